#include "delivery/schedule/core/calibration.hpp"

#include <map>

namespace slipway {

Calibration calibrate(const std::vector<ForecastOutcome>& outcomes) {
    Calibration calibration;
    for (const ForecastOutcome& outcome : outcomes) {
        ++calibration.engagement_count;
        calibration.kept_p50 += outcome.finished_on <= outcome.p50;
        calibration.kept_p80 += outcome.finished_on <= outcome.p80;
        calibration.kept_p95 += outcome.finished_on <= outcome.p95;
    }
    return calibration;
}

namespace {

Day quarter_of(Day day) {
    using namespace std::chrono;
    const year_month_day date{day};
    const unsigned first_month = (static_cast<unsigned>(date.month()) - 1) / 3 * 3 + 1;
    return Day{date.year() / month{first_month} / 1};
}

}  // namespace

std::vector<QuarterCalibration> calibrate_by_quarter(const std::vector<ForecastOutcome>& outcomes) {
    std::map<Day, std::vector<ForecastOutcome>> by_quarter;
    for (const ForecastOutcome& outcome : outcomes) {
        by_quarter[quarter_of(outcome.finished_on)].push_back(outcome);
    }
    std::vector<QuarterCalibration> quarters;
    for (const auto& [starts_on, own] : by_quarter) quarters.push_back({starts_on, calibrate(own)});
    return quarters;
}

}  // namespace slipway
