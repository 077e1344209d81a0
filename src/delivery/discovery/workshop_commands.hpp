#pragma once

#include "delivery/discovery/workshop_queries.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// Workshops: planned, moved, held with minutes and decisions, cancelled. One unit of work, one
/// thread.
class WorkshopCommands {
public:
    explicit WorkshopCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    Result<WorkshopView> plan(const Actor& actor, EngagementId engagement,
                              const NewWorkshop& workshop);
    Result<WorkshopView> change(const Actor& actor, EngagementId engagement, WorkshopId id,
                                const WorkshopChanges& changes, std::int64_t expected_revision);
    /// The first minutes make it held; later ones correct them.
    Result<WorkshopView> write_minutes(const Actor& actor, EngagementId engagement, WorkshopId id,
                                       const WorkshopMinutes& minutes,
                                       std::int64_t expected_revision);
    Result<WorkshopView> add_decision(const Actor& actor, EngagementId engagement, WorkshopId id,
                                      const NewWorkshopDecision& decision);
    Result<WorkshopView> cancel(const Actor& actor, EngagementId engagement, WorkshopId id,
                                const WorkshopCancellation& cancellation);

private:
    struct Place {
        EngagementFacts engagement;
        Workshop workshop;
    };
    Result<Place> find(const Actor& actor, EngagementId engagement, WorkshopId id);
    Result<WorkshopView> save(const Actor& actor, const Place& place,
                              std::int64_t expected_revision, std::string event_type);
    void record(const Actor& actor, const EngagementFacts& engagement, std::string type,
                WorkshopId id);

    UnitOfWork& work_;
    WorkshopStore store_;
};

}  // namespace slipway
