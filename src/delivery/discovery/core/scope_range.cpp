#include "delivery/discovery/core/scope_range.hpp"

#include <algorithm>

namespace slipway {
namespace {

std::int64_t units_of(const BriefQuestion& question, const AnswerValue& answer) {
    switch (question.driver->counts) {
        case DriverCount::rows:
            if (const auto* rows = std::get_if<std::vector<AnswerRow>>(&answer)) {
                return std::ranges::count_if(*rows, [](const AnswerRow& row) {
                    return is_answered(AnswerValue(std::vector<AnswerRow>{row}));
                });
            }
            return 0;
        case DriverCount::options:
            if (const auto* chosen = std::get_if<std::vector<std::string>>(&answer)) {
                return static_cast<std::int64_t>(chosen->size());
            }
            return 0;
        case DriverCount::value: break;
    }
    if (const auto* number = std::get_if<Rational>(&answer)) return number->floor();
    const auto* text = std::get_if<std::string>(&answer);
    if (!text) return 0;
    if (question.kind == QuestionKind::yes_no) return *text == "yes" ? 1 : 0;
    const auto option = std::ranges::find(question.options, *text, &BriefOption::key);
    return option == question.options.end() ? 0 : option->value.value_or(0);
}

}  // namespace

std::map<std::string, std::vector<DriverEvidence>> count_units(const Questionnaire& questionnaire,
                                                               const Answers& answers) {
    std::map<std::string, std::vector<DriverEvidence>> counted;
    for (const BriefSection& section : questionnaire.sections) {
        for (const BriefQuestion& question : section.questions) {
            if (!question.driver || !is_shown(questionnaire, question, answers)) continue;
            const auto answer = answers.find(question.key);
            if (answer == answers.end()) continue;
            const std::int64_t units = units_of(question, answer->second);
            if (units == 0) continue;
            counted[question.driver->key].push_back({question.key, units});
        }
    }
    return counted;
}

ScopeRange first_range(const ScopeDriverModel& model,
                       const std::map<std::string, std::vector<DriverEvidence>>& counted,
                       const std::vector<ScopeOverrule>& overrules) {
    ScopeRange range{.model_version = model.version};
    for (const ScopeDriver& driver : model.drivers) {
        RangeLine line{.driver_key = driver.key};
        if (const auto found = counted.find(driver.key); found != counted.end()) {
            line.evidence = found->second;
        }
        for (const DriverEvidence& evidence : line.evidence) line.counted_units += evidence.units;
        line.units = line.counted_units;
        const auto overrule = std::ranges::find(overrules, driver.key, &ScopeOverrule::driver_key);
        if (overrule != overrules.end()) {
            line.units = overrule->units;
            line.overruled_because = overrule->reason;
        }
        line.low_minutes = Effort::minutes(line.units * driver.minutes_per_unit.low);
        line.likely_minutes = Effort::minutes(line.units * driver.minutes_per_unit.likely);
        line.high_minutes = Effort::minutes(line.units * driver.minutes_per_unit.high);
        range.low_minutes += line.low_minutes;
        range.likely_minutes += line.likely_minutes;
        range.high_minutes += line.high_minutes;
        range.lines.push_back(std::move(line));
    }
    return range;
}

Result<void> check_overrule(const ScopeDriverModel& model, const ScopeOverrule& overrule) {
    const auto driver =
        std::ranges::find(model.drivers, overrule.driver_key, &ScopeDriver::key);
    if (driver != model.drivers.end()) return {};
    return refuse(RefusalCode::not_found, "scope_driver.is_unknown", "driver_key");
}

std::optional<Warning> check_against_package(const ScopeRange& range,
                                             const ServicePackage& package) {
    const auto usual = package.stage_hours.find("configuration");
    if (usual == package.stage_hours.end() || range.likely_minutes == Effort::minutes(0)) {
        return std::nullopt;
    }
    if (range.likely_minutes >= usual->second.low_minutes &&
        range.likely_minutes <= usual->second.high_minutes) {
        return std::nullopt;
    }
    const auto hours = [](Effort effort) { return std::to_string(effort.in_minutes() / 60); };
    return Warning{.key = "scope_range.is_outside_the_package",
                   .field = "likely_minutes",
                   .parameters = {{"hours", hours(range.likely_minutes)},
                                  {"low", hours(usual->second.low_minutes)},
                                  {"high", hours(usual->second.high_minutes)}}};
}

}  // namespace slipway
