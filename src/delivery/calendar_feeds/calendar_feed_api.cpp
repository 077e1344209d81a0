#include "delivery/calendar_feeds/calendar_feed_commands.hpp"
#include "delivery/calendar_feeds/calendar_feed_feature.hpp"
#include "delivery/calendar_feeds/calendar_feed_queries.hpp"
#include "delivery/calendar_feeds/feed_reading.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

using api::Call;
using api::permitted;

Result<http::Response> answer_feed(Call& call, const Platform& platform) {
    const FeedFile file = TRY(read_feed(platform.database, Secret(token_in(call.text("file"))),
                                        platform.base_url, call.now()));
    http::Response response;
    // A program that has this very text is told so, and nothing is sent.
    const bool is_known =
        call.request().header("If-None-Match").find(file.etag) != std::string_view::npos;
    if (is_known) {
        response.status = 304;
        response.body = std::string();
    } else {
        response.body = file.text;
        response.set("Content-Type", "text/calendar; charset=utf-8")
            .set("Content-Disposition", "inline; filename=\"slipway.ics\"");
    }
    response.set("ETag", file.etag).set("Cache-Control", "private, no-cache");
    return response;
}

}  // namespace

void add_calendar_feed_routes(api::Routes& routes, const Platform& platform) {
    routes.tag("Calendar feeds", "Addresses that calendar programs subscribe to");
    routes.list<CalendarFeedView>({"/calendar_feeds", "list_calendar_feeds", "One's own feeds"},
                                  permitted(keep_calendar_feeds),
                                  [](Call& call) -> Result<std::vector<CalendarFeedView>> {
                                      return calendar_feed_views(call.sql(), call.actor());
                                  });
    auto& create = routes.post<NewCalendarFeed, CreatedCalendarFeed>(
        {"/calendar_feeds", "create_calendar_feed",
         "Make a feed of one engagement, or of all one takes part in; the address is shown once"},
        permitted(keep_calendar_feeds),
        [base_url = platform.base_url](Call& call, const NewCalendarFeed& feed) {
            return CalendarFeedCommands(call.work()).create(call.actor(), feed, base_url);
        });
    create.is_replayable = false;  // a stored answer would keep the address
    routes.remove({"/calendar_feeds/{calendar_feed_id}", "delete_calendar_feed", "Revoke a feed"},
                  permitted(keep_calendar_feeds), [](Call& call) {
                      return CalendarFeedCommands(call.work())
                          .revoke(call.actor(), call.id<CalendarFeedId>("calendar_feed_id"));
                  });
    auto& read = routes.raw(http::Method::get,
                            {"/calendars/{file}", "get_calendar_feed_file",
                             "A feed by its secret, as iCalendar (RFC 5545); may end in .ics"},
                            api::anyone(), "text/calendar",
                            [platform](Call& call) { return answer_feed(call, platform); });
    read.transaction = api::TransactionKind::own;
}

}  // namespace slipway
