#include "delivery/discovery/notebook_store.hpp"

namespace slipway {

WorkspaceId NotebookStore::home_of(FactVisibility visibility) const {
    return visibility == FactVisibility::both ? engagement_.workspace_id
                                              : engagement_.provider_workspace_id;
}

WorkspaceId NotebookStore::inner_home() const {
    return engagement_.side == Side::provider ? engagement_.provider_workspace_id
                                              : engagement_.workspace_id;
}

constexpr sql::Statement insert_fact{"fact.insert", R"sql(
    insert into discovery_facts (workspace_id, id, engagement_id, text, source, source_id,
        question_key, quote, process, tags, visibility, noted_by, noted_at, revision)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1))sql"};

void NotebookStore::add(const Fact& f) {
    sql_.execute(insert_fact, f.workspace_id, f.id, f.engagement_id, f.text, f.source, f.source_id,
                 f.question_key, f.quote, f.process, f.tags, f.visibility, f.noted_by, f.noted_at);
}

constexpr sql::Statement find_fact_by_id{"fact.find", R"sql(
    select workspace_id, id, engagement_id, text, source, source_id, question_key, quote, process,
        tags, visibility, noted_by, noted_at, revision
    from discovery_facts
    where workspace_id in ($1, $2) and engagement_id = $3 and id = $4
        and retracted_at is null)sql"};

std::optional<Fact> NotebookStore::find_fact(FactId id) {
    return sql_.find<Fact>(find_fact_by_id, engagement_.workspace_id, inner_home(), engagement_.id,
                           id);
}

constexpr sql::Statement update_fact{"fact.update", R"sql(
    update discovery_facts
    set workspace_id = $1, text = $2, quote = $3, process = $4, tags = $5, visibility = $6,
        revision = revision + 1
    where workspace_id in ($7, $8) and id = $9 and revision = $10 and retracted_at is null)sql"};

bool NotebookStore::save(const Fact& f, std::int64_t expected_revision) {
    return sql_.execute(update_fact, home_of(f.visibility), f.text, f.quote, f.process, f.tags,
                        f.visibility, engagement_.workspace_id, inner_home(), f.id,
                        expected_revision) == 1;
}

constexpr sql::Statement retract_fact{"fact.retract", R"sql(
    update discovery_facts set retracted_at = $1, retracted_by = $2
    where workspace_id in ($3, $4) and engagement_id = $5 and id = $6
        and retracted_at is null)sql"};

bool NotebookStore::retract(FactId id, PersonId by, Instant at) {
    return sql_.execute(retract_fact, at, by, engagement_.workspace_id, inner_home(),
                        engagement_.id, id) == 1;
}

constexpr sql::Statement count_sources{"fact.count_sources", R"sql(
    select count(*) as found from (
        select 1 as one from briefs
            where $1 = 'brief_answer' and workspace_id = $2 and engagement_id = $4 and id = $5
        union all select 1 from clarifying_questions
            where $1 = 'question' and workspace_id = $2 and engagement_id = $4 and id = $5
        union all select 1 from workshops
            where $1 = 'workshop' and workspace_id = $2 and engagement_id = $4 and id = $5
        union all select 1 from consultations
            where $1 = 'consultation' and workspace_id = $3 and engagement_id = $4 and id = $5
    ) sources)sql"};

bool NotebookStore::has_source(FactSource source, FactSourceId id) {
    return sql_.one<std::int64_t>(count_sources, source, engagement_.workspace_id, inner_home(),
                                  engagement_.id, id) > 0;
}

void NotebookStore::add(const Consultation& consultation) {
    sql_.insert("consultations", consultation);
}

constexpr sql::Statement find_consultation_by_id{"consultation.find", R"sql(
    select workspace_id, id, engagement_id, consultant, person_id, question, asked_by, asked_at,
        feasibility, answer, estimate_minutes, effort_minutes, answered_by, answered_at
    from consultations where workspace_id = $1 and engagement_id = $2 and id = $3)sql"};

std::optional<Consultation> NotebookStore::find_consultation(ConsultationId id) {
    return sql_.find<Consultation>(find_consultation_by_id, engagement_.provider_workspace_id,
                                   engagement_.id, id);
}

constexpr sql::Statement list_consultations{"consultation.list", R"sql(
    select workspace_id, id, engagement_id, consultant, person_id, question, asked_by, asked_at,
        feasibility, answer, estimate_minutes, effort_minutes, answered_by, answered_at
    from consultations where workspace_id = $1 and engagement_id = $2
    order by asked_at desc, id desc)sql"};

std::vector<Consultation> NotebookStore::consultations() {
    return sql_.all<Consultation>(list_consultations, engagement_.provider_workspace_id,
                                  engagement_.id);
}

constexpr sql::Statement update_consultation{"consultation.save_answer", R"sql(
    update consultations
    set feasibility = $1, answer = $2, estimate_minutes = $3, effort_minutes = $4,
        answered_by = $5, answered_at = $6
    where workspace_id = $7 and id = $8)sql"};

void NotebookStore::save_answer(const Consultation& c) {
    sql_.execute(update_consultation, c.feasibility, c.answer, c.estimate_minutes,
                 c.effort_minutes, c.answered_by, c.answered_at, c.workspace_id, c.id);
}

}  // namespace slipway
