#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/schedule/core/calibration.hpp"
#include "platform/sql/filter.hpp"

namespace slipway {

/// By which dates an engagement, or everything, is likely to end: half, four fifths, nineteen
/// twentieths of all simulated courses had ended by then.
struct ForecastDates {
    Day forecast_on{};
    Day planned_finish{};
    Day p50{};
    Day p80{};
    Day p95{};
};
BOOST_DESCRIBE_STRUCT(ForecastDates, (), (forecast_on, planned_finish, p50, p80, p95))

struct EngagementForecastView {
    EngagementId engagement_id;
    std::optional<ForecastDates> current;   // absent until the first one is made
    std::optional<ForecastDates> baseline;  // as it was when the work was agreed
    std::optional<Day> finished_on;
};
BOOST_DESCRIBE_STRUCT(EngagementForecastView, (), (engagement_id, current, baseline, finished_on))
Result<EngagementForecastView> forecast_view(sql::Transaction& sql, const Actor& actor,
                                             EngagementId engagement_id);

/// What work that uses one capability has taken of its estimate.
struct CapabilityRatio {
    std::string capability;  // its key in the catalogue
    std::int64_t effort_ratio_per_mille = 1000;
    std::int32_t finished_item_count = 0;
};
BOOST_DESCRIBE_STRUCT(CapabilityRatio, (),
                      (capability, effort_ratio_per_mille, finished_item_count))

/// What one person's work has.
struct PersonRatio {
    PersonId person_id;
    std::string person_name;
    std::int64_t effort_ratio_per_mille = 1000;
    std::int32_t finished_item_count = 0;
};
BOOST_DESCRIBE_STRUCT(PersonRatio, (),
                      (person_id, person_name, effort_ratio_per_mille, finished_item_count))

struct PortfolioForecastView {
    std::int32_t engagement_count = 0;
    std::optional<ForecastDates> whole;  // the day on which the last of them has ended
    /// What work has taken of its estimate in completed engagements, in thousandths, and what
    /// single figures are drawn between. While there is little of it, it is taken as having gone
    /// as the whole.
    std::int64_t effort_ratio_per_mille = 1000;
    std::int64_t spread_low_per_mille = 800;
    std::int64_t spread_high_per_mille = 1500;
    std::int32_t finished_item_count = 0;
    std::vector<CapabilityRatio> capabilities;  // most items first
    std::vector<PersonRatio> people;            // by name
};
BOOST_DESCRIBE_STRUCT(PortfolioForecastView, (),
                      (engagement_count, whole, effort_ratio_per_mille, spread_low_per_mille,
                       spread_high_per_mille, finished_item_count, capabilities, people))
PortfolioForecastView portfolio_forecast(sql::Transaction& sql, const Actor& actor);

struct ManagerCalibration {
    PersonId manager_id;
    std::string manager_name;
    Calibration calibration;
};
BOOST_DESCRIBE_STRUCT(ManagerCalibration, (), (manager_id, manager_name, calibration))

/// How often what was foreseen when work was agreed was kept.
struct CalibrationReport {
    Calibration whole;
    std::vector<ManagerCalibration> managers;  // by name
    std::vector<QuarterCalibration> quarters;  // by the day of the finish, in order
};
BOOST_DESCRIBE_STRUCT(CalibrationReport, (), (whole, managers, quarters))
CalibrationReport calibration_report(sql::Transaction& sql, const Actor& actor);

}  // namespace slipway
