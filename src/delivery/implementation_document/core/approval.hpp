#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/content_hash.hpp"
#include "base/day.hpp"
#include "base/refusal.hpp"

// How a version of the document is approved (DOMAIN §3.2): by the administrator, then by the
// client, each for its exact content.

namespace slipway {

struct MemberRule;

using DocumentVersionId = Id<struct DocumentVersionKind>;

enum class ApprovingParty { administrator, client };
BOOST_DESCRIBE_ENUM(ApprovingParty, administrator, client)

enum class Decision { approved, refused };
BOOST_DESCRIBE_ENUM(Decision, approved, refused)

enum class VersionState { awaiting_administrator, awaiting_client, approved, refused, superseded };
BOOST_DESCRIBE_ENUM(VersionState, awaiting_administrator, awaiting_client, approved, refused,
                    superseded)

/// One decision about one version, by a named person.
struct Approval {
    ApprovingParty party = ApprovingParty::administrator;
    Decision decision = Decision::approved;
    PersonId person_id;
    std::string remarks;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(Approval, (), (party, decision, person_id, remarks, decided_at))

struct NewApproval {
    Decision decision = Decision::approved;
    /// Of the content that the person read: what they approve is that and nothing else.
    std::string content_hash;
    std::optional<std::string> remarks;
};
BOOST_DESCRIBE_STRUCT(NewApproval, (), (decision, content_hash, remarks))
std::span<const MemberRule> describe_rules(const NewApproval*);

/// The state that follows from the decisions so far.
VersionState state_of(const std::vector<Approval>& approvals, bool is_superseded);
/// Whose decision a version waits for; nobody's when it has been decided.
std::optional<ApprovingParty> awaited_party(VersionState state);

/// Refuses a decision on a version that waits for somebody else (`approval.is_not_awaited`), of
/// other content than the version's (`approval.content_differs`), and a refusal without remarks
/// (`approval.refusal_needs_remarks`).
Result<void> check_decision(VersionState state, ApprovingParty party, const NewApproval& decision,
                            const std::string& version_content_hash);

}  // namespace slipway
