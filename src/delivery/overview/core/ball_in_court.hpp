#pragma once

#include <optional>
#include <string>

#include "delivery/overview/core/engagement_snapshot.hpp"

// Who has the ball (DOMAIN §4.3, DELAY R4): one party, with the matter that says so.

namespace slipway {

/// As engagement_summaries spell it.
enum class Court { provider, client, nobody };
BOOST_DESCRIBE_ENUM(Court, provider, client, nobody)

struct BallInCourt {
    Court court = Court::provider;
    /// A kind of matter, or `pause`, `over`, `stage_work`: the provider's own work in the stage.
    std::string cause;
    std::string title;  // of the matter; empty for other causes
    Instant since;
    std::optional<Day> due_on;
    bool is_late = false;

    bool operator==(const BallInCourt&) const = default;
};
BOOST_DESCRIBE_STRUCT(BallInCourt, (), (court, cause, title, since, due_on, is_late))

Court court_of(MatterKind kind);
/// An allowance runs to the end of its last day (DELAY R3).
bool is_late(const Matter& matter, Day today);

/// How much waits for it: everything, a part, or nothing of the work.
enum class MatterWeight { decision, part, aside };
MatterWeight weight_of(MatterKind kind);
/// The late ones first, then by weight, then the oldest.
bool comes_before(const Matter& one, const Matter& other, Day today);

/// The matter that comes first. While the manager has blocks to work on, what is in time does not
/// stop the work; what lies aside never does.
BallInCourt ball_in_court(const EngagementSnapshot& snapshot, Day today);

}  // namespace slipway
