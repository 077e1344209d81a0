#include "delivery/calendar_feeds/calendar_feed_commands.hpp"

#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {
namespace {

constexpr std::string_view token_prefix = "slipway_feed_";

Result<void> require_own(const Actor& actor) {
    if (actor.may(keep_calendar_feeds)) return {};
    return refuse(RefusalCode::forbidden, "access.role_may_not");
}

}  // namespace

Result<CreatedCalendarFeed> CalendarFeedCommands::create(const Actor& actor,
                                                         const NewCalendarFeed& feed,
                                                         const std::string& base_url) {
    TRY(require_own(actor));
    if (feed.engagement_id) {
        TRY(find_engagement(work_.sql(), actor, *feed.engagement_id));
    }
    if (store_.list_of(actor.workspace_id, actor.person_id).size() >= most_calendar_feeds) {
        return refuse(RefusalCode::conflict, "calendar_feed.are_too_many", "",
                      {{"limit", static_cast<std::int64_t>(most_calendar_feeds)}});
    }
    const Secret token = new_token(work_.chance(), token_prefix);
    const CalendarFeed made{.workspace_id = actor.workspace_id,
                            .id = work_.new_id<CalendarFeedId>(),
                            .person_id = actor.person_id,
                            .engagement_id = feed.engagement_id,
                            .locale = feed.locale,
                            .token_hash = hash_token(token).text(),
                            .created_at = work_.now(),
                            .revoked_at = std::nullopt};
    store_.add(made);
    return CreatedCalendarFeed{
        .id = made.id,
        .engagement_id = made.engagement_id,
        .locale = made.locale,
        .created_at = made.created_at,
        .address = base_url + "/api/v1/calendars/" + std::string(token.reveal()) + ".ics"};
}

Result<void> CalendarFeedCommands::revoke(const Actor& actor, CalendarFeedId id) {
    TRY(require_own(actor));
    const auto feed = store_.find(actor.workspace_id, id);
    if (!feed || feed->person_id != actor.person_id || feed->revoked_at) {
        return refuse(RefusalCode::not_found, "calendar_feed.not_found");
    }
    store_.revoke(*feed, work_.now());
    return {};
}

}  // namespace slipway
