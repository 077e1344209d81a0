#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "base/refusal.hpp"
#include "delivery/schedule/core/replan.hpp"

// What would move if: a change that is only thought of, planned and forgotten (DOMAIN §4.2).

namespace slipway {

struct MemberRule;

/// Somebody is away, both days included.
struct AbsenceWhatIf {
    PersonId person_id;
    Day from_day{};
    Day to_day{};
};
BOOST_DESCRIBE_STRUCT(AbsenceWhatIf, (), (person_id, from_day, to_day))

/// A day of the provider's differs from its week; no hours is a day off.
struct DayWhatIf {
    Day day{};
    std::vector<std::string> hours;
};
BOOST_DESCRIBE_STRUCT(DayWhatIf, (), (day, hours))
std::span<const MemberRule> describe_rules(const DayWhatIf*);

/// Weekly hours from a day on: the provider's, or one person's.
struct WeekWhatIf {
    std::optional<PersonId> person_id;
    Day effective_from{};
    WeekHours hours;
};
BOOST_DESCRIBE_STRUCT(WeekWhatIf, (), (person_id, effective_from, hours))

/// An engagement is extended by so many months of its quota, after all that is planned.
struct ExtensionWhatIf {
    EngagementId engagement_id;
    std::int32_t months = 1;
};
BOOST_DESCRIBE_STRUCT(ExtensionWhatIf, (), (engagement_id, months))
std::span<const MemberRule> describe_rules(const ExtensionWhatIf*);

/// Exactly one of them.
struct WhatIf {
    std::optional<AbsenceWhatIf> absence;
    std::optional<DayWhatIf> calendar_day;
    /// Several at once: a country's holidays.
    std::optional<std::vector<DayWhatIf>> calendar_days;
    std::optional<WeekWhatIf> working_week;
    std::optional<ExtensionWhatIf> extension;
};
BOOST_DESCRIBE_STRUCT(WhatIf, (), (absence, calendar_day, calendar_days, working_week, extension))
std::span<const MemberRule> describe_rules(const WhatIf*);

/// The inputs as they would be, and the change that they would be due to.
struct Supposed {
    ScheduleInputs inputs;
    ScheduleChange change;
};

/// Refuses none or several changes at once (`schedule_preview.needs_one_change`), whom the plan
/// does not know (`schedule_preview.person_is_not_planned`,
/// `schedule_preview.engagement_is_not_planned`), days that are over or upside down, and hours that
/// make no sense, as the calendar does.
Result<Supposed> suppose(const ScheduleInputs& inputs, const WhatIf& what_if);

}  // namespace slipway
