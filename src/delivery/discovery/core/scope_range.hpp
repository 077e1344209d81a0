#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/effort.hpp"
#include "base/warning.hpp"
#include "delivery/discovery/core/brief.hpp"

// The first range in hours, before anything is written (DOMAIN §3.1): the sum over scope drivers of
// units times minutes per unit. Units come from the brief's answers; the manager's word overrules.

namespace slipway {

struct MinutesPerUnit {
    std::int32_t low = 0;
    std::int32_t likely = 0;
    std::int32_t high = 0;
};
BOOST_DESCRIBE_STRUCT(MinutesPerUnit, (), (low, likely, high))

struct ScopeDriver {
    std::string key;
    TextInLanguages name;
    TextInLanguages unit;
    TextInLanguages help;
    MinutesPerUnit minutes_per_unit;
};
BOOST_DESCRIBE_STRUCT(ScopeDriver, (), (key, name, unit, help, minutes_per_unit))

struct HoursRange {
    std::int32_t low = 0;
    std::int32_t high = 0;
};
BOOST_DESCRIBE_STRUCT(HoursRange, (), (low, high))

/// A case that the model must get right.
struct ScopeExample {
    std::string key;
    TextInLanguages title;
    std::map<std::string, std::int32_t> units;
    HoursRange expected_hours;
};
BOOST_DESCRIBE_STRUCT(ScopeExample, (), (key, title, units, expected_hours))

struct ScopeDriverModel {
    std::int32_t version = 1;
    std::vector<ScopeDriver> drivers;
    std::vector<ScopeExample> examples;
};
BOOST_DESCRIBE_STRUCT(ScopeDriverModel, (), (version, drivers, examples))

/// What one answer adds to a driver.
struct DriverEvidence {
    std::string question_key;
    std::int64_t units = 0;
};
BOOST_DESCRIBE_STRUCT(DriverEvidence, (), (question_key, units))

/// By the driver's key, what the shown questions' answers add up to.
std::map<std::string, std::vector<DriverEvidence>> count_units(const Questionnaire& questionnaire,
                                                               const Answers& answers);

/// The manager's figure for a driver, and why.
struct ScopeOverrule {
    std::string driver_key;
    std::int32_t units = 0;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ScopeOverrule, (), (driver_key, units, reason))

/// One line of the explanation. `units` count; `counted_units` is what the brief says.
struct RangeLine {
    std::string driver_key;
    std::int64_t units = 0;
    std::int64_t counted_units = 0;
    std::vector<DriverEvidence> evidence;
    std::optional<std::string> overruled_because;
    Effort low_minutes;
    Effort likely_minutes;
    Effort high_minutes;
};
BOOST_DESCRIBE_STRUCT(RangeLine, (),
                      (driver_key, units, counted_units, evidence, overruled_because, low_minutes,
                       likely_minutes, high_minutes))

struct ScopeRange {
    std::int32_t model_version = 1;
    std::vector<RangeLine> lines;
    Effort low_minutes;
    Effort likely_minutes;
    Effort high_minutes;
};
BOOST_DESCRIBE_STRUCT(ScopeRange, (),
                      (model_version, lines, low_minutes, likely_minutes, high_minutes))

ScopeRange first_range(const ScopeDriverModel& model,
                       const std::map<std::string, std::vector<DriverEvidence>>& counted,
                       const std::vector<ScopeOverrule>& overrules);

/// Refuses a driver that the model lacks: `scope_driver.is_unknown`.
Result<void> check_overrule(const ScopeDriverModel& model, const ScopeOverrule& overrule);

/// `scope_range.is_outside_the_package` when the likely figure leaves the package's usual hours of
/// configuration (DOMAIN §3.5); nothing is blocked.
std::optional<Warning> check_against_package(const ScopeRange& range,
                                             const ServicePackage& package);

}  // namespace slipway
