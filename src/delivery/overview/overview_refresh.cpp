#include "delivery/overview/overview_refresh.hpp"


#include "base/assert.hpp"
#include "delivery/daily_controls/daily_control_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/overview/core/ball_in_court.hpp"
#include "delivery/overview/core/engagement_health.hpp"
#include "delivery/overview/core/next_step.hpp"
#include "delivery/overview/overview_store.hpp"
#include "delivery/overview/snapshot_sources.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

BallParty party_of(Court court) {
    switch (court) {
        case Court::provider:
            return BallParty::provider;
        case Court::client:
            return BallParty::client;
        case Court::nobody:
            break;
    }
    return BallParty::nobody;
}

SummaryUpdate update_of(sql::Transaction& sql, const EngagementFacts& engagement,
                        const EngagementSnapshot& snapshot, Instant now) {
    const Day today = today_of(engagement, now);
    const DayKind day =
        day_of_manager(sql, engagement.provider_workspace_id, engagement.manager_id, today);
    const BallInCourt ball = ball_in_court(snapshot, today);
    return SummaryUpdate{
        .ball_party = party_of(ball.court),
        .ball_since = ball.since,
        .used_minutes = snapshot.used_minutes,
        .bought_minutes = snapshot.bought_minutes,
        .planned_finish = snapshot.planned_finish,
        .next_step_key = next_step_of_side(snapshot, snapshot.side, today).key,
        .health = JsonText{to_json(health_on(snapshot, today, day))},
    };
}

void save_side(UnitOfWork& work, const EngagementFacts& engagement,
               const EngagementSnapshot& snapshot) {
    const WorkspaceId workspace = engagement.side == Side::provider
                                      ? engagement.provider_workspace_id
                                      : engagement.workspace_id;
    OverviewStore(work.sql())
        .save(workspace, snapshot, today_of(engagement, work.now()), work.now());
    update_summary(work, engagement, engagement.side,
                   update_of(work.sql(), engagement, snapshot, work.now()));
}

/// Reads an engagement anew, once for both sides.
void refresh(UnitOfWork& work, const EngagementFacts& any_side) {
    const auto find_for = [&](WorkspaceId workspace) {
        return find_engagement(work.sql(), Actor::system(workspace), any_side.id);
    };
    const auto inside = find_for(any_side.provider_workspace_id);
    const auto outside = find_for(any_side.workspace_id);
    ASSERT(inside && outside, "both parties find their engagement");
    EngagementSnapshot snapshot = load_snapshot(work.sql(), *inside, work.now());
    save_side(work, *inside, snapshot);
    save_side(work, *outside, seen_by_client(std::move(snapshot)));
}

void hear(UnitOfWork& work, const Event& event) {
    if (event.subject_kind != "engagement") return;
    const EngagementId id(event.subject_id);
    const auto engagement = find_engagement(work.sql(), Actor::system(event.workspace_id), id);
    if (!engagement) return;
    refresh(work, *engagement);
}

void refresh_new_days(sql::Database& database, Chance& chance, Instant now) {
    const auto places = database.read(
        [](sql::Transaction& sql) { return OverviewStore(sql).open_places(); });
    for (const SnapshotPlace& place : places) {
        const auto done = database.write([&](sql::Transaction& sql) -> Result<bool> {
            UnitOfWork work(sql, now, chance);
            const auto engagement =
                find_engagement(sql, Actor::system(place.workspace_id), place.engagement_id);
            if (engagement && today_of(*engagement, now) != place.as_of) {
                refresh(work, *engagement);
            }
            return true;
        });
        ASSERT(done.has_value(), "reading an engagement anew refuses nothing");
    }
}

}  // namespace

EventReader make_overview_reader() {
    return EventReader{.name = "overview",
                       .hear = hear,
                       .types = {"engagement.", "discovery.", "document.", "estimate.", "block.",
                                 "block_order.", "change_request.", "time_entry.", "message.",
                                 "client_contact.", "daily_control.", "schedule.",
                                 "input_request.", "delay_dispute.", "delay_entry.",
                                 "extension_statement."},
                       .is_immediate = true,
                       .repeats = EventReader::Repeats::hears_the_last};
}

Schedule make_overview_schedule() {
    return Schedule{.name = "overview.new_day", .next_after = [](Instant after) {
                        constexpr std::int64_t hour_ms = 3'600'000;
                        return Instant::from_unix_ms((after.in_unix_ms() / hour_ms + 1) * hour_ms);
                    }};
}

JobKind make_overview_job(Chance& chance) {
    return JobKind{.name = "overview.new_day",
                   .run = [&chance](sql::Database& database, const Job& job) {
                       refresh_new_days(database, chance, job.due_at);
                   }};
}

}  // namespace slipway
