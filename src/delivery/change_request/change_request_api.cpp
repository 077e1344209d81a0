#include "delivery/change_request/change_finish_queries.hpp"
#include "delivery/change_request/change_request_commands.hpp"
#include "delivery/change_request/change_request_feature.hpp"
#include "delivery/change_request/core/change_request_permissions.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const ChangeContent*) {
    static constexpr MemberRule rules[] = {
        {.name = "blocks", .max_length = 50},
        {.name = "items", .max_length = 200},
        {.name = "estimates", .max_length = 2'000},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const NewChangeRequest*) {
    static constexpr MemberRule rules[] = {
        {.name = "title", .max_length = 200, .may_be_empty = false},
        {.name = "reason", .max_length = 4'000},
        {.name = "source_wish", .max_length = 4'000},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const ChangeRequestChanges*) {
    static constexpr MemberRule rules[] = {
        {.name = "title", .max_length = 200, .may_be_empty = false},
        {.name = "reason", .max_length = 4'000},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const NewChangeConfirmation*) {
    static constexpr MemberRule rules[] = {{.name = "remarks", .max_length = 4'000}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewChangeOffer*) {
    static constexpr MemberRule rules[] = {{.name = "remarks", .max_length = 4'000}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewChangeWithdrawal*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 2'000, .may_be_empty = false}};
    return rules;
}

namespace {

using api::Call;

ChangeRequestId request_of(const Call& call) {
    return call.id<ChangeRequestId>("change_request_id");
}

void add_writing_routes(api::Routes& routes, sql::Database& database) {
    routes.list<ChangeRequestView>(
        {"/engagements/{engagement_id}/change_requests", "list_change_requests",
         "Changes of the scope with their steps, newest first"},
        api::permitted(read_change_requests),
        [](Call& call) -> Result<std::vector<ChangeRequestView>> {
            return TRY(change_request_views(call.sql(), call.actor(), engagement_id_of(call)));
        });
    routes.post<NewChangeRequest, ChangeRequestView>(
        {"/engagements/{engagement_id}/change_requests", "create_change_request",
         "Propose a change with its hours"},
        api::permitted(propose_changes), [](Call& call, const NewChangeRequest& request) {
            return ChangeRequestCommands(call.work())
                .propose(call.actor(), engagement_id_of(call), request);
        });
    routes
        .post<ChangeContent, ChangeEffect>(
            {"/engagements/{engagement_id}/change_effects", "create_change_effect",
             "What a change would come to; nothing is kept"},
            api::permitted(propose_changes),
            [&database](Call& call, const ChangeContent& content) {
                return change_effect(database, call.actor(), engagement_id_of(call), content,
                                     call.now());
            })
        .transaction = api::TransactionKind::own;
    routes
        .get<ChangeRequestView>(
            {"/engagements/{engagement_id}/change_requests/{change_request_id}",
             "get_change_request",
             "A change with its effect and its steps; the planned finishes while it is open"},
            api::permitted(read_change_requests),
            [&database](Call& call) {
                return change_request_with_finish(database, call.actor(), engagement_id_of(call),
                                                  request_of(call), call.now());
            })
        .transaction = api::TransactionKind::own;
    routes.put<ChangeRequestChanges, ChangeRequestView>(
        {"/engagements/{engagement_id}/change_requests/{change_request_id}", "put_change_request",
         "Write a change anew; words on the former one count no more"},
        api::permitted(propose_changes), [](Call& call, const ChangeRequestChanges& changes) {
            return ChangeRequestCommands(call.work())
                .change(call.actor(), engagement_id_of(call), request_of(call), changes,
                        call.expected_revision());
        });
}

void add_step_routes(api::Routes& routes) {
    routes.post<NewChangeConfirmation, ChangeRequestView>(
        {"/engagements/{engagement_id}/change_requests/{change_request_id}/confirmations",
         "create_change_confirmation", "The administrator's or sales' word on a change"},
        api::permitted(confirm_changes), [](Call& call, const NewChangeConfirmation& word) {
            return ChangeRequestCommands(call.work())
                .confirm(call.actor(), engagement_id_of(call), request_of(call), word);
        });
    routes.post<NewChangeOffer, ChangeRequestView>(
        {"/engagements/{engagement_id}/change_requests/{change_request_id}/offers",
         "create_change_offer", "Offer a confirmed change to the client"},
        api::permitted(propose_changes), [](Call& call, const NewChangeOffer& offer) {
            return ChangeRequestCommands(call.work())
                .offer(call.actor(), engagement_id_of(call), request_of(call), offer);
        });
    routes.post<NewApproval, ChangeRequestView>(
        {"/engagements/{engagement_id}/change_requests/{change_request_id}/decisions",
         "create_change_decision", "Agree to an offered change, or decline it"},
        api::permitted(decide_on_changes), [](Call& call, const NewApproval& decision) {
            return ChangeRequestCommands(call.work())
                .decide(call.actor(), engagement_id_of(call), request_of(call), decision);
        });
    routes.post<NewChangeWithdrawal, ChangeRequestView>(
        {"/engagements/{engagement_id}/change_requests/{change_request_id}/withdrawals",
         "create_change_withdrawal", "Take a change back"},
        api::permitted(propose_changes), [](Call& call, const NewChangeWithdrawal& withdrawal) {
            return ChangeRequestCommands(call.work())
                .withdraw(call.actor(), engagement_id_of(call), request_of(call), withdrawal);
        });
}

}  // namespace

void add_change_request_routes(api::Routes& routes, sql::Database& database) {
    routes.tag("Change requests", "What was not there at the estimate, until it binds");
    add_writing_routes(routes, database);
    add_step_routes(routes);
}

}  // namespace slipway
