#include "delivery/implementation_document/core/document.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

namespace slipway {
namespace {

std::string block_path(std::size_t block) {
    return "blocks/" + std::to_string(block);
}

std::string item_path(std::size_t block, std::size_t item) {
    return block_path(block) + "/items/" + std::to_string(item);
}

/// Refuses the second thing with one id, of whatever kind.
class IdsSeen {
public:
    Result<void> add(const Uuid& id, const std::string& path) {
        if (id.is_nil()) return refuse(RefusalCode::invalid, "document.id_is_empty", path + "/id");
        if (!seen_.insert(id).second) {
            return refuse(RefusalCode::invalid, "document.id_is_there_twice", path + "/id");
        }
        return {};
    }

private:
    std::set<Uuid> seen_;
};

Result<void> check_item(const DocumentItem& item, const std::string& path, IdsSeen& ids) {
    TRY(ids.add(item.id.uuid(), path));
    for (std::size_t i = 0; i < item.variants.size(); ++i) {
        TRY(ids.add(item.variants[i].id.uuid(), path + "/variants/" + std::to_string(i)));
    }
    for (std::size_t i = 0; i < item.acceptance_criteria.size(); ++i) {
        TRY(ids.add(item.acceptance_criteria[i].id.uuid(),
                    path + "/acceptance_criteria/" + std::to_string(i)));
    }
    if (item.chosen_variant_id && chosen_variant(item) == nullptr) {
        return refuse(RefusalCode::invalid, "document.chosen_variant_is_unknown",
                      path + "/chosen_variant_id");
    }
    return {};
}

/// Depth-first over `after`; a block met again while it is still open closes a circle.
class CircleFinder {
public:
    explicit CircleFinder(const DocumentContent& content) : content_(content) {
        for (std::size_t i = 0; i < content.blocks.size(); ++i) {
            places_[content.blocks[i].id] = i;
        }
        states_.resize(content.blocks.size(), State::unseen);
    }

    /// The place of a block that waits for itself, or nothing.
    std::optional<std::size_t> find() {
        for (std::size_t i = 0; i < states_.size(); ++i) {
            if (visit(i)) return i;
        }
        return std::nullopt;
    }

private:
    enum class State { unseen, open, done };

    bool visit(std::size_t place) {
        if (states_[place] == State::open) return true;
        if (states_[place] == State::done) return false;
        states_[place] = State::open;
        for (const BlockId& before : content_.blocks[place].after) {
            if (visit(places_.at(before))) return true;
        }
        states_[place] = State::done;
        return false;
    }

    const DocumentContent& content_;
    std::map<BlockId, std::size_t> places_;
    std::vector<State> states_;
};

void item_shortcomings(const DocumentItem& item, const std::string& path,
                       std::vector<Warning>& found) {
    if (trimmed(item.title).empty()) {
        found.push_back({"document.item_needs_a_title", path + "/title", {}});
    }
    if (item.variants.empty()) {
        found.push_back(
            {"document.item_needs_a_variant", path + "/variants", {{"item", item.title}}});
    } else if (!item.chosen_variant_id) {
        found.push_back(
            {"document.item_needs_a_choice", path + "/chosen_variant_id", {{"item", item.title}}});
    }
    const bool has_criterion = std::ranges::any_of(
        item.acceptance_criteria,
        [](const AcceptanceCriterion& criterion) { return !trimmed(criterion.text).empty(); });
    if (!has_criterion) {
        found.push_back({"document.item_needs_a_criterion",
                         path + "/acceptance_criteria",
                         {{"item", item.title}}});
    }
}

}  // namespace

Result<void> check_draft(const DocumentContent& content) {
    IdsSeen ids;
    std::set<BlockId> blocks;
    for (std::size_t i = 0; i < content.blocks.size(); ++i) {
        const DocumentBlock& block = content.blocks[i];
        TRY(ids.add(block.id.uuid(), block_path(i)));
        blocks.insert(block.id);
        for (std::size_t j = 0; j < block.items.size(); ++j) {
            TRY(check_item(block.items[j], item_path(i, j), ids));
        }
    }
    for (std::size_t i = 0; i < content.blocks.size(); ++i) {
        const auto& after = content.blocks[i].after;
        for (std::size_t j = 0; j < after.size(); ++j) {
            if (blocks.contains(after[j])) continue;
            return refuse(RefusalCode::invalid, "document.block_is_unknown",
                          block_path(i) + "/after/" + std::to_string(j));
        }
    }
    if (const auto place = CircleFinder(content).find()) {
        return refuse(RefusalCode::invalid, "document.blocks_wait_in_a_circle",
                      block_path(*place) + "/after", {{"block", content.blocks[*place].title}});
    }
    return {};
}

std::vector<Warning> shortcomings(const DocumentContent& content) {
    std::vector<Warning> found;
    if (content.blocks.empty()) found.push_back({"document.needs_a_block", "blocks", {}});
    for (std::size_t i = 0; i < content.blocks.size(); ++i) {
        const DocumentBlock& block = content.blocks[i];
        const std::string path = block_path(i);
        if (trimmed(block.title).empty()) {
            found.push_back({"document.block_needs_a_title", path + "/title", {}});
        }
        if (trimmed(block.result).empty()) {
            found.push_back(
                {"document.block_needs_a_result", path + "/result", {{"block", block.title}}});
        }
        if (block.items.empty()) {
            found.push_back(
                {"document.block_needs_an_item", path + "/items", {{"block", block.title}}});
        }
        for (std::size_t j = 0; j < block.items.size(); ++j) {
            item_shortcomings(block.items[j], item_path(i, j), found);
        }
    }
    return found;
}

void offer_configuration_first(DocumentContent& content) {
    for (DocumentBlock& block : content.blocks) {
        for (DocumentItem& item : block.items) {
            std::ranges::stable_partition(item.variants, [](const SolutionVariant& variant) {
                return variant.kind == SolutionKind::configuration;
            });
        }
    }
}

const DocumentBlock* find_block(const DocumentContent& content, BlockId id) {
    const auto found = std::ranges::find(content.blocks, id, &DocumentBlock::id);
    return found == content.blocks.end() ? nullptr : &*found;
}

const DocumentItem* find_item(const DocumentContent& content, ItemId id) {
    for (const DocumentBlock& block : content.blocks) {
        const auto found = std::ranges::find(block.items, id, &DocumentItem::id);
        if (found != block.items.end()) return &*found;
    }
    return nullptr;
}

const SolutionVariant* chosen_variant(const DocumentItem& item) {
    if (!item.chosen_variant_id) return nullptr;
    const auto found =
        std::ranges::find(item.variants, *item.chosen_variant_id, &SolutionVariant::id);
    return found == item.variants.end() ? nullptr : &*found;
}

}  // namespace slipway
