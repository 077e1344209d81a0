#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "base/day.hpp"

namespace slipway::scheduling {

/// An engagement occupies its manager from its start to its finish, both included.
struct Occupation {
    Day from{};
    Day to{};
};

/// How many of them are open on a day.
int open_on(const std::vector<Occupation>& occupations, Day day);

/// The first day from `from` on, at most ten years later, on which fewer than the limit are open:
/// another engagement fits (DOMAIN §4.2, capacity). The limit may differ from day to day.
std::optional<Day> first_day_with_room(const std::vector<Occupation>& occupations, Day from,
                                       const std::function<int(Day)>& limit_on);

}  // namespace slipway::scheduling
