#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "base/day.hpp"
#include "base/effort.hpp"
#include "engines/working_time/working_calendar.hpp"

namespace slipway::scheduling {

/// The most that a manager works on one engagement (PLAN_FILES, quota): in a day, an ISO week, a
/// calendar month. What the package does not limit is absent.
struct Quota {
    std::optional<Effort> per_day;
    std::optional<Effort> per_week;
    std::optional<Effort> per_month;

    bool operator==(const Quota&) const = default;
};

/// What the manager has worked on an engagement already in the day, the ISO week and the calendar
/// month of its start: so much less is left of their quotas.
struct QuotaUse {
    Effort in_day;
    Effort in_week;
    Effort in_month;

    bool operator==(const QuotaUse&) const = default;
};

/// One item of a block. With a developer, the manager specifies (a third, rounded up), the
/// developer builds, the manager tests and hands over (the rest).
struct ItemToPlan {
    /// The manager's.
    Effort effort;
    /// The forecast draws between them; both are `effort` for a single figure.
    Effort low;
    Effort high;
    /// Index into the people of the portfolio.
    std::optional<std::size_t> developer;
    Effort developer_effort;
    /// Already behind: it is not planned again.
    Effort done;
    Effort developer_done;

    bool operator==(const ItemToPlan&) const = default;
};

struct BlockToPlan {
    /// Lower goes first; equal ones in their order.
    int priority = 1;
    /// Indices of the blocks that must be accepted before this one may start.
    std::vector<std::size_t> after;
    /// Working days of both parties that the client takes to accept; 0 is the day of delivery.
    int acceptance_days = 0;
    std::vector<ItemToPlan> items;
    /// What has happened already: a delivered block is not worked on; one that is not accepted yet
    /// will not be before the engagement's start.
    std::optional<Day> delivered_on;
    std::optional<Day> accepted_on;

    bool operator==(const BlockToPlan&) const = default;
};

/// From `from` until so many working days of the manager's calendar have gone by (DELAY R17).
struct PauseToPlan {
    Day from{};
    int working_days = 0;

    bool operator==(const PauseToPlan&) const = default;
};

/// The stages that come before configuration, in their order.
inline constexpr std::size_t stages_before_blocks = 3;

struct EngagementToPlan {
    /// Index into the people of the portfolio.
    std::size_t manager = 0;
    /// Index into the calendars of the portfolio.
    std::size_t client_calendar = 0;
    Quota quota;
    QuotaUse used;
    /// Nobody works on it earlier. For an engagement under way: the first day still open.
    Day start{};
    /// Lower goes first; equal ones in their order.
    int priority = 1;
    /// The manager's effort for discovery, document and estimate.
    std::array<Effort, stages_before_blocks> stages{};
    std::vector<PauseToPlan> pauses;
    std::vector<BlockToPlan> blocks;

    bool operator==(const EngagementToPlan&) const = default;
};

/// Minutes of one day that a person has spent before the plan begins.
struct SpentDay {
    Day day{};
    Effort effort;

    bool operator==(const SpentDay&) const = default;
};

struct PersonToPlan {
    /// Index into the calendars of the portfolio.
    std::size_t calendar = 0;
    std::vector<working_time::Absence> absences;
    std::vector<SpentDay> spent;

    bool operator==(const PersonToPlan&) const = default;
};

/// Everything whose dates depend on each other. Indices are in range, efforts are not negative,
/// quotas are over 0, and no block waits for itself by way of others: `find_cycle` is empty.
struct Portfolio {
    std::vector<working_time::WorkingCalendar> calendars;
    std::vector<PersonToPlan> people;
    std::vector<EngagementToPlan> engagements;
};

/// Blocks that wait for each other in a circle, each after the next one; empty when there is none.
std::vector<std::size_t> find_cycle(const std::vector<BlockToPlan>& blocks);

/// The engagements in the order in which they take people's time: by priority, then as given.
std::vector<std::size_t> order_of_engagements(const Portfolio& portfolio);

}  // namespace slipway::scheduling
