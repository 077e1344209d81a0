#pragma once

#include <optional>

#include "collaboration/notifications/core/inbox.hpp"
#include "platform/sql/database.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// Lines of inboxes.
class InboxStore {
public:
    explicit InboxStore(sql::Transaction& transaction) : sql_(transaction) {}

    /// False when the person has been told of this event already.
    bool add(const InboxItem& item);
    /// The unread line that a further notice of this kind would be added to.
    std::optional<InboxItem> find_open_line(const InboxItem& like);
    void save_further(const InboxItem& item);

    std::optional<InboxItem> find(WorkspaceId workspace, PersonId person, InboxItemId id);
    void save_marks(const InboxItem& item);
    /// All unread lines up to a moment, of one subject or of all.
    void mark_all_read(WorkspaceId workspace, PersonId person,
                       const std::optional<Subject>& subject, Instant until, Instant now);
    void mark_all_done(WorkspaceId workspace, PersonId person,
                       const std::optional<Subject>& subject, Instant until, Instant now);
    void mark_read_of_key(WorkspaceId workspace, PersonId person, const Subject& subject,
                          const std::string& key, Instant now);
    /// Everything about a thing, in all inboxes.
    void remove_of_thing(const Uuid& thing_id);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
