#include "collaboration/conversations/core/message.hpp"

#include "base/text.hpp"

namespace slipway {

Result<void> check_says_something(std::string_view text, std::size_t attachment_count) {
    if (trimmed(text).empty() && attachment_count == 0) {
        return refuse(RefusalCode::invalid, "message.is_empty", "text");
    }
    return {};
}

Result<void> check_may_change(const Message& message, const Actor& actor, Instant now) {
    if (message.deleted_at) return refuse(RefusalCode::conflict, "message.is_deleted");
    if (message.author_id != actor.person_id) {
        return refuse(RefusalCode::forbidden, "message.is_not_yours");
    }
    if (now > message.posted_at.plus(message_edit_window)) {
        return refuse(RefusalCode::conflict, "message.is_too_old_to_change", {},
                      {{"hours", std::int64_t{message_edit_window.count()}}});
    }
    return {};
}

Result<void> check_may_reply(const Message& to, Audience audience_of_it, Audience of_the_reply) {
    if (to.deleted_at) return refuse(RefusalCode::conflict, "message.is_deleted", "reply_to_id");
    // The other way round is well: a note among the provider's people on what was said to all.
    if (audience_of_it == Audience::provider_only && of_the_reply == Audience::everyone) {
        return refuse(RefusalCode::conflict, "message.reply_would_show_it_to_everyone",
                      "reply_to_id");
    }
    return {};
}

}  // namespace slipway
