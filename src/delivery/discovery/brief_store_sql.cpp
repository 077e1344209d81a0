#include "delivery/discovery/brief_store.hpp"

namespace slipway {

void BriefStore::add(const Brief& brief) { sql_.insert("briefs", brief); }

constexpr sql::Statement find_brief{"brief.find", R"sql(
    select workspace_id, id, engagement_id, template_key, questionnaire, locale, created_by,
        created_at, sent_at, submitted_at
    from briefs where workspace_id = $1 and id = $2)sql"};

std::optional<Brief> BriefStore::find(WorkspaceId workspace, BriefId id) {
    return sql_.find<Brief>(find_brief, workspace, id);
}

constexpr sql::Statement list_briefs{"brief.list", R"sql(
    select workspace_id, id, engagement_id, template_key, questionnaire, locale, created_by,
        created_at, sent_at, submitted_at
    from briefs where workspace_id = $1 and engagement_id = $2
    order by created_at desc, id desc)sql"};

std::vector<Brief> BriefStore::briefs_of(WorkspaceId workspace, EngagementId engagement) {
    return sql_.all<Brief>(list_briefs, workspace, engagement);
}

constexpr sql::Statement mark_brief_sent{"brief.mark_sent", R"sql(
    update briefs set sent_at = coalesce(sent_at, $1) where workspace_id = $2 and id = $3)sql"};

void BriefStore::mark_sent(const Brief& brief, Instant at) {
    sql_.execute(mark_brief_sent, at, brief.workspace_id, brief.id);
}

constexpr sql::Statement update_submission{"brief.save_submitted_at", R"sql(
    update briefs set submitted_at = $1 where workspace_id = $2 and id = $3)sql"};

void BriefStore::save_submitted_at(const Brief& brief, std::optional<Instant> at) {
    sql_.execute(update_submission, at, brief.workspace_id, brief.id);
}

void BriefStore::add_round(const BriefRound& round) { sql_.insert("brief_rounds", round); }

constexpr sql::Statement list_rounds{"brief.list_rounds", R"sql(
    select workspace_id, id, brief_id, kind, person_id, email, reason, happened_at
    from brief_rounds where workspace_id = $1 and brief_id = $2
    order by happened_at, id)sql"};

std::vector<BriefRound> BriefStore::rounds_of(const Brief& brief) {
    return sql_.all<BriefRound>(list_rounds, brief.workspace_id, brief.id);
}

constexpr sql::Statement list_answers{"brief.list_answers", R"sql(
    select question_key, value, revision, saved_at
    from brief_answers where workspace_id = $1 and brief_id = $2
    order by question_key)sql"};

std::vector<BriefAnswer> BriefStore::answers_of(const Brief& brief) {
    return sql_.all<BriefAnswer>(list_answers, brief.workspace_id, brief.id);
}

constexpr sql::Statement upsert_answer{"brief.save_answer", R"sql(
    insert into brief_answers (workspace_id, brief_id, question_key, value, revision, saved_at,
        saved_by)
    values ($1, $2, $3, $4, 1, $5, $6)
    on conflict (workspace_id, brief_id, question_key) do update
        set value = excluded.value, revision = brief_answers.revision + 1,
            saved_at = excluded.saved_at, saved_by = excluded.saved_by
        where brief_answers.revision = $7)sql"};

bool BriefStore::save_answer(const Brief& brief, const std::string& question_key,
                             const JsonText& value, std::int64_t base_revision,
                             std::optional<PersonId> by, Instant at) {
    return sql_.execute(upsert_answer, brief.workspace_id, brief.id, question_key, value, at, by,
                        base_revision) == 1;
}

}  // namespace slipway
