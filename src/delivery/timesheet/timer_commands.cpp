#include "base/assert.hpp"
#include "base/text.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/timesheet/core/timesheet_permissions.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {
namespace {

struct TimerPayload {
    PersonId person_id;
    TimeWorkKind work_kind = TimeWorkKind::discovery;
    std::optional<ItemId> item_id;
};
BOOST_DESCRIBE_STRUCT(TimerPayload, (), (person_id, work_kind, item_id))

NewEvent event_of(const EngagementFacts& engagement, std::string type, const Timer& timer) {
    const TimerPayload payload{timer.person_id, timer.work_kind, timer.item_id};
    return engagement_event(engagement, std::move(type), JsonText{to_json(payload)});
}

WallCalendar wall_of(const EngagementFacts& engagement) {
    const auto zone = TimeZone::find(engagement.provider_time_zone);
    ASSERT(zone.has_value(), "the zone of a workspace is checked when it is written");
    return {.day_of = [zone](Instant instant) { return zone->today(instant); },
            .start_of = [zone](Day day) { return zone->start_of(day); }};
}

void apply(const TimerChanges& changes, Timer& timer) {
    if (changes.work_kind) timer.work_kind = *changes.work_kind;
    if (changes.note) timer.note = std::string(trimmed(*changes.note));
    if (changes.is_billable) timer.is_billable = *changes.is_billable;
}

/// The entry of one day, as if the person had written it down.
NewTimeEntry entry_of(const Timer& timer, const DayShare& share) {
    NewTimeEntry entry;
    entry.stage = timer.stage;
    entry.item_id = timer.item_id;
    entry.work_kind = timer.work_kind;
    entry.note = timer.note;
    entry.is_billable = timer.is_billable;
    entry.effort_minutes = share.effort_minutes;
    entry.day = share.day;
    return entry;
}

}  // namespace

Result<Timer> TimerCommands::find(const Actor& actor) {
    auto timer = store_.find_timer(actor.workspace_id, actor.person_id);
    if (!timer) return refuse(RefusalCode::not_found, "timer.not_running");
    return std::move(*timer);
}

Result<StartedTimer> TimerCommands::start(const Actor& actor, const NewTimer& wanted) {
    const EngagementFacts engagement =
        TRY(find_engagement(work_.sql(), actor, wanted.engagement_id));
    TRY(require(actor, log_time, engagement));
    TRY(require_open(engagement));
    const auto item = TRY(find_timed_item(work_.sql(), engagement, wanted.item_id));
    StartedTimer answer;
    if (const auto running = store_.find_timer(actor.workspace_id, actor.person_id)) {
        answer.logged = TRY(stop(actor, *running));
    }
    Timer timer;
    static_cast<TimedWork&>(timer) =
        TRY(complete_work(wanted, item, engagement.stage, engagement.package));
    timer.workspace_id = actor.workspace_id;
    timer.person_id = actor.person_id;
    timer.engagement_id = engagement.id;
    timer.started_at = work_.now();
    store_.save_timer(timer);
    work_.record(actor, event_of(engagement, "timer.started", timer));
    answer.timer = *timer_view(work_.sql(), actor);
    return answer;
}

Result<TimerView> TimerCommands::change(const Actor& actor, const TimerChanges& changes) {
    Timer timer = TRY(find(actor));
    apply(changes, timer);
    store_.save_timer(timer);
    return *timer_view(work_.sql(), actor);
}

Result<LoggedTimer> TimerCommands::log(const Actor& actor, const TimerChanges& changes) {
    Timer timer = TRY(find(actor));
    apply(changes, timer);
    return stop(actor, timer);
}

Result<LoggedTimer> TimerCommands::stop(const Actor& actor, const Timer& timer) {
    const EngagementFacts engagement =
        TRY(find_engagement(work_.sql(), actor, timer.engagement_id));
    const TimerReading reading = read_timer(timer.started_at, work_.now(), wall_of(engagement));
    LoggedTimer logged;
    // An item that has left the document meanwhile does not cost anybody the hours.
    Timer known = timer;
    if (!find_timed_item(work_.sql(), engagement, timer.item_id)) known.item_id.reset();
    for (const DayShare& share : reading.shares) {
        logged.entries.push_back(TRY(TimesheetCommands(work_).log_time(
            actor, timer.engagement_id, entry_of(known, share))));
    }
    if (reading.is_capped) {
        logged.warnings.push_back(
            {.key = "timer.was_capped",
             .field = "",
             .parameters = {{"hours", std::to_string(longest_timer.in_minutes() / 60)}}});
    }
    store_.remove_timer(actor.workspace_id, actor.person_id);
    work_.record(actor, event_of(engagement, "timer.stopped", timer));
    return logged;
}

Result<void> TimerCommands::discard(const Actor& actor) {
    const Timer timer = TRY(find(actor));
    const EngagementFacts engagement =
        TRY(find_engagement(work_.sql(), actor, timer.engagement_id));
    store_.remove_timer(actor.workspace_id, actor.person_id);
    work_.record(actor, event_of(engagement, "timer.stopped", timer));
    return {};
}

}  // namespace slipway
