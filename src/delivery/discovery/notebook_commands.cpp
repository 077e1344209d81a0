#include "delivery/discovery/notebook_commands.hpp"

#include "base/text.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {

Result<EngagementFacts> NotebookCommands::find(const Actor& actor, EngagementId engagement,
                                               const Permission& permission) {
    auto facts = TRY(find_engagement(work_.sql(), actor, engagement));
    TRY(require(actor, permission, facts));
    TRY(require_open(facts));
    return facts;
}

void NotebookCommands::record_fact(const Actor& actor, const EngagementFacts& engagement,
                                   std::string type, FactId id, FactVisibility visibility) {
    const bool is_shared = visibility == FactVisibility::both;
    work_.record(actor, {.type = std::move(type),
                         .subject = {"engagement", engagement.id.uuid()},
                         .workspace_id = is_shared ? engagement.workspace_id
                                                   : engagement.provider_workspace_id,
                         .other_workspace_id =
                             is_shared ? std::optional(engagement.provider_workspace_id)
                                       : std::nullopt,
                         .payload = {R"({"fact_id":")" + id.text() + "\"}"}});
}

void NotebookCommands::record_inside(const Actor& actor, const EngagementFacts& engagement,
                                     std::string type, ConsultationId id) {
    work_.record(actor, {.type = std::move(type),
                         .subject = {"engagement", engagement.id.uuid()},
                         .workspace_id = engagement.provider_workspace_id,
                         .other_workspace_id = std::nullopt,
                         .payload = {R"({"consultation_id":")" + id.text() + "\"}"}});
}

FactId NotebookCommands::add_fact(const Actor& actor, const EngagementFacts& engagement,
                                  const NewFact& fact) {
    NotebookStore store(work_.sql(), engagement);
    const auto id = work_.new_id<FactId>();
    store.add(Fact{.workspace_id = store.home_of(fact.visibility),
                   .id = id,
                   .engagement_id = engagement.id,
                   .text = std::string(trimmed(fact.text)),
                   .source = fact.source,
                   .source_id = fact.source_id,
                   .question_key = fact.question_key,
                   .quote = std::string(trimmed(fact.quote.value_or(""))),
                   .process = std::string(trimmed(fact.process.value_or(""))),
                   .tags = fact.tags,
                   .visibility = fact.visibility,
                   .noted_by = actor.person_id,
                   .noted_at = work_.now()});
    record_fact(actor, engagement, "discovery.fact_noted", id, fact.visibility);
    return id;
}

Result<FactView> NotebookCommands::note(const Actor& actor, EngagementId engagement,
                                        const NewFact& fact) {
    const auto facts = TRY(find(actor, engagement, note_facts));
    TRY(check_source(fact.source, fact.source_id.has_value(), fact.visibility));
    if (fact.source_id &&
        !NotebookStore(work_.sql(), facts).has_source(fact.source, *fact.source_id)) {
        return refuse(RefusalCode::invalid, "fact.source_not_found", "source_id");
    }
    NewFact checked = fact;
    checked.tags = TRY(checked_tags(fact.tags));
    return fact_view(work_.sql(), actor, facts, add_fact(actor, facts, checked));
}

Result<FactView> NotebookCommands::change(const Actor& actor, EngagementId engagement, FactId id,
                                          const FactChanges& changes,
                                          std::int64_t expected_revision) {
    const auto facts = TRY(find(actor, engagement, note_facts));
    NotebookStore store(work_.sql(), facts);
    auto fact = store.find_fact(id);
    if (!fact) return refuse(RefusalCode::not_found, "fact.not_found");
    if (changes.text) fact->text = trimmed(*changes.text);
    if (changes.quote) fact->quote = trimmed(*changes.quote);
    if (changes.process) fact->process = trimmed(*changes.process);
    if (changes.tags) fact->tags = TRY(checked_tags(*changes.tags));
    fact->visibility = changes.visibility.value_or(fact->visibility);
    TRY(check_source(fact->source, fact->source_id.has_value(), fact->visibility));
    if (!store.save(*fact, expected_revision)) {
        return refuse(RefusalCode::stale, "fact.changed_meanwhile", {},
                      {{"current_revision", fact->revision}});
    }
    record_fact(actor, facts, "discovery.fact_changed", id, fact->visibility);
    return fact_view(work_.sql(), actor, facts, id);
}

Result<void> NotebookCommands::retract(const Actor& actor, EngagementId engagement, FactId id) {
    const auto facts = TRY(find(actor, engagement, note_facts));
    NotebookStore store(work_.sql(), facts);
    const auto fact = store.find_fact(id);
    if (!fact || !store.retract(id, actor.person_id, work_.now())) {
        return refuse(RefusalCode::not_found, "fact.not_found");
    }
    record_fact(actor, facts, "discovery.fact_retracted", id, fact->visibility);
    return {};
}

Result<ConsultationView> NotebookCommands::ask(const Actor& actor, EngagementId engagement,
                                               const NewConsultation& consultation) {
    const auto facts = TRY(find(actor, engagement, ask_consultations));
    if (consultation.person_id) {
        const auto person =
            find_member(work_.sql(), facts.provider_workspace_id, *consultation.person_id);
        if (!person || !person->is_active ||
            !to_roles(person->roles).has(role_of(consultation.consultant))) {
            return refuse(RefusalCode::invalid, "consultation.person_lacks_the_role", "person_id");
        }
    }
    Consultation asked{.workspace_id = facts.provider_workspace_id,
                       .id = work_.new_id<ConsultationId>(),
                       .engagement_id = facts.id,
                       .consultant = consultation.consultant,
                       .person_id = consultation.person_id,
                       .question = std::string(trimmed(consultation.question)),
                       .asked_by = actor.person_id,
                       .asked_at = work_.now(),
                       .feasibility = std::nullopt,
                       .answer = std::nullopt,
                       .estimate_minutes = std::nullopt,
                       .effort_minutes = std::nullopt,
                       .answered_by = std::nullopt,
                       .answered_at = std::nullopt};
    NotebookStore(work_.sql(), facts).add(asked);
    record_inside(actor, facts, "discovery.consultation_asked", asked.id);
    return consultation_view(work_.sql(), actor, facts, asked);
}

Result<ConsultationView> NotebookCommands::answer(const Actor& actor, EngagementId engagement,
                                                  ConsultationId id,
                                                  const NewConsultationAnswer& answer) {
    const auto facts = TRY(find(actor, engagement, answer_consultations));
    NotebookStore store(work_.sql(), facts);
    auto consultation = store.find_consultation(id);
    if (!consultation) return refuse(RefusalCode::not_found, "consultation.not_found");
    if (consultation->answered_at) {
        return refuse(RefusalCode::conflict, "consultation.is_answered");
    }
    TRY(check_consultant(actor, consultation->consultant, consultation->person_id));
    TRY(check_answer(answer));
    consultation->feasibility = answer.feasibility;
    consultation->answer = std::string(trimmed(answer.answer));
    consultation->estimate_minutes = answer.estimate_minutes;
    consultation->effort_minutes = answer.effort_minutes;
    consultation->answered_by = actor.person_id;
    consultation->answered_at = work_.now();
    store.save_answer(*consultation);
    record_inside(actor, facts, "discovery.consultation_answered", id);
    return consultation_view(work_.sql(), actor, facts, *consultation);
}

}  // namespace slipway
