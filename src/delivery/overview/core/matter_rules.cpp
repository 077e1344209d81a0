#include "delivery/overview/core/matter_rules.hpp"

#include <algorithm>
#include <array>

#include "base/assert.hpp"

namespace slipway {

const MatterRule& rule_of(MatterKind kind) {
    using enum MatterKind;
    using enum Part;
    // For the manager's own matters nobody else waits by name: the work goes on at the provider's.
    static const std::array<MatterRule, 21> rules{{
        {pause_consent, {head}, "decide_pause", "wait_for_consent", "overview", ""},
        {change_approval,
         {client_owner},
         "approve_change",
         "wait_for_change_approval",
         "blocks",
         "change"},
        {change_check,
         {administrator},
         "check_change",
         "wait_for_change_check",
         "blocks",
         "change"},
        {change_rework, {manager}, "rework_change", "wait_for_provider", "blocks", "change"},
        {change_offer, {manager}, "offer_change", "wait_for_provider", "blocks", "change"},
        {change_notice,
         {sales_representative},
         "confirm_change",
         "wait_for_change_notice",
         "blocks",
         "change"},
        {document_approval,
         {client_owner},
         "approve_document",
         "wait_for_approval",
         "document",
         "version"},
        {document_check,
         {administrator},
         "check_document",
         "wait_for_check",
         "document",
         "version"},
        {estimate_check,
         {administrator},
         "check_estimate",
         "wait_for_estimate_check",
         "estimate",
         ""},
        {block_acceptance,
         {client_owner},
         "accept_blocks",
         "wait_for_acceptance",
         "blocks",
         "open"},
        {block_order, {client_owner}, "agree_block_order", "wait_for_block_order", "blocks", ""},
        {block_order_reply, {manager}, "answer_block_order", "wait_for_provider", "blocks", ""},
        {brief,
         {client_owner, client_employee},
         "fill_brief",
         "wait_for_brief",
         "discovery",
         "open"},
        {question,
         {client_owner, client_employee},
         "answer_questions",
         "wait_for_answers",
         "discovery",
         "open"},
        {administrator_consultation,
         {administrator},
         "give_consultation",
         "wait_for_consultation",
         "discovery",
         ""},
        {developer_consultation,
         {developer},
         "give_consultation",
         "wait_for_consultation",
         "discovery",
         ""},
        {answer, {manager}, "check_answers", "wait_for_provider", "discovery", "open"},
        {input_request,
         {client_owner, client_employee},
         "supply_inputs",
         "wait_for_inputs",
         "ledger",
         "request"},
        // What is settled of the past keeps nobody from working.
        {delay_dispute, {administrator}, "decide_dispute", "", "ledger", "day"},
        {delay_adjustment, {client_owner}, "agree_adjustment", "", "ledger", "day"},
        {extension_statement, {client_owner}, "decide_extension", "", "ledger", ""},
    }};
    const auto found = std::ranges::find(rules, kind, &MatterRule::kind);
    ASSERT(found != rules.end(), "every kind of matter has its rule");
    return *found;
}

}  // namespace slipway
