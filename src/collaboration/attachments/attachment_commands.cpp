#include "collaboration/attachments/attachment_commands.hpp"

#include <chrono>

namespace slipway {
namespace {

constexpr std::chrono::hours life_of_a_draft{24};

struct AttachmentPayload {
    AttachmentId attachment_id;
    std::string holder_kind;
    Uuid holder_id;
};
BOOST_DESCRIBE_STRUCT(AttachmentPayload, (), (attachment_id, holder_kind, holder_id))

NewEvent event_of(const Attachment& attachment, const SubjectFacts& subject, std::string type) {
    const AttachmentPayload payload{attachment.id, *attachment.holder_kind,
                                    *attachment.holder_id};
    const bool is_at_home = attachment.workspace_id == subject.workspace_id;
    return {.type = std::move(type),
            .subject = subject.subject,
            .workspace_id = attachment.workspace_id,
            .other_workspace_id = is_at_home ? subject.provider_workspace_id : std::nullopt,
            .payload = {to_json(payload)}};
}

}  // namespace

Result<Attachment> AttachmentCommands::add_draft(const Actor& actor,
                                                 const NewAttachment& attachment) {
    const std::string name = TRY(clean_file_name(attachment.name));
    Attachment draft{.workspace_id = actor.workspace_id,
                     .id = work_.new_id<AttachmentId>(),
                     .file_workspace_id = actor.workspace_id,
                     .name = name,
                     .media_type = attachment.file.media_type,
                     .size_bytes = attachment.file.size_bytes,
                     .content_hash = attachment.file.hash.text(),
                     .uploaded_by = actor.person_id,
                     .uploaded_at = work_.now()};
    store_.add(draft);
    return draft;
}

Result<void> AttachmentCommands::hold(const Actor& actor, const SubjectFacts& subject,
                                      WorkspaceId workspace_id, const Subject& holder,
                                      const std::vector<AttachmentId>& ids) {
    for (const AttachmentId id : ids) {
        auto attachment = store_.find(actor.workspace_id, id);
        if (!attachment) {
            return refuse(RefusalCode::not_found, "attachment.not_found", "attachment_ids");
        }
        if (attachment->holder_kind == holder.kind && attachment->holder_id == holder.id) continue;
        if (!attachment->is_draft()) {
            return refuse(RefusalCode::conflict, "attachment.is_used_elsewhere", "attachment_ids",
                          {{"name", attachment->name}});
        }
        if (attachment->uploaded_by != actor.person_id) {
            return refuse(RefusalCode::not_found, "attachment.not_found", "attachment_ids");
        }
        attachment->workspace_id = workspace_id;
        attachment->subject_kind = subject.subject.kind;
        attachment->subject_id = subject.subject.id;
        attachment->holder_kind = holder.kind;
        attachment->holder_id = holder.id;
        store_.save_holder(*attachment, actor.workspace_id);
        store_.add_place(workspace_id, id, workspace_id);
        if (subject.provider_workspace_id && workspace_id == subject.workspace_id) {
            store_.add_place(*subject.provider_workspace_id, id, workspace_id);
        }
        work_.record(actor, event_of(*attachment, subject, "attachment.added"));
    }
    return {};
}

Result<void> AttachmentCommands::remove(const Actor& actor, const Subjects& subjects,
                                        AttachmentId id) {
    const Attachment attachment = TRY(find_attachment(work_.sql(), actor, subjects, id));
    if (attachment.uploaded_by != actor.person_id) {
        return refuse(RefusalCode::forbidden, "attachment.is_not_yours");
    }
    if (!attachment.is_draft()) {
        const Subject of{*attachment.subject_kind, *attachment.subject_id};
        const bool is_on_the_subject =
            attachment.holder_kind == of.kind && attachment.holder_id == of.id;
        if (!is_on_the_subject) {
            return refuse(RefusalCode::conflict, "attachment.belongs_to_something");
        }
        const SubjectFacts facts = TRY(subjects.find(work_.sql(), actor, of));
        work_.record(actor, event_of(attachment, facts, "attachment.removed"));
    }
    remove_row(attachment);
    return {};
}

void AttachmentCommands::remove_held_by(WorkspaceId workspace_id, const Subject& holder) {
    for (const Attachment& attachment : store_.held_by(workspace_id, holder.kind, holder.id)) {
        remove_row(attachment);
    }
}

int AttachmentCommands::forget_drafts(int limit) {
    const auto drafts = store_.drafts_before(work_.now().plus(-life_of_a_draft), limit);
    for (const Attachment& draft : drafts) remove_row(draft);
    return static_cast<int>(drafts.size());
}

void AttachmentCommands::remove_row(const Attachment& attachment) {
    store_.remove(attachment);
    // After a while: an upload of the same content may be between its file and its row.
    work_.enqueue({.kind = "attachments.remove_file",
                   .workspace_id = attachment.file_workspace_id,
                   .payload = {to_json(FileRemoval{attachment.content_hash})},
                   .due_at = work_.now().plus(std::chrono::hours(1))});
}

}  // namespace slipway
