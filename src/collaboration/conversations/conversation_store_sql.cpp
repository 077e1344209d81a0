#include "collaboration/conversations/conversation_store.hpp"

namespace slipway {

void ConversationStore::add(const Message& message) { sql_.insert("messages", message); }

constexpr sql::Statement find_message{"message.find", R"sql(
    select m.workspace_id, m.id, m.subject_kind, m.subject_id, m.author_id,
        m.author_workspace_id, m.reply_to_id, m.text, m.mentions, m.posted_at, m.edited_at,
        m.deleted_at, m.revision
    from messages m
    where m.workspace_id in ($1, $2) and m.id = $3 and m.subject_kind = $4
        and m.subject_id = $5)sql"};

std::optional<Message> ConversationStore::find(const Actor& actor, const SubjectFacts& subject,
                                               MessageId id) {
    return sql_.find<Message>(find_message, subject.workspace_id, actor.workspace_id, id,
                              subject.subject.kind, subject.subject.id);
}

constexpr sql::Statement add_message_version{"message_version.add", R"sql(
    insert into message_versions (workspace_id, message_id, revision, text, written_at)
    values ($1, $2, $3, $4, $5))sql"};
constexpr sql::Statement save_message{"message.save", R"sql(
    update messages set text = $4, mentions = $5, edited_at = $6, deleted_at = $7,
        revision = revision + 1
    where workspace_id = $1 and id = $2 and revision = $3)sql"};

bool ConversationStore::save_edit(const Message& m, const std::string& text_before,
                                  std::int64_t expected_revision) {
    if (sql_.execute(save_message, m.workspace_id, m.id, expected_revision, m.text, m.mentions,
                     m.edited_at, m.deleted_at) == 0) {
        return false;
    }
    sql_.execute(add_message_version, m.workspace_id, m.id, expected_revision, text_before,
                 m.edited_at);
    return true;
}

constexpr sql::Statement remove_message_versions{"message_version.remove", R"sql(
    delete from message_versions where workspace_id = $1 and message_id = $2)sql"};

bool ConversationStore::save_deletion(const Message& m, std::int64_t expected_revision) {
    if (sql_.execute(save_message, m.workspace_id, m.id, expected_revision, m.text, m.mentions,
                     m.edited_at, m.deleted_at) == 0) {
        return false;
    }
    sql_.execute(remove_message_versions, m.workspace_id, m.id);
    return true;
}

constexpr sql::Statement find_read_mark{"conversation_read_mark.find", R"sql(
    select read_until from conversation_read_marks
    where workspace_id = $1 and person_id = $2 and subject_kind = $3 and subject_id = $4)sql"};

std::optional<Instant> ConversationStore::find_read_until(const Actor& actor,
                                                          const Subject& subject) {
    return sql_.find<Instant>(find_read_mark, actor.workspace_id, actor.person_id, subject.kind,
                              subject.id);
}

constexpr sql::Statement save_read_mark{"conversation_read_mark.save", R"sql(
    insert into conversation_read_marks (workspace_id, person_id, subject_kind, subject_id,
        read_until)
    values ($1, $2, $3, $4, $5)
    on conflict (workspace_id, person_id, subject_kind, subject_id) do update
    set read_until = excluded.read_until
    where conversation_read_marks.read_until < excluded.read_until)sql"};

void ConversationStore::save_read_until(const Actor& actor, const Subject& subject,
                                        Instant until) {
    sql_.execute(save_read_mark, actor.workspace_id, actor.person_id, subject.kind, subject.id,
                 until);
}

}  // namespace slipway
