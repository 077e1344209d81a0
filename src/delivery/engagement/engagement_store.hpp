#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/engagement/core/engagement.hpp"
#include "delivery/engagement/core/hand_over.hpp"
#include "delivery/engagement/core/new_engagement.hpp"
#include "delivery/engagement/core/pause.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// An engagement as stored, in the client's workspace.
struct Engagement {
    WorkspaceId workspace_id;
    EngagementId id;
    WorkspaceId provider_workspace_id;
    std::string name;
    EngagementStage stage = EngagementStage::discovery;
    EngagementState state = EngagementState::active;
    ServicePackage package;
    PersonId manager_id;
    std::optional<PersonId> administrator_id;
    std::optional<PersonId> sales_representative_id;
    std::optional<PersonId> quality_manager_id;
    Day starts_on{};
    HandOver hand_over;
    std::int64_t revision = 1;
    PersonId created_by;
    Instant created_at;
    Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Engagement, (),
                      (workspace_id, id, provider_workspace_id, name, stage, state, package,
                       manager_id, administrator_id, sales_representative_id, quality_manager_id,
                       starts_on, hand_over, revision, created_by, created_at, updated_at))

/// A move from one stage to another; the first one comes from none.
struct StageChange {
    WorkspaceId workspace_id;
    Id<struct StageChangeKind> id;
    EngagementId engagement_id;
    std::optional<EngagementStage> from_stage;
    EngagementStage to_stage = EngagementStage::discovery;
    std::string reason;
    std::optional<PersonId> person_id;  // empty: the system
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(StageChange, (),
                      (workspace_id, id, engagement_id, from_stage, to_stage, reason, person_id,
                       changed_at))

struct Closure {
    WorkspaceId workspace_id;
    Id<struct ClosureKind> id;
    EngagementId engagement_id;
    ClosureOutcome outcome = ClosureOutcome::completed;
    std::string reason;
    std::optional<PersonId> person_id;
    Instant closed_at;
};
BOOST_DESCRIBE_STRUCT(Closure, (),
                      (workspace_id, id, engagement_id, outcome, reason, person_id, closed_at))

struct PauseConsent {
    WorkspaceId workspace_id;
    PauseId pause_id;
    EngagementId engagement_id;
    bool is_given = false;
    std::string reason;
    PersonId person_id;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(PauseConsent, (),
                      (workspace_id, pause_id, engagement_id, is_given, reason, person_id,
                       decided_at))

/// Engagements, their stages and closures. Rows of one engagement are in the client's workspace.
class EngagementStore {
public:
    explicit EngagementStore(sql::Transaction& transaction) : sql_(transaction) {}

    /// With its two party rows.
    void add(const Engagement& engagement);
    std::optional<Engagement> find(WorkspaceId workspace, EngagementId id);
    /// Saves what may change, at the next revision. False when `engagement.revision` is not the
    /// stored one.
    bool save(const Engagement& engagement, Instant now);
    void save_stage(const EngagementFacts& engagement, EngagementStage stage, Instant now);
    void save_state(const EngagementFacts& engagement, EngagementState state, Instant now);
    void add_stage_change(const StageChange& change);
    void add_closure(const Closure& closure);

private:
    sql::Transaction& sql_;
};

/// The pauses of engagements and the consents to them.
class PauseStore {
public:
    explicit PauseStore(sql::Transaction& transaction) : sql_(transaction) {}

    void add(WorkspaceId workspace, const Pause& pause);
    /// Of one engagement, by their first day.
    std::vector<Pause> pauses_of(WorkspaceId workspace, EngagementId engagement);
    std::optional<Pause> find(WorkspaceId workspace, PauseId id);
    void add_consent(const PauseConsent& consent);
    void save_dates(WorkspaceId workspace, const Pause& pause);
    void save_withdrawal(WorkspaceId workspace, PauseId id, PersonId by, Instant at);
    void save_beginning(WorkspaceId workspace, PauseId id, Instant at);
    void save_resumption(WorkspaceId workspace, PauseId id, Instant at);
    void save_early_end(WorkspaceId workspace, PauseId id, Day resumes_on, PersonId by);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
