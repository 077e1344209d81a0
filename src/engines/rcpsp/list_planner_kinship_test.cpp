#include <gtest/gtest.h>
#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <tuple>

#include "engines/rcpsp/calendar_capacity.hpp"
#include "engines/rcpsp/schemes.hpp"
#include "engines/scheduling/list_planner.hpp"

namespace slipway::rcpsp {
namespace {

using scheduling::BlockToPlan;
using scheduling::EngagementToPlan;
using scheduling::ItemToPlan;
using scheduling::ListPlanner;
using scheduling::Portfolio;
using std::chrono::days;
using working_time::CalendarHistory;
using working_time::CalendarVersion;
using working_time::DayHours;

const Day first_day = *parse_day("2026-03-02");
constexpr int days_written_out = 400;
constexpr int no_limit = 1'000'000;

/// Minutes by engagement, person and day.
using Minutes = std::map<std::tuple<std::size_t, std::size_t, Day>, std::int64_t>;

/// A portfolio of PLAN_FILES as an instance: days for periods, minutes for units. People are
/// resources; so are the quota of each engagement, which the work of its manager takes of, and its
/// being open, which its developers' work takes of. Both are nothing in a pause. What the client
/// accepts at once, and quotas by the day, is where the two models meet.
class PortfolioInstance {
public:
    explicit PortfolioInstance(const Portfolio& portfolio) : portfolio_(portfolio) {
        for (const auto& person : portfolio.people) {
            instance_.capacities.push_back(minutes_by_day(portfolio.calendars[person.calendar],
                                                          person.absences, first_day,
                                                          days_written_out));
        }
        for (const std::size_t e : order_of_engagements(portfolio)) add_engagement(e);
        for (Activity& activity : instance_.activities) {
            activity.demands.resize(instance_.capacities.size());
        }
    }

    const Instance& instance() const { return instance_; }

    Minutes minutes_of(const Timetable& timetable) const {
        Minutes minutes;
        for (const Piece& piece : timetable.pieces) {
            const Origin& origin = origins_[static_cast<std::size_t>(piece.activity)];
            minutes[{origin.engagement, origin.person, first_day + days{piece.period}}] +=
                piece.units;
        }
        return minutes;
    }

private:
    struct Origin {
        std::size_t engagement = 0;
        std::size_t person = 0;
    };

    Capacity open_days(const EngagementToPlan& engagement, int minutes) const {
        const auto& calendar = portfolio_.calendars[portfolio_.people[engagement.manager].calendar];
        std::vector<int> first(days_written_out, minutes);
        for (const auto& pause : engagement.pauses) {
            int left = pause.working_days;
            for (Day day = pause.from; left > 0; day += days{1}) {
                first[static_cast<std::size_t>((day - first_day).count())] = 0;
                left -= calendar.is_working_day(day) ? 1 : 0;
            }
        }
        return {first, {minutes}};
    }

    void add_engagement(std::size_t index) {
        const EngagementToPlan& engagement = portfolio_.engagements[index];
        const auto per_day = engagement.quota.per_day;
        quota_ = instance_.capacities.size();
        instance_.capacities.push_back(
            open_days(engagement, per_day ? static_cast<int>(per_day->in_minutes()) : no_limit));
        instance_.capacities.push_back(open_days(engagement, no_limit));
        std::size_t previous = none;
        for (const Effort stage : engagement.stages) {
            add_step(index, engagement.manager, stage.in_minutes(), previous);
        }
        std::vector<std::size_t> order(engagement.blocks.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {},
                                 [&](std::size_t b) { return engagement.blocks[b].priority; });
        std::map<std::size_t, std::pair<std::size_t, std::size_t>> ends;
        for (const std::size_t b : order) {
            const std::size_t begin = instance_.activities.size();
            std::size_t last = none;
            for (const ItemToPlan& item : engagement.blocks[b].items) add_item(index, item, last);
            ends[b] = {begin, last};
            if (previous != none && engagement.blocks[b].after.empty()) link(previous, begin);
        }
        for (const auto& [b, steps] : ends) {
            for (const std::size_t before : engagement.blocks[b].after) {
                link(ends[before].second, steps.first);
            }
        }
    }

    void add_item(std::size_t engagement, const ItemToPlan& item, std::size_t& previous) {
        const std::size_t manager = portfolio_.engagements[engagement].manager;
        const std::int64_t minutes = item.effort.in_minutes();
        if (!item.developer) {
            add_step(engagement, manager, minutes, previous);
            return;
        }
        const std::int64_t specifies = (minutes + 2) / 3;
        add_step(engagement, manager, specifies, previous);
        add_step(engagement, *item.developer, item.developer_effort.in_minutes(), previous);
        add_step(engagement, manager, minutes - specifies, previous);
    }

    void add_step(std::size_t engagement, std::size_t person, std::int64_t minutes,
                  std::size_t& previous) {
        if (minutes == 0) return;
        const EngagementToPlan& source = portfolio_.engagements[engagement];
        const std::size_t index = instance_.activities.size();
        Activity step{.work = static_cast<int>(minutes),
                      .demands = std::vector<int>(instance_.capacities.size()),
                      .successors = {},
                      .quota = static_cast<int>(minutes),
                      .interruption = Interruption::anywhere,
                      .release = static_cast<int>((source.start - first_day).count()),
                      .priority = static_cast<int>(index) + 1};
        step.demands[person] = 1;
        step.demands[person == source.manager ? quota_ : quota_ + 1] = 1;
        instance_.activities.push_back(std::move(step));
        origins_.push_back({engagement, person});
        if (previous != none) link(previous, index);
        previous = index;
    }

    /// The same person goes on at once, another one on a later day.
    void link(std::size_t before, std::size_t after) {
        Activity& activity = instance_.activities[before];
        const bool is_same = origins_[before].person == origins_[after].person;
        (is_same ? activity.successors_at_once : activity.successors).push_back(after);
    }

    static constexpr std::size_t none = SIZE_MAX;
    const Portfolio& portfolio_;
    Instance instance_;
    std::vector<Origin> origins_;
    std::size_t quota_ = 0;
};

/// Two managers at most, engagements of several blocks, quotas by the day, absences, pauses.
class Maker {
public:
    explicit Maker(unsigned seed) : random_(seed) {}

    int between(int low, int high) {
        return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }

    Portfolio portfolio(int developers) {
        Portfolio made;
        for (int i = between(1, 2); i > 0; --i) {
            made.calendars.emplace_back(CalendarHistory(calendar()));
        }
        managers_ = between(1, 2);
        developers_ = developers;
        for (int i = 0; i < managers_ + developers_; ++i) {
            scheduling::PersonToPlan person;
            person.calendar = pick(made.calendars.size());
            if (chance(50)) {
                const Day from = first_day + days{between(0, 30)};
                person.absences.push_back({from, from + days{between(0, 6)}});
            }
            made.people.push_back(person);
        }
        for (int i = between(1, 4); i > 0; --i) made.engagements.push_back(engagement());
        made.engagements.front().start = first_day;
        return made;
    }

private:
    std::size_t pick(std::size_t count) { return random_() % count; }

    CalendarVersion calendar() {
        CalendarVersion version;
        for (std::size_t i = 0; i < 7; ++i) {
            const int minutes = i < 5 && i != 2 ? between(1, 8) * 60 : chance(30) ? 90 : 0;
            if (minutes > 0) version.week.days[i] = *DayHours::create({{480, 480 + minutes}});
        }
        for (int i = between(0, 4); i > 0; --i) {
            version.holidays.insert(first_day + days{between(0, 40)});
        }
        return version;
    }

    EngagementToPlan engagement() {
        EngagementToPlan made;
        made.manager = pick(static_cast<std::size_t>(managers_));
        if (chance(80)) made.quota.per_day = Effort::minutes(between(20, 200));
        made.start = first_day + days{between(0, 15)};
        made.priority = between(1, 3);
        for (Effort& stage : made.stages) stage = Effort::minutes(chance(60) ? between(1, 200) : 0);
        if (chance(40)) made.pauses = {{first_day + days{between(0, 30)}, between(1, 5)}};
        for (int b = 0; b < 4; ++b) {
            BlockToPlan block;
            block.priority = between(1, 3);
            for (int before = 0; before < b; ++before) {
                if (chance(30)) block.after.push_back(static_cast<std::size_t>(before));
            }
            for (int i = between(1, 3); i > 0; --i) block.items.push_back(item());
            made.blocks.push_back(std::move(block));
        }
        return made;
    }

    ItemToPlan item() {
        ItemToPlan made;
        made.effort = made.low = made.high = Effort::minutes(between(1, 150));
        if (developers_ > 0 && chance(40)) {
            made.developer =
                static_cast<std::size_t>(managers_) + pick(static_cast<std::size_t>(developers_));
            made.developer_effort = Effort::minutes(between(1, 300));
        }
        return made;
    }

    std::mt19937 random_;
    int managers_ = 1;
    int developers_ = 0;
};

Minutes minutes_by_list(const Portfolio& portfolio) {
    const auto planner = ListPlanner::create(portfolio);
    Minutes minutes;
    for (std::size_t e = 0; e < portfolio.engagements.size(); ++e) {
        for (const auto& worked : planner->plan().engagements[e].work) {
            minutes[{e, worked.person, worked.day}] = worked.effort.in_minutes();
        }
    }
    return minutes;
}

TEST(ListPlannerKinship, TheParallelSchemeByPrioritiesIsTheListRule) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Portfolio portfolio = Maker(seed).portfolio(static_cast<int>(seed % 3));
        const PortfolioInstance made(portfolio);
        std::vector<int> order(made.instance().activities.size());
        std::iota(order.begin(), order.end(), 0);
        const Timetable timetable = parallel_schedule(made.instance(), order);
        ASSERT_TRUE(is_feasible(made.instance(), timetable)) << "seed " << seed;
        ASSERT_EQ(made.minutes_of(timetable), minutes_by_list(portfolio)) << "seed " << seed;
    }
}

/// With developers a block that waits lets another one go first: that is no order of blocks.
TEST(ListPlannerKinship, WithoutDevelopersTheSerialSchemeIsTheListRuleToo) {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const Portfolio portfolio = Maker(seed).portfolio(0);
        const PortfolioInstance made(portfolio);
        const Timetable timetable =
            serial_schedule(made.instance(), order_by_rule(made.instance()));
        ASSERT_TRUE(is_feasible(made.instance(), timetable)) << "seed " << seed;
        ASSERT_EQ(made.minutes_of(timetable), minutes_by_list(portfolio)) << "seed " << seed;
    }
}

}  // namespace
}  // namespace slipway::rcpsp
