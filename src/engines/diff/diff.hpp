#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

// What changed between two texts or two lists. Shortest edit script by dynamic programming over
// the part that differs (Wagner and Fischer 1974), after common ends are cut off.

namespace slipway::diff {

enum class ChangeKind { equal, removed, added };
BOOST_DESCRIBE_ENUM(ChangeKind, equal, removed, added)

/// A run of a text that both sides share, or that one of them has.
struct TextRun {
    ChangeKind kind = ChangeKind::equal;
    std::string text;
    bool operator==(const TextRun&) const = default;
};
BOOST_DESCRIBE_STRUCT(TextRun, (), (kind, text))

/// Word by word: a word with the white space behind it is never cut. The runs that are not `added`
/// make up `before`, those that are not `removed` make up `after`. Texts that differ in more than
/// 2,000 words on each side are told as one removal and one addition.
std::vector<TextRun> text_runs(std::string_view before, std::string_view after);

/// The longest common subsequence of two lists of keys, as pairs of positions in order.
std::vector<std::pair<std::size_t, std::size_t>> common_places(
    const std::vector<std::string>& before, const std::vector<std::string>& after);

}  // namespace slipway::diff
