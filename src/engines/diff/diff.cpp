#include "engines/diff/diff.hpp"

#include <algorithm>
#include <cstdint>

namespace slipway::diff {
namespace {

constexpr std::size_t longest_side = 2'000;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Words, each with the white space that follows it.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::size_t begin = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (is_blank(text[i - 1]) && !is_blank(text[i])) {
            words.emplace_back(text.substr(begin, i - begin));
            begin = i;
        }
    }
    if (begin < text.size()) words.emplace_back(text.substr(begin));
    return words;
}

void append(std::vector<TextRun>& runs, ChangeKind kind, std::string_view text) {
    if (text.empty()) return;
    if (!runs.empty() && runs.back().kind == kind) {
        runs.back().text += text;
    } else {
        runs.push_back({kind, std::string(text)});
    }
}

/// Common places between the ends that both lists share.
std::vector<std::pair<std::size_t, std::size_t>> common_between(
    const std::vector<std::string>& before, const std::vector<std::string>& after,
    std::size_t begin, std::size_t before_end, std::size_t after_end) {
    const std::size_t rows = before_end - begin;
    const std::size_t columns = after_end - begin;
    if (rows == 0 || columns == 0 || rows > longest_side || columns > longest_side) return {};
    // length[i][j]: of the longest common subsequence of what starts at i and at j.
    std::vector<std::uint16_t> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
        return length[i * (columns + 1) + j];
    };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            at(i, j) = before[begin + i] == after[begin + j]
                           ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                           : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> places;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < rows && j < columns) {
        if (before[begin + i] == after[begin + j]) {
            places.emplace_back(begin + i++, begin + j++);
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return places;
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> common_places(
    const std::vector<std::string>& before, const std::vector<std::string>& after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t begin = 0;
    while (begin < shorter && before[begin] == after[begin]) ++begin;
    std::size_t tail = 0;
    while (tail < shorter - begin &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < begin; ++i) places.emplace_back(i, i);
    const auto middle =
        common_between(before, after, begin, before.size() - tail, after.size() - tail);
    places.insert(places.end(), middle.begin(), middle.end());
    for (std::size_t i = tail; i > 0; --i) {
        places.emplace_back(before.size() - i, after.size() - i);
    }
    return places;
}

std::vector<TextRun> text_runs(std::string_view before, std::string_view after) {
    const auto old_words = words_of(before);
    const auto new_words = words_of(after);
    std::vector<TextRun> runs;
    std::size_t i = 0;
    std::size_t j = 0;
    const auto skip_to = [&](std::size_t old_end, std::size_t new_end) {
        for (; i < old_end; ++i) append(runs, ChangeKind::removed, old_words[i]);
        for (; j < new_end; ++j) append(runs, ChangeKind::added, new_words[j]);
    };
    for (const auto& [old_place, new_place] : common_places(old_words, new_words)) {
        skip_to(old_place, new_place);
        append(runs, ChangeKind::equal, old_words[i]);
        ++i;
        ++j;
    }
    skip_to(old_words.size(), new_words.size());
    return runs;
}

}  // namespace slipway::diff
