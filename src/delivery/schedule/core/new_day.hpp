#pragma once

#include <string>
#include <vector>

#include "delivery/schedule/core/replan.hpp"

namespace slipway {

/// What of a plan did not come true on the days that are over, for one engagement.
struct MissedPlan {
    EngagementId engagement_id;
    ScheduleCause cause = ScheduleCause::work_not_done;  // or client_waited
    std::string activity_key;                            // what the client has still
    std::string title;
    Effort minutes;  // planned, and not logged

    bool operator==(const MissedPlan&) const = default;
};

/// `planned` was made when `planned.inputs.first_day` was open; now `first_day` is. What was
/// planned for the days between and is planned still was not done; what should have been accepted
/// on them waits for the client. Of both, the client's comes first where it has no float: else the
/// finish would not have waited for it. Who moved the finish, and who pays, is the delay ledger's
/// to say.
std::vector<MissedPlan> what_was_missed(const PlannedSchedule& planned, Day first_day);

}  // namespace slipway
