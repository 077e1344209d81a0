#include "delivery/delay_ledger/close_job.hpp"

#include "base/assert.hpp"
#include "delivery/delay_ledger/close_commands.hpp"
#include "delivery/delay_ledger/ledger_input.hpp"
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

/// What is to be closed next, and when that day ends.
struct NextClose {
    EngagementFacts engagement;
    DayNumber number = 0;
    Day day{};
    Instant at;
};

NextClose next_close(sql::Transaction& sql, WorkspaceId workspace, EngagementId id) {
    auto engagement = find_engagement(sql, Actor::system(workspace), id);
    ASSERT(engagement.has_value(), "engagements are never removed");
    const LoadedLedger ledger(sql, *engagement);
    const auto mark = LedgerStore(sql, *engagement).mark();
    const DayNumber number = mark ? mark->closed_number + 1 : 1;
    return {std::move(*engagement), number, ledger.line().day(number), ledger.closed_at(number)};
}

enum class Step { closed, waits, is_over };

Step close_next(sql::Database& database, Chance& chance, Instant now, WorkspaceId workspace,
                EngagementId id) {
    const NextClose next = database.read(
        [&](sql::Transaction& sql) { return next_close(sql, workspace, id); });
    Step step = Step::waits;
    const auto done = database.write([&](sql::Transaction& sql) -> Result<bool> {
        UnitOfWork work(sql, next.at <= now ? next.at : now, chance);
        if (next.at > now) {
            enqueue_close(work, next.engagement, next.day, next.at);
            return true;
        }
        const bool goes_on = CloseCommands(work).close(next.engagement, next.number, now);
        step = goes_on ? Step::closed : Step::is_over;
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
