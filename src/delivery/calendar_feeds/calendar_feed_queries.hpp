#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/calendar_feeds/calendar_feed_store.hpp"

namespace slipway {

struct CalendarFeedView {
    CalendarFeedId id;
    std::optional<EngagementId> engagement_id;
    std::string engagement_name;  // empty: all
    Locale locale = Locale::en;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(CalendarFeedView, (),
                      (id, engagement_id, engagement_name, locale, created_at))

/// The actor's own live feeds, the newest first.
std::vector<CalendarFeedView> calendar_feed_views(sql::Transaction& sql, const Actor& actor);

/// The feed behind a secret and the person it reads as, with the roles of this moment. Refuses an
/// unknown one, and one whose person has left, with `calendar_feed.not_found`; a revoked one with
/// `calendar_feed.is_revoked`.
struct ReadableFeed {
    CalendarFeed feed;
    Actor reader;
};
Result<ReadableFeed> find_readable_feed(sql::Transaction& sql, const Secret& token);

}  // namespace slipway
