#pragma once

#include "delivery/schedule/core/schedule_inputs.hpp"
#include "delivery/schedule/schedule_store.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// What one planning of a portfolio came to.
struct Planning {
    std::vector<ScheduleChange> changes;
    std::optional<ScheduleInputs> before;
    ScheduleInputs after;
    Replan replan;
};

/// Plans a provider's portfolio and stores what is another now. What changed is read and planned in
/// a reading transaction and outside of any, so that nobody waits for it; then it is stored in a
/// short writing one. Changes that come meanwhile stay for the next time. Idempotent: the plan
/// depends on what is stored, not on how often it was made.
void plan_portfolio(sql::Database& database, Chance& chance, WorkspaceId provider, Instant now);

/// Stores a planning, with the events that tell of moved finishes.
void write_plan(UnitOfWork& work, const Planning& planning);

/// Hears everything that may move dates, notes it, and asks for one plan soon: a burst of events is
/// one plan (DOMAIN §4.2).
EventReader make_schedule_reader();
/// `schedule.plan`, one of a provider at a time.
JobKind make_schedule_job(Clock& clock, Chance& chance);
/// Every hour: providers whose day has begun since their last plan.
Schedule make_new_day_schedule();
JobKind make_new_day_job(Clock& clock, Chance& chance);

/// Asks for a plan of the provider's portfolio.
void ask_for_plan(UnitOfWork& work, WorkspaceId provider);

}  // namespace slipway
