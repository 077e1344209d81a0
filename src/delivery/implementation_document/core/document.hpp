#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/refusal.hpp"
#include "base/uuid.hpp"
#include "base/warning.hpp"

// The content of an implementation document (DOMAIN §3.2): blocks of items. It is a value: the
// draft is one, every version is one, and a difference is a function of two.

namespace slipway {

struct MemberRule;

using BlockId = Id<struct BlockKind>;
using ItemId = Id<struct ItemKind>;
using VariantId = Id<struct VariantKind>;
using CriterionId = Id<struct CriterionKind>;

/// What the manager does for an item (DOMAIN §3.4); time entries name the same kinds.
enum class WorkKind {
    data_load,
    business_process,
    integration,
    report,
    client_cabinet,
    testing,
    customisation,
    knowledge_article,
    demonstration,
    training,
    mini_instruction,
};
BOOST_DESCRIBE_ENUM(WorkKind, data_load, business_process, integration, report, client_cabinet,
                    testing, customisation, knowledge_article, demonstration, training,
                    mini_instruction)

enum class SolutionKind { configuration, customisation };
BOOST_DESCRIBE_ENUM(SolutionKind, configuration, customisation)

/// One way to fulfil a wish. Hours are the estimate's, not the document's.
struct SolutionVariant {
    VariantId id;
    SolutionKind kind = SolutionKind::configuration;
    std::string title;
    std::string description;
};
BOOST_DESCRIBE_STRUCT(SolutionVariant, (), (id, kind, title, description))

struct AcceptanceCriterion {
    CriterionId id;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(AcceptanceCriterion, (), (id, text))

/// Where a wish comes from: a fact of the notebook, and the words it rests on.
struct WishSource {
    std::optional<Uuid> fact_id;
    std::string kind;   // sales_hand_over, brief_answer, question, workshop, consultation, talk
    std::string quote;
};
BOOST_DESCRIBE_STRUCT(WishSource, (), (fact_id, kind, quote))

struct DocumentItem {
    ItemId id;
    std::string title;
    std::string wish;
    std::vector<WishSource> sources;
    std::string capability;  // of the capability catalogue; empty: none of them
    WorkKind work_kind = WorkKind::business_process;
    std::vector<SolutionVariant> variants;  // configuration before customisation
    std::optional<VariantId> chosen_variant_id;
    std::vector<AcceptanceCriterion> acceptance_criteria;
    std::vector<std::string> acceptance_scenarios;
    std::optional<std::string> template_item;  // "wholesale/contacts/load_contacts"
};
BOOST_DESCRIBE_STRUCT(DocumentItem, (),
                      (id, title, wish, sources, capability, work_kind, variants,
                       chosen_variant_id, acceptance_criteria, acceptance_scenarios,
                       template_item))
std::span<const MemberRule> describe_rules(const DocumentItem*);

struct DocumentBlock {
    BlockId id;
    std::string title;
    std::string purpose;
    std::string result;  // what the client can accept
    std::int32_t priority = 1;
    std::vector<BlockId> after;
    bool needs_training = false;
    std::vector<DocumentItem> items;
};
BOOST_DESCRIBE_STRUCT(DocumentBlock, (),
                      (id, title, purpose, result, priority, after, needs_training, items))
std::span<const MemberRule> describe_rules(const DocumentBlock*);

struct DocumentContent {
    std::vector<DocumentBlock> blocks;
};
BOOST_DESCRIBE_STRUCT(DocumentContent, (), (blocks))
std::span<const MemberRule> describe_rules(const DocumentContent*);

/// What a draft must always satisfy, so that nothing broken is stored: every id once, `after` and
/// `chosen_variant_id` name what is there, and no block waits for itself, directly or round a
/// corner. The refusal's field is the JSON path in the content.
Result<void> check_draft(const DocumentContent& content);

/// What keeps a draft from being submitted for approval: blocks without a title, items or a result;
/// items without a title, a variant, a chosen one or a criterion. Every shortcoming, in the order
/// of the document; empty when it is ready. Fields are JSON paths in the content.
std::vector<Warning> shortcomings(const DocumentContent& content);

/// Puts the variants of every item in order: those that need no customisation first (DOMAIN §3.2).
void offer_configuration_first(DocumentContent& content);

const DocumentBlock* find_block(const DocumentContent& content, BlockId id);
const DocumentItem* find_item(const DocumentContent& content, ItemId id);
/// The chosen variant, or null.
const SolutionVariant* chosen_variant(const DocumentItem& item);

}  // namespace slipway
