#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collaboration/attachments/attachment_queries.hpp"
#include "collaboration/conversations/core/message.hpp"
#include "platform/sql/filter.hpp"
#include "platform/subjects.hpp"

namespace slipway {

/// Somebody who takes part, or may be mentioned.
struct ParticipantView {
    PersonId id;
    std::string name;
    std::string title;
    std::string party_name;  // of the workspace they belong to
    bool is_of_provider = false;
};
BOOST_DESCRIBE_STRUCT(ParticipantView, (), (id, name, title, party_name, is_of_provider))

struct MentionView {
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(MentionView, (), (id, name))

/// The message that an answer answers, as it stands above the answer.
struct QuotedMessage {
    MessageId id;
    std::string author_name;
    std::string text;  // all of it; empty when it was deleted
    bool is_deleted = false;
};
BOOST_DESCRIBE_STRUCT(QuotedMessage, (), (id, author_name, text, is_deleted))

struct MessageView {
    MessageId id;
    Audience audience = Audience::everyone;
    PersonId author_id;
    std::string author_name;
    std::string party_name;
    bool is_own = false;
    std::optional<QuotedMessage> reply_to;
    std::string text;  // empty when deleted
    std::vector<MentionView> mentions;
    std::vector<AttachmentView> attachments;
    Instant posted_at;
    std::optional<Instant> edited_at;
    std::optional<Instant> deleted_at;
    std::int64_t revision = 1;
    std::vector<std::string> allowed;  // change, reply
};
BOOST_DESCRIBE_STRUCT(MessageView, (),
                      (id, audience, author_id, author_name, party_name, is_own, reply_to, text,
                       mentions, attachments, posted_at, edited_at, deleted_at, revision,
                       allowed))

/// What is said about a subject, as one person stands to it.
struct ConversationView {
    std::string subject_kind;
    Uuid subject_id;
    std::string subject_name;
    std::int64_t message_count = 0;
    std::int64_t unread_count = 0;  // of others, not deleted
    std::optional<Instant> read_until;
    std::optional<Instant> last_posted_at;
    std::vector<std::string> allowed;  // post, post_to_provider_only
};
BOOST_DESCRIBE_STRUCT(ConversationView, (),
                      (subject_kind, subject_id, subject_name, message_count, unread_count,
                       read_until, last_posted_at, allowed))

struct MessageVersionView {
    std::string text;
    Instant written_at;  // until when it said so
};
BOOST_DESCRIBE_STRUCT(MessageVersionView, (), (text, written_at))

// Everything below is for an actor who was let to the subject.

Audience audience_of(const Message& message, const SubjectFacts& subject);

/// The newest first.
Result<sql::Page<MessageView>> list_messages(sql::Transaction& sql, const Actor& actor,
                                             const SubjectFacts& subject,
                                             const sql::PageRequest& page, Instant now);
Result<MessageView> find_message_view(sql::Transaction& sql, const Actor& actor,
                                      const SubjectFacts& subject, MessageId id, Instant now);
/// What it said before, the oldest first.
Result<std::vector<MessageVersionView>> versions_of_message(sql::Transaction& sql,
                                                            const Actor& actor,
                                                            const SubjectFacts& subject,
                                                            MessageId id);
ConversationView conversation_view(sql::Transaction& sql, const Actor& actor,
                                   const SubjectFacts& subject);
/// Active people of both parties, for mentions; the provider's first.
std::vector<ParticipantView> participants_of(sql::Transaction& sql, const SubjectFacts& subject);

/// A message for features that hear `message.posted`; deleted ones are found as well.
std::optional<Message> find_message_of_event(sql::Transaction& sql, WorkspaceId workspace_id,
                                             MessageId id);

}  // namespace slipway
