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

/// A day as a statement lists it, after everything that was booked of it since: the part beyond the
/// buffer, and of that what earlier agreed statements do not say.
struct ExtensionDay {
    Day day{};
    Rational client_days;
    Rational provider_days;
    Rational concurrent_days;
    Rational neutral_days;
    /// What used the buffer: it extends nothing.
    Rational buffer_days;
    DelayCharge charge;
    bool is_settled = false;
    std::vector<DelayCause> causes;

    bool operator==(const ExtensionDay&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExtensionDay, (),
                      (day, client_days, provider_days, concurrent_days, neutral_days, buffer_days,
                       charge, is_settled, causes))
std::span<const MemberRule> describe_rules(const ExtensionDay*);

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
    /// Of the settled days. Less than nothing where a later word takes back what was agreed.
    DelayCharge charge;
    /// Of the days that can still be disputed: shown, not invoiced (DELAY R20). They are charged by
    /// a later statement, once they are settled.
    DelayCharge open_charge;
    /// What the client pays for, in the manager's labour by the package's quota: the one rounding,
    /// to whole minutes (DELAY R1), of all that agreed statements come to with this one.
    Effort client_charge_minutes;

    bool operator==(const ExtensionContent&) const = default;
};
BOOST_DESCRIBE_STRUCT(ExtensionContent, (),
                      (term_ends_on, forecast_finish_on, new_end_on, days, client_days,
                       provider_days, concurrent_days, neutral_days, charge, open_charge,
                       client_charge_minutes))
std::span<const MemberRule> describe_rules(const ExtensionContent*);

/// A closed day as a statement is computed from it.
struct StatedDay {
    Day day{};
    /// The term has moved by it already (DELAY R17).
    bool is_paused = false;
    DayBalance balance;
    DelayCharge charge;
    /// Won back beyond what could be cancelled: more buffer.
    Rational float_gained;
    /// Agreed new work takes what is left of the buffer; beyond it moves the term by its own
    /// agreement (DELAY R16).
    Rational variation;
    /// The manager's quota of the day, in minutes.
    Rational quota;
    bool is_settled = false;
    std::vector<DelayCause> causes;
};

/// What a statement is computed from.
struct ExtensionBasis {
    /// Until when the service is bought, paused days included, extensions not.
    Day bought_until{};
    Day forecast_finish_on{};
    /// Working days between the finish without delays and variations and `bought_until`; less than
    /// nothing where the plan itself goes beyond it.
    Rational buffer;
    std::vector<StatedDay> days;  // by day
    /// What agreed statements say, in their order.
    std::vector<ExtensionContent> agreed;
};

/// By how many whole working days agreed statements and `proposed` move the end of the term.
std::int64_t extension_days(std::span<const ExtensionContent> agreed,
                            const ExtensionContent* proposed = nullptr);

/// What has to be stated (DELAY R15), if anything. Delays use the buffer first, the first ones
/// first (R7): what used it extends nothing and nobody pays for it. Of agreed days only what has
/// changed since is stated again: days settled, decided, adjusted.
std::optional<ExtensionContent> draft_extension(const ExtensionBasis& basis,
                                                const working_time::WorkingCalendar& calendar);

/// withdrawn: what it proposed is no longer needed; its newest revision has no days.
enum class ExtensionState { drafted, agreed, declined, withdrawn };
BOOST_DESCRIBE_ENUM(ExtensionState, drafted, agreed, declined, withdrawn)
/// Of a statement without a word on it.
ExtensionState undecided_state(const ExtensionContent& content);
/// A withdrawn statement's newest revision.
ExtensionContent without_days(const ExtensionContent& content);

struct NewExtensionDecision {
    ExtensionState decision = ExtensionState::agreed;  // agreed or declined
    std::string content_hash;                          // of what was read
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(NewExtensionDecision, (), (decision, content_hash, remarks))
std::span<const MemberRule> describe_rules(const NewExtensionDecision*);

/// Refuses a word on a statement that has one (`extension_statement.is_decided`) or is withdrawn
/// (`extension_statement.is_withdrawn`), on other content
/// (`extension_statement.content_differs`), while one of its days is disputed
/// (`extension_statement.a_day_is_disputed`), and a refusal that says no reason
/// (`extension_statement.declining_needs_remarks`).
Result<void> check_decision(ExtensionState state, const NewExtensionDecision& decision,
                            const std::string& content_hash, bool has_disputed_days);

}  // namespace slipway
