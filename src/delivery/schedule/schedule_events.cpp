#include <map>

#include "base/assert.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/schedule/schedule_planning.hpp"
#include "platform/clock/clock.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

/// A burst of events within this is one plan.
constexpr std::chrono::milliseconds gathering_time{1'000};

using Payload = std::map<std::string, JsonText>;

template <class T>
std::optional<T> payload_member(const Payload& payload, const std::string& name) {
    const auto member = payload.find(name);
    if (member == payload.end()) return std::nullopt;
    auto value = from_json<std::optional<T>>(member->second.text);
    return value ? *value : std::nullopt;
}

/// Where an event says which activity it is about.
const char* key_member(ScheduleCause cause) {
    const bool is_wait = cause == ScheduleCause::wait_began || cause == ScheduleCause::wait_ended;
    return is_wait ? "item" : "block_id";
}

ScheduleChange change_of(const Event& event, ScheduleCause cause) {
    const auto payload = from_json<Payload>(event.payload.text);
    ASSERT(payload.has_value(), "an event's payload is an object");
    ScheduleChange change{.id = event.id,
                          .cause = cause,
                          .engagement_id = {},
                          .person_id = payload_member<PersonId>(*payload, "person_id"),
                          .calendar_of = {},
                          .activity_key = "",
                          .title = "",
                          .changed_by = event.person_id,
                          .changed_at = event.occurred_at};
    if (event.subject_kind == "engagement") {
        change.engagement_id = EngagementId(event.subject_id);
        const auto key = payload_member<std::string>(*payload, key_member(cause));
        if (key) change.activity_key = *key;
        if (key || cause == ScheduleCause::neutral_stop) {
            change.title = payload_member<std::string>(*payload, "title").value_or("");
        }
    } else if (cause == ScheduleCause::calendar) {
        change.calendar_of = event.workspace_id;
    }
    return change;
}

/// Whose plan an event may move.
std::vector<WorkspaceId> providers_of(sql::Transaction& sql, const Event& event) {
    if (event.subject_kind != "engagement") return providers_around(sql, event.workspace_id);
    const auto engagement =
        find_engagement(sql, Actor::system(event.workspace_id), EngagementId(event.subject_id));
    if (!engagement) return {};
    return {engagement->provider_workspace_id};
}

void hear(UnitOfWork& work, const Event& event) {
    const auto cause = cause_of_event(event.type);
    if (!cause) return;
    for (const WorkspaceId provider : providers_of(work.sql(), event)) {
        ScheduleStore(work.sql()).add_change(provider, change_of(event, *cause));
        ask_for_plan(work, provider);
    }
}

}  // namespace

void ask_for_plan(UnitOfWork& work, WorkspaceId provider) {
    work.enqueue({.kind = "schedule.plan",
                  .workspace_id = provider,
                  .due_at = work.now().plus(gathering_time),
                  .unique_key = "portfolio"});
}

EventReader make_schedule_reader() {
    return {.name = "schedule",
            .hear = hear,
            .types = {"time_entry.", "block.", "block_order.", "document.", "estimate.",
                      "discovery.", "input_request.", "delay_wait.", "neutral_stop.", "engagement.",
                      "calendar.", "absence.", "schedule_priority.", "member."}};
}

JobKind make_schedule_job(Clock& clock, Chance& chance) {
    return {.name = "schedule.plan", .run = [&](sql::Database& database, const Job& job) {
                plan_portfolio(database, chance, job.workspace_id, clock.now());
            }};
}

Schedule make_new_day_schedule() {
    return {.name = "schedule.new_day", .next_after = [](Instant after) {
                constexpr std::int64_t hour_ms = 3'600'000;
                return Instant::from_unix_ms((after.in_unix_ms() / hour_ms + 1) * hour_ms);
            }};
}

JobKind make_new_day_job(Clock& clock, Chance& chance) {
    return {.name = "schedule.new_day", .run = [&](sql::Database& database, const Job&) {
                const auto asked = database.write([&](sql::Transaction& sql) -> Result<bool> {
                    UnitOfWork work(sql, clock.now(), chance);
                    ScheduleStore store(sql);
                    for (const WorkspaceId provider : store.planned_providers()) {
                        const Day today = today_in(sql, provider, work.now());
                        if (store.first_day(provider) < today) ask_for_plan(work, provider);
                    }
                    return true;
                });
                ASSERT(asked.has_value(), "asking for plans refuses nothing");
            }};
}

}  // namespace slipway
