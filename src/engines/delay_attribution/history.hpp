#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace slipway::delay_attribution {

/// A working day of the engagement, counted from 1 (DELAY R1).
using WorkingDay = std::int64_t;

/// Whose court it is. A third party counts as whoever engaged it (DELAY R13).
enum class Party { client, provider, neutral };

/// A piece of the plan of record: so many days of progress, once all before it are finished.
struct Activity {
    std::int64_t days = 1;
    /// Indices of activities.
    std::vector<std::size_t> after;

    bool operator==(const Activity&) const = default;
};

/// Days, both included, on which an activity makes no progress because of a party.
struct Blocked {
    std::size_t activity = 0;
    WorkingDay from = 1;
    WorkingDay to = 1;
    Party party = Party::client;

    bool covers(WorkingDay day) const { return from <= day && day <= to; }
    bool operator==(const Blocked&) const = default;
};

/// Days, both included, that count for nobody (DELAY R17).
struct PausedDays {
    WorkingDay from = 1;
    WorkingDay to = 1;

    bool covers(WorkingDay day) const { return from <= day && day <= to; }
    bool operator==(const PausedDays&) const = default;
};

/// A plan and what happened to it. No activity waits for itself by way of others.
struct History {
    std::vector<Activity> activities;
    std::vector<Blocked> blocked;
    std::vector<PausedDays> pauses;

    bool operator==(const History&) const = default;
};

/// The activities in an order in which each comes after those it waits for; fewer than there are
/// when some wait for each other in a circle.
std::vector<std::size_t> order_of_activities(const std::vector<Activity>& activities);

}  // namespace slipway::delay_attribution
