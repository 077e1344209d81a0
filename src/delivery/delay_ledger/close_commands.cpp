#include "delivery/delay_ledger/close_commands.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "delivery/delay_ledger/consequences.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

struct DayPayload {
    Day day{};
    std::int32_t revision = 1;
    Day finish_on{};
};
BOOST_DESCRIBE_STRUCT(DayPayload, (), (day, revision, finish_on))

struct CriticalPayload {
    std::string cause;
    std::string title;
    CourtParty party = CourtParty::provider;
    Day day{};
    Day finish_on{};
};
BOOST_DESCRIBE_STRUCT(CriticalPayload, (), (cause, title, party, day, finish_on))

struct ReminderPayload {
    std::string item;
    std::string cause;
    std::string title;
    ReminderKind kind = ReminderKind::half;
    Day due_on{};
};
BOOST_DESCRIBE_STRUCT(ReminderPayload, (), (item, cause, title, kind, due_on))

/// What both are told of once: a gate each time it is asked, a shortfall once in its period.
std::string key_of(const DelayCause& cause, const DayLine& line, DayNumber number) {
    if (cause.event_id != Uuid{}) return cause.cause + "/" + to_text(cause.event_id);
    return cause.cause + "/" + cause.item + "/" + to_text(line.day(line.period_end(number)));
}

}  // namespace

struct CloseCommands::Closing {
    const EngagementFacts& engagement;
    const LoadedLedger& ledger;
    LedgerStore store;
    DayNumber number = 0;
};

void CloseCommands::record(const EngagementFacts& engagement, std::string type, JsonText payload) {
    work_.record(Actor::system(engagement.workspace_id),
                 engagement_event(engagement, std::move(type), std::move(payload)));
}

bool CloseCommands::close(const LoadedLedger& ledger, DayNumber number, Instant now) {
    const EngagementFacts& engagement = ledger.engagement();
    Closing closing{engagement, ledger, LedgerStore(work_.sql(), engagement), number};
    const auto mark = closing.store.mark();
    if (mark && mark->closed_number >= number) return true;
    const Instant at = ledger.closed_at(number);
    const KnownFacts known(ledger.facts(), ledger.line(), at);
    if (known.over_on() && *known.over_on() < number) return false;
    const std::vector<PlanInForce> plans = ledger.plans_at(at);
    const LedgerInput input{ledger.line(), known, plans};
    const std::vector<DelayDay> newest = closing.store.newest_days();
    const LedgerClose close{.input = input,
                            .rules = ledger.settlement_rules(),
                            .number = number,
                            .closed_at = [&](DayNumber day) { return ledger.closed_at(day); },
                            .calendar_hash = ledger.calendar_hash()};
    Rational baseline = mark ? mark->baseline_finish : baseline_finish(input);
    for (const DelayDay& day : rows_of_close(close, newest)) {
        // The first agreed plan is the baseline.
        if (day.rebased_days != Rational(0)) baseline = day.finish + day.rebased_days;
        const auto before = std::ranges::find(newest, day.number, &DelayDay::number);
        book(closing, day, before == newest.end() ? nullptr : &*before);
        tell_what_is_critical(closing, day);
    }
    closing.store.save_mark({.closed_number = number,
                             .closed_day = ledger.line().day(number),
                             .baseline_finish = baseline});
    remind(closing, input, now);
    draw_consequences(work_, ledger, number);
    return true;
}

void CloseCommands::book(const Closing& closing, const DelayDay& day, const DelayDay* before) {
    LedgerStore store = closing.store;
    const auto enter = [&](const DelayBooking& booking, DelayEntryOrigin origin, Rational days) {
        store.add_entry({.id = work_.new_id<DelayEntryId>(),
                         .day = booking.day,
                         .kind = origin,
                         .bearer = booking.bearer,
                         .days = days,
                         .recorded_at = work_.now()});
    };
    const std::vector<DelayBooking> bookings = bookings_of(day);
    if (before != nullptr) {
        for (const DelayBooking& booking : bookings_of(*before)) {
            enter(booking, DelayEntryOrigin::corrected, Rational(0) - booking.days);
        }
    }
    for (const DelayBooking& booking : bookings) {
        enter(booking, DelayEntryOrigin::booked, booking.days);
    }
    store.add_day(day, work_.now());
    ask_for_dominance(closing, day);
    if (!bookings.empty() || before != nullptr) {
        record(closing.engagement, "delay_day.booked",
               {to_json(DayPayload{day.day, day.revision, day.finish_on})});
    }
}

void CloseCommands::ask_for_dominance(const Closing& closing, const DelayDay& day) {
    if (closing.engagement.package.concurrency != Concurrency::dominant) return;
    if (day.concurrent_days <= Rational(0)) return;
    LedgerStore store = closing.store;
    if (std::ranges::count(store.disputes(), day.day, &DelayDispute::day) > 0) return;
    store.add_dispute({.id = work_.new_id<DelayDisputeId>(),
                       .day = day.day,
                       .side = Side::provider,
                       .raised_at = work_.now()});
}

void CloseCommands::tell_what_is_critical(const Closing& closing, const DelayDay& day) {
    LedgerStore store = closing.store;
    for (const DelayCause& cause : day.causes) {
        if (cause.party == CourtParty::neutral) continue;
        if (!store.add_critical_notice(key_of(cause, closing.ledger.line(), day.number), day.day,
                                       work_.now())) {
            continue;
        }
        record(closing.engagement, "delay_day.became_critical",
               {to_json(CriticalPayload{cause.cause, cause.title, cause.party, day.day,
                                        day.finish_on})});
    }
}

void CloseCommands::remind(const Closing& closing, const LedgerInput& input, Instant now) {
    LedgerStore store = closing.store;
    const DelayPlan& plan = input.plans.back().plan;
    ProgressFollower follower(plan, input.line, input.facts);
    while (follower.day() < closing.number) follower.advance();
    const auto sent = store.reminders();
    for (const DueReminder& due : due_reminders(plan, input.line, input.facts, follower)) {
        const bool is_sent = std::ranges::any_of(sent, [&](const DelayReminder& reminder) {
            return reminder.asked_event_id == due.asked_event_id && reminder.kind == due.kind;
        });
        if (is_sent) continue;
        store.add_reminder({.asked_event_id = due.asked_event_id,
                            .kind = due.kind,
                            .item = due.item,
                            .due_on = due.due_on,
                            .sent_on = today_of(closing.engagement, now),
                            .sent_at = now});
        record(closing.engagement, "delay_reminder.sent",
               {to_json(ReminderPayload{due.item, due.cause, due.title, due.kind, due.due_on})});
    }
}

}  // namespace slipway
