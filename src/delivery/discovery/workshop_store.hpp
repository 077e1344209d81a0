#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/discovery/core/fact.hpp"
#include "delivery/discovery/core/workshop.hpp"
#include "platform/describe/describe.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// A workshop as stored, in the client's workspace.
struct Workshop {
    WorkspaceId workspace_id;
    WorkshopId id;
    EngagementId engagement_id;
    std::string title;
    Instant starts_at;
    std::int32_t duration_minutes = 60;
    WorkshopPlace place = WorkshopPlace::remote;
    std::string location;
    std::optional<Effort> on_site_minutes;
    std::optional<Money> on_site_price;
    std::string agenda;
    std::vector<WorkshopParticipant> participants;
    std::optional<Instant> held_at;
    std::optional<std::int32_t> held_minutes;
    std::string minutes;
    std::optional<Instant> cancelled_at;
    std::string cancellation_reason;
    std::int64_t revision = 1;
    PersonId planned_by;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(Workshop, (),
                      (workspace_id, id, engagement_id, title, starts_at, duration_minutes, place,
                       location, on_site_minutes, on_site_price, agenda, participants, held_at,
                       held_minutes, minutes, cancelled_at, cancellation_reason, revision,
                       planned_by, created_at))

struct WorkshopDecision {
    WorkspaceId workspace_id;
    WorkshopDecisionId id;
    WorkshopId workshop_id;
    EngagementId engagement_id;
    std::string decision;
    std::string decided_by;
    std::optional<FactId> fact_id;
    PersonId noted_by;
    Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(WorkshopDecision, (),
                      (workspace_id, id, workshop_id, engagement_id, decision, decided_by, fact_id,
                       noted_by, noted_at))

class WorkshopStore {
public:
    explicit WorkshopStore(sql::Transaction& transaction) : sql_(transaction) {}

    void add(const Workshop& workshop);
    std::optional<Workshop> find(const EngagementFacts& engagement, WorkshopId id);
    /// Of the engagement, the latest first.
    std::vector<Workshop> workshops_of(const EngagementFacts& engagement);
    /// Saves everything that may change. False when the revision is not the stored one.
    bool save(const Workshop& workshop, std::int64_t expected_revision);

    void add(const WorkshopDecision& decision);
    std::vector<WorkshopDecision> decisions_of(const EngagementFacts& engagement);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
