#include "delivery/schedule/preview_queries.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/engagement/manager_room_queries.hpp"
#include "delivery/schedule/core/announcement.hpp"
#include "delivery/schedule/core/portfolio_of.hpp"
#include "delivery/schedule/schedule_store.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const DayWhatIf*) {
    static constexpr MemberRule rules[] = {
        {.name = "hours", .description = "None is a day off", .max_length = 20}};
    return rules;
}
std::span<const MemberRule> describe_rules(const ExtensionWhatIf*) {
    static constexpr MemberRule rules[] = {{.name = "months", .minimum = 1, .maximum = 24}};
    return rules;
}
std::span<const MemberRule> describe_rules(const WhatIf*) {
    static constexpr MemberRule rules[] = {
        {.name = "absence", .description = "Exactly one of the five"},
        {.name = "calendar_days", .max_length = 2000}};
    return rules;
}

namespace {

/// Long after anything that ends.
constexpr int months_without_end = 24;

struct ComparedPlans {
    Instant now;
    const PlannedSchedule& before;
    const PlannedSchedule& after;
};

/// What a plan makes of the room of managers: its finishes, and the working time it reckons with.
SupposedRoom room_by(const PlannedSchedule& planned, Day today) {
    SupposedRoom room;
    for (std::size_t i = 0; i < planned.inputs.engagements.size(); ++i) {
        room.ends.emplace(planned.inputs.engagements[i].id, planned.plan.engagements[i].finish);
    }
    for (const EngagementId id : planned.endless) {
        room.ends.emplace(id, add_months(today, months_without_end));
    }
    for (const PersonInput& person : planned.inputs.people) {
        room.calendars.emplace(person.id, working_time_of(person, planned.inputs));
    }
    return room;
}

/// Who would have room at another time, or too much, and which kept slots would not fit any more.
void add_rooms(sql::Database& database, const Actor& actor, const ComparedPlans& plans,
               SchedulePreview& preview) {
    const auto [now, then] = database.read([&](sql::Transaction& sql) {
        const Day today = today_in(sql, actor.workspace_id, plans.now);
        return std::pair(manager_rooms(sql, actor, today, room_by(plans.before, today)),
                         manager_rooms(sql, actor, today, room_by(plans.after, today)));
    });
    ASSERT(now.managers.size() == then.managers.size() && now.slots.size() == then.slots.size(),
           "both are read in one transaction");
    for (std::size_t i = 0; i < now.managers.size(); ++i) {
        const ManagerRoom& before = now.managers[i];
        const ManagerRoom& after = then.managers[i];
        if (before == after) continue;
        preview.managers.push_back({before.person_id, before.person_name, before.tier,
                                    before.free_from, after.free_from, before.over_from,
                                    after.over_from});
    }
    for (std::size_t i = 0; i < now.slots.size(); ++i) {
        const KeptSlotRoom& slot = now.slots[i];
        if (!slot.fits || then.slots[i].fits) continue;
        preview.slots.push_back(
            {slot.id, slot.manager_id, slot.manager_name, slot.client_name, slot.starts_on});
    }
}

}  // namespace

Result<SchedulePreview> preview_change(sql::Database& database, const Actor& actor,
                                       const WhatIf& what_if, Instant now) {
    auto inputs = database.read(
        [&](sql::Transaction& sql) { return ScheduleStore(sql).inputs(actor.workspace_id); });
    SchedulePreview preview;
    if (!inputs)
        inputs.emplace(ScheduleInputs{.provider_workspace_id = actor.workspace_id,
                                      .first_day = {},
                                      .calendars = {},
                                      .people = {},
                                      .engagements = {}});
    const Supposed supposed = TRY(suppose(*inputs, what_if));
    const PlannedSchedule before = plan_what_ends(*inputs);
    const Replan after = replan(*inputs, supposed.inputs, {supposed.change});
    preview.planned_engagements = static_cast<std::int32_t>(before.plan.engagements.size());
    for (const ScheduleMove& move : after.moves) {
        if (move.from_finish == move.to_finish) continue;
        const auto input =
            std::ranges::find(inputs->engagements, move.engagement_id, &EngagementInput::id);
        preview.moves.push_back(
            {move.engagement_id, input->name, input->manager_id, move.from_finish, move.to_finish,
             static_cast<std::int32_t>((move.to_finish - move.from_finish).count())});
        preview.later_engagements += move.to_finish > move.from_finish;
    }
    std::ranges::stable_sort(preview.moves, std::ranges::greater{}, &PreviewedMove::days);
    for (const EngagementId id : after.planned.endless) {
        if (std::ranges::find(before.endless, id) == before.endless.end()) {
            preview.endless.push_back(id);
        }
    }
    add_rooms(database, actor, {now, before, after.planned}, preview);
    preview.needs_confirmation =
        announcing(supposed.change.cause, preview.moves.size()) == Announcing::when_confirmed;
    return preview;
}

}  // namespace slipway
