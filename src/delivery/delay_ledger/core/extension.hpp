#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "delivery/delay_ledger/core/delay_day.hpp"

// An extension is proposed with its evidence, not imposed (DELAY R15).

namespace slipway {

struct MemberRule;

using ExtensionStatementId = Id<struct ExtensionStatementKind>;

/// A day as a statement lists it, after everything that was booked of it since.
struct ExtensionDay {
    Day day{};
    Rational client_days;
    Rational provider_days;
    Rational concurrent_days;
    Rational neutral_days;
    DelayCharge charge;
    bool is_settled = false;
    std::vector<DelayCause> causes;

    bool operator==(const ExtensionDay&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExtensionDay, (),
                      (day, client_days, provider_days, concurrent_days, neutral_days, charge,
                       is_settled, causes))

/// What a statement says; its hash is what the client agrees to.
struct ExtensionContent {
    Day term_ends_on{};
    Day forecast_finish_on{};
    Day new_end_on{};
    std::vector<ExtensionDay> days;
    Rational client_days;
    Rational provider_days;
    Rational concurrent_days;
    Rational neutral_days;
    DelayCharge charge;
    /// What the client pays for, in the manager's labour by the package's quota: the one rounding,
    /// to whole minutes (DELAY R1).
    Effort client_charge_minutes;

    bool operator==(const ExtensionContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExtensionContent, (),
                      (term_ends_on, forecast_finish_on, new_end_on, days, client_days,
                       provider_days, concurrent_days, neutral_days, charge,
                       client_charge_minutes))

/// Nothing while the finish is within the term, or no day of delay is left to be stated.
/// `days` are those that no agreed statement has.
std::optional<ExtensionContent> draft_extension(std::vector<ExtensionDay> days, Day term_ends_on,
                                                Day forecast_finish_on,
                                                const working_time::WorkingCalendar& calendar,
                                                const ServicePackage& package);

enum class ExtensionState { drafted, agreed, declined };
BOOST_DESCRIBE_ENUM(ExtensionState, drafted, agreed, declined)

struct NewExtensionDecision {
    ExtensionState decision = ExtensionState::agreed;  // agreed or declined
    std::string content_hash;                          // of what was read
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(NewExtensionDecision, (), (decision, content_hash, remarks))
std::span<const MemberRule> describe_rules(const NewExtensionDecision*);

/// Refuses a word on a statement that has one (`extension_statement.is_decided`), on other content
/// (`extension_statement.content_differs`), while one of its days is disputed
/// (`extension_statement.a_day_is_disputed`), and a refusal that says no reason
/// (`extension_statement.declining_needs_remarks`).
Result<void> check_decision(ExtensionState state, const NewExtensionDecision& decision,
                            const std::string& content_hash, bool has_disputed_days);

}  // namespace slipway
