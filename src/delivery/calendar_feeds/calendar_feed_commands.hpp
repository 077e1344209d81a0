#pragma once

#include "delivery/calendar_feeds/calendar_feed_store.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct CreatedCalendarFeed {
    CalendarFeedId id;
    std::optional<EngagementId> engagement_id;
    Locale locale = Locale::en;
    Instant created_at;
    /// Shown this once; whoever has it reads as the person who made it.
    std::string address;
};
BOOST_DESCRIBE_STRUCT(CreatedCalendarFeed, (),
                      (id, engagement_id, locale, created_at, address))

/// Makes and revokes a person's own feeds.
class CalendarFeedCommands {
public:
    explicit CalendarFeedCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    Result<CreatedCalendarFeed> create(const Actor& actor, const NewCalendarFeed& feed,
                                       const std::string& base_url);
    /// Nobody reads it from then on: 410.
    Result<void> revoke(const Actor& actor, CalendarFeedId id);

private:
    UnitOfWork& work_;
    CalendarFeedStore store_;
};

}  // namespace slipway
