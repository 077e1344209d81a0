#include "platform/icalendar/content_lines.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace slipway::icalendar {
namespace {

constexpr std::size_t most_bytes = 512 * 1024;
constexpr std::size_t most_lines = 40'000;
constexpr std::size_t longest_line = 16 * 1024;
constexpr std::size_t deepest_nesting = 8;

std::unexpected<Refusal> refuse_line(std::string key, int line, std::string property) {
    return refuse(RefusalCode::invalid, std::move(key), "text",
                  {{"line", line}, {"property", std::move(property)}});
}

bool is_name_letter(char letter) {
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') ||
           (letter >= '0' && letter <= '9') || letter == '-';
}

std::string capitals(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char letter) {
        return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    });
    return result;
}

/// The colon that ends the name and its parameters; one inside quotes does not.
std::size_t find_colon(std::string_view line) {
    bool is_quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        if (line[at] == '"') is_quoted = !is_quoted;
        if (line[at] == ':' && !is_quoted) return at;
    }
    return std::string_view::npos;
}

Result<ContentLine> to_content_line(int number, std::string_view line) {
    const auto end_of_name = std::ranges::find_if_not(line, is_name_letter) - line.begin();
    const std::size_t colon = find_colon(line);
    const bool is_sound = end_of_name > 0 && colon != std::string_view::npos &&
                          (line[static_cast<std::size_t>(end_of_name)] == ':' ||
                           line[static_cast<std::size_t>(end_of_name)] == ';');
    if (!is_sound) {
        return refuse(RefusalCode::invalid, "icalendar.line_is_malformed", "text",
                      {{"line", number}});
    }
    return ContentLine{.number = number,
                       .name = capitals(line.substr(0, static_cast<std::size_t>(end_of_name))),
                       .value = std::string(line.substr(colon + 1))};
}

}  // namespace

Result<std::vector<ContentLine>> read_content_lines(std::string_view text) {
    if (text.size() > most_bytes) {
        return refuse(RefusalCode::too_large, "icalendar.file_is_too_large", "text",
                      {{"limit", static_cast<std::int64_t>(most_bytes / 1024)}});
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<std::pair<int, std::string>> unfolded;
    int number = 0;
    for (std::string_view line : split(text, '\n')) {
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        const bool is_continued = !unfolded.empty() && !line.empty() &&
                                  (line.front() == ' ' || line.front() == '\t');
        if (is_continued) {
            unfolded.back().second += line.substr(1);
        } else if (!trimmed(line).empty()) {
            unfolded.emplace_back(number, line);
        }
        if (unfolded.size() > most_lines ||
            (!unfolded.empty() && unfolded.back().second.size() > longest_line)) {
            return refuse_line("icalendar.line_is_too_long", number, "");
        }
    }
    std::vector<ContentLine> lines;
    lines.reserve(unfolded.size());
    for (const auto& [first, line] : unfolded) lines.push_back(TRY(to_content_line(first, line)));
    return lines;
}

int EventLines::line_of(std::string_view property) const {
    const auto found = properties.find(property);
    return found == properties.end() ? begin : found->second;
}

Result<std::vector<EventLines>> find_events(const std::vector<ContentLine>& lines) {
    std::vector<EventLines> events;
    std::vector<std::string> open;
    for (const ContentLine& line : lines) {
        if (open.empty() && (line.name != "BEGIN" || capitals(line.value) != "VCALENDAR")) {
            return refuse(RefusalCode::invalid, "icalendar.is_no_calendar", "text",
                          {{"line", line.number}});
        }
        if (line.name == "BEGIN") {
            open.push_back(capitals(trimmed(line.value)));
            if (open.size() > deepest_nesting) {
                return refuse_line("icalendar.component_is_out_of_place", line.number,
                                   open.back());
            }
            if (open.size() == 2 && open.back() == "VEVENT") {
                events.push_back({.begin = line.number, .properties = {}});
            }
        } else if (line.name == "END") {
            if (open.back() != capitals(trimmed(line.value))) {
                return refuse_line("icalendar.component_is_out_of_place", line.number,
                                   line.value);
            }
            open.pop_back();
        } else if (open.size() == 2 && open.back() == "VEVENT") {
            events.back().properties.try_emplace(line.name, line.number);
        }
    }
    if (lines.empty() || !open.empty()) {
        const int last = lines.empty() ? 1 : lines.back().number;
        if (lines.empty()) {
            return refuse(RefusalCode::invalid, "icalendar.is_no_calendar", "text",
                          {{"line", last}});
        }
        return refuse_line("icalendar.component_is_out_of_place", last, open.back());
    }
    return events;
}

}  // namespace slipway::icalendar
