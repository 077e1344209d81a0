#pragma once

#include "delivery/engagement/core/engagement.hpp"
#include "platform/feature.hpp"
#include "platform/work/unit_of_work.hpp"

// The daily close: a job of each engagement at the end of each of its working days.

namespace slipway {

/// What the job `delay_ledger.close` is given.
struct DailyClose {
    EngagementId engagement_id;
    Day day{};
};
BOOST_DESCRIBE_STRUCT(DailyClose, (), (engagement_id, day))

/// Closes every working day that is over and not closed yet, in order, each in a transaction of its
/// own as of its own end, then asks for the next. However late it runs, the rows are the same; only
/// reminders bear the moment at which they were really sent.
JobKind make_daily_close_job(Clock& clock, Chance& chance);

void enqueue_first_close(UnitOfWork& work, const EngagementFacts& engagement);

}  // namespace slipway
