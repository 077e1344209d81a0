#include "delivery/implementation_document/core/document_difference.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

namespace slipway {
namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

std::string lines_of(const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces) text += "– " + piece + "\n";
    return text;
}

/// A block's own fields as a reader reads them; dependencies by title.
Fields fields_of(const DocumentBlock& block, const DocumentContent& content) {
    std::vector<std::string> after;
    for (const BlockId& id : block.after) {
        if (const DocumentBlock* before = find_block(content, id)) after.push_back(before->title);
    }
    return {{"title", block.title},       {"purpose", block.purpose},
            {"result", block.result},     {"priority", std::to_string(block.priority)},
            {"after", join(after, ", ")}, {"needs_training", block.needs_training ? "yes" : "no"}};
}

Fields fields_of(const DocumentItem& item) {
    std::vector<std::string> variants;
    std::vector<std::string> kinds;
    for (const SolutionVariant& variant : item.variants) {
        kinds.emplace_back(boost::describe::enum_to_string(variant.kind, ""));
        variants.push_back(variant.description.empty()
                               ? variant.title
                               : variant.title + ": " + variant.description);
    }
    std::vector<std::string> criteria;
    for (const auto& criterion : item.acceptance_criteria) criteria.push_back(criterion.text);
    std::vector<std::string> sources;
    for (const auto& source : item.sources) sources.push_back(source.quote);
    const SolutionVariant* chosen = chosen_variant(item);
    return {{"title", item.title},
            {"wish", item.wish},
            {"sources", lines_of(sources)},
            {"capability", item.capability},
            {"work_kind", boost::describe::enum_to_string(item.work_kind, "")},
            {"variants", lines_of(variants)},
            {"variant_kinds", join(kinds, " ")},
            {"chosen_variant_id", chosen != nullptr ? chosen->title : ""},
            {"acceptance_criteria", lines_of(criteria)},
            {"acceptance_scenarios", lines_of(item.acceptance_scenarios)}};
}

std::vector<FieldDifference> changed_fields(const Fields& before, const Fields& after) {
    std::vector<FieldDifference> changed;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i].second == after[i].second) continue;
        changed.push_back({after[i].first, diff::text_runs(before[i].second, after[i].second)});
    }
    return changed;
}

/// All fields that say something, as one side only.
std::vector<FieldDifference> whole_fields(const Fields& fields, diff::ChangeKind kind) {
    std::vector<FieldDifference> whole;
    for (const auto& [name, text] : fields) {
        if (!text.empty()) whole.push_back({name, {{kind, text}}});
    }
    return whole;
}

struct ItemPlace {
    const DocumentItem* item = nullptr;
    const DocumentBlock* block = nullptr;
};

std::map<ItemId, ItemPlace> items_of(const DocumentContent& content) {
    std::map<ItemId, ItemPlace> items;
    for (const DocumentBlock& block : content.blocks) {
        for (const DocumentItem& item : block.items) items[item.id] = {&item, &block};
    }
    return items;
}

template <class Thing>
std::vector<std::string> keys_of(const std::vector<Thing>& things) {
    std::vector<std::string> keys;
    for (const Thing& thing : things) keys.push_back(thing.id.text());
    return keys;
}

/// The ids in `after` that stand elsewhere among those that both sides have.
template <class Thing>
std::set<std::string> moved_among(const std::vector<Thing>& before,
                                  const std::vector<Thing>& after) {
    const auto old_keys = keys_of(before);
    const auto new_keys = keys_of(after);
    const std::set<std::string> old_set(old_keys.begin(), old_keys.end());
    std::set<std::string> moved;
    for (const std::string& key : new_keys) {
        if (old_set.contains(key)) moved.insert(key);
    }
    for (const auto& [old_place, new_place] : diff::common_places(old_keys, new_keys)) {
        moved.erase(new_keys[new_place]);
    }
    return moved;
}

class Comparison {
public:
    Comparison(const DocumentContent& before, const DocumentContent& after)
        : before_(before),
          after_(after),
          old_items_(items_of(before)),
          new_items_(items_of(after)),
          moved_blocks_(moved_among(before.blocks, after.blocks)) {}

    DocumentDifference run() {
        for (const DocumentBlock& block : after_.blocks) compare_block(block);
        for (const DocumentBlock& block : before_.blocks) {
            if (find_block(after_, block.id) == nullptr) removed_block(block);
        }
        return std::move(result_);
    }

private:
    void compare_block(const DocumentBlock& block) {
        const DocumentBlock* old_block = find_block(before_, block.id);
        BlockDifference found{.id = block.id, .title = block.title};
        if (old_block == nullptr) {
            ++result_.blocks_added;
            found.kind = DifferenceKind::added;
            found.fields = whole_fields(fields_of(block, after_), diff::ChangeKind::added);
        } else {
            found.fields = changed_fields(fields_of(*old_block, before_), fields_of(block, after_));
            if (moved_blocks_.contains(block.id.text()) && found.fields.empty()) {
                found.kind = DifferenceKind::moved;
            }
        }
        compare_items(old_block, block, found);
        const bool says_something = old_block == nullptr || !found.fields.empty() ||
                                    !found.items.empty() || found.kind == DifferenceKind::moved;
        if (says_something) result_.blocks.push_back(std::move(found));
    }

    void compare_items(const DocumentBlock* old_block, const DocumentBlock& block,
                       BlockDifference& found) {
        const auto moved = old_block != nullptr ? moved_among(old_block->items, block.items)
                                                : std::set<std::string>{};
        for (const DocumentItem& item : block.items) {
            const auto old_place = old_items_.find(item.id);
            ItemDifference change{.id = item.id, .title = item.title};
            if (old_place == old_items_.end()) {
                ++result_.items_added;
                change.kind = DifferenceKind::added;
                change.fields = whole_fields(fields_of(item), diff::ChangeKind::added);
                found.items.push_back(std::move(change));
                continue;
            }
            change.fields = changed_fields(fields_of(*old_place->second.item), fields_of(item));
            const bool is_from_elsewhere = old_place->second.block->id != block.id;
            if (is_from_elsewhere) change.from_block = old_place->second.block->title;
            if (change.fields.empty() && (is_from_elsewhere || moved.contains(item.id.text()))) {
                change.kind = DifferenceKind::moved;
            } else if (change.fields.empty()) {
                continue;
            } else {
                ++result_.items_changed;
            }
            found.items.push_back(std::move(change));
        }
        if (old_block == nullptr) return;
        for (const DocumentItem& item : old_block->items) {
            if (!new_items_.contains(item.id)) found.items.push_back(removed_item(item));
        }
    }

    ItemDifference removed_item(const DocumentItem& item) {
        ++result_.items_removed;
        return {.id = item.id,
                .kind = DifferenceKind::removed,
                .title = item.title,
                .fields = whole_fields(fields_of(item), diff::ChangeKind::removed)};
    }

    void removed_block(const DocumentBlock& block) {
        ++result_.blocks_removed;
        BlockDifference found{
            .id = block.id,
            .kind = DifferenceKind::removed,
            .title = block.title,
            .fields = whole_fields(fields_of(block, before_), diff::ChangeKind::removed)};
        for (const DocumentItem& item : block.items) {
            if (!new_items_.contains(item.id)) found.items.push_back(removed_item(item));
        }
        result_.blocks.push_back(std::move(found));
    }

    const DocumentContent& before_;
    const DocumentContent& after_;
    std::map<ItemId, ItemPlace> old_items_;
    std::map<ItemId, ItemPlace> new_items_;
    std::set<std::string> moved_blocks_;
    DocumentDifference result_;
};

}  // namespace

DocumentDifference difference(const DocumentContent& before, const DocumentContent& after) {
    return Comparison(before, after).run();
}

}  // namespace slipway
