#include "delivery/schedule/core/what_if.hpp"

#include <algorithm>

#include "delivery/schedule/core/portfolio_of.hpp"

namespace slipway {
namespace {

constexpr const char* extension_key = "extension";

Result<PersonInput*> find_person(ScheduleInputs& inputs, PersonId id, std::string field) {
    const auto found = std::ranges::find(inputs.people, id, &PersonInput::id);
    if (found == inputs.people.end()) {
        return refuse(RefusalCode::invalid, "schedule_preview.person_is_not_planned",
                      std::move(field));
    }
    return &*found;
}

CalendarInput& calendar_of_provider(ScheduleInputs& inputs) {
    const auto found = std::ranges::find(inputs.calendars, inputs.provider_workspace_id,
                                         &CalendarInput::workspace_id);
    if (found != inputs.calendars.end()) return *found;
    return inputs.calendars.emplace_back(CalendarInput{inputs.provider_workspace_id, {}, {}});
}

/// Ordered by the day from which each holds, one for a day.
void put_week(std::vector<WorkingWeek>& weeks, WorkingWeek week) {
    std::erase_if(
        weeks, [&](const WorkingWeek& one) { return one.effective_from == week.effective_from; });
    const auto place =
        std::ranges::upper_bound(weeks, week.effective_from, {}, &WorkingWeek::effective_from);
    weeks.insert(place, std::move(week));
}

Result<ScheduleChange> apply(const AbsenceWhatIf& absence, ScheduleInputs& inputs) {
    if (absence.to_day < absence.from_day) {
        return refuse(RefusalCode::invalid, "absence.ends_before_it_starts", "absence/to_day");
    }
    PersonInput* person = TRY(find_person(inputs, absence.person_id, "absence/person_id"));
    person->absences.push_back({absence.from_day, absence.to_day});
    ScheduleChange change;
    change.cause = ScheduleCause::absence;
    change.person_id = absence.person_id;
    return change;
}

/// A refusal of what is at this place of the body.
Result<void> placed(const std::string& place, Result<void> checked) {
    if (checked) return {};
    Refusal refusal = std::move(checked).error();
    refusal.field = place + "/" + refusal.field;
    return std::unexpected(std::move(refusal));
}

ScheduleChange change_of_calendar(const ScheduleInputs& inputs) {
    ScheduleChange change;
    change.cause = ScheduleCause::calendar;
    change.calendar_of = inputs.provider_workspace_id;
    return change;
}

Result<void> put_day(const DayWhatIf& day, const std::string& place, ScheduleInputs& inputs) {
    TRY(placed(place, check_day({day.day, "", day.hours}, inputs.first_day)));
    CalendarInput& calendar = calendar_of_provider(inputs);
    std::erase_if(calendar.days, [&](const CalendarDay& one) { return one.day == day.day; });
    calendar.days.push_back({.id = {}, .day = day.day, .name = "", .hours = day.hours});
    std::ranges::sort(calendar.days, {}, &CalendarDay::day);
    return {};
}

Result<ScheduleChange> apply(const DayWhatIf& day, ScheduleInputs& inputs) {
    TRY(put_day(day, "calendar_day", inputs));
    return change_of_calendar(inputs);
}

Result<ScheduleChange> apply(const std::vector<DayWhatIf>& days, ScheduleInputs& inputs) {
    for (std::size_t i = 0; i < days.size(); ++i) {
        TRY(put_day(days[i], "calendar_days/" + std::to_string(i), inputs));
    }
    return change_of_calendar(inputs);
}

Result<ScheduleChange> apply(const WeekWhatIf& wanted, ScheduleInputs& inputs) {
    WorkingWeek week{wanted.effective_from, wanted.hours};
    TRY(placed("working_week", check_week(week, inputs.first_day)));
    ScheduleChange change = change_of_calendar(inputs);
    if (!wanted.person_id) {
        put_week(calendar_of_provider(inputs).weeks, std::move(week));
        return change;
    }
    PersonInput* person = TRY(find_person(inputs, *wanted.person_id, "working_week/person_id"));
    put_week(person->weeks, std::move(week));
    change.person_id = wanted.person_id;
    return change;
}

/// What the manager's quota comes to in so many months from a day on.
Effort quota_of_months(const EngagementInput& engagement, const ScheduleInputs& inputs, Day from,
                       std::int32_t months) {
    const QuotaInput& quota = engagement.quota;
    if (quota.minutes_per_month) {
        return Effort::minutes(quota.minutes_per_month->in_minutes() * months);
    }
    const auto person = std::ranges::find(inputs.people, engagement.manager_id, &PersonInput::id);
    const auto days =
        calendar_of(*person, inputs).working_days_between(from, add_months(from, months));
    return Effort::minutes(quota.minutes_per_day.value_or(Effort{}).in_minutes() * days);
}

Result<ScheduleChange> apply(const ExtensionWhatIf& extension, ScheduleInputs& inputs) {
    const auto found =
        std::ranges::find(inputs.engagements, extension.engagement_id, &EngagementInput::id);
    if (found == inputs.engagements.end()) {
        return refuse(RefusalCode::invalid, "schedule_preview.engagement_is_not_planned",
                      "extension/engagement_id");
    }
    ActivityInput added;
    added.key = extension_key;
    added.kind = ActivityKind::outline;
    for (const ActivityInput& activity : found->activities) added.after.push_back(activity.key);
    ItemInput item;
    item.key = extension_key;
    item.effort_minutes = item.low_minutes = item.high_minutes =
        quota_of_months(*found, inputs, inputs.first_day, extension.months);
    added.items.push_back(std::move(item));
    found->activities.push_back(std::move(added));
    ScheduleChange change;
    change.cause = ScheduleCause::estimate;
    change.engagement_id = extension.engagement_id;
    return change;
}

}  // namespace

Result<Supposed> suppose(const ScheduleInputs& inputs, const WhatIf& what_if) {
    const int count = what_if.absence.has_value() + what_if.calendar_day.has_value() +
                      what_if.calendar_days.has_value() + what_if.working_week.has_value() +
                      what_if.extension.has_value();
    if (count != 1) return refuse(RefusalCode::invalid, "schedule_preview.needs_one_change");
    Supposed supposed{inputs, {}};
    if (what_if.absence) supposed.change = TRY(apply(*what_if.absence, supposed.inputs));
    if (what_if.calendar_day) supposed.change = TRY(apply(*what_if.calendar_day, supposed.inputs));
    if (what_if.calendar_days) {
        supposed.change = TRY(apply(*what_if.calendar_days, supposed.inputs));
    }
    if (what_if.working_week) supposed.change = TRY(apply(*what_if.working_week, supposed.inputs));
    if (what_if.extension) supposed.change = TRY(apply(*what_if.extension, supposed.inputs));
    return supposed;
}

}  // namespace slipway
