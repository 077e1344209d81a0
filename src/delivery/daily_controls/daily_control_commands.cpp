#include "delivery/daily_controls/daily_control_commands.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/daily_controls/core/daily_control_permissions.hpp"
#include "delivery/engagement/engagement_commands.hpp"

namespace slipway {
namespace {

struct ContactPayload {
    ClientContactId client_contact_id;
    ContactKind kind = ContactKind::call;
    Day day{};
};
BOOST_DESCRIBE_STRUCT(ContactPayload, (), (client_contact_id, kind, day))

/// What else is needed to tell people of a look.
struct ControlPayload {
    Day day{};
    ControlRound round = ControlRound::cut_off;
    std::vector<ControlKind> missed;
    std::vector<ControlKind> stalled_by;
    std::optional<RestReason> rest;
};
BOOST_DESCRIBE_STRUCT(ControlPayload, (), (day, round, missed, stalled_by, rest))

std::optional<RestReason> rest_of(sql::Transaction& sql, const EngagementFacts& engagement,
                                  Day day) {
    for (const Pause& pause : pauses_of(sql, engagement)) {
        const bool covers = pause.starts_on <= day && day < pause.resumes_on;
        const bool happened = !pause.withdrawn_at &&
                              (!pause.needs_consent || pause.consent_is_given == true);
        if (covers && happened) return RestReason::pause;
    }
    const DayKind kind =
        day_of_manager(sql, engagement.provider_workspace_id, engagement.manager_id, day);
    return kind == DayKind::works ? std::nullopt : std::optional(RestReason::absence);
}

std::vector<ControlKind> missed_of(const std::vector<ControlAnswer>& answers) {
    std::vector<ControlKind> missed;
    for (const ControlAnswer& answer : answers) {
        if (answer.outcome == ControlOutcome::missed) missed.push_back(answer.kind);
    }
    return missed;
}

}  // namespace

Result<ClientContactView> DailyControlCommands::note_contact(const Actor& actor,
                                                             EngagementId engagement_id,
                                                             const NewClientContact& noted) {
    const EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, engagement_id));
    TRY(require(actor, note_client_contacts, engagement));
    const Day today = today_of(engagement, work_.now());
    TRY(check(noted, engagement.starts_on, today));
    const auto calendar = find_zoned_calendar(work_.sql(), engagement.provider_workspace_id);
    const ClientContact contact{
        .id = work_.new_id<ClientContactId>(),
        .engagement_id = engagement.id,
        .kind = kind_of(noted.kind),
        .day = noted.day,
        .happened_at = std::min(work_.now(), calendar.zone().end_of(noted.day)),
        .person_id = actor.person_id,
        .is_by_quality_manager = actor.roles.has(Role::quality_manager),
        .with_whom = std::string(trimmed(noted.with_whom)),
        .said = std::string(trimmed(noted.said)),
        .noted_at = work_.now()};
    ClientContactStore(work_.sql(), engagement).add(contact);
    work_.record(actor, engagement_event(engagement, "client_contact.noted",
                                         {to_json(ContactPayload{contact.id, contact.kind,
                                                                 contact.day})}));
    return ClientContactView{.id = contact.id,
                             .kind = contact.kind,
                             .day = contact.day,
                             .with_whom = contact.with_whom,
                             .said = contact.said,
                             .noted_by_name = person_name(work_.sql(), actor.person_id),
                             .noted_at = contact.noted_at};
}

Result<ControlSettingsView> DailyControlCommands::change_settings(
    const Actor& actor, const ControlSettingsChange& change, std::int64_t expected_revision) {
    DailyControlStore store(work_.sql(), actor.workspace_id);
    if (!store.save_settings(change.cut_off_minute, expected_revision)) {
        return refuse(RefusalCode::stale, "control_settings.changed_meanwhile", {},
                      {{"current_revision", store.settings().revision}});
    }
    store.look_again();
    work_.record(actor, {.type = "daily_control.settings_changed",
                         .subject = {"workspace", actor.workspace_id.uuid()},
                         .workspace_id = actor.workspace_id});
    return control_settings_view(work_.sql(), actor);
}

void DailyControlCommands::look(const EngagementFacts& engagement, const DueControl& due,
                                const OpenMattersSource& open) {
    DailyControlStore store(work_.sql(), engagement.provider_workspace_id);
    ControlledDay day{.day = due.day,
                      .round = due.round,
                      .checked_at = work_.now(),
                      .rest = rest_of(work_.sql(), engagement, due.day)};
    auto earlier = store.days_before(engagement.id, due.day, 20);
    if (day.rest != RestReason::pause) {
        const OpenMatters matters = open(work_.sql(), engagement, due.day, work_.now());
        day.answers =
            answers_of(day_signs(work_.sql(), engagement, due.day, work_.now(), matters),
                       day.rest ? ManagerPresence::away : ManagerPresence::here);
    }
    earlier.insert(earlier.begin(), day);
    day.stalled_by = stalled_by(streaks_of(earlier));
    store.add(engagement.id, engagement.manager_id, day);
    NewEvent event =
        engagement_event(engagement, "daily_control.made",
                         {to_json(ControlPayload{day.day, day.round, missed_of(day.answers),
                                                 day.stalled_by, day.rest})});
    // How the provider keeps its days is not the client's to hear.
    event.workspace_id = engagement.provider_workspace_id;
    event.other_workspace_id.reset();
    work_.record(Actor::system(engagement.provider_workspace_id), event);
}

}  // namespace slipway
