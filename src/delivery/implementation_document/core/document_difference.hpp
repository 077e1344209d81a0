#pragma once

#include "delivery/implementation_document/core/document.hpp"
#include "engines/diff/diff.hpp"

namespace slipway {

enum class DifferenceKind { added, removed, changed, moved };
BOOST_DESCRIBE_ENUM(DifferenceKind, added, removed, changed, moved)

/// One field of a block or item that reads differently; lists and choices are told as text.
struct FieldDifference {
    std::string field;
    std::vector<diff::TextRun> runs;
};
BOOST_DESCRIBE_STRUCT(FieldDifference, (), (field, runs))

struct ItemDifference {
    ItemId id;
    DifferenceKind kind = DifferenceKind::changed;
    std::string title;  // as it is now, or was
    /// The block it came from, when it moved to another.
    std::optional<std::string> from_block;
    std::vector<FieldDifference> fields;
};
BOOST_DESCRIBE_STRUCT(ItemDifference, (), (id, kind, title, from_block, fields))

struct BlockDifference {
    BlockId id;
    DifferenceKind kind = DifferenceKind::changed;
    std::string title;
    std::vector<FieldDifference> fields;
    std::vector<ItemDifference> items;
};
BOOST_DESCRIBE_STRUCT(BlockDifference, (), (id, kind, title, fields, items))

struct DocumentDifference {
    std::int32_t blocks_added = 0;
    std::int32_t blocks_removed = 0;
    std::int32_t items_added = 0;
    std::int32_t items_removed = 0;
    std::int32_t items_changed = 0;
    std::vector<BlockDifference> blocks;
};
BOOST_DESCRIBE_STRUCT(DocumentDifference, (),
                      (blocks_added, blocks_removed, items_added, items_removed, items_changed,
                       blocks))

/// What a reader must look at to know how `after` differs from `before`: blocks and items matched
/// by id, in the order of `after`, what was removed behind what it stood behind. Equal contents
/// have no blocks in their difference.
DocumentDifference difference(const DocumentContent& before, const DocumentContent& after);

}  // namespace slipway
