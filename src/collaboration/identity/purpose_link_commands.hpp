#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/secret.hpp"
#include "platform/describe/describe.hpp"
#include "platform/tokens/tokens.hpp"
#include "platform/work/unit_of_work.hpp"

// Links that do one thing without an account: fill this brief. Whoever has the link may do it, so
// each ends by itself and can be revoked. The token is stored as its hash: its text is known once.

namespace slipway {

using PurposeLinkId = Id<struct PurposeLinkKind>;

struct PurposeLink {
    WorkspaceId workspace_id;
    PurposeLinkId id;
    std::string purpose;  // "brief"
    std::string subject_id;
    std::string email;  // whom it was meant for; empty when it was only copied
    PersonId created_by;
    Instant created_at;
    Instant expires_at;
    std::optional<Instant> revoked_at;
    std::optional<Instant> last_used_at;
};
BOOST_DESCRIBE_STRUCT(PurposeLink, (),
                      (workspace_id, id, purpose, subject_id, email, created_by, created_at,
                       expires_at, revoked_at, last_used_at))

struct NewPurposeLink {
    WorkspaceId workspace_id;
    std::string purpose;
    Uuid subject_id;
    std::string email;
    std::chrono::hours life{};
};

struct CreatedPurposeLink {
    PurposeLinkId id;
    Secret token;
    Instant expires_at;
};

/// The link with this token, whatever became of it; nothing for another purpose.
std::optional<PurposeLink> find_purpose_link(sql::Transaction& sql, std::string_view purpose,
                                             const Secret& token);
/// The newest first.
std::vector<PurposeLink> purpose_links_of(sql::Transaction& sql, WorkspaceId workspace,
                                          std::string_view purpose, const Uuid& subject_id);
/// Refuses as gone: `purpose_link.is_revoked`, `purpose_link.is_expired`.
Result<void> check_usable(const PurposeLink& link, Instant now);

/// One unit of work, one thread.
class PurposeLinkCommands {
public:
    explicit PurposeLinkCommands(UnitOfWork& work) : work_(work) {}

    CreatedPurposeLink create(const Actor& actor, const NewPurposeLink& link);
    /// Revoking twice is once. `purpose_link.not_found` when the subject has no such link.
    Result<void> revoke(WorkspaceId workspace, std::string_view purpose, const Uuid& subject_id,
                        PurposeLinkId id);
    void note_use(const PurposeLink& link);

private:
    UnitOfWork& work_;
};

}  // namespace slipway
