#include "collaboration/notifications/notification_queries.hpp"

namespace slipway {

constexpr sql::Statement list_inbox_items{"inbox_item.list", R"sql(
    select i.id, i.key, i.subject_kind, i.subject_id, i.subject_name, i.link,
        p.name as actor_name, i.text, i.happened, i.occurred_at, i.read_at, i.done_at
    from inbox_items i left join people p on p.id = i.actor_id
    where i.workspace_id = $1 and i.person_id = $2)sql"};

Result<sql::Page<InboxItemView>> list_inbox(sql::Transaction& sql, const Actor& actor,
                                            const InboxFilter& filter) {
    sql::ListQuery query(list_inbox_items, actor.workspace_id, actor.person_id);
    query.equals("i.subject_kind", filter.subject_kind).equals("i.subject_id", filter.subject_id);
    switch (filter.view.value_or(InboxView::open)) {
        case InboxView::open: query.is_empty("i.done_at"); break;
        case InboxView::unread: query.is_empty("i.read_at").is_empty("i.done_at"); break;
        case InboxView::done: query.is_not_empty("i.done_at"); break;
    }
    query.order_by({{"i.occurred_at", sql::KeyKind::integer, sql::Direction::descending},
                    {"i.id", sql::KeyKind::text, sql::Direction::descending}});
    return query.page<InboxItemView>(
        sql, {.limit = filter.limit.value_or(50), .cursor = filter.cursor.value_or("")});
}

constexpr sql::Statement find_inbox_line{"inbox_item.find_view", R"sql(
    select i.id, i.key, i.subject_kind, i.subject_id, i.subject_name, i.link,
        p.name as actor_name, i.text, i.happened, i.occurred_at, i.read_at, i.done_at
    from inbox_items i left join people p on p.id = i.actor_id
    where i.workspace_id = $1 and i.person_id = $2 and i.id = $3)sql"};

Result<InboxItemView> find_inbox_item_view(sql::Transaction& sql, const Actor& actor,
                                           InboxItemId id) {
    auto line = sql.find<InboxItemView>(find_inbox_line, actor.workspace_id, actor.person_id, id);
    if (!line) return refuse(RefusalCode::not_found, "inbox_item.not_found");
    return std::move(*line);
}

constexpr sql::Statement count_inbox{"inbox_item.count", R"sql(
    select count(case when read_at is null then 1 end) as unread_count, count(*) as open_count
    from inbox_items where workspace_id = $1 and person_id = $2 and done_at is null)sql"};

InboxSummary inbox_summary(sql::Transaction& sql, const Actor& actor) {
    return sql.one<InboxSummary>(count_inbox, actor.workspace_id, actor.person_id);
}

}  // namespace slipway
