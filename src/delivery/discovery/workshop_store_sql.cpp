#include "delivery/discovery/workshop_store.hpp"

namespace slipway {

void WorkshopStore::add(const Workshop& workshop) { sql_.insert("workshops", workshop); }

constexpr sql::Statement find_workshop{"workshop.find", R"sql(
    select workspace_id, id, engagement_id, title, starts_at, duration_minutes, place, location,
        on_site_minutes, on_site_price, agenda, participants, held_at, held_minutes, minutes,
        cancelled_at, cancellation_reason, revision, planned_by, created_at
    from workshops where workspace_id = $1 and engagement_id = $2 and id = $3)sql"};

std::optional<Workshop> WorkshopStore::find(const EngagementFacts& engagement, WorkshopId id) {
    return sql_.find<Workshop>(find_workshop, engagement.workspace_id, engagement.id, id);
}

constexpr sql::Statement list_workshops{"workshop.list", R"sql(
    select workspace_id, id, engagement_id, title, starts_at, duration_minutes, place, location,
        on_site_minutes, on_site_price, agenda, participants, held_at, held_minutes, minutes,
        cancelled_at, cancellation_reason, revision, planned_by, created_at
    from workshops where workspace_id = $1 and engagement_id = $2
    order by starts_at desc, id desc)sql"};

std::vector<Workshop> WorkshopStore::workshops_of(const EngagementFacts& engagement) {
    return sql_.all<Workshop>(list_workshops, engagement.workspace_id, engagement.id);
}

constexpr sql::Statement update_workshop{"workshop.update", R"sql(
    update workshops
    set title = $1, starts_at = $2, duration_minutes = $3, place = $4, location = $5,
        on_site_minutes = $6, on_site_price = $7, agenda = $8, participants = $9, held_at = $10,
        held_minutes = $11, minutes = $12, cancelled_at = $13, cancellation_reason = $14,
        revision = revision + 1
    where workspace_id = $15 and id = $16 and revision = $17)sql"};

bool WorkshopStore::save(const Workshop& w, std::int64_t expected_revision) {
    return sql_.execute(update_workshop, w.title, w.starts_at, w.duration_minutes, w.place,
                        w.location, w.on_site_minutes, w.on_site_price, w.agenda, w.participants,
                        w.held_at, w.held_minutes, w.minutes, w.cancelled_at,
                        w.cancellation_reason, w.workspace_id, w.id, expected_revision) == 1;
}

void WorkshopStore::add(const WorkshopDecision& decision) {
    sql_.insert("workshop_decisions", decision);
}

constexpr sql::Statement list_decisions{"workshop.list_decisions", R"sql(
    select workspace_id, id, workshop_id, engagement_id, decision, decided_by, fact_id, noted_by,
        noted_at
    from workshop_decisions where workspace_id = $1 and engagement_id = $2
    order by noted_at, id)sql"};

std::vector<WorkshopDecision> WorkshopStore::decisions_of(const EngagementFacts& engagement) {
    return sql_.all<WorkshopDecision>(list_decisions, engagement.workspace_id, engagement.id);
}

}  // namespace slipway
