#include "collaboration/calendar/calendar_queries.hpp"
#include "delivery/daily_controls/core/daily_control_permissions.hpp"
#include "delivery/daily_controls/daily_control_commands.hpp"
#include "delivery/daily_controls/daily_control_feature.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const NewClientContact*) {
    static constexpr MemberRule rules[] = {
        {.name = "day", .description = "At the provider's; not in the future"},
        {.name = "with_whom", .max_length = 200},
        {.name = "said", .max_length = 4'000},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const ControlSettingsChange*) {
    static constexpr MemberRule rules[] = {
        {.name = "cut_off_minute",
         .description = "After midnight; null: when each person's own working day ends",
         .minimum = 1,
         .maximum = 1'439},
    };
    return rules;
}

namespace {

using api::Call;
using api::permitted;

/// Days before `before`, and how many.
struct DaysQuery {
    std::optional<Day> before;
    std::optional<std::int32_t> limit;
};
BOOST_DESCRIBE_STRUCT(DaysQuery, (), (before, limit))
std::span<const MemberRule> describe_rules(const DaysQuery*) {
    static constexpr MemberRule rules[] = {
        {.name = "limit", .description = "20 when absent", .minimum = 1, .maximum = 200}};
    return rules;
}

struct DepartmentDayQuery {
    std::optional<Day> day;
};
BOOST_DESCRIBE_STRUCT(DepartmentDayQuery, (), (day))
std::span<const MemberRule> describe_rules(const DepartmentDayQuery*) {
    static constexpr MemberRule rules[] = {
        {.name = "day", .description = "The newest controlled one when absent"}};
    return rules;
}

void add_control_routes(api::Routes& routes) {
    routes.list<ControlledDay, DaysQuery>(
        {"/engagements/{engagement_id}/daily_controls", "list_engagement_controls",
         "Working days of an engagement as they were controlled, newest first"},
        permitted(read_daily_controls),
        [](Call& call, const DaysQuery& query) -> Result<std::vector<ControlledDay>> {
            const EngagementFacts engagement = TRY(engagement_of(call));
            const Day tomorrow = today_of(engagement, call.now()) + std::chrono::days{1};
            return controlled_days(call.sql(), engagement, query.before.value_or(tomorrow),
                                   query.limit.value_or(20));
        });
    routes.list<DepartmentControl, DepartmentDayQuery>(
        {"/daily_controls", "list_daily_controls",
         "A working day of all running engagements: the department's for a head, one's own for a "
         "manager"},
        permitted(read_daily_controls),
        [](Call& call, const DepartmentDayQuery& query) -> Result<std::vector<DepartmentControl>> {
            const Day today = today_in(call.sql(), call.actor().workspace_id, call.now());
            return department_controls(call.sql(), call.actor(), query.day, today);
        });
    routes.get<ControlSettingsView>({"/daily_control_settings", "get_daily_control_settings",
                                     "When a working day is looked at"},
                                    permitted(read_daily_controls),
                                    [](Call& call) -> Result<ControlSettingsView> {
                                        return control_settings_view(call.sql(), call.actor());
                                    });
    routes.put<ControlSettingsChange, ControlSettingsView>(
        {"/daily_control_settings", "change_daily_control_settings",
         "Set the cut-off of the working day"},
        permitted(change_control_settings), [](Call& call, const ControlSettingsChange& change) {
            return DailyControlCommands(call.work())
                .change_settings(call.actor(), change, call.expected_revision());
        });
}

void add_contact_routes(api::Routes& routes) {
    routes.list<ClientContactView>(
        {"/engagements/{engagement_id}/client_contacts", "list_client_contacts",
         "Calls, meetings and letters that somebody noted, newest first"},
        permitted(read_client_contacts), [](Call& call) -> Result<std::vector<ClientContactView>> {
            const EngagementFacts engagement = TRY(engagement_of(call));
            return outside_contacts(call.sql(), engagement);
        });
    routes.post<NewClientContact, ClientContactView>(
        {"/engagements/{engagement_id}/client_contacts", "create_client_contact",
         "Note a contact with the client outside the system"},
        permitted(note_client_contacts), [](Call& call, const NewClientContact& contact) {
            return DailyControlCommands(call.work())
                .note_contact(call.actor(), engagement_id_of(call), contact);
        });
}

}  // namespace

void add_daily_control_routes(api::Routes& routes) {
    routes.tag("Daily controls", "Every working day of every engagement looked at");
    add_control_routes(routes);
    add_contact_routes(routes);
}

}  // namespace slipway
