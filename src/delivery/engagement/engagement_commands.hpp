#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/warning.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "delivery/engagement/core/new_engagement.hpp"
#include "delivery/engagement/core/pause.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_store.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// What `engagement.stage_changed` says.
struct StageChangedPayload {
    EngagementStage from_stage = EngagementStage::discovery;
    EngagementStage to_stage = EngagementStage::discovery;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(StageChangedPayload, (), (from_stage, to_stage, reason))

/// Starts, changes and ends engagements, and moves them through their stages.
class EngagementCommands {
public:
    explicit EngagementCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    /// In the provider's workspace. A new client's workspace is made and its owner invited. The
    /// package is copied. Answers what speaks against the manager as warnings.
    Result<EngagementView> start(const Actor& actor, const NewEngagement& engagement);
    /// Names, dates, people, hand-over. Another manager is the head's to name.
    Result<EngagementView> change(const Actor& actor, EngagementId id,
                                  const EngagementChanges& changes,
                                  std::int64_t expected_revision);

    /// A person's wish to move a stage, forward or back; the reason is recorded.
    Result<EngagementView> move_stage(const Actor& actor, EngagementId id,
                                      const NewStageChange& change);
    /// For other features: what they have seen ends the stage before (an approval, an agreed
    /// estimate). Refuses what is not the next stage.
    Result<void> advance_stage(const Actor& actor, const EngagementFacts& engagement,
                               EngagementStage to, const std::string& reason);
    /// For other features: a change request opens an earlier stage again.
    Result<void> reopen_stage(const Actor& actor, const EngagementFacts& engagement,
                              EngagementStage to, const std::string& reason);

    Result<EngagementView> close(const Actor& actor, EngagementId id, const NewClosure& closure);
    /// For other features: the last block was accepted.
    Result<void> complete(const Actor& actor, const EngagementFacts& engagement,
                          const std::string& reason);

private:
    Result<ServicePackage> find_package(const Actor& actor, ServicePackageId id);
    Result<WorkspaceId> ensure_client(const Actor& actor, const NewEngagement& engagement);
    Result<void> hold_files(const Actor& actor, const EngagementFacts& engagement,
                            const HandOver& hand_over);
    Result<void> check_people(WorkspaceId provider, const std::optional<PersonId>& administrator,
                              const std::optional<PersonId>& sales_representative,
                              const std::optional<PersonId>& quality_manager);
    Result<std::vector<Warning>> check_new_manager(const Actor& actor, WorkspaceId provider,
                                                   const ServicePackage& package, PersonId manager,
                                                   Day starts_on);
    Result<std::vector<Warning>> apply(const Actor& actor, const EngagementChanges& changes,
                                       Engagement& engagement);
    void change_stage(const Actor& actor, const EngagementFacts& engagement, EngagementStage to,
                      const std::string& reason);
    void close_for(const Actor& actor, const EngagementFacts& engagement,
                   const NewClosure& closure);

    UnitOfWork& work_;
    EngagementStore store_;
};

/// Pauses of engagements (DOMAIN §4.4, DELAY R17): asked for, consented to, begun and ended.
class PauseCommands {
public:
    explicit PauseCommands(UnitOfWork& work)
        : work_(work), engagements_(work.sql()), pauses_(work.sql()) {}

    /// By the client's owner, or by a manager with the client's own words as evidence.
    Result<PauseView> request(const Actor& actor, EngagementId id, const NewPause& request);
    /// The head's word on a pause that needs it. One that was to begin before begins the next
    /// working day.
    Result<PauseView> decide(const Actor& actor, EngagementId id, PauseId pause_id,
                             const NewPauseConsent& consent);
    /// Before it begins the pause is withdrawn; while it runs it ends at the start of the next
    /// working day.
    Result<void> end(const Actor& actor, EngagementId id, PauseId pause_id);

    /// Begins or ends the pause if its moment has come; the job of that moment. Idempotent.
    void turn(WorkspaceId workspace, EngagementId id, PauseId pause_id);

private:
    Result<Pause> find(const EngagementFacts& engagement, PauseId pause_id);
    Result<PauseView> view(const Actor& actor, const EngagementFacts& engagement, PauseId id);
    void begin(const Actor& actor, const EngagementFacts& engagement, const Pause& pause);
    void resume(const Actor& actor, const EngagementFacts& engagement, const Pause& pause);
    /// Begins and ends what is due, and queues the job of the next moment.
    void follow(const Actor& actor, const EngagementFacts& engagement, Pause pause);
    void record(const Actor& actor, const EngagementFacts& engagement, std::string type,
                const Pause& pause);

    UnitOfWork& work_;
    EngagementStore engagements_;
    PauseStore pauses_;
};

/// What the job `engagement.pause_turn` is given.
struct PauseTurn {
    EngagementId engagement_id;
    PauseId pause_id;
};
BOOST_DESCRIBE_STRUCT(PauseTurn, (), (engagement_id, pause_id))

/// An event about an engagement: its subject is the engagement, both parties are told.
NewEvent engagement_event(const EngagementFacts& engagement, std::string type,
                          JsonText payload = JsonText{"{}"});

}  // namespace slipway
