#include "delivery/discovery/core/fact.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace slipway {
namespace {

constexpr std::size_t most_tags = 10;
constexpr std::size_t longest_tag = 40;

}  // namespace

Result<void> check_source(FactSource source, bool has_id, FactVisibility visibility) {
    const bool wants_id = source != FactSource::sales_hand_over && source != FactSource::talk;
    if (wants_id && !has_id) {
        return refuse(RefusalCode::invalid, "fact.source_needs_an_id", "source_id");
    }
    if (!wants_id && has_id) {
        return refuse(RefusalCode::invalid, "fact.source_has_no_id", "source_id");
    }
    if (source == FactSource::consultation && visibility != FactVisibility::provider) {
        return refuse(RefusalCode::invalid, "fact.consultation_is_internal", "visibility");
    }
    return {};
}

Result<std::vector<std::string>> checked_tags(const std::vector<std::string>& tags) {
    std::vector<std::string> kept;
    for (const std::string& tag : tags) {
        const std::string clean = ascii_lower(trimmed(tag));
        if (clean.empty() || std::ranges::find(kept, clean) != kept.end()) continue;
        if (utf8_length(clean) > longest_tag) {
            return refuse(RefusalCode::invalid, "fact.tag_is_too_long", "tags",
                          {{"limit", static_cast<std::int64_t>(longest_tag)}});
        }
        kept.push_back(clean);
    }
    if (kept.size() > most_tags) {
        return refuse(RefusalCode::invalid, "fact.has_too_many_tags", "tags",
                      {{"limit", static_cast<std::int64_t>(most_tags)}});
    }
    return kept;
}

}  // namespace slipway
