#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/effort.hpp"
#include "platform/describe/describe.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// One person in one ISO week.
struct LoadCell {
    Effort planned_minutes;
    Effort reserved_minutes;       // of slots that are kept for engagements to come
    Effort available_minutes;      // of the calendar, less absences
    std::int32_t absent_days = 0;  // working days on which they are away
};
BOOST_DESCRIBE_STRUCT(LoadCell, (),
                      (planned_minutes, reserved_minutes, available_minutes, absent_days))

struct PersonLoad {
    PersonId person_id;
    std::string person_name;
    std::vector<Role> roles;
    std::vector<LoadCell> weeks;  // as many as the view has
};
BOOST_DESCRIBE_STRUCT(PersonLoad, (), (person_id, person_name, roles, weeks))

/// What the plan has everybody do, week by week (DOMAIN §4.2).
struct CapacityLoadView {
    std::vector<Day> mondays;
    std::vector<PersonLoad> people;  // managers first, then developers, by name
};
BOOST_DESCRIBE_STRUCT(CapacityLoadView, (), (mondays, people))

struct CapacityLoadQuery {
    std::optional<Day> from;            // any day of the first week; today when absent
    std::optional<std::int32_t> weeks;  // 1 to 53; 12 when absent
};
BOOST_DESCRIBE_STRUCT(CapacityLoadQuery, (), (from, weeks))
std::span<const MemberRule> describe_rules(const CapacityLoadQuery*);

CapacityLoadView capacity_load(sql::Transaction& sql, const Actor& actor,
                               const CapacityLoadQuery& query, Instant now);

}  // namespace slipway
