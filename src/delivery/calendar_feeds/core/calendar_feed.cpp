#include "delivery/calendar_feeds/core/calendar_feed.hpp"

#include <string_view>

namespace slipway {

std::vector<FeedEntryState> next_states(const std::vector<FeedEntryState>& before,
                                        const std::vector<FeedEntryPrint>& now, Instant moment) {
    std::map<std::string_view, const FeedEntryState*> known;
    for (const FeedEntryState& state : before) known.emplace(state.uid, &state);
    std::vector<FeedEntryState> states;
    states.reserve(now.size());
    for (const FeedEntryPrint& entry : now) {
        const auto found = known.find(entry.uid);
        if (found == known.end()) {
            states.push_back({entry.uid, entry.fingerprint, 0, moment});
        } else if (found->second->fingerprint == entry.fingerprint) {
            states.push_back(*found->second);
        } else {
            states.push_back(
                {entry.uid, entry.fingerprint, found->second->sequence + 1, moment});
        }
    }
    return states;
}

std::string token_in(const std::string& file_name) {
    constexpr std::string_view ending = ".ics";
    const bool has_ending = file_name.ends_with(ending);
    return file_name.substr(0, file_name.size() - (has_ending ? ending.size() : 0));
}

}  // namespace slipway
