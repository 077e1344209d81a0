#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "delivery/delay_ledger/core/finish_forecast.hpp"

// The close of one working day: the forecast finish as it is, in the replays of the day, and what
// was active on either side (DELAY R6, R8, R22).

namespace slipway {

inline const Rational no_days;

/// Something that stood in the way on a day, with its evidence.
struct DelayCause {
    CourtParty party = CourtParty::provider;
    /// question_unanswered, brief_not_filled, document_not_approved, block_not_accepted,
    /// data_not_supplied, access_not_given, contractor_late, change_not_decided; quota_shortfall,
    /// manager_absent, document_not_checked, estimate_not_checked, request_not_sent,
    /// request_not_planned, returned_unmet, other_order; pause, force_majeure, calendar.
    std::string cause;
    std::string title;
    std::string item;  // what is waited for, or the activity
    Day since{};       // when it began to stand in the way
    Uuid event_id;     // nil where nothing happened: that is the point
    std::int64_t minutes = 0;  // of a shortfall

    bool operator==(const DelayCause&) const = default;
};
BOOST_DESCRIBE_STRUCT(DelayCause, (), (party, cause, title, item, since, event_id, minutes))

struct DayForecasts {
    Rational actual;
    Rational without_client;
    Rational without_provider;
    Rational neutral_only;
    /// If nothing had been done beyond the quota: what the provider won back is the difference.
    Rational without_extra_labour;
    bool is_paused = false;
    std::vector<DelayCause> causes;
};

/// Both followers are of the plan in force that morning; `evening` is one day further. A day whose
/// finish is where it was `before` has nothing to attribute: it is not replayed (DELAY R7).
DayForecasts forecasts_of_day(const DelayPlan& plan, const DayLine& line, const KnownFacts& facts,
                              const ProgressFollower& morning, const ProgressFollower& evening,
                              const Rational& before);

}  // namespace slipway
