#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collaboration/conversations/core/message.hpp"
#include "platform/sql/database.hpp"
#include "platform/subjects.hpp"

namespace slipway {

/// Messages, their history, and who has read how far.
class ConversationStore {
public:
    explicit ConversationStore(sql::Transaction& transaction) : sql_(transaction) {}

    void add(const Message& message);
    /// A message about the subject that people of the actor's workspace may read.
    std::optional<Message> find(const Actor& actor, const SubjectFacts& subject, MessageId id);
    /// With the text that was there before, for its history. False when somebody was faster.
    bool save_edit(const Message& message, const std::string& text_before,
                   std::int64_t expected_revision);
    /// The text and its history go; that there was a message stays.
    bool save_deletion(const Message& message, std::int64_t expected_revision);

    std::optional<Instant> find_read_until(const Actor& actor, const Subject& subject);
    /// Never moves back.
    void save_read_until(const Actor& actor, const Subject& subject, Instant until);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
