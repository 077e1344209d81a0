#include "collaboration/conversations/conversation_feature.hpp"

#include "platform/api/routes.hpp"

namespace slipway {

Feature make_conversations_feature(std::shared_ptr<const Subjects> subjects) {
    Feature feature{.path = "collaboration/conversations"};
    feature.add_routes = [subjects](api::Routes& routes) {
        add_conversation_routes(routes, subjects);
    };
    feature.notice_rules = message_notice_rules(subjects);
    return feature;
}

}  // namespace slipway
