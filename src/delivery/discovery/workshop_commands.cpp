#include "delivery/discovery/workshop_commands.hpp"

#include "base/text.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/discovery/notebook_commands.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {

Result<WorkshopCommands::Place> WorkshopCommands::find(const Actor& actor, EngagementId engagement,
                                                       WorkshopId id) {
    auto facts = TRY(find_engagement(work_.sql(), actor, engagement));
    TRY(require(actor, run_workshops, facts));
    TRY(require_open(facts));
    auto workshop = store_.find(facts, id);
    if (!workshop) return refuse(RefusalCode::not_found, "workshop.not_found");
    if (workshop->cancelled_at) return refuse(RefusalCode::conflict, "workshop.is_cancelled");
    return Place{std::move(facts), std::move(*workshop)};
}

void WorkshopCommands::record(const Actor& actor, const EngagementFacts& engagement,
                              std::string type, WorkshopId id) {
    work_.record(actor, {.type = std::move(type),
                         .subject = {"engagement", engagement.id.uuid()},
                         .workspace_id = engagement.workspace_id,
                         .other_workspace_id = engagement.provider_workspace_id,
                         .payload = {R"({"workshop_id":")" + id.text() + "\"}"}});
}

Result<WorkshopView> WorkshopCommands::save(const Actor& actor, const Place& place,
                                            std::int64_t expected_revision,
                                            std::string event_type) {
    if (!store_.save(place.workshop, expected_revision)) {
        return refuse(RefusalCode::stale, "workshop.changed_meanwhile", {},
                      {{"current_revision", place.workshop.revision}});
    }
    record(actor, place.engagement, std::move(event_type), place.workshop.id);
    return workshop_view(work_.sql(), actor, place.engagement,
                         *store_.find(place.engagement, place.workshop.id));
}

Result<WorkshopView> WorkshopCommands::plan(const Actor& actor, EngagementId engagement,
                                            const NewWorkshop& workshop) {
    const auto facts = TRY(find_engagement(work_.sql(), actor, engagement));
    TRY(require(actor, run_workshops, facts));
    TRY(require_open(facts));
    TRY(check_place(workshop.place, workshop.on_site_minutes, workshop.on_site_price));
    const Workshop planned{.workspace_id = facts.workspace_id,
                           .id = work_.new_id<WorkshopId>(),
                           .engagement_id = facts.id,
                           .title = std::string(trimmed(workshop.title)),
                           .starts_at = workshop.starts_at,
                           .duration_minutes = workshop.duration_minutes,
                           .place = workshop.place,
                           .location = std::string(trimmed(workshop.location.value_or(""))),
                           .on_site_minutes = workshop.on_site_minutes,
                           .on_site_price = workshop.on_site_price,
                           .agenda = std::string(trimmed(workshop.agenda)),
                           .participants = workshop.participants,
                           .held_at = std::nullopt,
                           .held_minutes = std::nullopt,
                           .minutes = {},
                           .cancelled_at = std::nullopt,
                           .cancellation_reason = {},
                           .planned_by = actor.person_id,
                           .created_at = work_.now()};
    store_.add(planned);
    record(actor, facts, "discovery.workshop_planned", planned.id);
    return workshop_view(work_.sql(), actor, facts, planned);
}

Result<WorkshopView> WorkshopCommands::change(const Actor& actor, EngagementId engagement,
                                              WorkshopId id, const WorkshopChanges& changes,
                                              std::int64_t expected_revision) {
    Place place = TRY(find(actor, engagement, id));
    Workshop& w = place.workshop;
    if (w.held_at) return refuse(RefusalCode::conflict, "workshop.is_held");
    if (changes.title) w.title = trimmed(*changes.title);
    if (changes.agenda) w.agenda = trimmed(*changes.agenda);
    if (changes.location) w.location = trimmed(*changes.location);
    w.starts_at = changes.starts_at.value_or(w.starts_at);
    w.duration_minutes = changes.duration_minutes.value_or(w.duration_minutes);
    w.place = changes.place.value_or(w.place);
    w.on_site_minutes = changes.on_site_minutes.value_or(w.on_site_minutes);
    w.on_site_price = changes.on_site_price.value_or(w.on_site_price);
    w.participants = changes.participants.value_or(w.participants);
    TRY(check_place(w.place, w.on_site_minutes, w.on_site_price));
    return save(actor, place, expected_revision, "discovery.workshop_changed");
}

Result<WorkshopView> WorkshopCommands::write_minutes(const Actor& actor, EngagementId engagement,
                                                     WorkshopId id, const WorkshopMinutes& minutes,
                                                     std::int64_t expected_revision) {
    Place place = TRY(find(actor, engagement, id));
    TRY(check_minutes(minutes, work_.now()));
    const bool is_first = !place.workshop.held_at;
    place.workshop.held_at = minutes.held_at;
    place.workshop.held_minutes = minutes.duration_minutes;
    place.workshop.minutes = trimmed(minutes.minutes);
    return save(actor, place, expected_revision,
                is_first ? "discovery.workshop_held" : "discovery.workshop_changed");
}

Result<WorkshopView> WorkshopCommands::add_decision(const Actor& actor, EngagementId engagement,
                                                    WorkshopId id,
                                                    const NewWorkshopDecision& decision) {
    const Place place = TRY(find(actor, engagement, id));
    WorkshopDecision noted{.workspace_id = place.workshop.workspace_id,
                           .id = work_.new_id<WorkshopDecisionId>(),
                           .workshop_id = id,
                           .engagement_id = place.engagement.id,
                           .decision = std::string(trimmed(decision.decision)),
                           .decided_by = std::string(trimmed(decision.decided_by)),
                           .fact_id = std::nullopt,
                           .noted_by = actor.person_id,
                           .noted_at = work_.now()};
    if (decision.as_fact) {
        noted.fact_id = NotebookCommands(work_).add_fact(
            actor, place.engagement,
            {.text = noted.decision,
             .source = FactSource::workshop,
             .source_id = FactSourceId(id.uuid()),
             .question_key = std::nullopt,
             .quote = noted.decided_by,
             .process = std::nullopt,
             .tags = {}});
    }
    store_.add(noted);
    record(actor, place.engagement, "discovery.decision_noted", id);
    return workshop_view(work_.sql(), actor, place.engagement, place.workshop);
}

Result<WorkshopView> WorkshopCommands::cancel(const Actor& actor, EngagementId engagement,
                                              WorkshopId id,
                                              const WorkshopCancellation& cancellation) {
    Place place = TRY(find(actor, engagement, id));
    if (place.workshop.held_at) return refuse(RefusalCode::conflict, "workshop.is_held");
    place.workshop.cancelled_at = work_.now();
    place.workshop.cancellation_reason = trimmed(cancellation.reason);
    return save(actor, place, place.workshop.revision, "discovery.workshop_cancelled");
}

}  // namespace slipway
