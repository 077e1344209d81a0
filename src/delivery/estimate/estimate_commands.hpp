#pragma once

#include <string>

#include "delivery/estimate/estimate_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

struct EstimateChange {
    EstimateContent content;
};
BOOST_DESCRIBE_STRUCT(EstimateChange, (), (content))

struct NewEstimateVersion {
    std::string note;  // what changed, for the administrator
};
BOOST_DESCRIBE_STRUCT(NewEstimateVersion, (), (note))
std::span<const MemberRule> describe_rules(const NewEstimateVersion*);

/// Writes the estimate's draft, makes versions of it, and takes the administrator's word
/// (DOMAIN §3.3).
class EstimateCommands {
public:
    explicit EstimateCommands(UnitOfWork& work) : work_(work) {}

    /// Replaces the draft. Refuses what `check` refuses, a developer's change of the manager's
    /// effort (`estimate.developer_changes_customisations_only`), and `estimate.changed_meanwhile`.
    Result<EstimateView> change_draft(const Actor& actor, EngagementId engagement_id,
                                      const EstimateChange& change,
                                      std::int64_t expected_revision);
    /// Makes a version of the draft for the approved document and asks for the administrator's
    /// word; one that still waits is superseded.
    Result<EstimateVersionView> submit(const Actor& actor, EngagementId engagement_id,
                                       const NewEstimateVersion& version);
    /// The administrator's word. With it the estimate stage ends, and the engagement where its
    /// package has no stage after it.
    Result<EstimateVersionView> agree(const Actor& actor, EngagementId engagement_id,
                                      EstimateVersionId version_id, const NewApproval& agreement);

    /// For change requests: the parties have agreed the new figures, so a version of them is agreed
    /// already, in the name of the administrator who was told and confirmed (DELAY R16). The draft
    /// takes the figures as well.
    Result<void> adopt(const Actor& actor, const EngagementFacts& engagement,
                       const EstimateSnapshot& snapshot, PersonId administrator,
                       const std::string& note);

private:
    EstimateVersion add_version(const Actor& actor, const EngagementFacts& engagement,
                                const EstimateSnapshot& snapshot, const std::string& note);
    Result<void> end_estimate_stage(const Actor& actor, const EngagementFacts& engagement);

    UnitOfWork& work_;
};

}  // namespace slipway
