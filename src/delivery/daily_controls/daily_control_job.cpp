#include "delivery/daily_controls/daily_control_job.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/daily_controls/daily_control_commands.hpp"

namespace slipway {
namespace {

/// The next look at an engagement, by the calendars as they are today.
std::optional<DueControl> next_look(sql::Transaction& sql, const EngagementFacts& engagement,
                                    const ControlProgress& progress) {
    const auto manager = manager_calendar(sql, engagement);
    const auto provider = find_zoned_calendar(sql, engagement.provider_workspace_id);
    const auto settings = DailyControlStore(sql, engagement.provider_workspace_id).settings();
    return next_control({.manager = manager,
                         .provider = provider.calendar(),
                         .zone = provider.zone(),
                         .cut_off_minute = settings.cut_off_minute},
                        progress);
}

bool is_over(const EngagementFacts& engagement) {
    return engagement.state == EngagementState::completed ||
           engagement.state == EngagementState::cancelled;
}

/// One look, or the moment of the next one. False when nothing is left to do by `now`.
bool turn_once(sql::Transaction& sql, Chance& chance, ControlTurn& turn, Instant now,
               const OpenMattersSource& open) {
    DailyControlStore store(sql, turn.workspace_id);
    const auto engagement =
        find_engagement(sql, Actor::system(turn.workspace_id), turn.engagement_id);
    if (!engagement || is_over(*engagement)) {
        store.remove_turn(turn.engagement_id);
        return false;
    }
    ControlProgress progress{turn.cut_off_until, turn.morning_until};
    const auto due = next_look(sql, *engagement, progress);
    if (!due || due->at > now) {
        // A calendar without working days is asked again when it changes.
        constexpr std::chrono::hours a_month{31 * 24};
        store.save_turn(turn.engagement_id, progress, due ? due->at : now.plus(a_month));
        return false;
    }
    if (due->day >= engagement->starts_on) {
        UnitOfWork work(sql, due->at, chance);
        DailyControlCommands(work).look(*engagement, *due, open);
    }
    progress = after(progress, *due);
    store.save_turn(turn.engagement_id, progress, due->at);
    turn.cut_off_until = progress.cut_off_until;
    turn.morning_until = progress.morning_until;
    return true;
}

void turn_all(sql::Database& database, Chance& chance, Instant now,
              const OpenMattersSource& open) {
    const auto due = database.read([&](sql::Transaction& sql) {
        return DailyControlStore::due_turns(sql, now);
    });
    for (ControlTurn turn : due) {
        bool goes_on = true;
        while (goes_on) {
            const ControlTurn before = turn;
            const auto done = database.write([&](sql::Transaction& sql) -> Result<bool> {
                turn = before;  // a conflict has the work tried again
                return turn_once(sql, chance, turn, now, open);
            });
            ASSERT(done.has_value(), "a look refuses nothing");
            goes_on = *done;
        }
    }
}

void follow(UnitOfWork& work, const Event& event) {
    const bool is_of_calendar = event.type.starts_with("calendar.") ||
                                event.type.starts_with("absence.");
    if (is_of_calendar) {
        DailyControlStore(work.sql(), event.workspace_id).look_again();
        return;
    }
    const auto engagement = find_engagement(work.sql(), Actor::system(event.workspace_id),
                                            EngagementId(event.subject_id));
    if (!engagement) return;
    DailyControlStore store(work.sql(), engagement->provider_workspace_id);
    if (is_over(*engagement)) {
        store.remove_turn(engagement->id);
        return;
    }
    // Nobody is blamed for days before the product looked at them.
    constexpr std::chrono::days one{1};
    const Day until =
        std::max(engagement->starts_on, today_of(*engagement, work.now())) - one;
    store.ensure_turn(engagement->id, {until, until});
    if (event.type == "engagement.manager_changed") store.look_again();
}

bool is_by_quality_manager(sql::Transaction& sql, const EngagementFacts& engagement,
                           const std::optional<PersonId>& person) {
    if (!person) return false;
    const auto member = find_member(sql, engagement.provider_workspace_id, *person);
    return member && std::ranges::find(member->roles, Role::quality_manager) !=
                         member->roles.end();
}

void note_contact(UnitOfWork& work, const Event& event) {
    const auto kind = contact_kind_of(event.type);
    if (!kind || event.subject_kind != "engagement") return;
    const auto engagement = find_engagement(work.sql(), Actor::system(event.workspace_id),
                                            EngagementId(event.subject_id));
    // What the provider says among its own lies in its own workspace.
    if (!engagement || event.workspace_id != engagement->workspace_id) return;
    ClientContactStore(work.sql(), *engagement)
        .add({.id = ClientContactId(event.id),
              .engagement_id = engagement->id,
              .kind = *kind,
              .day = today_of(*engagement, event.occurred_at),
              .happened_at = event.occurred_at,
              .person_id = event.person_id,
              .is_by_quality_manager =
                  is_by_quality_manager(work.sql(), *engagement, event.person_id),
              .with_whom = "",
              .said = "",
              .noted_at = event.occurred_at});
}

}  // namespace

Schedule make_daily_control_schedule() {
    return Schedule{.name = "daily_controls.look", .next_after = [](Instant after) {
                        constexpr std::int64_t quarter_ms = 900'000;
                        return Instant::from_unix_ms((after.in_unix_ms() / quarter_ms + 1) *
                                                     quarter_ms);
                    }};
}

JobKind make_daily_control_job(Chance& chance, OpenMattersSource open) {
    return JobKind{.name = "daily_controls.look",
                   .run = [&chance, open = std::move(open)](sql::Database& database,
                                                            const Job& job) {
                       turn_all(database, chance, job.due_at, open);
                   }};
}

EventReader make_control_turn_reader() {
    return EventReader{.name = "daily_controls.turns",
                       .hear = follow,
                       .types = {"engagement.started", "engagement.manager_changed",
                                 "engagement.completed", "engagement.cancelled", "calendar.",
                                 "absence."}};
}

EventReader make_contact_reader() {
    return EventReader{.name = "daily_controls.contacts",
                       .hear = note_contact,
                       .types = {"message.posted", "discovery.", "document.", "block.",
                                 "block_order.", "change_request.", "engagement.pause_"},
                       .is_immediate = true};
}

}  // namespace slipway
