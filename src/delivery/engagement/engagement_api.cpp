#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/engagement/engagement_feature.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const HandOverContact*) {
    static constexpr MemberRule rules[] = {
        {.name = "name", .max_length = 200, .may_be_empty = false},
        {.name = "position", .max_length = 200, .may_be_absent = true},
        {.name = "phone", .max_length = 60, .may_be_absent = true},
        {.name = "email", .max_length = 254, .may_be_absent = true},
        {.name = "decides",
         .description = "Whether this person decides for the client",
         .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const HandOverDeadline*) {
    static constexpr MemberRule rules[] = {
        {.name = "to", .description = "With it the days are blocked; without, a date to be met"},
        {.name = "what", .max_length = 500, .may_be_empty = false},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const HandOver*) {
    static constexpr MemberRule rules[] = {
        {.name = "promised", .max_length = 20'000, .may_be_absent = true},
        {.name = "wanted_result", .max_length = 20'000, .may_be_absent = true},
        {.name = "deadlines", .max_length = 50, .may_be_absent = true},
        {.name = "contacts", .max_length = 50, .may_be_absent = true},
        {.name = "attachment_ids", .max_length = 100, .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewClient*) {
    static constexpr MemberRule rules[] = {
        {.name = "name", .max_length = 200, .may_be_empty = false},
        {.name = "time_zone", .description = "IANA name: Europe/Kyiv", .max_length = 60},
        {.name = "currency",
         .description = "ISO 4217; the provider's when absent",
         .max_length = 3},
        {.name = "owner_name", .max_length = 200, .may_be_empty = false},
        {.name = "owner_email", .max_length = 254, .may_be_empty = false},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewEngagement*) {
    static constexpr MemberRule rules[] = {
        {.name = "client_workspace_id",
         .description = "A client who has a workspace; or else new_client"},
        {.name = "name", .max_length = 200, .may_be_empty = false},
        {.name = "hand_over", .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const EngagementChanges*) {
    static constexpr MemberRule rules[] = {
        {.name = "name", .max_length = 200, .may_be_empty = false},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewStageChange*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason",
         .description = "Must be given to open a stage again",
         .max_length = 2000,
         .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewClosure*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason",
         .description = "Must be given to cancel",
         .max_length = 2000,
         .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const EngagementFilter*) {
    static constexpr MemberRule rules[] = {
        {.name = "text",
         .description = "Words of the name, the client or the manager",
         .max_length = 200},
        {.name = "sort",
         .description = "created_at, name, starts_on, ends_on or stage; - before it turns it round",
         .max_length = 20},
        {.name = "limit", .minimum = 1, .maximum = 200},
    };
    return rules;
}

namespace {

using api::Call;
using api::permitted;

/// A client of the provider's, to start another engagement with.
struct ClientWorkspaceView {
    WorkspaceId id;
    std::string name;
    Locale locale = Locale::en;
    std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(ClientWorkspaceView, (), (id, name, locale, time_zone))

struct CapacityQuery {
    ServicePackageId service_package_id;
    std::optional<Day> starts_on;
};
BOOST_DESCRIBE_STRUCT(CapacityQuery, (), (service_package_id, starts_on))
std::span<const MemberRule> describe_rules(const CapacityQuery*) {
    static constexpr MemberRule rules[] = {
        {.name = "starts_on", .description = "Today when absent"},
    };
    return rules;
}

Result<std::vector<ManagerCandidate>> capacities(Call& call, const CapacityQuery& query) {
    const auto package = TRY(package_view(call.sql(), call.actor(), query.service_package_id));
    const Day today = today_in(call.sql(), call.actor().workspace_id, call.now());
    return manager_candidates(call.sql(), call.actor().workspace_id, package.package,
                              query.starts_on.value_or(today), today);
}

void add_start_routes(api::Routes& routes) {
    routes.post<NewEngagement, EngagementView>(
        {"/engagements", "create_engagement", "Start an engagement"}, permitted(start_engagement),
        [](Call& call, const NewEngagement& engagement) {
            return EngagementCommands(call.work()).start(call.actor(), engagement);
        });
    routes.list<ManagerCandidate, CapacityQuery>(
        {"/manager_capacities", "list_manager_capacities",
         "Who can take one more engagement of a package, and from when"},
        permitted(read_capacity), capacities);
    routes.list<ClientWorkspaceView>(
        {"/client_workspaces", "list_client_workspaces", "The provider's clients"},
        permitted(start_engagement), [](Call& call) -> Result<std::vector<ClientWorkspaceView>> {
            std::vector<ClientWorkspaceView> clients;
            for (auto& client : client_workspaces_of(call.sql(), call.actor().workspace_id)) {
                clients.push_back(
                    {client.id, std::move(client.name), client.locale, client.time_zone});
            }
            return clients;
        });
}

void add_stage_routes(api::Routes& routes) {
    routes.list<StageChangeView>({"/engagements/{engagement_id}/stage_changes",
                                  "list_stage_changes", "How an engagement came to its stage"},
                                 permitted(read_engagements),
                                 [](Call& call) -> Result<std::vector<StageChangeView>> {
                                     const auto engagement = TRY(engagement_of(call));
                                     return stage_changes_of(call.sql(), engagement);
                                 });
    routes.post<NewStageChange, EngagementView>(
        {"/engagements/{engagement_id}/stage_changes", "create_stage_change",
         "Go on to the next stage, or open an earlier one again"},
        permitted(move_stage), [](Call& call, const NewStageChange& change) {
            return EngagementCommands(call.work())
                .move_stage(call.actor(), engagement_id_of(call), change);
        });
    routes.post<NewClosure, EngagementView>(
        {"/engagements/{engagement_id}/closures", "create_closure",
         "Complete or cancel an engagement"},
        permitted(close_engagement), [](Call& call, const NewClosure& closure) {
            return EngagementCommands(call.work())
                .close(call.actor(), engagement_id_of(call), closure);
        });
}

}  // namespace

void add_engagement_routes(api::Routes& routes) {
    routes.tag("Engagements", "Implementations from the first call to the last accepted block");
    routes.list<EngagementSummary, EngagementFilter>(
        {"/engagements", "list_engagements", "The engagements of the workspace"},
        permitted(read_engagements),
        [](Call& call, const EngagementFilter& filter) -> Result<api::Page<EngagementSummary>> {
            auto page = TRY(list_engagements(call.sql(), call.actor(), filter));
            return api::Page<EngagementSummary>{std::move(page.items), page.next_cursor};
        });
    routes.get<EngagementView>({"/engagements/{engagement_id}", "get_engagement", "An engagement"},
                               permitted(read_engagements), [](Call& call) {
                                   return engagement_view(call.sql(), call.actor(),
                                                          engagement_id_of(call));
                               });
    routes.patch<EngagementChanges, EngagementView>(
        {"/engagements/{engagement_id}", "update_engagement",
         "Change an engagement's name, dates, people or hand-over"},
        permitted(change_engagement), [](Call& call, const EngagementChanges& changes) {
            return EngagementCommands(call.work())
                .change(call.actor(), engagement_id_of(call), changes, call.expected_revision());
        });
    routes.get<EngagementSummary>({"/engagements/{engagement_id}/summary", "get_engagement_summary",
                                   "An engagement as the line of a list"},
                                  permitted(read_engagements),
                                  [](Call& call) -> Result<EngagementSummary> {
                                      const auto engagement = TRY(engagement_of(call));
                                      return find_summary(call.sql(), call.actor(), engagement.id);
                                  });
    add_start_routes(routes);
    add_stage_routes(routes);
    add_pause_routes(routes);
}

}  // namespace slipway
