#include "delivery/delay_ledger/close_job.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "delivery/delay_ledger/close_commands.hpp"
#include "delivery/delay_ledger/consequences.hpp"
#include "delivery/delay_ledger/ledger_balance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

void enqueue_close(UnitOfWork& work, const EngagementFacts& engagement, Day day, Instant at) {
    work.enqueue({.kind = "delay_ledger.close",
                  .workspace_id = engagement.workspace_id,
                  .payload = {to_json(DailyClose{engagement.id, day})},
                  .due_at = at,
                  .unique_key = engagement.id.text() + "/" + to_text(day)});
}

enum class Step { closed, waits, is_over };

/// After the last close the last days are settled by time alone, each of them until its window is
/// over; then they are charged.
void settle_last_days(UnitOfWork& work, const LoadedLedger& ledger) {
    const EngagementFacts& engagement = ledger.engagement();
    const DayNumber today = ledger.line().number_of(today_of(engagement, work.now()));
    draw_consequences(work, ledger, today);
    const auto days = balanced_days(work.sql(), ledger, today, work.now());
    if (std::ranges::all_of(days, &BalancedDay::is_settled)) return;
    enqueue_close(work, engagement, ledger.line().day(today + 1), ledger.closed_at(today + 1));
}

Step close_next(sql::Database& database, Chance& chance, Instant now, WorkspaceId workspace,
                EngagementId id) {
    Step step = Step::waits;
    const auto done = database.write([&](sql::Transaction& sql) -> Result<bool> {
        const auto engagement = find_engagement(sql, Actor::system(workspace), id);
        ASSERT(engagement.has_value(), "engagements are never removed");
        const LoadedLedger ledger(sql, *engagement);
        const auto mark = LedgerStore(sql, *engagement).mark();
        const DayNumber number = mark ? mark->closed_number + 1 : 1;
        const Instant at = ledger.closed_at(number);
        if (at > now) {
            UnitOfWork work(sql, now, chance);
            enqueue_close(work, *engagement, ledger.line().day(number), at);
            step = Step::waits;
            return true;
        }
        // As of the day's own end, however late it runs.
        UnitOfWork work(sql, at, chance);
        const bool goes_on = CloseCommands(work).close(ledger, number, now);
        step = goes_on ? Step::closed : Step::is_over;
        if (!goes_on) {
            UnitOfWork later(sql, now, chance);
            settle_last_days(later, ledger);
        }
        return true;
    });
    ASSERT(done.has_value(), "closing a day refuses nothing");
    return step;
}

}  // namespace

JobKind make_daily_close_job(Clock& clock, Chance& chance) {
    return JobKind{.name = "delay_ledger.close",
                   .run = [&clock, &chance](sql::Database& database, const Job& job) {
                       const auto close = from_json<DailyClose>(job.payload.text);
                       ASSERT(close.has_value(), "the job's payload was written by this feature");
                       while (close_next(database, chance, clock.now(), job.workspace_id,
                                         close->engagement_id) == Step::closed) {
                       }
                   }};
}

void enqueue_first_close(UnitOfWork& work, const EngagementFacts& engagement) {
    const LoadedLedger ledger(work.sql(), engagement);
    enqueue_close(work, engagement, ledger.line().day(1), ledger.closed_at(1));
}

}  // namespace slipway
