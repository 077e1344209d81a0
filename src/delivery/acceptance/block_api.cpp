#include "delivery/acceptance/acceptance_feature.hpp"
#include "delivery/acceptance/block_commands.hpp"
#include "delivery/acceptance/core/block_permissions.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const ChecklistMark*) {
    static constexpr MemberRule rules[] = {{.name = "evidence", .max_length = 2'000}};
    return rules;
}
std::span<const MemberRule> describe_rules(const CriterionVerdict*) {
    static constexpr MemberRule rules[] = {{.name = "remark", .max_length = 4'000}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewBlockStateChange*) {
    static constexpr MemberRule rules[] = {{.name = "reason", .max_length = 2'000}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewBlockDelivery*) {
    static constexpr MemberRule rules[] = {{.name = "note", .max_length = 4'000}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewBlockDecision*) {
    static constexpr MemberRule rules[] = {
        {.name = "verdicts", .max_length = 10'000},
        {.name = "remarks", .max_length = 4'000},
        {.name = "wishes", .max_length = 20},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const NewOrderAgreement*) {
    static constexpr MemberRule rules[] = {{.name = "block_ids", .max_length = 200}};
    return rules;
}

namespace {

using api::Call;

BlockId block_of(const Call& call) {
    return call.id<BlockId>("block_id");
}

void add_reading_routes(api::Routes& routes) {
    routes.list<BlockView>(
        {"/engagements/{engagement_id}/blocks", "list_blocks",
         "Blocks in their order, with who has the ball"},
        api::permitted(read_blocks), [](Call& call) -> Result<std::vector<BlockView>> {
            return TRY(block_views(call.sql(), call.actor(), engagement_id_of(call), call.now()));
        });
    routes.get<BlockView>({"/engagements/{engagement_id}/blocks/{block_id}", "get_block",
                           "A block with its checklist, criteria and history"},
                          api::permitted(read_blocks), [](Call& call) {
                              return block_view(call.sql(), call.actor(), engagement_id_of(call),
                                                block_of(call), call.now());
                          });
    routes.get<BlockOrderView>({"/engagements/{engagement_id}/block_order", "get_block_order",
                                "The order of the blocks, and whether it is agreed"},
                               api::permitted(read_blocks), [](Call& call) {
                                   return block_order_view(call.sql(), call.actor(),
                                                           engagement_id_of(call));
                               });
}

void add_changing_routes(api::Routes& routes) {
    routes.post<NewBlockStateChange, BlockView>(
        {"/engagements/{engagement_id}/blocks/{block_id}/state_changes",
         "create_block_state_change", "Move a block on, or back with a reason"},
        api::permitted(move_blocks), [](Call& call, const NewBlockStateChange& change) {
            return BlockCommands(call.work())
                .move(call.actor(), engagement_id_of(call), block_of(call), change);
        });
    routes.put<ChecklistChange, BlockView>(
        {"/engagements/{engagement_id}/blocks/{block_id}/checklist", "put_block_checklist",
         "Say what of the checklist is done"},
        api::permitted(mark_checklist), [](Call& call, const ChecklistChange& change) {
            return BlockCommands(call.work())
                .mark(call.actor(), engagement_id_of(call), block_of(call), change,
                      call.expected_revision());
        });
    routes.post<NewBlockDelivery, BlockView>(
        {"/engagements/{engagement_id}/blocks/{block_id}/deliveries", "create_block_delivery",
         "Hand a block over to the client"},
        api::permitted(deliver_blocks), [](Call& call, const NewBlockDelivery& delivery) {
            return BlockCommands(call.work())
                .deliver(call.actor(), engagement_id_of(call), block_of(call), delivery);
        });
    routes.post<NewBlockDecision, BlockView>(
        {"/engagements/{engagement_id}/blocks/{block_id}/acceptances", "create_block_acceptance",
         "Accept a delivered block"},
        api::permitted(accept_blocks), [](Call& call, const NewBlockDecision& decision) {
            return BlockCommands(call.work())
                .accept(call.actor(), engagement_id_of(call), block_of(call), decision);
        });
    routes.post<NewBlockDecision, BlockView>(
        {"/engagements/{engagement_id}/blocks/{block_id}/returns", "create_block_return",
         "Return a delivered block with remarks"},
        api::permitted(accept_blocks), [](Call& call, const NewBlockDecision& decision) {
            return BlockCommands(call.work())
                .return_block(call.actor(), engagement_id_of(call), block_of(call), decision);
        });
    routes.post<NewOrderAgreement, BlockOrderView>(
        {"/engagements/{engagement_id}/order_agreements", "create_order_agreement",
         "Agree to an order of the blocks, or suggest another"},
        api::permitted(agree_block_order), [](Call& call, const NewOrderAgreement& agreement) {
            return BlockCommands(call.work())
                .agree_order(call.actor(), engagement_id_of(call), agreement);
        });
}

}  // namespace

void add_block_routes(api::Routes& routes) {
    routes.tag("Blocks", "Setting up, delivery and acceptance, block by block");
    add_reading_routes(routes);
    add_changing_routes(routes);
}

}  // namespace slipway
