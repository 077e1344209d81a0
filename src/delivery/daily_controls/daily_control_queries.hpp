#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "delivery/daily_controls/core/health.hpp"
#include "delivery/daily_controls/daily_control_store.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {

/// What is open in an engagement on a day; told by whoever knows all that can be.
struct OpenMatters {
    std::int32_t provider_late = 0;
    std::int32_t client_late = 0;
    bool client_has_ball = false;
};
/// `engagement` is found for the provider.
using OpenMattersSource = std::function<OpenMatters(sql::Transaction&, const EngagementFacts&,
                                                    Day day, Instant now)>;

/// For the overview: the rows of misses until the newest controlled day before `today`.
/// What the day is to a manager, by their calendar and absences.
DayKind day_of_manager(sql::Transaction& sql, WorkspaceId provider, PersonId manager, Day day);

ControlStreaks control_streaks(sql::Transaction& sql, const EngagementFacts& engagement,
                               Day today);
std::optional<Instant> last_client_contact(sql::Transaction& sql,
                                           const EngagementFacts& engagement);
std::optional<Instant> last_quality_contact(sql::Transaction& sql,
                                            const EngagementFacts& engagement);
/// As of a moment: what was logged and noted until then for the day.
DaySigns day_signs(sql::Transaction& sql, const EngagementFacts& engagement, Day day, Instant now,
                   const OpenMatters& open);

/// Controlled days of an engagement, newest first, before a day.
std::vector<ControlledDay> controlled_days(sql::Transaction& sql,
                                           const EngagementFacts& engagement,
                                           Day before, std::int32_t limit);

/// An engagement's line of the department's day.
struct DepartmentControl {
    EngagementId engagement_id;
    std::string engagement_name;
    std::string client_name;
    PersonId manager_id;
    std::string manager_name;
    std::optional<ControlledDay> day;     // absent: it was not controlled that day
    std::vector<ControlledDay> recent;    // twenty days, newest first
    std::vector<ControlKind> stalled_by;  // as of the newest day
};
BOOST_DESCRIBE_STRUCT(DepartmentControl, (),
                      (engagement_id, engagement_name, client_name, manager_id, manager_name, day,
                       recent, stalled_by))

/// The running engagements of the actor's workspace with their day, those with misses first: of all
/// managers for a head, administrator or quality manager, otherwise the actor's own. Without a day:
/// the newest one that was controlled.
std::vector<DepartmentControl> department_controls(sql::Transaction& sql, const Actor& actor,
                                                   std::optional<Day> day, Day today);

struct ClientContactView {
    ClientContactId id;
    ContactKind kind = ContactKind::call;
    Day day{};
    std::string with_whom;
    std::string said;
    std::string noted_by_name;
    Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(ClientContactView, (),
                      (id, kind, day, with_whom, said, noted_by_name, noted_at))
/// Those that somebody noted, newest first, a hundred at most.
std::vector<ClientContactView> outside_contacts(sql::Transaction& sql,
                                                const EngagementFacts& engagement);

struct ControlSettingsView {
    std::optional<std::int32_t> cut_off_minute;
    std::int64_t revision = 0;
    std::vector<std::string> allowed;  // change
};
BOOST_DESCRIBE_STRUCT(ControlSettingsView, (), (cut_off_minute, revision, allowed))
ControlSettingsView control_settings_view(sql::Transaction& sql, const Actor& actor);

}  // namespace slipway
