#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collaboration/notifications/notification_queries.hpp"
#include "collaboration/notifications/notification_store.hpp"
#include "platform/feature.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// What one does to a line of one's inbox; absent members stay as they are.
struct InboxItemChanges {
    std::optional<bool> is_read;
    std::optional<bool> is_done;
};
BOOST_DESCRIBE_STRUCT(InboxItemChanges, (), (is_read, is_done))

enum class InboxMarkKind { read, done };
BOOST_DESCRIBE_ENUM(InboxMarkKind, read, done)

/// Marks everything up to a moment: what came while one looked stays unread.
struct NewInboxMark {
    InboxMarkKind mark = InboxMarkKind::read;
    std::optional<std::string> subject_kind;
    std::optional<Uuid> subject_id;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(NewInboxMark, (), (mark, subject_kind, subject_id, until))

class NotificationCommands {
public:
    explicit NotificationCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    /// Puts the notice of an event into its recipients' inboxes, once for each event.
    void tell(const Event& event, const Notice& notice);
    Result<InboxItemView> change(const Actor& actor, InboxItemId id,
                                 const InboxItemChanges& changes);
    Result<InboxSummary> mark_all(const Actor& actor, const NewInboxMark& mark);
    /// The actor has seen for themselves what lines with these keys tell about the subject.
    void mark_read(const Actor& actor, const Subject& subject,
                   const std::vector<std::string>& keys);
    /// What was taken back: its lines go from all inboxes.
    void withdraw(const Uuid& thing_id);

private:
    UnitOfWork& work_;
    InboxStore store_;
};

}  // namespace slipway
