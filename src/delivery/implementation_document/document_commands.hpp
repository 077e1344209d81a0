#pragma once

#include <optional>
#include <string>

#include "delivery/implementation_document/core/approval.hpp"
#include "delivery/implementation_document/core/document.hpp"
#include "delivery/implementation_document/document_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct DraftChange {
    DocumentContent content;
};
BOOST_DESCRIBE_STRUCT(DraftChange, (), (content))

struct NewDocumentVersion {
    std::string note;  // what this version is about, for its readers
};
BOOST_DESCRIBE_STRUCT(NewDocumentVersion, (), (note))
std::span<const MemberRule> describe_rules(const NewDocumentVersion*);

/// Which template, in which language, and which of its blocks; all when none are named.
struct NewTemplateUse {
    std::string template_key;
    std::string language;
    std::optional<std::vector<std::string>> blocks;
};
BOOST_DESCRIBE_STRUCT(NewTemplateUse, (), (template_key, language, blocks))

/// Writes drafts, makes versions of them, and takes decisions (DOMAIN §3.2).
class DocumentCommands {
public:
    explicit DocumentCommands(UnitOfWork& work) : work_(work) {}

    /// Replaces the draft's content. Refuses what `check_draft` refuses, and `document.changed_
    /// meanwhile` with the current revision.
    Result<DraftView> change_draft(const Actor& actor, EngagementId engagement_id,
                                   const DraftChange& change, std::int64_t expected_revision);
    /// Adds blocks of a template behind what the draft has. Blocks already taken are left out.
    Result<DraftView> use_template(const Actor& actor, EngagementId engagement_id,
                                   const NewTemplateUse& use);
    /// Makes a version of the draft and asks for its approval; one that still waits is superseded.
    Result<VersionView> submit(const Actor& actor, EngagementId engagement_id,
                               const NewDocumentVersion& version);
    /// Decides as the party that the version waits for. The client's approval makes the version the
    /// baseline and ends the document stage.
    Result<VersionView> decide(const Actor& actor, EngagementId engagement_id,
                               DocumentVersionId version_id, const NewApproval& decision);

    /// For change requests (DELAY R16): what both parties have agreed to becomes a version with
    /// their approvals, and the baseline. `draft` replaces the draft, which goes on from there.
    Result<DocumentVersionId> adopt(const Actor& client_owner, const EngagementFacts& engagement,
                                    const DocumentContent& content, const DocumentContent& draft,
                                    PersonId administrator, const std::string& note);

private:
    UnitOfWork& work_;
};

}  // namespace slipway
