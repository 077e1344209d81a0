#pragma once

#include <boost/describe.hpp>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "delivery/delay_ledger/core/plan_progress.hpp"

// In whose court everything open is and was (DELAY R4), and when its party is reminded (R19).

namespace slipway {

/// An interval in which an item was in one party's court, resting on an event.
struct CourtInterval {
    std::string item;
    std::string title;
    std::string cause;
    CourtParty party = CourtParty::provider;
    Instant from;
    std::optional<Instant> until;  // absent: it is there still
    std::optional<Day> due_on;     // the last day of the allowance; pauses so far move it
    Uuid event_id;

    bool operator==(const CourtInterval&) const = default;
};
BOOST_DESCRIBE_STRUCT(CourtInterval, (),
                      (item, title, cause, party, from, until, due_on, event_id))

/// In the order in which they began. `facts` in the order in which they were heard.
std::vector<CourtInterval> court_intervals(std::span<const DelayFact> facts, const DayLine& line);

/// The same with the pauses and stops until `now` cut out of them: on those days nothing is in
/// anybody's court (DELAY R4, R17). `start_of` says when a day begins at the provider's.
std::vector<CourtInterval> with_neutral_days(std::span<const CourtInterval> intervals,
                                             const KnownFacts& known,
                                             const std::function<Instant(Day)>& start_of,
                                             Instant now);

/// The last day of an allowance that began on `asked_on`: common days, paused ones left out.
Day due_on(const DayLine& line, const KnownFacts& facts, DayNumber asked_on, int allowance_days);

enum class ReminderKind { half, whole };
BOOST_DESCRIBE_ENUM(ReminderKind, half, whole)

/// At half of the allowance, and when all of it is over.
struct DueReminder {
    std::string item;
    std::string title;
    std::string cause;
    Uuid asked_event_id;
    ReminderKind kind = ReminderKind::half;
    Day due_on{};

    bool operator==(const DueReminder&) const = default;
};
/// What the client is to be reminded of at the close of the follower's day, whether it was already
/// or not.
std::vector<DueReminder> due_reminders(const DelayPlan& plan, const DayLine& line,
                                       const KnownFacts& facts, const ProgressFollower& follower);

}  // namespace slipway
