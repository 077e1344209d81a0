#pragma once

#include <string>
#include <vector>

#include "collaboration/attachments/attachment_queries.hpp"
#include "collaboration/attachments/attachment_store.hpp"
#include "platform/files/file_store.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct NewAttachment {
    std::string name;  // as the uploader calls it
    StoredFile file;   // kept in the uploader's workspace
};

/// Rows for uploaded files. Another feature's command calls `hold` in its own unit of work when
/// something of it gets files: a message, an answer.
class AttachmentCommands {
public:
    explicit AttachmentCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    /// A draft: its uploader alone sees it, and it is forgotten after a day.
    Result<Attachment> add_draft(const Actor& actor, const NewAttachment& attachment);

    /// Gives these drafts of the actor's to `holder`, seen by those who may see `subject` and whose
    /// rows live in `workspace_id`: the subject's home, or the provider's workspace for what is for
    /// the provider alone. What the holder has already passes unnoticed. Refuses drafts that are
    /// not the actor's: `attachment.not_found`, `attachment.is_used_elsewhere`, at the field
    /// `attachment_ids`. The actor has been let to the subject.
    Result<void> hold(const Actor& actor, const SubjectFacts& subject, WorkspaceId workspace_id,
                      const Subject& holder, const std::vector<AttachmentId>& ids);

    /// One's own, as a draft or where it is: what was attached by mistake.
    Result<void> remove(const Actor& actor, const Subjects& subjects, AttachmentId id);
    /// All that something held, when it goes.
    void remove_held_by(WorkspaceId workspace_id, const Subject& holder);
    /// Drafts that nobody used within a day; answers how many, at most `limit`.
    int forget_drafts(int limit);

private:
    void remove_row(const Attachment& attachment);

    UnitOfWork& work_;
    AttachmentStore store_;
};

/// The job that removes bytes which no row needs any more.
struct FileRemoval {
    std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(FileRemoval, (), (content_hash))

}  // namespace slipway
