#include "delivery/schedule/core/calibration.hpp"

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

}  // namespace slipway
