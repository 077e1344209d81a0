#pragma once

#include <optional>
#include <string>

#include "base/actor.hpp"
#include "collaboration/notifications/core/inbox.hpp"
#include "platform/describe/describe.hpp"
#include "platform/describe/type_info.hpp"
#include "platform/sql/filter.hpp"

namespace slipway {

/// A line of one's own inbox.
struct InboxItemView {
    InboxItemId id;
    std::string key;
    std::string subject_kind;
    Uuid subject_id;
    std::string subject_name;
    std::string link;
    std::optional<std::string> actor_name;  // absent: it happened by itself
    std::string text;
    std::int32_t happened = 1;
    Instant occurred_at;
    std::optional<Instant> read_at;
    std::optional<Instant> done_at;
};
BOOST_DESCRIBE_STRUCT(InboxItemView, (),
                      (id, key, subject_kind, subject_id, subject_name, link, actor_name, text,
                       happened, occurred_at, read_at, done_at))

enum class InboxView { open, unread, done };
BOOST_DESCRIBE_ENUM(InboxView, open, unread, done)

struct InboxFilter {
    std::optional<InboxView> view;  // open when absent
    std::optional<std::string> subject_kind;
    std::optional<Uuid> subject_id;
    std::optional<std::string> cursor;
    std::optional<std::int32_t> limit;
};
BOOST_DESCRIBE_STRUCT(InboxFilter, (), (view, subject_kind, subject_id, cursor, limit))
std::span<const MemberRule> describe_rules(const InboxFilter*);

/// The newest first.
Result<sql::Page<InboxItemView>> list_inbox(sql::Transaction& sql, const Actor& actor,
                                            const InboxFilter& filter);
Result<InboxItemView> find_inbox_item_view(sql::Transaction& sql, const Actor& actor,
                                           InboxItemId id);

struct InboxSummary {
    std::int64_t unread_count = 0;
    std::int64_t open_count = 0;
};
BOOST_DESCRIBE_STRUCT(InboxSummary, (), (unread_count, open_count))
InboxSummary inbox_summary(sql::Transaction& sql, const Actor& actor);

}  // namespace slipway
