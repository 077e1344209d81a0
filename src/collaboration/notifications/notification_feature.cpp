#include "collaboration/notifications/notification_feature.hpp"

#include <algorithm>

#include "collaboration/notifications/notification_commands.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

EventReader make_inbox_reader(std::vector<NoticeRule> rules) {
    EventReader reader{.name = "inbox"};
    for (const NoticeRule& rule : rules) {
        if (std::ranges::find(reader.types, rule.event_type) == reader.types.end()) {
            reader.types.push_back(rule.event_type);
        }
    }
    // Nobody wants to be told of last year.
    reader.since = EventReader::Since::now;
    reader.hear = [rules = std::move(rules)](UnitOfWork& work, const Event& event) {
        for (const NoticeRule& rule : rules) {
            if (rule.event_type != event.type) continue;
            for (const Notice& notice : rule.notices(work.sql(), event)) {
                NotificationCommands(work).tell(event, notice);
            }
        }
    };
    return reader;
}

Feature make_notifications_feature(std::vector<NoticeRule> rules) {
    Feature feature{.path = "collaboration/notifications"};
    feature.add_routes = add_inbox_routes;
    // A reader without types would hear everything.
    if (!rules.empty()) feature.readers = {make_inbox_reader(std::move(rules))};
    return feature;
}

}  // namespace slipway
