#include "delivery/discovery/workshop_queries.hpp"

#include <algorithm>

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"

namespace slipway {
namespace {

WorkshopView view_of(sql::Transaction& sql, const Actor& actor, const EngagementFacts& engagement,
                     const Workshop& w, const std::vector<WorkshopDecision>& decisions) {
    WorkshopView view{.id = w.id,
                      .state = state_of(w),
                      .title = w.title,
                      .starts_at = w.starts_at,
                      .duration_minutes = w.duration_minutes,
                      .place = w.place,
                      .location = w.location,
                      .on_site_minutes = w.on_site_minutes,
                      .on_site_price = w.on_site_price,
                      .agenda = w.agenda,
                      .participants = w.participants,
                      .held_at = w.held_at,
                      .held_minutes = w.held_minutes,
                      .minutes = w.minutes,
                      .cancellation_reason = w.cancellation_reason,
                      .decisions = {},
                      .planned_by_name = person_name(sql, w.planned_by),
                      .revision = w.revision,
                      .allowed = {}};
    for (const WorkshopDecision& decision : decisions) {
        if (decision.workshop_id != w.id) continue;
        view.decisions.push_back({decision.id, decision.decision, decision.decided_by,
                                  decision.fact_id, decision.noted_at});
    }
    if (!may(actor, run_workshops, engagement) || !require_open(engagement)) return view;
    switch (view.state) {
        case WorkshopState::planned:
            view.allowed = {"change", "write_minutes", "decide", "cancel"};
            break;
        case WorkshopState::held: view.allowed = {"write_minutes", "decide"}; break;
        case WorkshopState::cancelled: break;
    }
    return view;
}

}  // namespace

WorkshopState state_of(const Workshop& workshop) {
    if (workshop.cancelled_at) return WorkshopState::cancelled;
    return workshop.held_at ? WorkshopState::held : WorkshopState::planned;
}

std::vector<WorkshopView> workshop_views(sql::Transaction& sql, const Actor& actor,
                                         const EngagementFacts& engagement) {
    WorkshopStore store(sql);
    const auto decisions = store.decisions_of(engagement);
    std::vector<WorkshopView> views;
    for (const Workshop& workshop : store.workshops_of(engagement)) {
        views.push_back(view_of(sql, actor, engagement, workshop, decisions));
    }
    return views;
}

WorkshopView workshop_view(sql::Transaction& sql, const Actor& actor,
                           const EngagementFacts& engagement, const Workshop& workshop) {
    return view_of(sql, actor, engagement, workshop, WorkshopStore(sql).decisions_of(engagement));
}

std::optional<Warning> workshop_warning(sql::Transaction& sql, const EngagementFacts& engagement) {
    const auto workshops = WorkshopStore(sql).workshops_of(engagement);
    const auto count = std::ranges::count_if(workshops, [](const Workshop& workshop) {
        return state_of(workshop) != WorkshopState::cancelled;
    });
    return check_count(count, engagement.package, engagement.stage);
}

}  // namespace slipway
