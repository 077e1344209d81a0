#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/refusal.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "delivery/implementation_document/core/document.hpp"
#include "engines/working_time/working_calendar.hpp"

// How a block is set up, delivered and accepted (DOMAIN §3.4).

namespace slipway {

struct MemberRule;

using BlockDeliveryId = Id<struct BlockDeliveryKind>;

/// Delivered means that the ball is in the client's court.
enum class BlockState { planned, in_progress, in_testing, delivered, accepted };
BOOST_DESCRIBE_ENUM(BlockState, planned, in_progress, in_testing, delivered, accepted)

/// What must be done before a block is delivered (DOMAIN §3.4).
enum class ChecklistItem { configured, scenarios_green, article_written, demonstrated, trained };
BOOST_DESCRIBE_ENUM(ChecklistItem, configured, scenarios_green, article_written, demonstrated,
                    trained)

/// One thing of the checklist: who said so and when, while it is done.
struct ChecklistEntry {
    ChecklistItem item = ChecklistItem::configured;
    bool is_done = false;
    /// A link or a sentence that shows it: the article, the recording.
    std::string evidence;
    std::optional<PersonId> done_by;
    std::optional<Instant> done_at;

    bool operator==(const ChecklistEntry&) const = default;
};
BOOST_DESCRIBE_STRUCT(ChecklistEntry, (), (item, is_done, evidence, done_by, done_at))

/// An empty checklist: training where the block asks for it.
std::vector<ChecklistEntry> new_checklist(bool needs_training);
/// The entries that the block now asks for, each as it was where it was there.
std::vector<ChecklistEntry> adapted_checklist(const std::vector<ChecklistEntry>& checklist,
                                              bool needs_training);
bool is_complete(const std::vector<ChecklistEntry>& checklist);

/// What the manager says of one thing.
struct ChecklistMark {
    ChecklistItem item = ChecklistItem::configured;
    bool is_done = false;
    std::string evidence;
};
BOOST_DESCRIBE_STRUCT(ChecklistMark, (), (item, is_done, evidence))
std::span<const MemberRule> describe_rules(const ChecklistMark*);

/// Takes the marks over; what stays done keeps its person and moment. Refuses what the block does
/// not ask for and what is named twice: `block.checklist_item_is_unknown`.
Result<std::vector<ChecklistEntry>> marked(std::vector<ChecklistEntry> checklist,
                                           const std::vector<ChecklistMark>& marks, PersonId by,
                                           Instant now);

/// Whether the client finds one criterion fulfilled (DELAY R12).
struct CriterionVerdict {
    CriterionId criterion_id;
    bool is_met = false;
    std::string remark;

    bool operator==(const CriterionVerdict&) const = default;
};
BOOST_DESCRIBE_STRUCT(CriterionVerdict, (), (criterion_id, is_met, remark))
std::span<const MemberRule> describe_rules(const CriterionVerdict*);

/// Where the provider moves a block by itself: forward to testing, and back. Refuses any other move
/// (`block.cannot_go_there`), the start of a block while one that it waits for is not accepted
/// (`block.waits_for_another`, with its title), and a way back that says no reason
/// (`block.way_back_needs_a_reason`).
Result<void> check_move(BlockState from, BlockState to, const std::string& reason,
                        const std::optional<std::string>& waits_for);
/// The states that the provider may move a block to from here.
std::vector<BlockState> moves_from(BlockState from, bool waits_for_another);

/// Refuses what is not in testing (`block.is_not_in_testing`) and what is not complete
/// (`block.checklist_is_incomplete`, with how much is missing).
Result<void> check_delivery(BlockState state, const std::vector<ChecklistEntry>& checklist);

/// Refuses a block that is not delivered (`block.is_not_delivered`), a verdict on what is no
/// criterion of the block (`block.criterion_is_unknown`), and acceptance of what is not met
/// (`block.unmet_criterion_is_not_accepted`).
Result<void> check_acceptance(BlockState state, const DocumentBlock& block,
                              const std::vector<CriterionVerdict>& verdicts);
/// A return names a criterion that is not met and says what is wrong; a new wish alone returns
/// nothing, it is a change (DELAY R12): `block.return_needs_an_unmet_criterion`,
/// `block.unmet_criterion_needs_a_remark`.
Result<void> check_return(BlockState state, const DocumentBlock& block,
                          const std::vector<CriterionVerdict>& verdicts);

/// The last day of the client's allowance: so many days after the one of delivery on which both
/// parties work (DELAY R1, R3).
Day acceptance_due(Day delivered_on, std::int32_t acceptance_days,
                   const working_time::WorkingCalendar& provider_calendar,
                   const working_time::WorkingCalendar& client_calendar);

}  // namespace slipway
