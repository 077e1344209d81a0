#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/effort.hpp"
#include "base/refusal.hpp"
#include "base/text_in_languages.hpp"
#include "base/uuid.hpp"

namespace slipway {

struct MemberRule;

using ServicePackageId = Id<struct ServicePackageKind>;

/// The four stages, in order (DOMAIN §3). A change request reopens one; nothing does so silently.
enum class EngagementStage { discovery, document, estimate, configuration };
BOOST_DESCRIBE_ENUM(EngagementStage, discovery, document, estimate, configuration)

/// Which of the two kinds of account manager runs an engagement (DOMAIN §2).
enum class Tier { junior, senior };
BOOST_DESCRIBE_ENUM(Tier, junior, senior)

enum class Billing { up_front, monthly };
BOOST_DESCRIBE_ENUM(Billing, up_front, monthly)

/// What happens with bought hours that are left over (DOMAIN §3.6).
enum class CarryOver { none, agree_next_steps, highest_priority_blocks };
BOOST_DESCRIBE_ENUM(CarryOver, none, agree_next_steps, highest_priority_blocks)

/// Who pays for a day on which both parties were late (DELAY R14).
enum class Concurrency { excusable, split, first, dominant };
BOOST_DESCRIBE_ENUM(Concurrency, excusable, split, first, dominant)

/// Over which span a shortfall against the quota can be made up (DELAY R5).
enum class SettlementPeriod { week, month };
BOOST_DESCRIBE_ENUM(SettlementPeriod, week, month)

/// The usual hours of a stage; outside them a warning, never a refusal (DOMAIN §3.5).
struct StageRange {
    Effort low_minutes;
    Effort high_minutes;
    std::optional<std::int32_t> workshops_low;
    std::optional<std::int32_t> workshops_high;
    std::optional<std::int32_t> working_days;

    bool operator==(const StageRange&) const = default;
};
BOOST_DESCRIBE_STRUCT(StageRange, (),
                      (low_minutes, high_minutes, workshops_low, workshops_high, working_days))

struct PackageMeaning {
    TextInLanguages gives;
    TextInLanguages does_not_give;
    TextInLanguages choose_when;

    bool operator==(const PackageMeaning&) const = default;
};
BOOST_DESCRIBE_STRUCT(PackageMeaning, (), (gives, does_not_give, choose_when))

/// How many months an engagement of the package takes on average.
struct MonthRange {
    std::int32_t low = 1;
    std::int32_t high = 1;

    bool operator==(const MonthRange&) const = default;
};
BOOST_DESCRIBE_STRUCT(MonthRange, (), (low, high))

/// A service package (DOMAIN §3.6): every figure of the practice, as data a provider edits. The
/// members are those of packages.json, which seeds them.
struct ServicePackage {
    std::string key;
    Tier tier = Tier::junior;
    TextInLanguages name;
    TextInLanguages summary;
    PackageMeaning means;
    std::int32_t base_months = 1;
    std::optional<MonthRange> typical_months;
    std::optional<Effort> bought_minutes;
    Billing billing = Billing::monthly;
    std::vector<EngagementStage> stages_included;
    std::map<std::string, StageRange> stage_hours;  // by the stage's name
    std::optional<std::int32_t> process_limit;
    std::optional<std::int32_t> concurrent_engagements;
    std::optional<Effort> minutes_per_day;
    std::optional<Effort> minutes_per_week;
    std::optional<Effort> minutes_per_month;
    CarryOver carry_over = CarryOver::none;
    std::int32_t answer_days = 2;
    std::int32_t approval_days = 3;
    std::int32_t acceptance_days = 3;
    std::optional<std::int32_t> document_preparation_days;
    std::int32_t pause_limit_days = 5;
    std::int32_t pauses_without_consent = 1;
    Concurrency concurrency = Concurrency::excusable;
    bool charge_needs_reminder = true;
    std::int32_t dispute_days = 5;
    SettlementPeriod settlement_period = SettlementPeriod::week;

    bool operator==(const ServicePackage&) const = default;
};
BOOST_DESCRIBE_STRUCT(ServicePackage, (),
                      (key, tier, name, summary, means, base_months, typical_months, bought_minutes,
                       billing, stages_included, stage_hours, process_limit,
                       concurrent_engagements, minutes_per_day, minutes_per_week,
                       minutes_per_month, carry_over, answer_days, approval_days, acceptance_days,
                       document_preparation_days, pause_limit_days, pauses_without_consent,
                       concurrency, charge_needs_reminder, dispute_days, settlement_period))
std::span<const MemberRule> describe_rules(const ServicePackage*);

/// Refuses figures that contradict each other: a range upside down, no stage, a stage without its
/// hours' range, a junior package without an hourly quota (DOMAIN §3.6). `field` names the member.
Result<void> check(const ServicePackage& package);

bool includes(const ServicePackage& package, EngagementStage stage);
/// The first stage that the package includes.
EngagementStage first_stage(const ServicePackage& package);
/// The stage after this one, skipping what the package leaves out; nothing after the last.
std::optional<EngagementStage> next_stage(const ServicePackage& package, EngagementStage stage);

}  // namespace slipway
