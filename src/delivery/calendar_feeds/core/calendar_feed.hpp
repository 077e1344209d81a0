#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/refusal.hpp"
#include "collaboration/identity/core/identity.hpp"
#include "delivery/engagement/core/engagement.hpp"

// A feed is an address that a calendar program reads again and again: what one person has to know
// of one engagement, or of all that they take part in. Whoever has it reads as that person.

namespace slipway {

using CalendarFeedId = Id<struct CalendarFeedKind>;

inline constexpr Permission keep_calendar_feeds{"calendar_feed.keep", all_roles};
/// Of one person in one workspace.
inline constexpr std::size_t most_calendar_feeds = 20;

struct NewCalendarFeed {
    /// Absent: everything the person takes part in.
    std::optional<EngagementId> engagement_id;
    /// The language of the entries.
    Locale locale = Locale::en;
};
BOOST_DESCRIBE_STRUCT(NewCalendarFeed, (), (engagement_id, locale))

/// What an entry was and is: told apart by a fingerprint of all that a reader sees of it.
struct FeedEntryState {
    std::string uid;
    std::string fingerprint;
    std::int64_t sequence = 0;
    Instant modified_at;

    bool operator==(const FeedEntryState&) const = default;
};
BOOST_DESCRIBE_STRUCT(FeedEntryState, (), (uid, fingerprint, sequence, modified_at))

struct FeedEntryPrint {
    std::string uid;
    std::string fingerprint;
};

/// The numbers of the entries as they are now: a new one has 0, one that differs from what was
/// read before the next one (RFC 5545 §3.8.7.4). In the order of `now`.
std::vector<FeedEntryState> next_states(const std::vector<FeedEntryState>& before,
                                        const std::vector<FeedEntryPrint>& now, Instant moment);

/// "abc" of "abc.ics": calendar programs like the ending, and need it not.
std::string token_in(const std::string& file_name);

}  // namespace slipway
