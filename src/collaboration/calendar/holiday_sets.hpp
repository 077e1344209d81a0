#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "collaboration/calendar/core/holidays.hpp"

namespace slipway {

/// The sets that ship with the program, by the code of their country.
const std::vector<HolidaySet>& holiday_sets();
/// Nothing for a country that we have no holidays of.
const HolidaySet* find_holiday_set(std::string_view country);

}  // namespace slipway
