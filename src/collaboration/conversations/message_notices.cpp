#include <algorithm>

#include "base/assert.hpp"
#include "collaboration/conversations/conversation_commands.hpp"
#include "collaboration/conversations/conversation_feature.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

constexpr sql::Statement list_speakers{"message.speakers", R"sql(
    select distinct author_workspace_id as workspace_id, author_id as person_id from messages
    where workspace_id = $1 and subject_kind = $2 and subject_id = $3
        and deleted_at is null)sql"};

struct Speaker {
    WorkspaceId workspace_id;
    PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(Speaker, (), (workspace_id, person_id))

bool is_active_member(sql::Transaction& sql, const Recipient& recipient) {
    const auto member = find_member(sql, recipient.workspace_id, recipient.person_id);
    return member && member->is_active;
}

std::vector<Recipient> mentioned_in(sql::Transaction& sql, const SubjectFacts& subject,
                                    const Message& message,
                                    const std::vector<PersonId>& mentioned) {
    std::vector<Recipient> recipients;
    for (const PersonId person : mentioned) {
        Recipient recipient{subject.provider_workspace_id.value_or(subject.workspace_id), person};
        if (!is_active_member(sql, recipient)) {
            recipient.workspace_id = subject.workspace_id;
            const bool reads_it = message.workspace_id == subject.workspace_id;
            if (!reads_it || !is_active_member(sql, recipient)) continue;
        }
        recipients.push_back(recipient);
    }
    return recipients;
}

/// Followers of the subject and who has spoken about it, as far as they may read the message.
std::vector<Recipient> listeners_of(sql::Transaction& sql, const SubjectKind& kind,
                                    const SubjectFacts& subject, const Message& message) {
    auto recipients = kind.followers(sql, subject);
    for (const Speaker& speaker : sql.all<Speaker>(list_speakers, message.workspace_id,
                                                   message.subject_kind, message.subject_id)) {
        recipients.push_back({speaker.workspace_id, speaker.person_id});
    }
    std::erase_if(recipients, [&](const Recipient& recipient) {
        const bool reads_it = message.workspace_id == subject.workspace_id ||
                              recipient.workspace_id == message.workspace_id;
        return !reads_it || !is_active_member(sql, recipient);
    });
    return recipients;
}

std::vector<Notice> notices_of(sql::Transaction& sql, const Subjects& subjects,
                               const Event& event) {
    const auto payload = from_json<MessagePayload>(event.payload.text);
    ASSERT(payload.has_value(), "the event was written by this feature");
    const auto message = find_message_of_event(sql, event.workspace_id, payload->message_id);
    if (!message || message->deleted_at) return {};
    const SubjectKind& kind = subjects.kind_of(event.subject_kind);
    const auto subject = kind.find(sql, Actor::system(event.workspace_id), event.subject_id);
    ASSERT(subject.has_value(), "a message is in a workspace that sees its subject");
    Notice mention{.key = "message.mentioned",
                   .subject = subject->subject,
                   .subject_name = subject->name,
                   .link = subject->link + "/talk",
                   .text = message->text,
                   .thing_id = message->id.uuid(),
                   .recipients = mentioned_in(sql, *subject, *message, payload->mentioned)};
    if (event.type == "message.edited") return {std::move(mention)};
    Notice posted = mention;
    posted.key = "message.posted";
    posted.is_collapsed = true;
    posted.recipients = listeners_of(sql, kind, *subject, *message);
    std::erase_if(posted.recipients, [&](const Recipient& recipient) {
        return std::ranges::find(payload->mentioned, recipient.person_id) !=
               payload->mentioned.end();
    });
    return {std::move(mention), std::move(posted)};
}

}  // namespace

std::vector<NoticeRule> message_notice_rules(std::shared_ptr<const Subjects> subjects) {
    const auto notices = [subjects](sql::Transaction& sql, const Event& event) {
        return notices_of(sql, *subjects, event);
    };
    return {{"message.posted", notices}, {"message.edited", notices}};
}

}  // namespace slipway
