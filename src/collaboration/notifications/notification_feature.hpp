#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Inboxes, fed by the rules of all features.
Feature make_notifications_feature(std::vector<NoticeRule> rules);

void add_inbox_routes(api::Routes& routes);

/// Hears the events that rules exist for.
EventReader make_inbox_reader(std::vector<NoticeRule> rules);

}  // namespace slipway
