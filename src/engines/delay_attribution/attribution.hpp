#pragma once

#include <vector>

#include "engines/delay_attribution/day_share.hpp"
#include "engines/delay_attribution/history.hpp"

namespace slipway::delay_attribution {

/// A day on which the finish moved, with the forecasts that say why (DELAY R22).
struct SlippedDay {
    WorkingDay day = 0;
    std::int64_t slip = 0;
    bool is_paused = false;
    Buckets share;
    /// The forecast finish at the close of the day: as it was, and in the replays of the day. On a
    /// paused day all three are the same.
    WorkingDay actual = 0;
    WorkingDay without_client = 0;
    WorkingDay without_provider = 0;

    bool operator==(const SlippedDay&) const = default;
};

struct Attribution {
    WorkingDay baseline_finish = 0;
    WorkingDay actual_finish = 0;
    Buckets buckets;
    /// Days that the plan won back. On whole days nothing can be: the forecast already lets all
    /// that is unfinished go on without a stop.
    Rational recovered;
    std::vector<SlippedDay> days;

    std::int64_t slip() const { return actual_finish - baseline_finish; }
    bool operator==(const Attribution&) const = default;
};

/// Goes through a history day by day until all is finished: at the close of each day the forecast
/// lets everything unfinished go on from the next day; its move since the day before is that day's
/// slip, and belongs to whom the replays of that day say (DELAY R6–R9; AACE 29R-03, method 3.4).
/// Time grows with days × activities. The order of entries does not matter.
Attribution attribute(const History& history);

/// Who pays for a day of which both are the cause (DELAY R14).
enum class ConcurrencyPolicy { excusable, split, first, dominant };

/// Days of extension by who pays for them.
struct Charge {
    Rational client;
    Rational provider;
    Rational nobody;

    bool operator==(const Charge&) const = default;
};

/// Charges an attribution of `history`. By `first` a concurrent day is paid by the party whose
/// entry on an unfinished activity had begun first, by nobody on a tie or where that is neutral;
/// by `dominant` by `dominant_party`, which the other policies ignore.
Charge charge(const Attribution& attribution, const History& history, ConcurrencyPolicy policy,
              Party dominant_party);

}  // namespace slipway::delay_attribution
