#include "engines/scheduling/list_planner.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "engines/scheduling/block_floats.hpp"
#include "engines/scheduling/plan_of_trace.hpp"

namespace slipway::scheduling {
namespace {

/// Days, both included.
struct Period {
    Day first{};
    Day last{};
};

/// How much more of a person's days is free than when the present plan was made. It changes while
/// engagements are planned anew: a day on which they come out even is as it was.
class FreedMinutes {
public:
    void add(Day day, int minutes) {
        const auto known = by_day_.try_emplace(day, 0).first;
        known->second += minutes;
        if (known->second == 0) by_day_.erase(known);
    }
    /// Takes the day for another one, whatever the figures say.
    void doubt(Day day) { doubtful_.insert(day); }
    void doubt_all() { all_are_doubtful_ = true; }

    /// Whether somebody who takes at most `most` minutes a day of what is free, `free_now(day)`,
    /// would have found something else before.
    bool matter(const Period& period, int most, const auto& free_now) const {
        if (all_are_doubtful_) return true;
        const auto doubtful = doubtful_.lower_bound(period.first);
        if (doubtful != doubtful_.end() && *doubtful <= period.last) return true;
        const auto end = by_day_.upper_bound(period.last);
        return std::any_of(by_day_.lower_bound(period.first), end, [&](const auto& freed) {
            const int now = free_now(freed.first);
            return std::min(now, most) != std::min(now - freed.second, most);
        });
    }

private:
    std::map<Day, int> by_day_;
    std::set<Day> doubtful_;
    bool all_are_doubtful_ = false;
};

using FreedOfPeople = std::vector<FreedMinutes>;

void note_difference(const std::vector<WorkedDay>& before, const std::vector<WorkedDay>& after,
                     FreedOfPeople& freed) {
    const auto minutes = [](const WorkedDay& worked) {
        return static_cast<int>(worked.effort.in_minutes());
    };
    for (const WorkedDay& one : before) freed[one.person].add(one.day, minutes(one));
    for (const WorkedDay& one : after) freed[one.person].add(one.day, -minutes(one));
}

/// Doubts the days on which two versions of a person may have different minutes.
void doubt_differences(const PersonToPlan& before, const PersonToPlan& after,
                       FreedMinutes& freed) {
    if (before.absences != after.absences) {
        for (const auto* absences : {&before.absences, &after.absences}) {
            for (const auto& absence : *absences) {
                for (Day day = absence.from; day <= absence.to; day += std::chrono::days{1}) {
                    freed.doubt(day);
                }
            }
        }
    }
    if (before.spent != after.spent) {
        for (const auto* spent : {&before.spent, &after.spent}) {
            for (const SpentDay& one : *spent) freed.doubt(one.day);
        }
    }
}

/// The manager and the developers of an engagement, each once.
std::vector<std::size_t> people_of(const EngagementToPlan& engagement) {
    std::vector<std::size_t> people{engagement.manager};
    for (const BlockToPlan& block : engagement.blocks) {
        for (const ItemToPlan& item : block.items) {
            if (item.developer && std::ranges::find(people, *item.developer) == people.end()) {
                people.push_back(*item.developer);
            }
        }
    }
    return people;
}

/// Days as indices, and what is free on them while a plan is made.
struct PlanningDays {
    explicit PlanningDays(const Portfolio& portfolio)
        : grid(portfolio), free(grid, portfolio), run(grid, free) {}

    DayGrid grid;
    FreeMinutes free;
    EngagementRun run;
};

}  // namespace

class ListPlanner::State {
public:
    explicit State(Portfolio portfolio)
        : portfolio_(std::move(portfolio)), days_(std::make_unique<PlanningDays>(portfolio_)) {
        for (const EngagementToPlan& engagement : portfolio_.engagements) {
            people_.push_back(people_of(engagement));
        }
    }

    Result<bool> plan_everything();
    Result<std::vector<std::size_t>> change_engagement(std::size_t index, EngagementToPlan changed);
    Result<std::vector<std::size_t>> change_person(std::size_t index, PersonToPlan changed);

    const Portfolio& portfolio() const { return portfolio_; }
    const PortfolioPlan& plan() const { return plan_; }

private:
    static constexpr std::size_t no_engagement = static_cast<std::size_t>(-1);

    Result<EngagementPlan> plan_one(std::size_t index);
    void keep_days_read(std::size_t index);
    void take(const EngagementPlan& plan);
    bool may_differ(std::size_t index, const FreedOfPeople& freed);
    std::vector<bool> reached_from(const std::vector<std::size_t>& people) const;
    Result<std::vector<std::size_t>> replan(std::size_t changed_engagement,
                                            const std::vector<std::size_t>& changed_people,
                                            FreedOfPeople freed);

    Portfolio portfolio_;
    PortfolioPlan plan_;
    /// For each engagement those who work on it.
    std::vector<std::vector<std::size_t>> people_;
    /// For each of these, when their time as a developer was asked for; absent where it never was.
    std::vector<std::vector<std::optional<Period>>> days_read_;
    std::unique_ptr<PlanningDays> days_;
    RunTrace trace_;
};

Result<EngagementPlan> ListPlanner::State::plan_one(std::size_t index) {
    const CompiledEngagement compiled =
        compile(portfolio_.engagements[index], portfolio_, days_->grid);
    const auto finish = days_->run.run(compiled, {}, &trace_);
    if (!finish) {
        return refuse(RefusalCode::invalid, "schedule.never_ends", {},
                      {{"engagement", static_cast<std::int64_t>(index)}});
    }
    EngagementPlan plan = plan_of_trace(compiled, trace_, days_->run, *finish, days_->grid);
    const auto floats =
        block_floats(compiled, trace_, *finish, days_->run, days_->free, days_->grid);
    for (std::size_t b = 0; b < floats.size(); ++b) {
        plan.blocks[b].float_days = floats[b].days;
        plan.blocks[b].float_until = days_->grid.day_at(floats[b].until);
    }
    keep_days_read(index);
    return plan;
}

void ListPlanner::State::keep_days_read(std::size_t index) {
    days_read_[index].clear();
    for (const std::size_t person : people_[index]) {
        const DaySpan read = days_->free.take_days_read(person);
        auto& kept = days_read_[index].emplace_back();
        if (read.first == no_day) continue;
        kept = Period{days_->grid.day_at(read.first), days_->grid.day_at(read.last)};
    }
}

void ListPlanner::State::take(const EngagementPlan& plan) {
    for (const WorkedDay& worked : plan.work) {
        days_->free.take(worked.person, days_->grid.index_of(worked.day),
                         static_cast<int>(worked.effort.in_minutes()));
    }
}

Result<bool> ListPlanner::State::plan_everything() {
    days_ = std::make_unique<PlanningDays>(portfolio_);
    plan_.engagements.assign(portfolio_.engagements.size(), {});
    days_read_.assign(portfolio_.engagements.size(), {});
    for (const std::size_t index : order_of_engagements(portfolio_)) {
        plan_.engagements[index] = TRY(plan_one(index));
        take(plan_.engagements[index]);
    }
    return true;
}

/// A plan depends on what making it reads and on nothing else: of the manager, each day up to the
/// quota; of the developers, the days on which their time was asked for.
bool ListPlanner::State::may_differ(std::size_t index, const FreedOfPeople& freed) {
    const EngagementToPlan& engagement = portfolio_.engagements[index];
    const auto matter = [&](std::size_t person, const Period& period, int most) {
        return freed[person].matter(period, most, [&](Day day) {
            const DayIndex place = days_->grid.index_of(day);
            return days_->free.row(person, place + 1)[place];
        });
    };
    const Period whole{engagement.start, plan_.engagements[index].finish};
    if (matter(engagement.manager, whole, limit_of(engagement.quota.per_day))) return true;
    for (std::size_t i = 0; i < people_[index].size(); ++i) {
        const auto& read = days_read_[index][i];
        if (read && matter(people_[index][i], *read, no_day)) return true;
    }
    return false;
}

/// Everybody who shares an engagement with one of `people`, directly or by way of others.
std::vector<bool> ListPlanner::State::reached_from(const std::vector<std::size_t>& people) const {
    std::vector<std::vector<std::size_t>> engagements_of(portfolio_.people.size());
    for (std::size_t e = 0; e < people_.size(); ++e) {
        for (const std::size_t person : people_[e]) engagements_of[person].push_back(e);
    }
    std::vector<bool> is_reached(portfolio_.people.size());
    std::vector<std::size_t> reached = people;
    for (const std::size_t person : people) is_reached[person] = true;
    for (std::size_t i = 0; i < reached.size(); ++i) {
        for (const std::size_t e : engagements_of[reached[i]]) {
            for (const std::size_t person : people_[e]) {
                if (is_reached[person]) continue;
                is_reached[person] = true;
                reached.push_back(person);
            }
        }
    }
    return is_reached;
}

/// Goes again through the engagements of all whom a change can reach, in order; one that would find
/// what it found before keeps its plan.
Result<std::vector<std::size_t>> ListPlanner::State::replan(
    std::size_t changed_engagement, const std::vector<std::size_t>& changed_people,
    FreedOfPeople freed) {
    const std::vector<bool> is_reached = reached_from(changed_people);
    for (std::size_t person = 0; person < is_reached.size(); ++person) {
        if (is_reached[person]) days_->free.reset(person);
    }
    std::vector<std::size_t> moved;
    for (const std::size_t index : order_of_engagements(portfolio_)) {
        if (!is_reached[portfolio_.engagements[index].manager]) continue;
        EngagementPlan& plan = plan_.engagements[index];
        if (index == changed_engagement || may_differ(index, freed)) {
            EngagementPlan again = TRY(plan_one(index));
            note_difference(plan.work, again.work, freed);
            if (again != plan) moved.push_back(index);
            plan = std::move(again);
        }
        take(plan);
    }
    std::ranges::sort(moved);
    return moved;
}

Result<std::vector<std::size_t>> ListPlanner::State::change_engagement(std::size_t index,
                                                                       EngagementToPlan changed) {
    FreedOfPeople freed(portfolio_.people.size());
    EngagementToPlan& engagement = portfolio_.engagements[index];
    if (engagement.priority != changed.priority) {
        // It changes places with others, which see its old days free, or its new ones taken.
        for (const WorkedDay& worked : plan_.engagements[index].work) {
            freed[worked.person].doubt(worked.day);
        }
    }
    EngagementToPlan before = std::exchange(engagement, std::move(changed));
    std::vector<std::size_t> people = std::exchange(people_[index], people_of(engagement));
    people.insert(people.end(), people_[index].begin(), people_[index].end());
    if (!days_->grid.covers(engagement)) {
        // The grid begins with the earliest engagement: everything is counted anew.
        days_ = std::make_unique<PlanningDays>(portfolio_);
        people.resize(portfolio_.people.size());
        std::iota(people.begin(), people.end(), std::size_t{0});
    }
    auto moved = replan(index, people, std::move(freed));
    if (!moved) {
        portfolio_.engagements[index] = std::move(before);
        people_[index] = people_of(portfolio_.engagements[index]);
        TRY(plan_everything());
    }
    return moved;
}

Result<std::vector<std::size_t>> ListPlanner::State::change_person(std::size_t index,
                                                                   PersonToPlan changed) {
    FreedOfPeople freed(portfolio_.people.size());
    PersonToPlan& person = portfolio_.people[index];
    if (person.calendar != changed.calendar) {
        freed[index].doubt_all();
    } else {
        doubt_differences(person, changed, freed[index]);
    }
    PersonToPlan before = std::exchange(person, changed);
    days_->free.replace(index, changed);
    auto moved = replan(no_engagement, {index}, std::move(freed));
    if (!moved) {
        portfolio_.people[index] = std::move(before);
        TRY(plan_everything());
    }
    return moved;
}

ListPlanner::ListPlanner(std::unique_ptr<State> state) : state_(std::move(state)) {}
ListPlanner::ListPlanner(ListPlanner&&) noexcept = default;
ListPlanner& ListPlanner::operator=(ListPlanner&&) noexcept = default;
ListPlanner::~ListPlanner() = default;

Result<ListPlanner> ListPlanner::create(Portfolio portfolio) {
    auto state = std::make_unique<State>(std::move(portfolio));
    TRY(state->plan_everything());
    return ListPlanner(std::move(state));
}

const Portfolio& ListPlanner::portfolio() const {
    return state_->portfolio();
}
const PortfolioPlan& ListPlanner::plan() const {
    return state_->plan();
}

Result<std::vector<std::size_t>> ListPlanner::change_engagement(std::size_t index,
                                                                EngagementToPlan changed) {
    return state_->change_engagement(index, std::move(changed));
}

Result<std::vector<std::size_t>> ListPlanner::change_person(std::size_t index,
                                                            PersonToPlan changed) {
    return state_->change_person(index, std::move(changed));
}

}  // namespace slipway::scheduling
