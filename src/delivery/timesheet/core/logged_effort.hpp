#pragma once

#include <boost/describe.hpp>
#include <optional>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/effort.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "delivery/implementation_document/core/document.hpp"

namespace slipway {

/// What one person logged on one day for one stage or item of an engagement, summed up: for plans.
struct LoggedEffort {
    Day day{};
    EngagementStage stage = EngagementStage::discovery;
    std::optional<ItemId> item_id;
    PersonId person_id;
    Effort effort_minutes;

    bool operator==(const LoggedEffort&) const = default;
};
BOOST_DESCRIBE_STRUCT(LoggedEffort, (), (day, stage, item_id, person_id, effort_minutes))

}  // namespace slipway
