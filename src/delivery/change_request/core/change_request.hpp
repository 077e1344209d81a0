#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "delivery/acceptance/core/block_progress.hpp"
#include "delivery/estimate/core/estimate.hpp"
#include "delivery/implementation_document/core/document.hpp"

// A block or a detail that was not there at the estimate (DOMAIN §4.3; DELAY R16).

namespace slipway {

struct MemberRule;

using ChangeRequestId = Id<struct ChangeRequestKind>;

/// An item of a block that is there: a new one, or another wording of one with the same id.
struct ChangedItem {
    BlockId block_id;
    DocumentItem item;
};
BOOST_DESCRIBE_STRUCT(ChangedItem, (), (block_id, item))

/// What is to be different, with the hours of it.
struct ChangeContent {
    std::vector<DocumentBlock> blocks;  // new ones, behind those that are there
    std::vector<ChangedItem> items;
    std::vector<ItemEstimate> estimates;
};
BOOST_DESCRIBE_STRUCT(ChangeContent, (), (blocks, items, estimates))
std::span<const MemberRule> describe_rules(const ChangeContent*);

/// The document with the change in it. Refuses a change of nothing (`change_request.changes_
/// nothing`), an item of a block that is not there (`change_request.block_is_unknown`), and what
/// `check_draft` refuses.
Result<DocumentContent> changed(const DocumentContent& document, const ChangeContent& change);
/// The estimate with the change's figures, for the changed document. Refuses items without one:
/// `change_request.items_have_no_figure`.
Result<EstimateContent> changed(const EstimateContent& estimate, const DocumentContent& document,
                                const ChangeContent& change);

/// What a change comes to, before anybody agrees to it.
struct ChangeEffect {
    EstimateTotal before;
    EstimateTotal after;
    std::optional<std::int32_t> months_before;
    std::optional<std::int32_t> months_after;
    std::optional<Day> ends_before;  // of the service term
    std::optional<Day> ends_after;
    /// Of the implementation, as the whole portfolio is planned; absent where nobody has planned.
    std::optional<Day> finish_before;
    std::optional<Day> finish_after;

    bool operator==(const ChangeEffect&) const = default;
};
BOOST_DESCRIBE_STRUCT(ChangeEffect, (),
                      (before, after, months_before, months_after, ends_before, ends_after,
                       finish_before, finish_after))

/// What each step is about: the change with its hours, prices and months. Days are left out: a
/// changed holiday alone asks nobody anew.
struct ChangeSubject {
    ChangeContent content;
    EstimateTotal before;
    EstimateTotal after;
    std::optional<std::int32_t> months_before;
    std::optional<std::int32_t> months_after;
};
BOOST_DESCRIBE_STRUCT(ChangeSubject, (), (content, before, after, months_before, months_after))

/// The steps, in their order. The provider's own people first, then the client (DELAY R16).
enum class ChangeStepKind {
    proposed,
    confirmed_by_administrator,
    objected_by_administrator,
    confirmed_by_sales,
    objected_by_sales,
    offered,
    agreed,
    declined,
    withdrawn,
};
BOOST_DESCRIBE_ENUM(ChangeStepKind, proposed, confirmed_by_administrator,
                    objected_by_administrator, confirmed_by_sales, objected_by_sales, offered,
                    agreed, declined, withdrawn)

struct ChangeStep {
    ChangeStepKind kind = ChangeStepKind::proposed;
    std::string content_hash;  // of the subject as it was
    PersonId person_id;
    std::string remarks;
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(ChangeStep, (), (kind, content_hash, person_id, remarks, made_at))

enum class ChangeState { proposed, objected, confirmed, offered, agreed, declined, withdrawn };
BOOST_DESCRIBE_ENUM(ChangeState, proposed, objected, confirmed, offered, agreed, declined,
                    withdrawn)

/// How far a change is by its steps, oldest first. Words about another content than the present one
/// count no more.
ChangeState state_of(const std::vector<ChangeStep>& steps, const std::string& content_hash);
bool is_open(ChangeState state);
/// Whether one of the present content's steps is of this kind.
bool has_step(const std::vector<ChangeStep>& steps, ChangeStepKind kind,
              const std::string& content_hash);

/// Refuses a step that the state does not wait for: `change_request.is_decided`, `change_request.
/// is_not_confirmed` (an offer before both confirmations), `change_request.is_not_offered`,
/// `change_request.is_offered_already`, `change_request.is_confirmed_already`.
Result<void> check_step(const std::vector<ChangeStep>& steps, ChangeStepKind kind,
                        const std::string& content_hash);

}  // namespace slipway
