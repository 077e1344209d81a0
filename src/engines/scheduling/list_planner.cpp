#include "engines/scheduling/list_planner.hpp"

#include <algorithm>
#include <utility>

#include "engines/scheduling/block_floats.hpp"
#include "engines/scheduling/plan_of_trace.hpp"

namespace slipway::scheduling {
namespace {

/// Days on which a person's free minutes may not be what they were.
struct ChangedDays {
    Day first = Day::max();
    Day last = Day::min();

    void include(Day from, Day to) {
        first = std::min(first, from);
        last = std::max(last, to);
    }
    bool meet(Day from, Day to) const { return first <= to && from <= last; }
};

using ChangedDaysOfPeople = std::vector<ChangedDays>;

void note_work(auto from, auto to, ChangedDaysOfPeople& changed) {
    for (; from != to; ++from) changed[from->person].include(from->day, from->day);
}

/// Both are by day: from the first entry that differs on, all days may differ.
void note_difference(const std::vector<WorkedDay>& before, const std::vector<WorkedDay>& after,
                     ChangedDaysOfPeople& changed) {
    const auto [left, right] = std::ranges::mismatch(before, after);
    note_work(left, before.end(), changed);
    note_work(right, after.end(), changed);
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
        : portfolio_(std::move(portfolio)), days_(std::make_unique<PlanningDays>(portfolio_)) {}

    Result<bool> plan_everything();
    Result<std::vector<std::size_t>> change_engagement(std::size_t index, EngagementToPlan changed);
    Result<std::vector<std::size_t>> change_person(std::size_t index, PersonToPlan changed);

    const Portfolio& portfolio() const { return portfolio_; }
    const PortfolioPlan& plan() const { return plan_; }

private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

    Result<EngagementPlan> plan_one(std::size_t index);
    void take(const EngagementPlan& plan);
    bool may_differ(std::size_t index, const EngagementPlan& previous,
                    const ChangedDaysOfPeople& changed) const;
    Result<std::vector<std::size_t>> replan(std::size_t changed_engagement,
                                            ChangedDaysOfPeople changed);

    Portfolio portfolio_;
    PortfolioPlan plan_;
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
    for (std::size_t b = 0; b < floats.size(); ++b) plan.blocks[b].float_days = floats[b];
    return plan;
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
    for (const std::size_t index : order_of_engagements(portfolio_)) {
        plan_.engagements[index] = TRY(plan_one(index));
        take(plan_.engagements[index]);
    }
    return true;
}

bool ListPlanner::State::may_differ(std::size_t index, const EngagementPlan& previous,
                                    const ChangedDaysOfPeople& changed) const {
    const EngagementToPlan& engagement = portfolio_.engagements[index];
    const auto is_touched = [&](std::size_t person) {
        return changed[person].meet(engagement.start, previous.finish);
    };
    if (is_touched(engagement.manager)) return true;
    for (const BlockToPlan& block : engagement.blocks) {
        for (const ItemToPlan& item : block.items) {
            if (item.developer && is_touched(*item.developer)) return true;
        }
    }
    return false;
}

/// Goes through the engagements in order again; what no changed day can touch keeps its plan.
Result<std::vector<std::size_t>> ListPlanner::State::replan(std::size_t changed_engagement,
                                                            ChangedDaysOfPeople changed) {
    for (std::size_t person = 0; person < portfolio_.people.size(); ++person) {
        days_->free.reset(person);
    }
    std::vector<std::size_t> moved;
    for (const std::size_t index : order_of_engagements(portfolio_)) {
        EngagementPlan& plan = plan_.engagements[index];
        if (index == changed_engagement || may_differ(index, plan, changed)) {
            EngagementPlan again = TRY(plan_one(index));
            note_difference(plan.work, again.work, changed);
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
    ChangedDaysOfPeople days(portfolio_.people.size());
    EngagementToPlan& engagement = portfolio_.engagements[index];
    if (engagement.priority != changed.priority) {
        // It changes places with others, which see its old days free, or its new ones taken.
        const auto& work = plan_.engagements[index].work;
        note_work(work.begin(), work.end(), days);
    }
    EngagementToPlan before = std::exchange(engagement, std::move(changed));
    if (!days_->grid.covers(engagement)) {
        days_ = std::make_unique<PlanningDays>(portfolio_);
    }
    auto moved = replan(index, std::move(days));
    if (!moved) {
        portfolio_.engagements[index] = std::move(before);
        TRY(plan_everything());
    }
    return moved;
}

Result<std::vector<std::size_t>> ListPlanner::State::change_person(std::size_t index,
                                                                   PersonToPlan changed) {
    ChangedDaysOfPeople days(portfolio_.people.size());
    PersonToPlan& person = portfolio_.people[index];
    if (person.calendar != changed.calendar) {
        days[index].include(Day::min(), Day::max());
    } else if (person.absences != changed.absences) {
        for (const auto* absences : {&person.absences, &changed.absences}) {
            for (const auto& absence : *absences) days[index].include(absence.from, absence.to);
        }
    }
    PersonToPlan before = std::exchange(person, changed);
    days_->free.replace(index, changed);
    auto moved = replan(nobody, std::move(days));
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
