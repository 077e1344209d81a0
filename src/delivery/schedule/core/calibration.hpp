#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"

namespace slipway {

/// What was foreseen when the work was agreed, and when it ended.
struct ForecastOutcome {
    PersonId manager_id;
    Day p50{};
    Day p80{};
    Day p95{};
    Day finished_on{};
};
BOOST_DESCRIBE_STRUCT(ForecastOutcome, (), (manager_id, p50, p80, p95, finished_on))

/// How often forecasts were kept: of 100 engagements 50, 80 and 95 should end by their P50, P80 and
/// P95. Much more is caution that costs trust as well.
struct Calibration {
    std::int32_t engagement_count = 0;
    std::int32_t kept_p50 = 0;
    std::int32_t kept_p80 = 0;
    std::int32_t kept_p95 = 0;

    bool operator==(const Calibration&) const = default;
};
BOOST_DESCRIBE_STRUCT(Calibration, (), (engagement_count, kept_p50, kept_p80, kept_p95))

Calibration calibrate(const std::vector<ForecastOutcome>& outcomes);

/// The same of what ended within three months of a year.
struct QuarterCalibration {
    Day starts_on{};
    Calibration calibration;

    bool operator==(const QuarterCalibration&) const = default;
};
BOOST_DESCRIBE_STRUCT(QuarterCalibration, (), (starts_on, calibration))

/// In order of time, without quarters in which nothing ended.
std::vector<QuarterCalibration> calibrate_by_quarter(const std::vector<ForecastOutcome>& outcomes);

}  // namespace slipway
