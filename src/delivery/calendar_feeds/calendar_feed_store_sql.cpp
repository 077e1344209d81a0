#include "delivery/calendar_feeds/calendar_feed_store.hpp"

namespace slipway {

void CalendarFeedStore::add(const CalendarFeed& feed) { sql_.insert("calendar_feeds", feed); }

constexpr sql::Statement list_feeds_of_person{"calendar_feed.of_person", R"sql(
    select workspace_id, id, person_id, engagement_id, locale, token_hash, created_at, revoked_at
    from calendar_feeds
    where workspace_id = $1 and person_id = $2 and revoked_at is null
    order by created_at desc, id desc)sql"};

std::vector<CalendarFeed> CalendarFeedStore::list_of(WorkspaceId workspace, PersonId person) {
    return sql_.all<CalendarFeed>(list_feeds_of_person, workspace, person);
}

constexpr sql::Statement find_feed{"calendar_feed.find", R"sql(
    select workspace_id, id, person_id, engagement_id, locale, token_hash, created_at, revoked_at
    from calendar_feeds where workspace_id = $1 and id = $2)sql"};

std::optional<CalendarFeed> CalendarFeedStore::find(WorkspaceId workspace, CalendarFeedId id) {
    return sql_.find<CalendarFeed>(find_feed, workspace, id);
}

// A bearer names no workspace: the secret alone says whose feed it is.
constexpr sql::Statement find_feed_by_token{"calendar_feed.find_by_token", R"sql(
    select workspace_id, id, person_id, engagement_id, locale, token_hash, created_at, revoked_at
    from calendar_feeds where token_hash = $1)sql"};

std::optional<CalendarFeed> CalendarFeedStore::find_by_token(const TokenHash& token) {
    return sql_.find<CalendarFeed>(find_feed_by_token, token.text());
}

constexpr sql::Statement revoke_feed{"calendar_feed.revoke", R"sql(
    update calendar_feeds set revoked_at = $3 where workspace_id = $1 and id = $2)sql"};
constexpr sql::Statement forget_entries{"calendar_feed_entry.forget", R"sql(
    delete from calendar_feed_entries where workspace_id = $1 and feed_id = $2)sql"};

void CalendarFeedStore::revoke(const CalendarFeed& feed, Instant at) {
    sql_.execute(revoke_feed, feed.workspace_id, feed.id, at);
    sql_.execute(forget_entries, feed.workspace_id, feed.id);
}

constexpr sql::Statement list_entries{"calendar_feed_entry.of_feed", R"sql(
    select uid, fingerprint, sequence, modified_at from calendar_feed_entries
    where workspace_id = $1 and feed_id = $2)sql"};

std::vector<FeedEntryState> CalendarFeedStore::entries_of(const CalendarFeed& feed) {
    return sql_.all<FeedEntryState>(list_entries, feed.workspace_id, feed.id);
}

constexpr sql::Statement save_entry_state{"calendar_feed_entry.save", R"sql(
    insert into calendar_feed_entries
        (workspace_id, feed_id, uid, fingerprint, sequence, modified_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (workspace_id, feed_id, uid) do update
        set fingerprint = excluded.fingerprint, sequence = excluded.sequence,
            modified_at = excluded.modified_at)sql"};

void CalendarFeedStore::save_entry(const CalendarFeed& feed, const FeedEntryState& entry) {
    sql_.execute(save_entry_state, feed.workspace_id, feed.id, entry.uid, entry.fingerprint,
                 entry.sequence, entry.modified_at);
}

}  // namespace slipway
