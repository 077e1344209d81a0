#include "collaboration/conversations/conversation_commands.hpp"
#include "collaboration/conversations/conversation_feature.hpp"
#include "collaboration/conversations/core/conversation_permissions.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const NewMessage*) {
    static constexpr MemberRule rules[] = {
        {.name = "text",
         .description = "As typed; @Name where somebody is mentioned",
         .max_length = 20'000,
         .may_be_absent = true},
        {.name = "audience",
         .description = "provider_only: the client never sees it",
         .may_be_absent = true},
        {.name = "mentions", .max_length = 50, .may_be_absent = true},
        {.name = "attachment_ids",
         .description = "Drafts of one's own",
         .max_length = 20,
         .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const MessageChanges*) {
    static constexpr MemberRule rules[] = {
        {.name = "text", .max_length = 20'000},
        {.name = "mentions", .max_length = 50},
    };
    return rules;
}

namespace {

using api::Call;
using api::permitted;

Subject subject_in_path(const Call& call) {
    return {call.text("subject_kind"), call.id<Id<struct AnySubject>>("subject_id").uuid()};
}

Result<SubjectFacts> facts_of(Call& call, const Subjects& subjects) {
    return subjects.find(call.sql(), call.actor(), subject_in_path(call));
}

constexpr std::string_view conversation_path = "/conversations/{subject_kind}/{subject_id}";

api::RouteName below(std::string_view rest, std::string operation, std::string summary) {
    return {std::string(conversation_path) + std::string(rest), std::move(operation),
            std::move(summary)};
}

void add_reading_routes(api::Routes& routes, const std::shared_ptr<const Subjects>& subjects) {
    routes.get<ConversationView>(
        below("", "get_conversation", "How much was said about something, and how much is unread"),
        permitted(read_messages), [subjects](Call& call) -> Result<ConversationView> {
            return conversation_view(call.sql(), call.actor(), TRY(facts_of(call, *subjects)));
        });
    routes.list<ParticipantView>(
        below("/participants", "list_conversation_participants", "Who may be mentioned"),
        permitted(read_messages), [subjects](Call& call) -> Result<std::vector<ParticipantView>> {
            return participants_of(call.sql(), TRY(facts_of(call, *subjects)));
        });
    routes.list<MessageView>(
        below("/messages", "list_messages", "What was said, the newest first"),
        permitted(read_messages),
        [subjects](Call& call, const api::Paging& paging) -> Result<api::Page<MessageView>> {
            const SubjectFacts subject = TRY(facts_of(call, *subjects));
            auto page = TRY(list_messages(call.sql(), call.actor(), subject,
                                          {.limit = paging.limit.value_or(api::default_limit),
                                           .cursor = paging.cursor.value_or("")},
                                          call.now()));
            return api::Page<MessageView>{std::move(page.items), page.next_cursor};
        });
    routes.get<MessageView>(
        below("/messages/{message_id}", "get_message", "A message"), permitted(read_messages),
        [subjects](Call& call) -> Result<MessageView> {
            return find_message_view(call.sql(), call.actor(), TRY(facts_of(call, *subjects)),
                                     call.id<MessageId>("message_id"), call.now());
        });
    routes.list<MessageVersionView>(
        below("/messages/{message_id}/versions", "list_message_versions",
              "What a message said before it was edited"),
        permitted(read_messages),
        [subjects](Call& call) -> Result<std::vector<MessageVersionView>> {
            const SubjectFacts subject = TRY(facts_of(call, *subjects));
            return TRY(versions_of_message(call.sql(), call.actor(), subject,
                                           call.id<MessageId>("message_id")));
        });
}

void add_talking_routes(api::Routes& routes, const std::shared_ptr<const Subjects>& subjects) {
    routes.post<NewMessage, MessageView>(
        below("/messages", "create_message", "Say something, to everyone or the provider alone"),
        permitted(post_messages), [subjects](Call& call, const NewMessage& message) {
            return ConversationCommands(call.work(), *subjects)
                .post(call.actor(), subject_in_path(call), message);
        });
    routes.patch<MessageChanges, MessageView>(
        below("/messages/{message_id}", "change_message", "Correct what one said, within a day"),
        permitted(post_messages), [subjects](Call& call, const MessageChanges& changes) {
            return ConversationCommands(call.work(), *subjects)
                .change(call.actor(), subject_in_path(call), call.id<MessageId>("message_id"),
                        changes, call.expected_revision());
        });
    auto& remove = routes.remove(
        below("/messages/{message_id}", "delete_message", "Take back what one said, within a day"),
        permitted(post_messages), [subjects](Call& call) {
            return ConversationCommands(call.work(), *subjects)
                .remove(call.actor(), subject_in_path(call), call.id<MessageId>("message_id"),
                        call.expected_revision());
        });
    remove.needs_if_match = true;
    routes.put<NewReadMark, ConversationView>(
        below("/read_mark", "put_read_mark", "Say up to which message one has read"),
        permitted(read_messages), [subjects](Call& call, const NewReadMark& mark) {
            return ConversationCommands(call.work(), *subjects)
                .mark_read(call.actor(), subject_in_path(call), mark);
        });
}

}  // namespace

void add_conversation_routes(api::Routes& routes, std::shared_ptr<const Subjects> subjects) {
    routes.tag("Conversations", "What people say to each other about an engagement");
    add_reading_routes(routes, subjects);
    add_talking_routes(routes, subjects);
}

}  // namespace slipway
