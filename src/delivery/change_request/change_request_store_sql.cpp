#include "delivery/change_request/change_request_store.hpp"

namespace slipway {

constexpr sql::Statement list_change_requests{"change_request.list", R"sql(
    select id, number, title, reason, content, source_block_id, source_wish, decided_effect,
        revision, created_by, created_at
    from change_requests where workspace_id = $1 and engagement_id = $2
    order by number desc)sql"};

std::vector<ChangeRequest> ChangeRequestStore::all() {
    return sql_.all<ChangeRequest>(list_change_requests, workspace_id_, engagement_id_);
}

constexpr sql::Statement find_change_request{"change_request.find", R"sql(
    select id, number, title, reason, content, source_block_id, source_wish, decided_effect,
        revision, created_by, created_at
    from change_requests where workspace_id = $1 and engagement_id = $2 and id = $3)sql"};

std::optional<ChangeRequest> ChangeRequestStore::find(ChangeRequestId id) {
    return sql_.find<ChangeRequest>(find_change_request, workspace_id_, engagement_id_, id);
}

constexpr sql::Statement insert_change_request{"change_request.insert", R"sql(
    insert into change_requests (workspace_id, id, engagement_id, number, title, reason, content,
        source_block_id, source_wish, decided_effect, revision, created_by, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null, 1, $10, $11))sql"};

void ChangeRequestStore::add(const ChangeRequest& r) {
    sql_.execute(insert_change_request, workspace_id_, r.id, engagement_id_, r.number, r.title,
                 r.reason, r.content, r.source_block_id, r.source_wish, r.created_by,
                 r.created_at);
}

constexpr sql::Statement update_change_request{"change_request.update", R"sql(
    update change_requests set title = $1, reason = $2, content = $3, revision = revision + 1
    where workspace_id = $4 and engagement_id = $5 and id = $6 and revision = $7)sql"};

bool ChangeRequestStore::save(const ChangeRequest& r) {
    return sql_.execute(update_change_request, r.title, r.reason, r.content, workspace_id_,
                        engagement_id_, r.id, r.revision) == 1;
}

constexpr sql::Statement set_effect{"change_request.set_decided_effect", R"sql(
    update change_requests set decided_effect = $1, revision = revision + 1
    where workspace_id = $2 and engagement_id = $3 and id = $4)sql"};

void ChangeRequestStore::set_decided_effect(ChangeRequestId id, const ChangeEffect& effect) {
    sql_.execute(set_effect, effect, workspace_id_, engagement_id_, id);
}

constexpr sql::Statement insert_step{"change_request_step.insert", R"sql(
    insert into change_request_steps (workspace_id, id, engagement_id, change_request_id, kind,
        content_hash, person_id, remarks, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

void ChangeRequestStore::add_step(Uuid step_id, ChangeRequestId id, const ChangeStep& s) {
    sql_.execute(insert_step, workspace_id_, step_id, engagement_id_, id, s.kind, s.content_hash,
                 s.person_id, s.remarks, s.made_at);
}

constexpr sql::Statement list_steps{"change_request_step.list", R"sql(
    select kind, content_hash, person_id, remarks, made_at
    from change_request_steps where workspace_id = $1 and change_request_id = $2
    order by made_at, id)sql"};

std::vector<ChangeStep> ChangeRequestStore::steps_of(ChangeRequestId id) {
    return sql_.all<ChangeStep>(list_steps, workspace_id_, id);
}

}  // namespace slipway
