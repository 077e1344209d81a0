#include "delivery/schedule/core/replan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/assert.hpp"
#include "delivery/schedule/core/change_part.hpp"
#include "delivery/schedule/core/new_day.hpp"
#include "delivery/schedule/core/planned_dates.hpp"
#include "delivery/schedule/core/portfolio_of.hpp"
#include "engines/scheduling/list_planner.hpp"

namespace slipway {
namespace {

using scheduling::EngagementPlan;
using scheduling::ListPlanner;

/// A planner and the inputs it has planned, endless engagements left out.
struct Planning {
    ScheduleInputs inputs;
    std::optional<ListPlanner> planner;
    std::vector<EngagementId> endless;
};

std::int64_t index_of_endless(const Refusal& refusal) {
    ASSERT(refusal.parameters.size() == 1, "the planner says which engagement never ends");
    return std::get<std::int64_t>(refusal.parameters.front().second);
}

Planning plan_all(ScheduleInputs inputs) {
    Planning planning{std::move(inputs), std::nullopt, {}};
    while (!planning.planner) {
        auto planner = ListPlanner::create(make_portfolio(planning.inputs));
        if (planner) {
            planning.planner = std::move(*planner);
            break;
        }
        const auto endless =
            planning.inputs.engagements.begin() + index_of_endless(planner.error());
        planning.endless.push_back(endless->id);
        planning.inputs.engagements.erase(endless);
    }
    return planning;
}

class Replayer {
public:
    Replayer(const ScheduleInputs& before, const ScheduleInputs& after)
        : after_(after), planning_(plan_all(before)) {
        note_dates();
        for (std::size_t i = 0; i < planning_.inputs.engagements.size(); ++i) {
            first_.emplace(planning_.inputs.engagements[i].id,
                           PlannedEngagement{planning_.inputs.engagements[i],
                                             planning_.planner->plan().engagements[i]});
        }
    }

    void begin_day() {
        if (planning_.inputs.first_day >= after_.first_day) return;
        const PlannedSchedule before{planning_.inputs, planning_.planner->plan(), {}};
        const std::vector<MissedPlan> missed = what_was_missed(before, after_.first_day);
        planning_.inputs.first_day = after_.first_day;
        for (EngagementInput& engagement : planning_.inputs.engagements) {
            if (const auto* now = find(after_, engagement.id)) engagement.quota = now->quota;
        }
        for (PersonInput& person : planning_.inputs.people) {
            const auto now = std::ranges::find(after_.people, person.id, &PersonInput::id);
            person.spent_minutes = now == after_.people.end() ? Effort{} : now->spent_minutes;
        }
        plan_anew();
        for (ScheduleMove& move : collect(ScheduleCause::new_day, nullptr)) {
            explain(move, missed);
            moves_.push_back(std::move(move));
        }
    }

    void apply(const ScheduleChange& change) {
        if (change.engagement_id) {
            apply_to_engagement(change);
        } else if (change.calendar_of && !change.person_id) {
            take_calendar(*change.calendar_of);
            plan_anew();
        } else if (change.person_id) {
            apply_to_person(*change.person_id);
        } else {
            return;
        }
        keep(collect(change.cause, &change));
    }

    /// Whatever the changes did not explain.
    Replan finish(const std::vector<ScheduleChange>& changes) {
        const bool is_same_list =
            std::ranges::equal(planning_.inputs.engagements, after_.engagements, {},
                               &EngagementInput::id, &EngagementInput::id);
        if (!is_same_list || planning_.inputs.engagements != after_.engagements ||
            planning_.inputs.people != after_.people ||
            planning_.inputs.calendars != after_.calendars) {
            planning_ = plan_all(after_);
            touched_all_ = true;
            for (ScheduleMove& move : collect(ScheduleCause::engagement_changed, nullptr)) {
                lay_to_last_change(move, changes);
                moves_.push_back(std::move(move));
            }
        }
        std::vector<EngagementId> changed = changed_engagements();
        return {
            {std::move(planning_.inputs), planning_.planner->plan(), std::move(planning_.endless)},
            std::move(moves_),
            std::move(changed)};
    }

private:
    struct PlannedEngagement {
        EngagementInput input;
        EngagementPlan plan;

        bool operator==(const PlannedEngagement&) const = default;
    };

    std::vector<EngagementId> changed_engagements() const {
        std::vector<EngagementId> changed;
        for (std::size_t i = 0; i < planning_.inputs.engagements.size(); ++i) {
            const EngagementInput& input = planning_.inputs.engagements[i];
            const auto known = first_.find(input.id);
            const bool is_same = known != first_.end() && known->second.input == input &&
                                 known->second.plan == planning_.planner->plan().engagements[i];
            if (!is_same) changed.push_back(input.id);
        }
        return changed;
    }

    static const EngagementInput* find(const ScheduleInputs& inputs, EngagementId id) {
        const auto found = std::ranges::find(inputs.engagements, id, &EngagementInput::id);
        return found == inputs.engagements.end() ? nullptr : &*found;
    }

    void plan_anew() {
        planning_ = plan_all(std::move(planning_.inputs));
        touched_all_ = true;
    }

    void note_dates() {
        for (std::size_t i = 0; i < planning_.inputs.engagements.size(); ++i) {
            const EngagementInput& input = planning_.inputs.engagements[i];
            dates_[input.id] = dates_of(input, planning_.planner->plan().engagements[i]);
        }
    }

    void apply_to_engagement(const ScheduleChange& change) {
        const EngagementInput* now = find(after_, *change.engagement_id);
        auto& engagements = planning_.inputs.engagements;
        const auto known =
            std::ranges::find(engagements, *change.engagement_id, &EngagementInput::id);
        if (!now) {
            if (known == engagements.end()) return;
            engagements.erase(known);
            plan_anew();
        } else if (known == engagements.end()) {
            add(*now);
        } else {
            const auto index = static_cast<std::size_t>(known - engagements.begin());
            EngagementInput changed = *known;
            take_part(change, *now, changed);
            if (change.cause == ScheduleCause::work_logged) take_spent();
            replace(index, std::move(changed));
        }
    }

    void add(const EngagementInput& engagement) {
        ensure_known(engagement);
        auto& engagements = planning_.inputs.engagements;
        // At its place in the order of those that are there.
        auto place = engagements.begin();
        for (const EngagementInput& one : after_.engagements) {
            if (one.id == engagement.id) break;
            if (place != engagements.end() && place->id == one.id) ++place;
        }
        engagements.insert(place, engagement);
        plan_anew();
    }

    void replace(std::size_t index, EngagementInput changed) {
        const bool has_newcomers = ensure_known(changed);
        EngagementInput& engagement = planning_.inputs.engagements[index];
        if (changed == engagement && !has_newcomers) return;
        engagement = std::move(changed);
        if (has_newcomers) return plan_anew();
        const PlanIndices indices(planning_.inputs);
        note(planning_.planner->change_engagement(index,
                                                  to_plan(engagement, planning_.inputs, indices)));
    }

    /// People and calendars that an engagement needs and the last plan did not.
    bool ensure_known(const EngagementInput& engagement) {
        std::set<PersonId> needed{engagement.manager_id};
        for (const ActivityInput& activity : engagement.activities) {
            for (const ItemInput& item : activity.items) {
                if (item.developer_id) needed.insert(*item.developer_id);
            }
        }
        bool is_changed = false;
        for (const PersonInput& person : after_.people) {
            if (!needed.contains(person.id)) continue;
            const auto known =
                std::ranges::find(planning_.inputs.people, person.id, &PersonInput::id);
            if (known != planning_.inputs.people.end()) continue;
            planning_.inputs.people.push_back(person);
            is_changed = true;
        }
        const auto calendar = std::ranges::find(planning_.inputs.calendars, engagement.workspace_id,
                                                &CalendarInput::workspace_id);
        if (calendar == planning_.inputs.calendars.end()) {
            take_calendar(engagement.workspace_id);
            is_changed = true;
        }
        return is_changed;
    }

    void take_calendar(WorkspaceId workspace) {
        const auto now =
            std::ranges::find(after_.calendars, workspace, &CalendarInput::workspace_id);
        if (now == after_.calendars.end()) return;
        const auto known =
            std::ranges::find(planning_.inputs.calendars, workspace, &CalendarInput::workspace_id);
        if (known == planning_.inputs.calendars.end()) {
            planning_.inputs.calendars.push_back(*now);
        } else {
            *known = *now;
        }
    }

    void apply_to_person(PersonId id) {
        const auto now = std::ranges::find(after_.people, id, &PersonInput::id);
        auto& people = planning_.inputs.people;
        const auto known = std::ranges::find(people, id, &PersonInput::id);
        if (now == after_.people.end() || known == people.end()) return;
        const bool has_other_weeks = known->weeks != now->weeks;
        *known = *now;
        if (has_other_weeks) return plan_anew();
        change_person(static_cast<std::size_t>(known - people.begin()));
    }

    void change_person(std::size_t index) {
        const PlanIndices indices(planning_.inputs);
        note(planning_.planner->change_person(
            index, to_plan(planning_.inputs.people[index], planning_.inputs, indices)));
    }

    /// What people have logged today is gone from their day.
    void take_spent() {
        auto& people = planning_.inputs.people;
        for (std::size_t i = 0; i < people.size(); ++i) {
            const auto now = std::ranges::find(after_.people, people[i].id, &PersonInput::id);
            if (now == after_.people.end() || now->spent_minutes == people[i].spent_minutes) {
                continue;
            }
            people[i].spent_minutes = now->spent_minutes;
            change_person(i);
        }
    }

    void note(const Result<std::vector<std::size_t>>& moved) {
        if (!moved) return plan_anew();  // something never ends now: it is left out
        touched_.insert(moved->begin(), moved->end());
    }

    /// The moves since the dates were noted; notes the new ones.
    std::vector<ScheduleMove> collect(ScheduleCause cause, const ScheduleChange* change) {
        std::vector<ScheduleMove> moves;
        const auto& engagements = planning_.inputs.engagements;
        for (std::size_t i = 0; i < engagements.size(); ++i) {
            if (!touched_all_ && !touched_.contains(i)) continue;
            PlannedDates now = dates_of(engagements[i], planning_.planner->plan().engagements[i]);
            const auto [known, is_new] = dates_.try_emplace(engagements[i].id, now);
            if (is_new) continue;
            ScheduleMove move{.engagement_id = engagements[i].id,
                              .from_finish = known->second.finish,
                              .to_finish = now.finish,
                              .cause = cause,
                              .change = change ? std::optional(*change) : std::nullopt,
                              .activity_key = change ? change->activity_key : "",
                              .title = change ? change->title : "",
                              .minutes = {},
                              .activities = {}};
            move.activities = moves_between(known->second, now, engagements[i]);
            known->second = std::move(now);
            if (move.from_finish == move.to_finish && move.activities.empty()) continue;
            moves.push_back(std::move(move));
        }
        touched_.clear();
        touched_all_ = false;
        return moves;
    }

    void keep(std::vector<ScheduleMove> moves) {
        for (ScheduleMove& move : moves) moves_.push_back(std::move(move));
    }

    static void explain(ScheduleMove& move, const std::vector<MissedPlan>& missed) {
        const auto own = std::ranges::find(missed, move.engagement_id, &MissedPlan::engagement_id);
        if (own != missed.end()) {
            move.cause = own->cause;
            move.activity_key = own->activity_key;
            move.title = own->title;
            move.minutes = own->minutes;
        } else if (move.to_finish > move.from_finish) {
            move.cause = ScheduleCause::other_work_late;
        }
    }

    static void lay_to_last_change(ScheduleMove& move, const std::vector<ScheduleChange>& changes) {
        for (const ScheduleChange& change : changes) {
            if (change.engagement_id != move.engagement_id) continue;
            move.change = change;
            move.cause = change.cause;
            move.activity_key = change.activity_key;
            move.title = change.title;
        }
    }

    const ScheduleInputs& after_;
    Planning planning_;
    std::map<EngagementId, PlannedDates> dates_;
    std::map<EngagementId, PlannedEngagement> first_;
    std::set<std::size_t> touched_;
    bool touched_all_ = false;
    std::vector<ScheduleMove> moves_;
};

/// One for each thing that was changed in the same way, at the place of the first.
std::vector<ScheduleChange> without_repetitions(const std::vector<ScheduleChange>& changes) {
    std::vector<ScheduleChange> once;
    std::set<std::tuple<ScheduleCause, std::optional<EngagementId>, std::optional<PersonId>,
                        std::optional<WorkspaceId>, std::string>>
        known;
    for (const ScheduleChange& change : changes) {
        const bool is_new = known
                                .emplace(change.cause, change.engagement_id, change.person_id,
                                         change.calendar_of, change.activity_key)
                                .second;
        if (is_new) once.push_back(change);
    }
    return once;
}

}  // namespace

PlannedSchedule plan_what_ends(ScheduleInputs inputs) {
    Planning planning = plan_all(std::move(inputs));
    return {std::move(planning.inputs), planning.planner->plan(), std::move(planning.endless)};
}

Replan first_plan(ScheduleInputs inputs) {
    Replan made{plan_what_ends(std::move(inputs)), {}, {}};
    for (const EngagementInput& input : made.planned.inputs.engagements) {
        made.changed.push_back(input.id);
    }
    return made;
}

Replan replan(const ScheduleInputs& before, const ScheduleInputs& after,
              const std::vector<ScheduleChange>& changes) {
    Replayer replayer(before, after);
    replayer.begin_day();
    for (const ScheduleChange& change : without_repetitions(changes)) replayer.apply(change);
    return replayer.finish(changes);
}

}  // namespace slipway
