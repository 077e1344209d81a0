#include "delivery/delay_ledger/ledger_queries.hpp"

#include <algorithm>

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/delay_ledger/core/delay_permissions.hpp"

namespace slipway {
namespace {

FinishView finish_view(const DayLine& line, const Rational& time) {
    return {time, date_of(line, time)};
}

bool has_bookings(const BalancedDay& line) {
    const Rational nothing;
    return line.balance.client != nothing || line.balance.provider != nothing ||
           line.balance.concurrent != nothing || line.balance.neutral != nothing;
}

class DayViews {
public:
    DayViews(sql::Transaction& sql, const Actor& actor, const EngagementFacts& engagement,
             Instant now)
        : actor_(actor),
          engagement_(engagement),
          ledger_(sql, engagement),
          today_(today_of(engagement, now)) {
        LedgerStore store(sql, engagement);
        lines_ = balanced_days(sql, ledger_, settled_until(ledger_, store, now), now);
    }

    const std::vector<BalancedDay>& lines() const { return lines_; }
    const LoadedLedger& ledger() const { return ledger_; }

    DelayDayView view(const BalancedDay& line) const {
        const DelayDay& day = line.day;
        DelayDayView view{.day = day.day,
                          .number = day.number,
                          .revision = day.revision,
                          .is_paused = day.is_paused,
                          .slip_days = day.finish - day.finish_before,
                          .client_days = line.balance.client,
                          .provider_days = line.balance.provider,
                          .concurrent_days = line.balance.concurrent,
                          .neutral_days = line.balance.neutral,
                          .variation_days = line.variation,
                          .charge = line.charge,
                          .finish_before = finish_view(ledger_.line(), day.finish_before),
                          .finish = finish_view(ledger_.line(), day.finish),
                          .finish_without_client =
                              finish_view(ledger_.line(), day.finish_without_client),
                          .finish_without_provider =
                              finish_view(ledger_.line(), day.finish_without_provider),
                          .finish_on = day.finish_on,
                          .causes = day.causes,
                          .recoveries = day.recoveries,
                          .plan_of_record = day.plan_of_record,
                          .booked_on = day.booked_on,
                          .disputable_until = line.disputable_until,
                          .is_settled = line.is_settled,
                          .has_open_dispute = line.has_open_dispute,
                          .was_client_reminded = line.balance.was_client_reminded};
        const bool can_be_disputed = has_bookings(line) && !line.has_open_dispute &&
                                     !line.is_settled && today_ <= line.disputable_until;
        if (can_be_disputed && may(actor_, dispute_delay_days, engagement_)) {
            view.allowed.emplace_back("dispute");
        }
        if (may(actor_, adjust_delay, engagement_)) view.allowed.emplace_back("adjust");
        return view;
    }

private:
    const Actor& actor_;
    const EngagementFacts& engagement_;
    LoadedLedger ledger_;
    Day today_;
    std::vector<BalancedDay> lines_;
};

}  // namespace

Result<DelayLedgerView> delay_ledger_view(sql::Transaction& sql, const Actor& actor,
                                          EngagementId id, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    const DayViews days(sql, actor, engagement, now);
    LedgerStore store(sql, engagement);
    DelayLedgerView view{.term_ends_on = service_term_end(sql, days.ledger()),
                         .concurrency = engagement.package.concurrency};
    if (const auto mark = store.mark()) {
        view.closed_day = mark->closed_day;
        view.baseline_finish_on = date_of(days.ledger().line(), mark->baseline_finish);
    }
    for (const BalancedDay& line : days.lines()) {
        view.finish_on = line.day.finish_on;
        view.client_days += line.balance.client;
        view.provider_days += line.balance.provider;
        view.concurrent_days += line.balance.concurrent;
        view.neutral_days += line.balance.neutral;
        view.variation_days += line.variation;
        view.charge += line.charge;
        if (!line.is_settled) {
            view.unsettled_days += line.balance.client + line.balance.provider +
                                   line.balance.concurrent + line.balance.neutral;
        }
        for (const DelayRecovery& recovery : line.day.recoveries) {
            if (!recovery.cancels) view.float_days += recovery.days;
        }
    }
    const auto offer = [&](const Permission& permission, const char* action) {
        if (may(actor, permission, engagement)) view.allowed.emplace_back(action);
    };
    if (!require_open(engagement)) return view;
    offer(request_inputs, "request_input");
    offer(set_waiting, "set_wait");
    offer(file_pacing_notices, "file_pacing");
    offer(record_neutral_stops, "record_stop");
    offer(adjust_delay, "adjust");
    return view;
}

Result<std::vector<DelayDayView>> delay_day_views(sql::Transaction& sql, const Actor& actor,
                                                  EngagementId id, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    const DayViews days(sql, actor, engagement, now);
    std::vector<DelayDayView> views;
    for (const BalancedDay& line : days.lines()) views.push_back(days.view(line));
    return views;
}

Result<DelayDayView> delay_day_view(sql::Transaction& sql, const Actor& actor, EngagementId id,
                                    Day day, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    const DayViews days(sql, actor, engagement, now);
    for (const BalancedDay& line : days.lines()) {
        if (line.day.day == day) return days.view(line);
    }
    return refuse(RefusalCode::not_found, "delay_day.not_found");
}

Result<std::vector<DelayEntryView>> delay_entry_views(sql::Transaction& sql, const Actor& actor,
                                                      EngagementId id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    LedgerStore store(sql, engagement);
    const auto agreed = store.agreed_entries();
    std::vector<DelayEntryView> views;
    for (DelayEntry& entry : store.entries()) {
        DelayEntryView view{.id = entry.id,
                            .day = entry.day,
                            .kind = entry.kind,
                            .bearer = entry.bearer,
                            .days = entry.days,
                            .reason = std::move(entry.reason),
                            .needs_agreement = entry.needs_agreement,
                            .is_agreed = std::ranges::find(agreed, entry.id) != agreed.end(),
                            .recorded_at = entry.recorded_at};
        if (entry.person_id) view.person_name = person_name(sql, *entry.person_id);
        if (view.needs_agreement && !view.is_agreed &&
            may(actor, agree_adjustments, engagement)) {
            view.allowed.emplace_back("agree");
        }
        views.push_back(std::move(view));
    }
    return views;
}

Result<std::vector<CourtInterval>> court_interval_views(sql::Transaction& sql, const Actor& actor,
                                                        EngagementId id, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    const LoadedLedger ledger(sql, engagement);
    return with_neutral_days(
        court_intervals(ledger.facts(), ledger.line()),
        KnownFacts(ledger.facts(), ledger.line(), now),
        [&](Day day) { return ledger.zone().start_of(day); }, now);
}

Result<std::vector<OpenActivity>> open_activities(sql::Transaction& sql, const Actor& actor,
                                                  EngagementId id, Instant now) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, id));
    const LoadedLedger ledger(sql, engagement);
    const KnownFacts known(ledger.facts(), ledger.line(), now);
    const auto plans = ledger.plans_at(now);
    const DelayPlan& plan = plans.back().plan;
    ProgressFollower follower(plan, ledger.line(), known);
    const DayNumber today = ledger.line().number_of(today_of(engagement, now));
    while (follower.day() < today) follower.advance();
    std::vector<OpenActivity> open;
    for (std::size_t i = 0; i < plan.activities.size(); ++i) {
        const PlannedActivity& activity = plan.activities[i];
        if (activity.is_gate || follower.progress().activities[i].finished_on) continue;
        open.push_back({activity.key, activity.title});
    }
    return open;
}

}  // namespace slipway
