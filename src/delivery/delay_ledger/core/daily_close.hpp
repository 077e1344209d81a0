#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "delivery/delay_ledger/core/day_forecasts.hpp"
#include "engines/delay_attribution/day_share.hpp"

// Working days closed one after the other (DELAY R6–R9): a function of the facts.

namespace slipway {

/// Which versions a day was measured against (DELAY R2); before the first agreement there is no
/// document and no estimate, and the package's usual figures stand in.
struct PlanOfRecord {
    std::optional<std::int32_t> document_number;
    std::optional<std::int32_t> estimate_number;
    std::string calendar_hash;

    bool operator==(const PlanOfRecord&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanOfRecord, (), (document_number, estimate_number, calendar_hash))

/// A plan and since when it is in force: what was agreed on a day is applied at its close.
struct PlanInForce {
    Day agreed_on{};  // the first one is in force from the beginning
    DelayPlan plan;
    std::optional<std::int32_t> document_number;
    std::optional<std::int32_t> estimate_number;
};

/// One working day as the arithmetic closes it.
struct ClosedDay {
    DayNumber number = 0;
    Day day{};
    bool is_paused = false;
    Rational before;  // the forecast finish at the close of the day before
    Rational actual;  // and of this one, measured against the plan of that morning
    Rational without_client;
    Rational without_provider;
    Rational neutral_only;
    delay_attribution::Buckets share;
    /// Of a day that won back: how much of it each party did.
    Rational client_recovery;
    Rational provider_recovery;
    Rational variation;  // what a plan agreed on this day moved, booked apart (DELAY R6)
    /// What the first agreed plan moved: it is what everything after is measured against, and takes
    /// the place of the package's usual figures. Nobody's, and no change.
    Rational rebased;
    std::optional<std::int32_t> document_number;
    std::optional<std::int32_t> estimate_number;
    std::vector<DelayCause> causes;

    Rational slip() const { return actual - before; }
    Rational finish() const { return actual + variation + rebased; }
    bool operator==(const ClosedDay&) const = default;
};

/// Everything that a close depends on. `plans` in order, at least one; the first is in force from
/// the beginning.
struct LedgerInput {
    const DayLine& line;
    const KnownFacts& facts;
    std::span<const PlanInForce> plans;
};

/// The days `from` to `to`, both included. The same input gives the same days.
std::vector<ClosedDay> close_days(const LedgerInput& input, DayNumber from, DayNumber to);

/// The share of a day whose finish moved from `before`; what neither side had anything to do with
/// is neutral. Causes that moved nothing are left out of `day.causes`.
delay_attribution::Buckets share_of(DayForecasts& day, const Rational& before);

/// The forecast finish before the first day, of the plan in force then.
Rational baseline_finish(const LedgerInput& input);

}  // namespace slipway
