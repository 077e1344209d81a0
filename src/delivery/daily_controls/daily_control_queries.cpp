#include "delivery/daily_controls/daily_control_queries.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/daily_controls/core/daily_control_permissions.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"

namespace slipway {
namespace {

constexpr std::int32_t days_looked_back = 20;

/// Running engagements that the actor answers for.
std::vector<EngagementSummary> answered_for(sql::Transaction& sql, const Actor& actor) {
    std::vector<EngagementSummary> lines;
    EngagementFilter filter{.state = EngagementState::active, .sort = "name", .limit = 200};
    if (!actor.roles.has_any_of({Role::head, Role::administrator, Role::quality_manager})) {
        filter.manager_id = actor.person_id;
    }
    while (true) {
        auto page = list_engagements(sql, actor, filter);
        if (!page) break;
        std::ranges::move(page->items, std::back_inserter(lines));
        if (!page->next_cursor) break;
        filter.cursor = page->next_cursor;
    }
    return lines;
}

std::int32_t misses_in(const DepartmentControl& line) {
    if (!line.day) return 0;
    return static_cast<std::int32_t>(std::ranges::count(
        line.day->answers, ControlOutcome::missed, &ControlAnswer::outcome));
}

}  // namespace

DayKind day_of_manager(sql::Transaction& sql, WorkspaceId provider, PersonId manager, Day day) {
    const auto works = [&](Absences absences) {
        return find_person_calendar(sql, provider, manager, absences).is_working_day(day);
    };
    if (works(Absences::subtracted)) return DayKind::works;
    return works(Absences::left_out) ? DayKind::away : DayKind::rests;
}

ControlStreaks control_streaks(sql::Transaction& sql, const EngagementFacts& engagement,
                               Day today) {
    return streaks_of(DailyControlStore(sql, engagement.provider_workspace_id)
                          .days_before(engagement.id, today, days_looked_back));
}

std::optional<Instant> last_client_contact(sql::Transaction& sql,
                                           const EngagementFacts& engagement) {
    return ClientContactStore(sql, engagement).last();
}

std::optional<Instant> last_quality_contact(sql::Transaction& sql,
                                            const EngagementFacts& engagement) {
    return ClientContactStore(sql, engagement).last_by_quality_manager();
}

DaySigns day_signs(sql::Transaction& sql, const EngagementFacts& engagement, Day day, Instant now,
                   const OpenMatters& open) {
    DaySigns signs{.provider_late = open.provider_late,
                   .client_late = open.client_late,
                   .client_has_ball = open.client_has_ball};
    signs.contacts = static_cast<std::int32_t>(
        ClientContactStore(sql, engagement).count_of(day, now));
    const Actor provider = Actor::system(engagement.provider_workspace_id);
    const TimeFilter of_day{.engagement_id = engagement.id, .from = day, .to = day};
    for (const TimeEntryView& entry : all_time_entries(sql, provider, of_day)) {
        if (entry.created_at <= now) signs.logged_minutes += entry.effort_minutes;
    }
    return signs;
}

std::vector<ControlledDay> controlled_days(sql::Transaction& sql,
                                           const EngagementFacts& engagement, Day before,
                                           std::int32_t limit) {
    return DailyControlStore(sql, engagement.provider_workspace_id)
        .days_before(engagement.id, before, limit);
}

std::vector<DepartmentControl> department_controls(sql::Transaction& sql, const Actor& actor,
                                                   std::optional<Day> day, Day today) {
    // Twenty working days, with holidays in between.
    constexpr std::chrono::days span{40};
    std::map<EngagementId, std::vector<ControlledDay>> days;
    Day newest{};
    for (EngagementDay& one :
         DailyControlStore(sql, actor.workspace_id).days_since(day.value_or(today) - span)) {
        if (day && one.day.day > *day) continue;
        newest = std::max(newest, one.day.day);
        auto& of_one = days[one.engagement_id];
        if (std::ssize(of_one) < days_looked_back) of_one.push_back(std::move(one.day));
    }
    const Day shown = day.value_or(newest);
    std::vector<DepartmentControl> lines;
    for (EngagementSummary& line : answered_for(sql, actor)) {
        DepartmentControl& control = lines.emplace_back(
            DepartmentControl{.engagement_id = line.id,
                              .engagement_name = std::move(line.name),
                              .client_name = std::move(line.client_name),
                              .manager_id = line.manager_id,
                              .manager_name = std::move(line.manager_name),
                              .recent = std::move(days[line.id])});
        const auto of_day = std::ranges::find(control.recent, shown, &ControlledDay::day);
        if (of_day != control.recent.end()) control.day = *of_day;
        if (!control.recent.empty()) control.stalled_by = control.recent.front().stalled_by;
    }
    std::ranges::stable_sort(lines, {}, [](const DepartmentControl& line) {
        return std::tuple(line.stalled_by.empty(), -misses_in(line));
    });
    return lines;
}

std::vector<ClientContactView> outside_contacts(sql::Transaction& sql,
                                                const EngagementFacts& engagement) {
    constexpr std::int32_t most = 100;
    std::vector<ClientContactView> views;
    for (ClientContact& contact : ClientContactStore(sql, engagement).outside(most)) {
        views.push_back({.id = contact.id,
                         .kind = contact.kind,
                         .day = contact.day,
                         .with_whom = std::move(contact.with_whom),
                         .said = std::move(contact.said),
                         .noted_by_name = person_name(sql, *contact.person_id),
                         .noted_at = contact.noted_at});
    }
    return views;
}

ControlSettingsView control_settings_view(sql::Transaction& sql, const Actor& actor) {
    const ControlSettings settings = DailyControlStore(sql, actor.workspace_id).settings();
    ControlSettingsView view{.cut_off_minute = settings.cut_off_minute,
                             .revision = settings.revision};
    if (actor.may(change_control_settings)) view.allowed.emplace_back("change");
    return view;
}

}  // namespace slipway
