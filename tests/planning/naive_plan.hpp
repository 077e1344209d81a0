#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "base/day.hpp"

/// A second planner for docs/PLAN_FILES.md, written from the text alone, minute by minute, with all
/// engagements side by side: slow, plain, and sharing nothing with the engine it checks.
namespace slipway::naive {

struct Calendar {
    /// Minutes of work, Monday first.
    std::array<int, 7> week{};
    std::set<Day> holidays;
    std::map<Day, int> exceptions;

    int minutes_on(Day day) const;
};

struct Person {
    std::size_t calendar = 0;
    bool is_developer = false;
    std::vector<std::pair<Day, Day>> absences;
};

struct Item {
    int minutes = 0;
    std::optional<std::size_t> developer;
    int developer_minutes = 0;
};

struct Block {
    int priority = 1;
    std::vector<std::size_t> after;
    int acceptance_days = 0;
    std::vector<Item> items;
};

struct Engagement {
    std::size_t manager = 0;
    std::size_t client_calendar = 0;
    std::optional<int> per_day, per_week, per_month;
    Day start{};
    int priority = 1;
    std::array<int, 3> stages{};
    std::vector<std::pair<Day, int>> pauses;
    std::vector<Block> blocks;
};

struct Portfolio {
    std::vector<Calendar> calendars;
    std::vector<Person> people;
    std::vector<Engagement> engagements;
};

struct PlannedBlock {
    Day start{}, delivered{}, accepted{};
};

struct PlannedEngagement {
    Day start{}, finish{};
    std::vector<PlannedBlock> blocks;
    /// Minutes by person and day.
    std::map<std::pair<std::size_t, Day>, int> minutes;
};

/// Plans a portfolio in which everything ends. The acceptance of `slow_block` of engagement
/// `slow_engagement` takes `extra_days` longer.
std::vector<PlannedEngagement> plan(const Portfolio& portfolio, std::size_t slow_engagement = 0,
                                    std::size_t slow_block = 0, int extra_days = 0);

/// The largest number of days up to 60 that the acceptance can take longer with the same finish.
int float_days(const Portfolio& portfolio, std::size_t engagement, std::size_t block);

}  // namespace slipway::naive
