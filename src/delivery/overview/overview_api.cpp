#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "delivery/overview/overview_feature.hpp"
#include "delivery/overview/overview_queries.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

using api::Call;
using api::permitted;

void add_overview_routes(api::Routes& routes) {
    routes.tag("Overview", "Who has to do what next");
    routes.get<EngagementHeader>(
        {"/engagements/{engagement_id}/header", "get_engagement_header",
         "Stage, health, who has the ball, hours, finish and the next steps of an engagement"},
        permitted(read_engagements), [](Call& call) {
            return engagement_header(call.sql(), call.actor(), engagement_id_of(call), call.now());
        });
    routes.get<HomeView>(
        {"/home", "get_home", "What waits for the person, by engagement, the late first"},
        permitted(read_engagements), [](Call& call) -> Result<HomeView> {
            return home_view(call.sql(), call.actor(), call.now());
        });
    routes.list<ManagerLine>(
        {"/department_managers", "list_department_managers",
         "Account managers with their room and what is late or waits in their engagements"},
        permitted(read_capacity), [](Call& call) -> Result<std::vector<ManagerLine>> {
            return manager_lines(call.sql(), call.actor(), call.now());
        });
    routes.get<DepartmentDelay>(
        {"/department_delay", "get_department_delay",
         "Working days that the provider bears in its open engagements"},
        permitted(read_capacity), [](Call& call) -> Result<DepartmentDelay> {
            return department_delay(call.sql(), call.actor());
        });
}

}  // namespace slipway
