#pragma once

#include <boost/describe.hpp>
#include <map>
#include <vector>

#include "delivery/schedule/core/replan.hpp"

// Who has how much to do when: the heat map of capacity (DOMAIN §4.2).

namespace slipway {

/// What a plan has one person do in one ISO week, by its Monday.
struct PlannedWeek {
    Day monday{};
    Effort planned_minutes;

    bool operator==(const PlannedWeek&) const = default;
};
BOOST_DESCRIBE_STRUCT(PlannedWeek, (), (monday, planned_minutes))

Day monday_of(Day day);

/// For each person of the inputs, also those with nothing to do, in order of time.
std::map<PersonId, std::vector<PlannedWeek>> planned_loads(const PlannedSchedule& planned);

}  // namespace slipway
