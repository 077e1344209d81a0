#pragma once

#include <string>
#include <vector>

#include "delivery/discovery/workshop_store.hpp"

namespace slipway {

struct WorkshopDecisionView {
    WorkshopDecisionId id;
    std::string decision;
    std::string decided_by;
    std::optional<FactId> fact_id;
    Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(WorkshopDecisionView, (), (id, decision, decided_by, fact_id, noted_at))

struct WorkshopView {
    WorkshopId id;
    WorkshopState state = WorkshopState::planned;
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
    std::string cancellation_reason;
    std::vector<WorkshopDecisionView> decisions;
    std::string planned_by_name;
    std::int64_t revision = 1;
    std::vector<std::string> allowed;  // change, write_minutes, decide, cancel
};
BOOST_DESCRIBE_STRUCT(WorkshopView, (),
                      (id, state, title, starts_at, duration_minutes, place, location,
                       on_site_minutes, on_site_price, agenda, participants, held_at, held_minutes,
                       minutes, cancellation_reason, decisions, planned_by_name, revision, allowed))

WorkshopState state_of(const Workshop& workshop);

/// The latest first.
std::vector<WorkshopView> workshop_views(sql::Transaction& sql, const Actor& actor,
                                         const EngagementFacts& engagement);
WorkshopView workshop_view(sql::Transaction& sql, const Actor& actor,
                           const EngagementFacts& engagement, const Workshop& workshop);
/// Against the package's usual number; cancelled ones do not count.
std::optional<Warning> workshop_warning(sql::Transaction& sql, const EngagementFacts& engagement);

}  // namespace slipway
