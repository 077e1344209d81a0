#include "collaboration/notifications/notification_store.hpp"

namespace slipway {

constexpr sql::Statement add_inbox_item{"inbox_item.add", R"sql(
    insert into inbox_items (workspace_id, person_id, id, event_id, key, subject_kind, subject_id,
        subject_name, thing_id, link, actor_id, text, happened, occurred_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13)
    on conflict (workspace_id, person_id, event_id, key) do nothing)sql"};

bool InboxStore::add(const InboxItem& i) {
    return sql_.execute(add_inbox_item, i.workspace_id, i.person_id, i.id, i.event_id, i.key,
                        i.subject_kind, i.subject_id, i.subject_name, i.thing_id, i.link,
                        i.actor_id, i.text, i.occurred_at) == 1;
}

constexpr sql::Statement find_open_inbox_line{"inbox_item.find_open_line", R"sql(
    select workspace_id, person_id, id, event_id, key, subject_kind, subject_id, subject_name,
        thing_id, link, actor_id, text, happened, occurred_at, read_at, done_at
    from inbox_items
    where workspace_id = $1 and person_id = $2 and subject_kind = $3 and subject_id = $4
        and key = $5 and read_at is null and done_at is null
    order by occurred_at desc, id desc limit 1)sql"};

std::optional<InboxItem> InboxStore::find_open_line(const InboxItem& like) {
    return sql_.find<InboxItem>(find_open_inbox_line, like.workspace_id, like.person_id,
                                like.subject_kind, like.subject_id, like.key);
}

constexpr sql::Statement save_further_notice{"inbox_item.save_further", R"sql(
    update inbox_items set thing_id = $4, link = $5, actor_id = $6, text = $7, happened = $8,
        occurred_at = $9
    where workspace_id = $1 and person_id = $2 and id = $3)sql"};

void InboxStore::save_further(const InboxItem& i) {
    sql_.execute(save_further_notice, i.workspace_id, i.person_id, i.id, i.thing_id, i.link,
                 i.actor_id, i.text, i.happened, i.occurred_at);
}

constexpr sql::Statement find_inbox_item{"inbox_item.find", R"sql(
    select workspace_id, person_id, id, event_id, key, subject_kind, subject_id, subject_name,
        thing_id, link, actor_id, text, happened, occurred_at, read_at, done_at
    from inbox_items where workspace_id = $1 and person_id = $2 and id = $3)sql"};

std::optional<InboxItem> InboxStore::find(WorkspaceId workspace, PersonId person,
                                          InboxItemId id) {
    return sql_.find<InboxItem>(find_inbox_item, workspace, person, id);
}

constexpr sql::Statement save_inbox_marks{"inbox_item.save_marks", R"sql(
    update inbox_items set read_at = $4, done_at = $5
    where workspace_id = $1 and person_id = $2 and id = $3)sql"};

void InboxStore::save_marks(const InboxItem& i) {
    sql_.execute(save_inbox_marks, i.workspace_id, i.person_id, i.id, i.read_at, i.done_at);
}

constexpr sql::Statement mark_inbox_read{"inbox_item.mark_all_read", R"sql(
    update inbox_items set read_at = $6
    where workspace_id = $1 and person_id = $2 and read_at is null and occurred_at <= $5
        and (cast($3 as text) is null or (subject_kind = $3 and subject_id = $4)))sql"};
constexpr sql::Statement mark_inbox_done{"inbox_item.mark_all_done", R"sql(
    update inbox_items set read_at = coalesce(read_at, $6), done_at = $6
    where workspace_id = $1 and person_id = $2 and done_at is null and occurred_at <= $5
        and (cast($3 as text) is null or (subject_kind = $3 and subject_id = $4)))sql"};

namespace {

std::optional<std::string> kind_of(const std::optional<Subject>& subject) {
    return subject ? std::optional(subject->kind) : std::nullopt;
}

std::optional<Uuid> id_of(const std::optional<Subject>& subject) {
    return subject ? std::optional(subject->id) : std::nullopt;
}

}  // namespace

void InboxStore::mark_all_read(WorkspaceId workspace, PersonId person,
                               const std::optional<Subject>& subject, Instant until,
                               Instant now) {
    sql_.execute(mark_inbox_read, workspace, person, kind_of(subject), id_of(subject), until, now);
}

void InboxStore::mark_all_done(WorkspaceId workspace, PersonId person,
                               const std::optional<Subject>& subject, Instant until,
                               Instant now) {
    sql_.execute(mark_inbox_done, workspace, person, kind_of(subject), id_of(subject), until, now);
}

constexpr sql::Statement mark_inbox_key_read{"inbox_item.mark_key_read", R"sql(
    update inbox_items set read_at = $6
    where workspace_id = $1 and person_id = $2 and subject_kind = $3 and subject_id = $4
        and key = $5 and read_at is null)sql"};

void InboxStore::mark_read_of_key(WorkspaceId workspace, PersonId person, const Subject& subject,
                                  const std::string& key, Instant now) {
    sql_.execute(mark_inbox_key_read, workspace, person, subject.kind, subject.id, key, now);
}

constexpr sql::Statement remove_inbox_items_of_thing{"inbox_item.remove_of_thing", R"sql(
    delete from inbox_items where thing_id = $1)sql"};

void InboxStore::remove_of_thing(const Uuid& thing_id) {
    sql_.execute(remove_inbox_items_of_thing, thing_id);
}

}  // namespace slipway
