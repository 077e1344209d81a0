#pragma once

#include <memory>
#include <vector>

#include "platform/feature.hpp"
#include "platform/subjects.hpp"

namespace slipway {

/// Talk about the subjects of all features, which are shared by the functions of the routes and
/// rules; those live as long as the lists of them.
Feature make_conversations_feature(std::shared_ptr<const Subjects> subjects);

void add_conversation_routes(api::Routes& routes, std::shared_ptr<const Subjects> subjects);

/// A message tells who is mentioned in it; those who follow its subject; and who has spoken there.
std::vector<NoticeRule> message_notice_rules(std::shared_ptr<const Subjects> subjects);

}  // namespace slipway
