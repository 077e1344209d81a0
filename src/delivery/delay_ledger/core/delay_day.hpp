#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "delivery/delay_ledger/core/daily_close.hpp"

// A day as the ledger keeps it, what is booked of it, and when it is settled (DELAY R11, R14, R20).

namespace slipway {

using DelayEntryId = Id<struct DelayEntryKind>;
using DelayDisputeId = Id<struct DelayDisputeKind>;

/// To whom days are booked. What a recovery has over becomes float, which is the project's (R7).
enum class DelayBearer { client, provider, concurrent, neutral, variation, float_gained };
BOOST_DESCRIBE_ENUM(DelayBearer, client, provider, concurrent, neutral, variation, float_gained)

/// Days won back: those that they cancel, or float without a day.
struct DelayRecovery {
    CourtParty party = CourtParty::provider;
    std::optional<Day> cancels;
    Rational days;

    bool operator==(const DelayRecovery&) const = default;
};
BOOST_DESCRIBE_STRUCT(DelayRecovery, (), (party, cancels, days))

/// One working day of the ledger. Rows are never changed: another word about the day is a row with
/// the next revision (DELAY R21).
struct DelayDay {
    Day day{};
    std::int64_t number = 0;     // of the engagement's working days
    std::int32_t revision = 1;
    Day booked_on{};             // the day at whose close this revision was written
    std::int64_t booked_number = 0;
    bool is_paused = false;
    Rational finish_before;
    Rational finish;             // at the close, before plans agreed that day
    Rational finish_without_client;
    Rational finish_without_provider;
    Rational finish_neutral_only;
    Day finish_on{};             // that, with the plans agreed that day, as a date
    Rational client_days;
    Rational provider_days;
    Rational concurrent_days;
    Rational neutral_days;
    Rational variation_days;
    Rational rebased_days;       // by what the first agreed plan differs from the usual figures
    Rational calendar_days;      // by what a changed calendar moved the date; neutral (R24)
    std::vector<DelayRecovery> recoveries;
    std::vector<DelayCause> causes;
    PlanOfRecord plan_of_record;

    bool operator==(const DelayDay&) const = default;
};
BOOST_DESCRIBE_STRUCT(DelayDay, (),
                      (day, number, revision, booked_on, booked_number, is_paused, finish_before,
                       finish, finish_without_client, finish_without_provider, finish_neutral_only,
                       finish_on, client_days, provider_days, concurrent_days, neutral_days,
                       variation_days, rebased_days, calendar_days, recoveries, causes,
                       plan_of_record))

/// A dispute as far as it keeps a day from being settled.
struct DisputeSpan {
    Day day{};
    Instant raised_at;
    std::optional<Instant> decided_at;
};

/// When days are settled: by rule, by a dispute, by the end of the period in which the provider can
/// make up for them (DELAY R5, R20).
struct SettlementRules {
    const DayLine& line;
    std::int32_t dispute_days = 5;
    std::span<const DisputeSpan> disputes;
};
/// Whether the day is settled at the close of day `at`, which was at `now`.
bool is_settled(const DelayDay& day, DayNumber at, Instant now, const SettlementRules& rules);
/// The last day on which it can be disputed.
Day disputable_until(const DelayDay& day, const SettlementRules& rules);

/// Books what a day won back: it cancels the same party's days that are not settled, the last ones
/// first; the rest becomes float (DELAY R11). `earlier` are the days before, with their recoveries.
std::vector<DelayRecovery> recoveries_of(const ClosedDay& day, std::span<const DelayDay> earlier,
                                         DayNumber at, Instant now, const SettlementRules& rules);

/// What a day still comes to for a party: its share less what later days cancelled of it.
Rational days_left(const DelayDay& day, CourtParty party, std::span<const DelayDay> all);

struct DelayBooking {
    Day day{};
    DelayBearer bearer = DelayBearer::neutral;
    Rational days;

    bool operator==(const DelayBooking&) const = default;
};
/// The bookings of a day, those that are not nothing.
std::vector<DelayBooking> bookings_of(const DelayDay& day);

/// Who pays for days (DELAY R14).
struct DelayCharge {
    Rational client;
    Rational provider;
    Rational nobody;

    DelayCharge& operator+=(const DelayCharge& other);
    bool operator==(const DelayCharge&) const = default;
};
BOOST_DESCRIBE_STRUCT(DelayCharge, (), (client, provider, nobody))

/// What a day comes to after everything that was booked of it since.
struct DayBalance {
    Rational client;
    Rational provider;
    Rational concurrent;
    Rational neutral;
    /// Of the client's days those that an administrator or a head put there.
    Rational client_by_decision;
    /// Whether somebody was reminded of what the client was late with (DELAY R19).
    bool was_client_reminded = true;
};
/// By the policy `dominant` the administrator moves a day of both to one of them; until then nobody
/// pays for it. Where the client was not reminded it pays for what was decided alone (R19).
DelayCharge charge_of(const DayBalance& balance, const std::vector<DelayCause>& causes,
                      const ServicePackage& package);

}  // namespace slipway
