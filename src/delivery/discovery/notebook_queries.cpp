#include "delivery/discovery/notebook_queries.hpp"

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "platform/sql/filter.hpp"

namespace slipway {
namespace {

FactView view_of(sql::Transaction& sql, const Actor& actor, const EngagementFacts& engagement,
                 const Fact& fact) {
    FactView view{.id = fact.id,
                  .text = fact.text,
                  .source = fact.source,
                  .source_id = fact.source_id,
                  .question_key = fact.question_key,
                  .quote = fact.quote,
                  .process = fact.process,
                  .tags = fact.tags,
                  .visibility = fact.visibility,
                  .noted_by_name = person_name(sql, fact.noted_by),
                  .noted_at = fact.noted_at,
                  .revision = fact.revision,
                  .allowed = {}};
    if (may(actor, note_facts, engagement) && require_open(engagement)) {
        view.allowed = {"change", "retract"};
    }
    return view;
}

}  // namespace

constexpr sql::Statement list_of_facts{"fact.list", R"sql(
    select f.workspace_id, f.id, f.engagement_id, f.text, f.source, f.source_id, f.question_key,
        f.quote, f.process, f.tags, f.visibility, f.noted_by, f.noted_at, f.revision
    from discovery_facts f
    where f.workspace_id in ($1, $2) and f.engagement_id = $3 and f.retracted_at is null)sql"};

Result<api::Page<FactView>> list_facts(sql::Transaction& sql, const Actor& actor,
                                       const EngagementFacts& engagement,
                                       const FactFilter& filter) {
    const WorkspaceId inner = engagement.side == Side::provider ? engagement.provider_workspace_id
                                                                : engagement.workspace_id;
    sql::ListQuery query(list_of_facts, engagement.workspace_id, inner, engagement.id);
    query.contains({"f.text", "f.quote", "f.process", "f.tags"}, filter.search.value_or(""))
        .equals("f.source", filter.source)
        .equals("f.process", filter.process);
    // Tags are stored as JSON: a whole one stands between quotation marks.
    if (filter.tag) query.contains({"f.tags"}, to_json(*filter.tag));
    query.order_by({{"f.noted_at", sql::KeyKind::integer, sql::Direction::descending},
                    {"f.id", sql::KeyKind::text, sql::Direction::descending}});
    const auto rows = TRY(query.page<Fact>(
        sql, {filter.limit.value_or(api::default_limit), filter.cursor.value_or("")}));
    api::Page<FactView> page{.items = {}, .next_cursor = rows.next_cursor};
    for (const Fact& fact : rows.items) {
        page.items.push_back(view_of(sql, actor, engagement, fact));
    }
    return page;
}

Result<FactView> fact_view(sql::Transaction& sql, const Actor& actor,
                           const EngagementFacts& engagement, FactId id) {
    const auto fact = NotebookStore(sql, engagement).find_fact(id);
    if (!fact) return refuse(RefusalCode::not_found, "fact.not_found");
    return view_of(sql, actor, engagement, *fact);
}

ConsultationView consultation_view(sql::Transaction& sql, const Actor& actor,
                                   const EngagementFacts& engagement, const Consultation& c) {
    ConsultationView view{.id = c.id,
                          .consultant = c.consultant,
                          .person_id = c.person_id,
                          .person_name = std::nullopt,
                          .question = c.question,
                          .asked_by_name = person_name(sql, c.asked_by),
                          .asked_at = c.asked_at,
                          .feasibility = c.feasibility,
                          .answer = c.answer,
                          .estimate_minutes = c.estimate_minutes,
                          .effort_minutes = c.effort_minutes,
                          .answered_by_name = std::nullopt,
                          .answered_at = c.answered_at,
                          .allowed = {}};
    if (c.person_id) view.person_name = person_name(sql, *c.person_id);
    if (c.answered_by) view.answered_by_name = person_name(sql, *c.answered_by);
    if (!c.answered_at && require_open(engagement) &&
        may(actor, answer_consultations, engagement) &&
        check_consultant(actor, c.consultant, c.person_id)) {
        view.allowed.emplace_back("answer");
    }
    return view;
}

std::vector<ConsultationView> consultation_views(sql::Transaction& sql, const Actor& actor,
                                                 const EngagementFacts& engagement) {
    std::vector<ConsultationView> views;
    for (const Consultation& consultation : NotebookStore(sql, engagement).consultations()) {
        views.push_back(consultation_view(sql, actor, engagement, consultation));
    }
    return views;
}

constexpr sql::Statement list_awaited_consultations{"consultation.list_awaited", R"sql(
    select c.id, c.engagement_id, s.name as engagement_name, c.question, c.asked_at
    from consultations c
    join engagement_summaries s
        on s.workspace_id = c.workspace_id and s.engagement_id = c.engagement_id
    where c.workspace_id = $1 and c.person_id = $2 and c.answered_at is null
        and s.state in ('active', 'paused')
    order by c.asked_at, c.id)sql"};

std::vector<AwaitedConsultation> consultations_awaited_of(sql::Transaction& sql,
                                                          const Actor& actor) {
    return sql.all<AwaitedConsultation>(list_awaited_consultations, actor.workspace_id,
                                        actor.person_id);
}

}  // namespace slipway
