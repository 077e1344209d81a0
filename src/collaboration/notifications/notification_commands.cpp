#include "collaboration/notifications/notification_commands.hpp"

#include <algorithm>

namespace slipway {

void NotificationCommands::tell(const Event& event, const Notice& notice) {
    auto recipients = notice.recipients;
    std::ranges::sort(recipients);
    const auto [end, last] = std::ranges::unique(recipients);
    recipients.erase(end, last);
    for (const Recipient& recipient : recipients) {
        if (event.person_id == recipient.person_id) continue;
        InboxItem item{.workspace_id = recipient.workspace_id,
                       .person_id = recipient.person_id,
                       .id = work_.new_id<InboxItemId>(),
                       .event_id = event.id,
                       .key = notice.key,
                       .subject_kind = notice.subject.kind,
                       .subject_id = notice.subject.id,
                       .subject_name = notice.subject_name,
                       .thing_id = notice.thing_id,
                       .link = notice.link,
                       .actor_id = event.person_id,
                       .text = excerpt_of(notice.text),
                       .occurred_at = event.occurred_at};
        const auto line = notice.is_collapsed ? store_.find_open_line(item) : std::nullopt;
        if (line) {
            item.id = line->id;
            item.happened = line->happened + 1;
            store_.save_further(item);
        } else if (!store_.add(item)) {
            continue;
        }
        work_.record(Actor::system(recipient.workspace_id),
                     {.type = "inbox_item.added",
                      .subject = {"person", recipient.person_id.uuid()},
                      .workspace_id = recipient.workspace_id});
    }
}

Result<InboxItemView> NotificationCommands::change(const Actor& actor, InboxItemId id,
                                                   const InboxItemChanges& changes) {
    auto item = store_.find(actor.workspace_id, actor.person_id, id);
    if (!item) return refuse(RefusalCode::not_found, "inbox_item.not_found");
    if (changes.is_read) {
        item->read_at = *changes.is_read ? std::optional(item->read_at.value_or(work_.now()))
                                         : std::nullopt;
    }
    if (changes.is_done) {
        item->done_at = *changes.is_done ? std::optional(item->done_at.value_or(work_.now()))
                                         : std::nullopt;
        if (*changes.is_done && !item->read_at) item->read_at = work_.now();
    }
    store_.save_marks(*item);
    return find_inbox_item_view(work_.sql(), actor, id);
}

Result<InboxSummary> NotificationCommands::mark_all(const Actor& actor,
                                                    const NewInboxMark& mark) {
    if (mark.subject_kind.has_value() != mark.subject_id.has_value()) {
        return refuse(RefusalCode::invalid, "inbox_mark.subject_is_incomplete",
                      mark.subject_kind ? "subject_id" : "subject_kind");
    }
    std::optional<Subject> subject;
    if (mark.subject_kind) subject = Subject{*mark.subject_kind, *mark.subject_id};
    if (mark.mark == InboxMarkKind::read) {
        store_.mark_all_read(actor.workspace_id, actor.person_id, subject, mark.until,
                             work_.now());
    } else {
        store_.mark_all_done(actor.workspace_id, actor.person_id, subject, mark.until,
                             work_.now());
    }
    return inbox_summary(work_.sql(), actor);
}

void NotificationCommands::mark_read(const Actor& actor, const Subject& subject,
                                     const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
        store_.mark_read_of_key(actor.workspace_id, actor.person_id, subject, key, work_.now());
    }
}

void NotificationCommands::withdraw(const Uuid& thing_id) { store_.remove_of_thing(thing_id); }

}  // namespace slipway
