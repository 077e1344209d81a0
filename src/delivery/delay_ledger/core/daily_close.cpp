#include "delivery/delay_ledger/core/daily_close.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway {
namespace {

using delay_attribution::Buckets;
using delay_attribution::DaySlips;

bool has_cause(const DayForecasts& day, bool of_client) {
    return std::ranges::any_of(day.causes, [&](const DelayCause& cause) {
        return of_client ? is_clients(cause.party) : cause.party == CourtParty::provider;
    });
}

/// Of a slip that only one side can have caused: what goes away without it is that side's.
Rational curable(const Rational& slip, const Rational& without) {
    return slip - std::clamp(without, no_days, slip);
}

/// The follower of a plan at the close of a day.
ProgressFollower followed(const DelayPlan& plan, const LedgerInput& input, DayNumber until) {
    ProgressFollower follower(plan, input.line, input.facts);
    while (follower.day() < until) follower.advance();
    return follower;
}

/// Index of the plan in force at the close of a day.
std::size_t plan_after(const LedgerInput& input, DayNumber number) {
    std::size_t found = 0;
    for (std::size_t i = 1; i < input.plans.size(); ++i) {
        if (input.line.number_of(input.plans[i].agreed_on) <= number) found = i;
    }
    return found;
}

void add_recovery(ClosedDay& day, const DayForecasts& forecasts) {
    const Rational won = day.before - day.actual;
    if (won <= no_days) return;
    const Rational extra = forecasts.without_extra_labour - day.actual;
    day.provider_recovery = std::clamp(extra, no_days, won);
    day.client_recovery = won - day.provider_recovery;
}

}  // namespace

Buckets share_of(DayForecasts& day, const Rational& before) {
    const Rational slip = day.actual - before;
    Buckets share;
    if (slip <= no_days) {
        day.causes.clear();
        return share;
    }
    if (day.is_paused) {
        share.neutral = slip;
        return share;
    }
    const DaySlips slips{.actual = slip,
                         .without_client = day.without_client - before,
                         .without_provider = day.without_provider - before,
                         .neutral_only = day.neutral_only - before};
    const bool by_client = has_cause(day, true);
    const bool by_provider = has_cause(day, false);
    if (by_client && by_provider) {
        share = delay_attribution::share_of_day(slips);
    } else if (by_client) {
        share.client = curable(slip, slips.without_client);
        share.neutral = slip - share.client;
    } else if (by_provider) {
        share.provider = curable(slip, slips.without_provider);
        share.neutral = slip - share.provider;
    } else {
        share.neutral = slip;
    }
    std::erase_if(day.causes, [&](const DelayCause& cause) {
        if (share.concurrent > no_days) return false;
        if (is_clients(cause.party)) return share.client == no_days;
        if (cause.party == CourtParty::provider) return share.provider == no_days;
        return share.neutral == no_days;
    });
    if (day.causes.empty()) day.causes.push_back({CourtParty::neutral, "calendar"});
    return share;
}

Rational baseline_finish(const LedgerInput& input) {
    const DelayPlan& plan = input.plans[plan_after(input, 0)].plan;
    const ProgressFollower follower(plan, input.line, input.facts);
    return forecast_finish(plan, input.line, follower, follower.progress());
}

std::vector<ClosedDay> close_days(const LedgerInput& input, DayNumber from, DayNumber to) {
    ASSERT(from >= 1, "days are counted from 1");
    std::vector<ClosedDay> closed;
    std::size_t current = plan_after(input, from - 1);
    ProgressFollower follower = followed(input.plans[current].plan, input, from - 1);
    Rational forecast = forecast_finish(input.plans[current].plan, input.line, follower,
                                        follower.progress());
    for (DayNumber number = from; number <= to; ++number) {
        const PlanInForce& in_force = input.plans[current];
        const ProgressFollower morning = follower;
        follower.advance();
        DayForecasts forecasts =
            forecasts_of_day(in_force.plan, input.line, input.facts, morning, follower, forecast);
        ClosedDay day{.number = number,
                      .day = input.line.day(number),
                      .is_paused = forecasts.is_paused,
                      .before = forecast,
                      .actual = forecasts.actual,
                      .without_client = forecasts.without_client,
                      .without_provider = forecasts.without_provider,
                      .neutral_only = forecasts.neutral_only,
                      .document_number = in_force.document_number,
                      .estimate_number = in_force.estimate_number};
        day.share = share_of(forecasts, forecast);
        day.causes = std::move(forecasts.causes);
        add_recovery(day, forecasts);
        const std::size_t next = plan_after(input, number);
        if (next != current) {
            const bool is_first_agreed = !in_force.estimate_number;
            current = next;
            follower = followed(input.plans[current].plan, input, number);
            (is_first_agreed ? day.rebased : day.variation) =
                forecast_finish(input.plans[current].plan, input.line, follower,
                                follower.progress()) -
                day.actual;
        }
        forecast = day.finish();
        closed.push_back(std::move(day));
    }
    return closed;
}

}  // namespace slipway
