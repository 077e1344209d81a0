#pragma once

#include <boost/describe.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/refusal.hpp"
#include "base/uuid.hpp"
#include "collaboration/attachments/core/attachment.hpp"

namespace slipway {

using MessageId = Id<struct MessageKind>;

/// Who reads a message about something that two parties share.
enum class Audience { everyone, provider_only };
BOOST_DESCRIBE_ENUM(Audience, everyone, provider_only)

struct Message {
    WorkspaceId workspace_id;         // whose people read it: decides the audience
    MessageId id;
    std::string subject_kind;
    Uuid subject_id;
    PersonId author_id;
    WorkspaceId author_workspace_id;  // the party the author spoke for
    std::optional<MessageId> reply_to_id;
    std::string text;                 // as typed: line breaks, "@Name" where somebody is mentioned
    std::vector<PersonId> mentions;
    Instant posted_at;
    std::optional<Instant> edited_at;
    std::optional<Instant> deleted_at;
    std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Message, (),
                      (workspace_id, id, subject_kind, subject_id, author_id, author_workspace_id,
                       reply_to_id, text, mentions, posted_at, edited_at, deleted_at, revision))

struct NewMessage {
    std::string text;
    Audience audience = Audience::everyone;
    std::optional<MessageId> reply_to_id;
    std::vector<PersonId> mentions;
    std::vector<AttachmentId> attachment_ids;  // drafts of the author's
};
BOOST_DESCRIBE_STRUCT(NewMessage, (), (text, audience, reply_to_id, mentions, attachment_ids))

struct MessageChanges {
    std::optional<std::string> text;
    std::optional<std::vector<PersonId>> mentions;
};
BOOST_DESCRIBE_STRUCT(MessageChanges, (), (text, mentions))

/// How long a message can be changed or taken back: afterwards others have acted on it.
inline constexpr std::chrono::hours message_edit_window{24};

/// Refuses a message that says nothing and brings nothing: `message.is_empty`.
Result<void> check_says_something(std::string_view text, std::size_t attachment_count);

/// Its author's, within the window, while it is there. Refuses with `message.is_not_yours`,
/// `message.is_deleted` or `message.is_too_old_to_change`.
Result<void> check_may_change(const Message& message, const Actor& actor, Instant now);

/// An answer for everyone would quote what is for the provider alone:
/// `message.reply_would_show_it_to_everyone`. Refuses `message.is_deleted` as well.
Result<void> check_may_reply(const Message& to, Audience audience_of_it, Audience of_the_reply);

}  // namespace slipway
