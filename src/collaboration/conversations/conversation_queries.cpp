#include "collaboration/conversations/conversation_queries.hpp"

#include <algorithm>
#include <map>

#include "collaboration/conversations/conversation_store.hpp"
#include "collaboration/identity/identity_queries.hpp"

namespace slipway {
namespace {

struct MessageRow {
    WorkspaceId workspace_id;
    MessageId id;
    PersonId author_id;
    std::string author_name;
    std::string party_name;
    std::optional<MessageId> reply_to_id;
    std::optional<std::string> reply_author_name;
    std::optional<std::string> reply_text;
    std::optional<Instant> reply_deleted_at;
    std::string text;
    std::vector<PersonId> mentions;
    Instant posted_at;
    std::optional<Instant> edited_at;
    std::optional<Instant> deleted_at;
    std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(MessageRow, (),
                      (workspace_id, id, author_id, author_name, party_name, reply_to_id,
                       reply_author_name, reply_text, reply_deleted_at, text, mentions,
                       posted_at, edited_at, deleted_at, revision))

std::vector<WorkspaceId> readable_workspaces(const Actor& actor, const SubjectFacts& subject) {
    if (actor.workspace_id == subject.workspace_id) return {subject.workspace_id};
    return {subject.workspace_id, actor.workspace_id};
}

std::optional<QuotedMessage> quoted(MessageRow& row) {
    // Absent as well when the reader may not see what was answered.
    if (!row.reply_to_id || !row.reply_author_name) return std::nullopt;
    return QuotedMessage{*row.reply_to_id, std::move(*row.reply_author_name),
                         row.reply_text.value_or(""), row.reply_deleted_at.has_value()};
}

std::vector<std::string> allowed_with(const MessageRow& row, const Actor& actor, Instant now) {
    const Message message{.author_id = row.author_id,
                          .posted_at = row.posted_at,
                          .deleted_at = row.deleted_at};
    std::vector<std::string> allowed;
    if (check_may_change(message, actor, now)) allowed.emplace_back("change");
    if (!row.deleted_at) allowed.emplace_back("reply");
    return allowed;
}

/// Rows with the names of who is mentioned and the files, as one reader sees them.
std::vector<MessageView> to_views(sql::Transaction& sql, const Actor& actor,
                                  const SubjectFacts& subject, std::vector<MessageRow> rows,
                                  Instant now) {
    std::vector<Uuid> ids;
    std::map<PersonId, std::string> names;
    for (const MessageRow& row : rows) {
        ids.push_back(row.id.uuid());
        for (const PersonId person : row.mentions) names.try_emplace(person);
    }
    for (auto& [person, name] : names) name = person_name(sql, person);
    auto attachments =
        attachments_of_holders(sql, readable_workspaces(actor, subject), "message", ids);
    std::vector<MessageView> views;
    for (MessageRow& row : rows) {
        MessageView view{.id = row.id,
                         .audience = row.workspace_id == subject.workspace_id
                                         ? Audience::everyone
                                         : Audience::provider_only,
                         .author_id = row.author_id,
                         .author_name = std::move(row.author_name),
                         .party_name = std::move(row.party_name),
                         .is_own = row.author_id == actor.person_id,
                         .reply_to = quoted(row),
                         .text = std::move(row.text),
                         .attachments = std::move(attachments[row.id.uuid()]),
                         .posted_at = row.posted_at,
                         .edited_at = row.edited_at,
                         .deleted_at = row.deleted_at,
                         .revision = row.revision,
                         .allowed = allowed_with(row, actor, now)};
        for (const PersonId person : row.mentions) view.mentions.push_back({person, names[person]});
        views.push_back(std::move(view));
    }
    return views;
}

}  // namespace

Audience audience_of(const Message& message, const SubjectFacts& subject) {
    return message.workspace_id == subject.workspace_id ? Audience::everyone
                                                        : Audience::provider_only;
}

constexpr sql::Statement list_messages_of{"message.list", R"sql(
    select m.workspace_id, m.id, m.author_id, a.name as author_name, w.name as party_name,
        m.reply_to_id, ra.name as reply_author_name, r.text as reply_text,
        r.deleted_at as reply_deleted_at, m.text, m.mentions, m.posted_at, m.edited_at,
        m.deleted_at, m.revision
    from messages m
    join people a on a.id = m.author_id
    join workspaces w on w.id = m.author_workspace_id
    left join messages r on r.workspace_id in ($1, $2) and r.id = m.reply_to_id
    left join people ra on ra.id = r.author_id
    where m.workspace_id in ($1, $2) and m.subject_kind = $3 and m.subject_id = $4)sql"};

Result<sql::Page<MessageView>> list_messages(sql::Transaction& sql, const Actor& actor,
                                             const SubjectFacts& subject,
                                             const sql::PageRequest& page, Instant now) {
    sql::ListQuery query(list_messages_of, subject.workspace_id, actor.workspace_id,
                         subject.subject.kind, subject.subject.id);
    query.order_by({{"m.posted_at", sql::KeyKind::integer, sql::Direction::descending},
                    {"m.id", sql::KeyKind::text, sql::Direction::descending}});
    auto rows = TRY(query.page<MessageRow>(sql, page));
    sql::Page<MessageView> views;
    views.next_cursor = rows.next_cursor;
    views.items = to_views(sql, actor, subject, std::move(rows.items), now);
    return views;
}

constexpr sql::Statement find_message_of{"message.find_view", R"sql(
    select m.workspace_id, m.id, m.author_id, a.name as author_name, w.name as party_name,
        m.reply_to_id, ra.name as reply_author_name, r.text as reply_text,
        r.deleted_at as reply_deleted_at, m.text, m.mentions, m.posted_at, m.edited_at,
        m.deleted_at, m.revision
    from messages m
    join people a on a.id = m.author_id
    join workspaces w on w.id = m.author_workspace_id
    left join messages r on r.workspace_id in ($1, $2) and r.id = m.reply_to_id
    left join people ra on ra.id = r.author_id
    where m.workspace_id in ($1, $2) and m.subject_kind = $3 and m.subject_id = $4
        and m.id = $5)sql"};

Result<MessageView> find_message_view(sql::Transaction& sql, const Actor& actor,
                                      const SubjectFacts& subject, MessageId id, Instant now) {
    auto rows = sql.all<MessageRow>(find_message_of, subject.workspace_id, actor.workspace_id,
                                    subject.subject.kind, subject.subject.id, id);
    if (rows.empty()) return refuse(RefusalCode::not_found, "message.not_found");
    return std::move(to_views(sql, actor, subject, std::move(rows), now).front());
}

constexpr sql::Statement list_versions{"message_version.list", R"sql(
    select text, written_at from message_versions
    where workspace_id = $1 and message_id = $2 order by revision)sql"};

Result<std::vector<MessageVersionView>> versions_of_message(sql::Transaction& sql,
                                                            const Actor& actor,
                                                            const SubjectFacts& subject,
                                                            MessageId id) {
    const auto message = ConversationStore(sql).find(actor, subject, id);
    if (!message) return refuse(RefusalCode::not_found, "message.not_found");
    return sql.all<MessageVersionView>(list_versions, message->workspace_id, id);
}

namespace {

struct Counts {
    std::int64_t message_count = 0;
    std::int64_t unread_count = 0;
    std::optional<Instant> last_posted_at;
};
BOOST_DESCRIBE_STRUCT(Counts, (), (message_count, unread_count, last_posted_at))

}  // namespace

constexpr sql::Statement count_messages{"message.count", R"sql(
    select count(*) as message_count,
        count(case when author_id <> $5 and posted_at > $6 then 1 end) as unread_count,
        max(posted_at) as last_posted_at
    from messages
    where workspace_id in ($1, $2) and subject_kind = $3 and subject_id = $4
        and deleted_at is null)sql"};

ConversationView conversation_view(sql::Transaction& sql, const Actor& actor,
                                   const SubjectFacts& subject) {
    const auto read_until = ConversationStore(sql).find_read_until(actor, subject.subject);
    const Counts counts = sql.one<Counts>(
        count_messages, subject.workspace_id, actor.workspace_id, subject.subject.kind,
        subject.subject.id, actor.person_id, read_until.value_or(Instant::from_unix_ms(0)));
    ConversationView view{.subject_kind = subject.subject.kind,
                          .subject_id = subject.subject.id,
                          .subject_name = subject.name,
                          .message_count = counts.message_count,
                          .unread_count = counts.unread_count,
                          .read_until = read_until,
                          .last_posted_at = counts.last_posted_at,
                          .allowed = {"post"}};
    if (is_of_provider(subject, actor)) view.allowed.emplace_back("post_to_provider_only");
    return view;
}

std::vector<ParticipantView> participants_of(sql::Transaction& sql, const SubjectFacts& subject) {
    std::vector<ParticipantView> people;
    const auto add = [&](WorkspaceId workspace_id, bool is_of_provider) {
        const auto workspace = find_workspace(sql, workspace_id);
        for (MemberView& member : members_with_role(sql, workspace_id, all_roles)) {
            people.push_back({member.id, std::move(member.name), std::move(member.title),
                              workspace ? workspace->name : "", is_of_provider});
        }
    };
    if (subject.provider_workspace_id) add(*subject.provider_workspace_id, true);
    add(subject.workspace_id, false);
    return people;
}

constexpr sql::Statement find_message_by_event{"message.find_of_event", R"sql(
    select m.workspace_id, m.id, m.subject_kind, m.subject_id, m.author_id,
        m.author_workspace_id, m.reply_to_id, m.text, m.mentions, m.posted_at, m.edited_at,
        m.deleted_at, m.revision
    from messages m where m.workspace_id = $1 and m.id = $2)sql"};

std::optional<Message> find_message_of_event(sql::Transaction& sql, WorkspaceId workspace_id,
                                             MessageId id) {
    return sql.find<Message>(find_message_by_event, workspace_id, id);
}

}  // namespace slipway
