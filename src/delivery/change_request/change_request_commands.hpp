#pragma once

#include <string>

#include "delivery/change_request/change_request_queries.hpp"
#include "delivery/implementation_document/core/approval.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct NewChangeRequest {
    std::string title;
    std::string reason;
    ChangeContent content;
    std::optional<BlockId> source_block_id;
    std::optional<std::string> source_wish;
};
BOOST_DESCRIBE_STRUCT(NewChangeRequest, (),
                      (title, reason, content, source_block_id, source_wish))
std::span<const MemberRule> describe_rules(const NewChangeRequest*);

struct ChangeRequestChanges {
    std::string title;
    std::string reason;
    ChangeContent content;
};
BOOST_DESCRIBE_STRUCT(ChangeRequestChanges, (), (title, reason, content))
std::span<const MemberRule> describe_rules(const ChangeRequestChanges*);

/// A word of the administrator or of sales: told, and content with it or not.
struct NewChangeConfirmation {
    bool is_confirmed = true;
    std::string content_hash;
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(NewChangeConfirmation, (), (is_confirmed, content_hash, remarks))
std::span<const MemberRule> describe_rules(const NewChangeConfirmation*);

struct NewChangeOffer {
    std::string content_hash;
    std::string remarks;
};
BOOST_DESCRIBE_STRUCT(NewChangeOffer, (), (content_hash, remarks))
std::span<const MemberRule> describe_rules(const NewChangeOffer*);

struct NewChangeWithdrawal {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewChangeWithdrawal, (), (reason))
std::span<const MemberRule> describe_rules(const NewChangeWithdrawal*);

/// Changes of the scope (DELAY R16): nothing of one binds before the client's owner has agreed.
class ChangeRequestCommands {
public:
    explicit ChangeRequestCommands(UnitOfWork& work) : work_(work) {}

    Result<ChangeRequestView> propose(const Actor& actor, EngagementId engagement_id,
                                      const NewChangeRequest& request);
    /// Another content; words on the former one count no more.
    Result<ChangeRequestView> change(const Actor& actor, EngagementId engagement_id,
                                     ChangeRequestId id, const ChangeRequestChanges& changes,
                                     std::int64_t expected_revision);
    Result<ChangeRequestView> confirm(const Actor& actor, EngagementId engagement_id,
                                      ChangeRequestId id,
                                      const NewChangeConfirmation& confirmation);
    Result<ChangeRequestView> offer(const Actor& actor, EngagementId engagement_id,
                                    ChangeRequestId id, const NewChangeOffer& offer);
    /// The client's owner. With agreement the document and the estimate have new versions, and the
    /// blocks follow.
    Result<ChangeRequestView> decide(const Actor& actor, EngagementId engagement_id,
                                     ChangeRequestId id, const NewApproval& decision);
    Result<ChangeRequestView> withdraw(const Actor& actor, EngagementId engagement_id,
                                       ChangeRequestId id, const NewChangeWithdrawal& withdrawal);

private:
    struct Place {
        EngagementFacts engagement;
        ChangeRequest request;
        std::vector<ChangeStep> steps;
        std::string content_hash;
        ChangeOutcome outcome;
    };
    /// The open request for somebody who may do this, as it comes to now.
    Result<Place> find(const Actor& actor, const Permission& permission, EngagementId engagement_id,
                       ChangeRequestId id);
    Result<ChangeRequestView> add_step(const Actor& actor, const Place& place, ChangeStepKind kind,
                                       const std::string& content_hash, const std::string& remarks);
    Result<void> bind(const Actor& actor, const Place& place);

    UnitOfWork& work_;
};

}  // namespace slipway
