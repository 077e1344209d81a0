#pragma once

#include <optional>
#include <vector>

#include "delivery/calendar_feeds/core/calendar_feed.hpp"
#include "platform/sql/database.hpp"
#include "platform/tokens/tokens.hpp"

namespace slipway {

struct CalendarFeed {
    WorkspaceId workspace_id;
    CalendarFeedId id;
    PersonId person_id;
    std::optional<EngagementId> engagement_id;
    Locale locale = Locale::en;
    std::string token_hash;
    Instant created_at;
    std::optional<Instant> revoked_at;
};
BOOST_DESCRIBE_STRUCT(CalendarFeed, (),
                      (workspace_id, id, person_id, engagement_id, locale, token_hash, created_at,
                       revoked_at))

/// The feeds of people and how their entries were read last.
class CalendarFeedStore {
public:
    explicit CalendarFeedStore(sql::Transaction& sql) : sql_(sql) {}

    void add(const CalendarFeed& feed);
    /// Live ones, the newest first.
    std::vector<CalendarFeed> list_of(WorkspaceId workspace, PersonId person);
    /// Live or revoked.
    std::optional<CalendarFeed> find(WorkspaceId workspace, CalendarFeedId id);
    std::optional<CalendarFeed> find_by_token(const TokenHash& token);
    /// Its entries go with it.
    void revoke(const CalendarFeed& feed, Instant at);

    std::vector<FeedEntryState> entries_of(const CalendarFeed& feed);
    void save_entry(const CalendarFeed& feed, const FeedEntryState& entry);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
