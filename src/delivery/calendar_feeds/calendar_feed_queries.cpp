#include "delivery/calendar_feeds/calendar_feed_queries.hpp"

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {

std::vector<CalendarFeedView> calendar_feed_views(sql::Transaction& sql, const Actor& actor) {
    std::vector<CalendarFeedView> views;
    for (const CalendarFeed& feed :
         CalendarFeedStore(sql).list_of(actor.workspace_id, actor.person_id)) {
        CalendarFeedView view{.id = feed.id,
                              .engagement_id = feed.engagement_id,
                              .engagement_name = {},
                              .locale = feed.locale,
                              .created_at = feed.created_at};
        if (feed.engagement_id) {
            if (const auto facts = find_engagement(sql, actor, *feed.engagement_id)) {
                view.engagement_name = facts->name;
            }
        }
        views.push_back(std::move(view));
    }
    return views;
}

Result<ReadableFeed> find_readable_feed(sql::Transaction& sql, const Secret& token) {
    const auto feed = CalendarFeedStore(sql).find_by_token(hash_token(token));
    if (!feed) return refuse(RefusalCode::not_found, "calendar_feed.not_found");
    if (feed->revoked_at) return refuse(RefusalCode::gone, "calendar_feed.is_revoked");
    const auto member = find_member(sql, feed->workspace_id, feed->person_id);
    if (!member || !member->is_active) {
        return refuse(RefusalCode::not_found, "calendar_feed.not_found");
    }
    Actor reader{.person_id = feed->person_id,
                 .workspace_id = feed->workspace_id,
                 .scopes = {Scope::read}};
    for (const Role role : member->roles) reader.roles = reader.roles.with({role});
    return ReadableFeed{*feed, std::move(reader)};
}

}  // namespace slipway
