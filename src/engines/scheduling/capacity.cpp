#include "engines/scheduling/capacity.hpp"

#include <algorithm>

namespace slipway::scheduling {

int open_on(const std::vector<Occupation>& occupations, Day day) {
    return static_cast<int>(std::ranges::count_if(occupations, [day](const Occupation& occupation) {
        return occupation.from <= day && day <= occupation.to;
    }));
}

std::optional<Day> first_day_with_room(const std::vector<Occupation>& occupations, Day from,
                                       const std::function<int(Day)>& limit_on) {
    constexpr std::chrono::days ten_years{3653};
    Day last = from;
    for (const Occupation& occupation : occupations) last = std::max(last, occupation.to);
    for (Day day = from; day <= last + ten_years; day += std::chrono::days{1}) {
        if (open_on(occupations, day) < limit_on(day)) return day;
    }
    return std::nullopt;
}

}  // namespace slipway::scheduling
