#include "collaboration/conversations/conversation_commands.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "collaboration/attachments/attachment_commands.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "collaboration/notifications/notification_commands.hpp"

namespace slipway {
namespace {

std::unexpected<Refusal> stale(const Message& message) {
    return refuse(RefusalCode::stale, "message.changed_meanwhile", {},
                  {{"current_revision", message.revision}});
}

std::vector<PersonId> without_repeats(std::vector<PersonId> people) {
    std::ranges::sort(people);
    const auto [end, last] = std::ranges::unique(people);
    people.erase(end, last);
    return people;
}

}  // namespace

void ConversationCommands::record(const Actor& actor, const SubjectFacts& subject,
                                  const Message& message, std::string type,
                                  std::vector<PersonId> mentioned) {
    const MessagePayload payload{message.id, message.author_workspace_id, std::move(mentioned)};
    const bool is_at_home = message.workspace_id == subject.workspace_id;
    work_.record(actor,
                 {.type = std::move(type),
                  .subject = subject.subject,
                  .workspace_id = message.workspace_id,
                  .other_workspace_id = is_at_home ? subject.provider_workspace_id : std::nullopt,
                  .payload = {to_json(payload)}});
}

Result<Message> ConversationCommands::find(const Actor& actor, const SubjectFacts& subject,
                                           MessageId id) {
    auto message = store_.find(actor, subject, id);
    if (!message) return refuse(RefusalCode::not_found, "message.not_found");
    return std::move(*message);
}

Result<void> ConversationCommands::check_mentions(const SubjectFacts& subject, Audience audience,
                                                  const std::vector<PersonId>& mentions) {
    const auto is_active_in = [&](WorkspaceId workspace, PersonId person) {
        const auto member = find_member(work_.sql(), workspace, person);
        return member && member->is_active && to_roles(member->roles).has_any_of(all_roles);
    };
    for (const PersonId person : mentions) {
        const bool is_of_provider = subject.provider_workspace_id &&
                                    is_active_in(*subject.provider_workspace_id, person);
        const bool reads_it =
            is_of_provider ||
            (audience == Audience::everyone && is_active_in(subject.workspace_id, person));
        if (!reads_it) {
            return refuse(RefusalCode::invalid, "message.mentions_a_stranger", "mentions");
        }
    }
    return {};
}

Result<MessageView> ConversationCommands::post(const Actor& actor, const Subject& about,
                                               const NewMessage& m) {
    const SubjectFacts subject = TRY(subjects_.find(work_.sql(), actor, about));
    TRY(check_says_something(m.text, m.attachment_ids.size()));
    WorkspaceId workspace_id = subject.workspace_id;
    if (m.audience == Audience::provider_only) {
        if (!is_of_provider(subject, actor)) {
            return refuse(RefusalCode::forbidden, "message.is_for_the_other_party", "audience");
        }
        workspace_id = actor.workspace_id;
    }
    if (m.reply_to_id) {
        const auto answered = store_.find(actor, subject, *m.reply_to_id);
        if (!answered) return refuse(RefusalCode::not_found, "message.not_found", "reply_to_id");
        TRY(check_may_reply(*answered, audience_of(*answered, subject), m.audience));
    }
    const Message message{.workspace_id = workspace_id,
                          .id = work_.new_id<MessageId>(),
                          .subject_kind = about.kind,
                          .subject_id = about.id,
                          .author_id = actor.person_id,
                          .author_workspace_id = actor.workspace_id,
                          .reply_to_id = m.reply_to_id,
                          .text = std::string(trimmed(m.text)),
                          .mentions = without_repeats(m.mentions),
                          .posted_at = work_.now()};
    TRY(check_mentions(subject, m.audience, message.mentions));
    store_.add(message);
    TRY(AttachmentCommands(work_).hold(actor, subject, workspace_id,
                                       {"message", message.id.uuid()}, m.attachment_ids));
    // Whoever answers has read what was there.
    store_.save_read_until(actor, about, work_.now());
    record(actor, subject, message, "message.posted", message.mentions);
    return find_message_view(work_.sql(), actor, subject, message.id, work_.now());
}

Result<MessageView> ConversationCommands::change(const Actor& actor, const Subject& about,
                                                 MessageId id, const MessageChanges& changes,
                                                 std::int64_t expected_revision) {
    const SubjectFacts subject = TRY(subjects_.find(work_.sql(), actor, about));
    Message message = TRY(find(actor, subject, id));
    TRY(check_may_change(message, actor, work_.now()));
    const std::string text_before = message.text;
    const std::vector<PersonId> mentioned_before = message.mentions;
    if (changes.text) message.text = std::string(trimmed(*changes.text));
    if (changes.mentions) message.mentions = without_repeats(*changes.mentions);
    const auto attachments = AttachmentStore(work_.sql())
                                 .held_by(message.workspace_id, "message", message.id.uuid());
    TRY(check_says_something(message.text, attachments.size()));
    TRY(check_mentions(subject, audience_of(message, subject), message.mentions));
    message.edited_at = work_.now();
    if (!store_.save_edit(message, text_before, expected_revision)) return stale(message);
    std::vector<PersonId> newly;
    std::ranges::set_difference(message.mentions, mentioned_before, std::back_inserter(newly));
    record(actor, subject, message, "message.edited", std::move(newly));
    return find_message_view(work_.sql(), actor, subject, id, work_.now());
}

Result<void> ConversationCommands::remove(const Actor& actor, const Subject& about, MessageId id,
                                          std::int64_t expected_revision) {
    const SubjectFacts subject = TRY(subjects_.find(work_.sql(), actor, about));
    Message message = TRY(find(actor, subject, id));
    TRY(check_may_change(message, actor, work_.now()));
    message.text.clear();
    message.mentions.clear();
    message.deleted_at = work_.now();
    if (!store_.save_deletion(message, expected_revision)) return stale(message);
    AttachmentCommands(work_).remove_held_by(message.workspace_id, {"message", id.uuid()});
    NotificationCommands(work_).withdraw(id.uuid());
    record(actor, subject, message, "message.deleted", {});
    return {};
}

Result<ConversationView> ConversationCommands::mark_read(const Actor& actor, const Subject& about,
                                                         const NewReadMark& mark) {
    const SubjectFacts subject = TRY(subjects_.find(work_.sql(), actor, about));
    const Message message = TRY(find(actor, subject, mark.message_id));
    store_.save_read_until(actor, about, message.posted_at);
    const ConversationView view = conversation_view(work_.sql(), actor, subject);
    if (view.unread_count == 0) {
        NotificationCommands(work_).mark_read(actor, about,
                                              {"message.posted", "message.mentioned"});
    }
    return view;
}

}  // namespace slipway
