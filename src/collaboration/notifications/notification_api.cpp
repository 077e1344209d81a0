#include "collaboration/notifications/core/inbox_permissions.hpp"
#include "collaboration/notifications/notification_commands.hpp"
#include "collaboration/notifications/notification_feature.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const InboxFilter*) {
    static constexpr MemberRule rules[] = {
        {.name = "view", .description = "open when absent: whatever is not done"},
        {.name = "subject_kind", .max_length = 100},
        {.name = "limit", .minimum = 1, .maximum = 200},
    };
    return rules;
}

void add_inbox_routes(api::Routes& routes) {
    using api::Call;
    using api::permitted;
    routes.tag("Inbox", "What one is told: questions, messages, approvals, in one list");
    routes.list<InboxItemView, InboxFilter>(
        {"/inbox_items", "list_inbox_items", "One's own inbox, the newest first"},
        permitted(use_inbox),
        [](Call& call, const InboxFilter& filter) -> Result<api::Page<InboxItemView>> {
            auto page = TRY(list_inbox(call.sql(), call.actor(), filter));
            return api::Page<InboxItemView>{std::move(page.items), page.next_cursor};
        });
    routes.get<InboxSummary>(
        {"/inbox_items/summary", "get_inbox_summary", "How much is unread, and how much is open"},
        permitted(use_inbox), [](Call& call) -> Result<InboxSummary> {
            return inbox_summary(call.sql(), call.actor());
        });
    routes.get<InboxItemView>(
        {"/inbox_items/{inbox_item_id}", "get_inbox_item", "A line of one's inbox"},
        permitted(use_inbox), [](Call& call) {
            return find_inbox_item_view(call.sql(), call.actor(),
                                        call.id<InboxItemId>("inbox_item_id"));
        });
    routes.patch<InboxItemChanges, InboxItemView>(
        {"/inbox_items/{inbox_item_id}", "change_inbox_item", "Mark a line read, unread or done"},
        permitted(use_inbox), [](Call& call, const InboxItemChanges& changes) {
            return NotificationCommands(call.work())
                .change(call.actor(), call.id<InboxItemId>("inbox_item_id"), changes);
        });
    routes.post<NewInboxMark, InboxSummary>(
        {"/inbox_marks", "create_inbox_mark",
         "Mark everything read or done, up to a moment, of one subject or of all"},
        permitted(use_inbox), [](Call& call, const NewInboxMark& mark) {
            return NotificationCommands(call.work()).mark_all(call.actor(), mark);
        });
}

}  // namespace slipway
