#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "delivery/estimate/burn_up_queries.hpp"
#include "delivery/estimate/core/estimate_permissions.hpp"
#include "delivery/estimate/estimate_commands.hpp"
#include "delivery/estimate/estimate_feature.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

constexpr std::int64_t ten_thousand_hours = 600'000;

}  // namespace

std::span<const MemberRule> describe_rules(const EffortFigure*) {
    static constexpr MemberRule rules[] = {
        {.name = "minutes", .minimum = 0, .maximum = ten_thousand_hours},
        {.name = "low_minutes", .minimum = 0, .maximum = ten_thousand_hours},
        {.name = "high_minutes", .minimum = 0, .maximum = ten_thousand_hours},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const CustomisationFigure*) {
    static constexpr MemberRule rules[] = {
        {.name = "developer_minutes", .minimum = 0, .maximum = ten_thousand_hours},
        {.name = "manager_minutes", .minimum = 0, .maximum = ten_thousand_hours},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const EstimateContent*) {
    static constexpr MemberRule rules[] = {{.name = "items", .max_length = 20'000}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewEstimateVersion*) {
    static constexpr MemberRule rules[] = {{.name = "note", .max_length = 2'000}};
    return rules;
}

namespace {

using api::Call;

void add_draft_routes(api::Routes& routes) {
    routes.get<EstimateView>(
        {"/engagements/{engagement_id}/estimate", "get_estimate",
         "Hours by item, block and stage, and the service term"},
        api::permitted(read_estimate),
        [](Call& call) { return estimate_view(call.sql(), call.actor(), engagement_id_of(call)); });
    routes.get<BurnUpView>({"/engagements/{engagement_id}/burn_up", "get_burn_up",
                            "Hours logged day by day against the estimates that were agreed"},
                           api::permitted(read_estimate), [](Call& call) {
                               return burn_up_view(call.sql(), call.actor(), engagement_id_of(call),
                                                   call.now());
                           });
    auto& put = routes.put<EstimateChange, EstimateView>(
        {"/engagements/{engagement_id}/estimate", "put_estimate", "Replace the draft's figures"},
        api::permitted(edit_estimate), [](Call& call, const EstimateChange& change) {
            return EstimateCommands(call.work())
                .change_draft(call.actor(), engagement_id_of(call), change,
                              call.expected_revision());
        });
    put.max_body_bytes = 4 << 20;
}

void add_version_routes(api::Routes& routes) {
    routes.list<EstimateVersionView>(
        {"/engagements/{engagement_id}/estimate_versions", "list_estimate_versions",
         "Versions with the administrator's word, newest first"},
        api::permitted(read_estimate), [](Call& call) -> Result<std::vector<EstimateVersionView>> {
            return TRY(estimate_version_views(call.sql(), call.actor(), engagement_id_of(call)));
        });
    routes.post<NewEstimateVersion, EstimateVersionView>(
        {"/engagements/{engagement_id}/estimate_versions", "create_estimate_version",
         "Make a version of the estimate and ask for the administrator's word"},
        api::permitted(submit_estimate), [](Call& call, const NewEstimateVersion& version) {
            return EstimateCommands(call.work())
                .submit(call.actor(), engagement_id_of(call), version);
        });
    routes.get<EstimateVersionView>(
        {"/engagements/{engagement_id}/estimate_versions/{estimate_version_id}",
         "get_estimate_version", "A version of the estimate"},
        api::permitted(read_estimate), [](Call& call) {
            return estimate_version_view(call.sql(), call.actor(), engagement_id_of(call),
                                         call.id<EstimateVersionId>("estimate_version_id"));
        });
    routes.post<NewApproval, EstimateVersionView>(
        {"/engagements/{engagement_id}/estimate_versions/{estimate_version_id}/agreements",
         "create_estimate_agreement", "Agree to an estimate, or refuse it with remarks"},
        api::permitted(agree_estimate), [](Call& call, const NewApproval& agreement) {
            return EstimateCommands(call.work())
                .agree(call.actor(), engagement_id_of(call),
                       call.id<EstimateVersionId>("estimate_version_id"), agreement);
        });
}

}  // namespace

void add_estimate_routes(api::Routes& routes) {
    routes.tag("Estimate", "Hours by item, block and stage; the service term; the agreement");
    add_draft_routes(routes);
    add_version_routes(routes);
}

}  // namespace slipway
