#pragma once

#include <algorithm>

#include "engines/scheduling/compiled_engagement.hpp"

namespace slipway::scheduling {

/// What an engagement's quotas have left in the week and the month that its plan has come to.
class QuotaPeriods {
public:
    QuotaPeriods() = default;
    /// In the periods that the engagement starts in, less what is used of them.
    QuotaPeriods(const CompiledEngagement& engagement, const DayGrid& grid);

    /// Opens a new week or month where one begins.
    void enter(DayIndex day, const CompiledEngagement& engagement, const DayGrid& grid);
    int left() const { return std::min(week_.left, month_.left); }
    void use(int minutes);
    /// The first day from `day` on in periods that have something left.
    DayIndex first_open_day(DayIndex day) const;

private:
    struct Period {
        DayIndex ends_before = 0;
        int left = no_day;
    };
    void open_week(DayIndex day, const CompiledEngagement& engagement, const DayGrid& grid);
    void open_month(DayIndex day, const CompiledEngagement& engagement, const DayGrid& grid);

    Period week_;
    Period month_;
};

}  // namespace slipway::scheduling
