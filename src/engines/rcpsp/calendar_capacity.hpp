#pragma once

#include <span>

#include "engines/rcpsp/instance.hpp"
#include "engines/working_time/working_calendar.hpp"

namespace slipway::rcpsp {

/// A person's minutes as a capacity with days for periods, the first of them `from`: for so many
/// days what the calendar gives less absences; after them the week that is usual then, over and
/// over: a holiday in it does not come back.
Capacity minutes_by_day(const working_time::WorkingCalendar& calendar,
                        std::span<const working_time::Absence> absences, Day from, int count);

}  // namespace slipway::rcpsp
