#include "delivery/schedule/core/portfolio_of.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "engines/scheduling/list_planner.hpp"

namespace slipway {
namespace {

using scheduling::BlockToPlan;
using scheduling::EngagementToPlan;
using scheduling::ItemToPlan;
using scheduling::PersonToPlan;
using working_time::WorkingCalendar;

/// The calendars of every portfolio: the usual week, then the provider's.
constexpr std::size_t usual_calendar = 0;
constexpr std::size_t provider_calendar = 1;

bool says_nothing(const CalendarInput& calendar) {
    return calendar.weeks.empty() && calendar.days.empty();
}

const CalendarInput& records_of(WorkspaceId workspace, const ScheduleInputs& inputs) {
    static const CalendarInput usual;
    const auto found = std::ranges::find(inputs.calendars, workspace, &CalendarInput::workspace_id);
    return found == inputs.calendars.end() ? usual : *found;
}

WorkingCalendar calendar_from(const CalendarInput& records,
                              const std::vector<WorkingWeek>& own_weeks) {
    return WorkingCalendar(make_history(records.weeks, own_weeks, records.days));
}

ItemToPlan item_to_plan(const ItemInput& item, const PlanIndices& indices) {
    ItemToPlan planned{.effort = item.effort_minutes,
                       .low = item.low_minutes,
                       .high = item.high_minutes,
                       .developer = {},
                       .developer_effort = {},
                       .done = std::min(item.done_minutes, item.effort_minutes),
                       .developer_done = {}};
    if (!item.developer_id) return planned;
    planned.developer = indices.person(*item.developer_id);
    if (!planned.developer) return planned;
    planned.developer_effort = item.developer_minutes;
    planned.developer_done = std::min(item.developer_done_minutes, item.developer_minutes);
    return planned;
}

BlockToPlan block_to_plan(const ActivityInput& activity, const EngagementInput& engagement,
                          const PlanIndices& indices) {
    BlockToPlan block{.priority = activity.priority,
                      .after = {},
                      .acceptance_days = activity.acceptance_days,
                      .items = {},
                      .delivered_on = activity.delivered_on,
                      .accepted_on = activity.accepted_on};
    for (const std::string& key : activity.after) {
        const auto before = std::ranges::find(engagement.activities, key, &ActivityInput::key);
        if (before == engagement.activities.end()) continue;
        block.after.push_back(static_cast<std::size_t>(before - engagement.activities.begin()));
    }
    for (const ItemInput& item : activity.items) {
        block.items.push_back(item_to_plan(item, indices));
    }
    return block;
}

}  // namespace

PlanIndices::PlanIndices(const ScheduleInputs& inputs) : inputs_(inputs), calendar_count_(2) {
    for (const PersonInput& person : inputs.people) {
        people_.emplace(person.id, people_.size());
        if (!person.weeks.empty()) own_calendars_.emplace(person.id, calendar_count_++);
    }
    for (const CalendarInput& calendar : inputs.calendars) {
        if (calendar.workspace_id == inputs.provider_workspace_id || says_nothing(calendar))
            continue;
        client_calendars_.emplace(calendar.workspace_id, calendar_count_++);
    }
}

std::optional<std::size_t> PlanIndices::person(PersonId id) const {
    const auto found = people_.find(id);
    return found == people_.end() ? std::nullopt : std::optional(found->second);
}

std::size_t PlanIndices::calendar_of(const PersonInput& person) const {
    const auto own = own_calendars_.find(person.id);
    return own == own_calendars_.end() ? provider_calendar : own->second;
}

std::size_t PlanIndices::calendar_of(WorkspaceId client) const {
    if (client == inputs_.provider_workspace_id) return provider_calendar;
    const auto own = client_calendars_.find(client);
    return own == client_calendars_.end() ? usual_calendar : own->second;
}

std::vector<WorkingCalendar> PlanIndices::calendars() const {
    const CalendarInput& provider = records_of(inputs_.provider_workspace_id, inputs_);
    std::vector<WorkingCalendar> calendars{calendar_from({}, {}), calendar_from(provider, {})};
    for (const PersonInput& person : inputs_.people) {
        if (!person.weeks.empty()) calendars.push_back(calendar_from(provider, person.weeks));
    }
    for (const CalendarInput& calendar : inputs_.calendars) {
        if (client_calendars_.contains(calendar.workspace_id)) {
            calendars.push_back(calendar_from(calendar, {}));
        }
    }
    ASSERT(calendars.size() == calendar_count_, "every calendar is there once");
    return calendars;
}

WorkingCalendar calendar_of(const PersonInput& person, const ScheduleInputs& inputs) {
    return calendar_from(records_of(inputs.provider_workspace_id, inputs), person.weeks);
}

WorkingCalendar working_time_of(const PersonInput& person, const ScheduleInputs& inputs) {
    const CalendarInput& provider = records_of(inputs.provider_workspace_id, inputs);
    std::vector<working_time::Absence> absences;
    for (const AbsenceInput& absence : person.absences) {
        absences.push_back({absence.from, absence.to});
    }
    return WorkingCalendar(make_history(provider.weeks, person.weeks, provider.days), absences);
}

WorkingCalendar calendar_of(WorkspaceId workspace, const ScheduleInputs& inputs) {
    return calendar_from(records_of(workspace, inputs), {});
}

EngagementToPlan to_plan(const EngagementInput& engagement, const ScheduleInputs& inputs,
                         const PlanIndices& indices) {
    const auto manager = indices.person(engagement.manager_id);
    ASSERT(manager.has_value(), "an engagement's manager is among the people");
    const QuotaInput& quota = engagement.quota;
    EngagementToPlan planned{
        .manager = *manager,
        .client_calendar = indices.calendar_of(engagement.workspace_id),
        .quota = {quota.minutes_per_day, quota.minutes_per_week, quota.minutes_per_month},
        .used = {quota.used_in_day_minutes, quota.used_in_week_minutes,
                 quota.used_in_month_minutes},
        .start = std::max(engagement.starts_on, inputs.first_day),
        .priority = engagement.priority,
        .stages = {},
        .pauses = {},
        .blocks = {}};
    for (const PauseInput& pause : engagement.pauses) {
        planned.pauses.push_back({pause.from, pause.working_days});
    }
    for (const ActivityInput& activity : engagement.activities) {
        planned.blocks.push_back(block_to_plan(activity, engagement, indices));
    }
    return planned;
}

PersonToPlan to_plan(const PersonInput& person, const ScheduleInputs& inputs,
                     const PlanIndices& indices) {
    PersonToPlan planned{.calendar = indices.calendar_of(person), .absences = {}, .spent = {}};
    for (const AbsenceInput& absence : person.absences) {
        planned.absences.push_back({absence.from, absence.to});
    }
    if (person.spent_minutes > Effort{}) {
        planned.spent.push_back({inputs.first_day, person.spent_minutes});
    }
    return planned;
}

scheduling::Portfolio make_portfolio(const ScheduleInputs& inputs) {
    const PlanIndices indices(inputs);
    scheduling::Portfolio portfolio{
        .calendars = indices.calendars(), .people = {}, .engagements = {}};
    for (const PersonInput& person : inputs.people) {
        portfolio.people.push_back(to_plan(person, inputs, indices));
    }
    for (const EngagementInput& engagement : inputs.engagements) {
        portfolio.engagements.push_back(to_plan(engagement, inputs, indices));
    }
    return portfolio;
}

Result<scheduling::PortfolioPlan> plan_schedule(const ScheduleInputs& inputs) {
    const auto planner = TRY(scheduling::ListPlanner::create(make_portfolio(inputs)));
    return planner.plan();
}

}  // namespace slipway
