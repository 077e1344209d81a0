#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "delivery/engagement/core/service_package.hpp"
#include "platform/feature.hpp"
#include "platform/sql/database.hpp"

// The packages of a provider: the six of the practice (DOMAIN §3.6) to begin with, then whatever
// it edits and adds. Engagements copy their package when they start, so an edit changes no
// agreement.

namespace slipway {

/// The packages of packages.json.
const std::vector<ServicePackage>& seeded_packages();

struct ServicePackageView {
    ServicePackageId id;
    ServicePackage package;
    bool is_archived = false;
    /// The figures are those of the practice.
    bool is_as_seeded = false;
    std::int64_t revision = 1;
    Instant updated_at;
    std::vector<std::string> allowed;  // change, archive, restore, reset
};
BOOST_DESCRIBE_STRUCT(ServicePackageView, (),
                      (id, package, is_archived, is_as_seeded, revision, updated_at, allowed))

std::vector<ServicePackageView> list_packages(sql::Transaction& sql, const Actor& actor,
                                              bool with_archived);
Result<ServicePackageView> package_view(sql::Transaction& sql, const Actor& actor,
                                        ServicePackageId id);

/// What is absent stays as it is; a null empties a figure that may be empty.
struct ServicePackageChanges {
    std::optional<TextInLanguages> name;
    std::optional<TextInLanguages> summary;
    std::optional<PackageMeaning> means;
    std::optional<Tier> tier;
    std::optional<std::int32_t> base_months;
    std::optional<std::optional<MonthRange>> typical_months;
    std::optional<std::optional<Effort>> bought_minutes;
    std::optional<Billing> billing;
    std::optional<std::vector<EngagementStage>> stages_included;
    std::optional<std::map<std::string, StageRange>> stage_hours;
    std::optional<std::optional<std::int32_t>> process_limit;
    std::optional<std::optional<std::int32_t>> concurrent_engagements;
    std::optional<std::optional<Effort>> minutes_per_day;
    std::optional<std::optional<Effort>> minutes_per_week;
    std::optional<std::optional<Effort>> minutes_per_month;
    std::optional<CarryOver> carry_over;
    std::optional<std::int32_t> answer_days;
    std::optional<std::int32_t> approval_days;
    std::optional<std::int32_t> acceptance_days;
    std::optional<std::optional<std::int32_t>> document_preparation_days;
    std::optional<std::int32_t> pause_limit_days;
    std::optional<std::int32_t> pauses_without_consent;
    std::optional<Concurrency> concurrency;
    std::optional<bool> charge_needs_reminder;
    std::optional<std::int32_t> dispute_days;
    std::optional<SettlementPeriod> settlement_period;
    std::optional<bool> is_archived;
};
BOOST_DESCRIBE_STRUCT(ServicePackageChanges, (),
                      (name, summary, means, tier, base_months, typical_months, bought_minutes,
                       billing, stages_included, stage_hours, process_limit,
                       concurrent_engagements, minutes_per_day, minutes_per_week,
                       minutes_per_month, carry_over, answer_days, approval_days, acceptance_days,
                       document_preparation_days, pause_limit_days, pauses_without_consent,
                       concurrency, charge_needs_reminder, dispute_days, settlement_period,
                       is_archived))
std::span<const MemberRule> describe_rules(const ServicePackageChanges*);

/// The package by which a tier's room is measured: the first one that is sold for it.
const ServicePackage* package_of(const std::vector<ServicePackageView>& packages, Tier tier);

class ServicePackageCommands {
public:
    explicit ServicePackageCommands(UnitOfWork& work) : work_(work) {}

    /// Gives a provider's workspace the six packages, those that it lacks.
    void seed(WorkspaceId provider_workspace);
    Result<ServicePackageView> create(const Actor& actor, const ServicePackage& package);
    Result<ServicePackageView> change(const Actor& actor, ServicePackageId id,
                                      const ServicePackageChanges& changes,
                                      std::int64_t expected_revision);
    /// The figures and words of the practice again; refuses a package that is the firm's own.
    Result<ServicePackageView> reset(const Actor& actor, ServicePackageId id);

private:
    void record(const Actor& actor, std::string type, ServicePackageId id);

    UnitOfWork& work_;
};

/// Seeds the workspace of every new provider.
EventReader make_package_seeder();

}  // namespace slipway
