#include "delivery/acceptance/core/block_progress.hpp"

#include <algorithm>
#include <set>

#include "base/assert.hpp"
#include "base/text.hpp"

namespace slipway {
namespace {

bool has_criterion(const DocumentBlock& block, CriterionId id) {
    return std::ranges::any_of(block.items, [&](const DocumentItem& item) {
        return std::ranges::any_of(item.acceptance_criteria,
                                   [&](const AcceptanceCriterion& c) { return c.id == id; });
    });
}

Result<void> check_verdicts(BlockState state, const DocumentBlock& block,
                            const std::vector<CriterionVerdict>& verdicts) {
    if (state != BlockState::delivered) {
        return refuse(RefusalCode::conflict, "block.is_not_delivered");
    }
    std::set<CriterionId> seen;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const CriterionId id = verdicts[i].criterion_id;
        if (!has_criterion(block, id) || !seen.insert(id).second) {
            return refuse(RefusalCode::invalid, "block.criterion_is_unknown",
                          "verdicts/" + std::to_string(i) + "/criterion_id");
        }
    }
    return {};
}

bool is_way_back(BlockState from, BlockState to) { return to < from; }

}  // namespace

std::vector<ChecklistEntry> new_checklist(bool needs_training) {
    return adapted_checklist({}, needs_training);
}

std::vector<ChecklistEntry> adapted_checklist(const std::vector<ChecklistEntry>& checklist,
                                              bool needs_training) {
    std::vector<ChecklistEntry> entries;
    for (const ChecklistItem item :
         {ChecklistItem::configured, ChecklistItem::scenarios_green,
          ChecklistItem::article_written, ChecklistItem::demonstrated, ChecklistItem::trained}) {
        if (item == ChecklistItem::trained && !needs_training) continue;
        const auto found = std::ranges::find(checklist, item, &ChecklistEntry::item);
        entries.push_back(found == checklist.end() ? ChecklistEntry{.item = item} : *found);
    }
    return entries;
}

bool is_complete(const std::vector<ChecklistEntry>& checklist) {
    return std::ranges::all_of(checklist, &ChecklistEntry::is_done);
}

Result<std::vector<ChecklistEntry>> marked(std::vector<ChecklistEntry> checklist,
                                           const std::vector<ChecklistMark>& marks, PersonId by,
                                           Instant now) {
    std::set<ChecklistItem> seen;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const ChecklistMark& mark = marks[i];
        const auto entry = std::ranges::find(checklist, mark.item, &ChecklistEntry::item);
        if (entry == checklist.end() || !seen.insert(mark.item).second) {
            return refuse(RefusalCode::invalid, "block.checklist_item_is_unknown",
                          "items/" + std::to_string(i) + "/item");
        }
        entry->evidence = std::string(trimmed(mark.evidence));
        if (mark.is_done == entry->is_done) continue;
        entry->is_done = mark.is_done;
        entry->done_by = mark.is_done ? std::optional(by) : std::nullopt;
        entry->done_at = mark.is_done ? std::optional(now) : std::nullopt;
    }
    return checklist;
}

std::vector<BlockState> moves_from(BlockState from, bool waits_for_another) {
    switch (from) {
        case BlockState::planned:
            if (waits_for_another) return {};
            return {BlockState::in_progress};
        case BlockState::in_progress: return {BlockState::in_testing, BlockState::planned};
        case BlockState::in_testing:
        case BlockState::delivered: return {BlockState::in_progress};
        case BlockState::accepted: return {};
    }
    return {};
}

Result<void> check_move(BlockState from, BlockState to, const std::string& reason,
                        const std::optional<std::string>& waits_for) {
    if (from == BlockState::planned && to == BlockState::in_progress && waits_for) {
        return refuse(RefusalCode::conflict, "block.waits_for_another", "to_state",
                      {{"title", *waits_for}});
    }
    if (std::ranges::count(moves_from(from, false), to) == 0) {
        return refuse(RefusalCode::conflict, "block.cannot_go_there", "to_state");
    }
    if (is_way_back(from, to) && trimmed(reason).empty()) {
        return refuse(RefusalCode::invalid, "block.way_back_needs_a_reason", "reason");
    }
    return {};
}

Result<void> check_delivery(BlockState state, const std::vector<ChecklistEntry>& checklist) {
    if (state != BlockState::in_testing) {
        return refuse(RefusalCode::conflict, "block.is_not_in_testing");
    }
    const auto missing = std::ranges::count(checklist, false, &ChecklistEntry::is_done);
    if (missing > 0) {
        return refuse(RefusalCode::conflict, "block.checklist_is_incomplete", {},
                      {{"missing", static_cast<std::int64_t>(missing)}});
    }
    return {};
}

Result<void> check_acceptance(BlockState state, const DocumentBlock& block,
                              const std::vector<CriterionVerdict>& verdicts) {
    TRY(check_verdicts(state, block, verdicts));
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (!verdicts[i].is_met) {
            return refuse(RefusalCode::conflict, "block.unmet_criterion_is_not_accepted",
                          "verdicts/" + std::to_string(i) + "/is_met");
        }
    }
    return {};
}

Result<void> check_return(BlockState state, const DocumentBlock& block,
                          const std::vector<CriterionVerdict>& verdicts) {
    TRY(check_verdicts(state, block, verdicts));
    if (std::ranges::all_of(verdicts, &CriterionVerdict::is_met)) {
        return refuse(RefusalCode::conflict, "block.return_needs_an_unmet_criterion", "verdicts");
    }
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (!verdicts[i].is_met && trimmed(verdicts[i].remark).empty()) {
            return refuse(RefusalCode::invalid, "block.unmet_criterion_needs_a_remark",
                          "verdicts/" + std::to_string(i) + "/remark");
        }
    }
    return {};
}

Day acceptance_due(Day delivered_on, std::int32_t acceptance_days,
                   const working_time::WorkingCalendar& provider_calendar,
                   const working_time::WorkingCalendar& client_calendar) {
    const auto due = working_time::nth_common_working_day(provider_calendar, client_calendar,
                                                          delivered_on, acceptance_days);
    ASSERT(due.has_value(), "the parties have working days in common");
    return *due;
}

}  // namespace slipway
