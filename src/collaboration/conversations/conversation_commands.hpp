#pragma once

#include <string>
#include <vector>

#include "collaboration/conversations/conversation_queries.hpp"
#include "collaboration/conversations/conversation_store.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// Up to which message one has read.
struct NewReadMark {
    MessageId message_id;
};
BOOST_DESCRIBE_STRUCT(NewReadMark, (), (message_id))

/// Who is mentioned anew; also in the payload of `message.edited`.
struct MessagePayload {
    MessageId message_id;
    WorkspaceId author_workspace_id;
    std::vector<PersonId> mentioned;
};
BOOST_DESCRIBE_STRUCT(MessagePayload, (), (message_id, author_workspace_id, mentioned))

/// Talk about subjects. Whether the actor sees the subject is its owner's answer, asked for first.
class ConversationCommands {
public:
    ConversationCommands(UnitOfWork& work, const Subjects& subjects)
        : work_(work), subjects_(subjects), store_(work.sql()) {}

    Result<MessageView> post(const Actor& actor, const Subject& subject,
                             const NewMessage& message);
    Result<MessageView> change(const Actor& actor, const Subject& subject, MessageId id,
                               const MessageChanges& changes, std::int64_t expected_revision);
    Result<void> remove(const Actor& actor, const Subject& subject, MessageId id,
                        std::int64_t expected_revision);
    Result<ConversationView> mark_read(const Actor& actor, const Subject& subject,
                                       const NewReadMark& mark);

private:
    Result<Message> find(const Actor& actor, const SubjectFacts& subject, MessageId id);
    /// Active people of the parties who read it: `message.mentions_a_stranger`.
    Result<void> check_mentions(const SubjectFacts& subject, Audience audience,
                                const std::vector<PersonId>& mentions);
    void record(const Actor& actor, const SubjectFacts& subject, const Message& message,
                std::string type, std::vector<PersonId> mentioned);

    UnitOfWork& work_;
    const Subjects& subjects_;
    ConversationStore store_;
};

}  // namespace slipway
