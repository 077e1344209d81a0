#include "delivery/estimate/estimate_store.hpp"

namespace slipway {

constexpr sql::Statement find_estimate_draft{"estimate.find_draft", R"sql(
    select content, revision, updated_by, updated_at
    from estimates where workspace_id = $1 and engagement_id = $2)sql"};

EstimateDraft EstimateStore::draft() {
    return sql_.find<EstimateDraft>(find_estimate_draft, workspace_id_, engagement_id_)
        .value_or(EstimateDraft{});
}

constexpr sql::Statement insert_estimate_draft{"estimate.insert_draft", R"sql(
    insert into estimates (workspace_id, engagement_id, content, revision, updated_by, updated_at)
    values ($1, $2, $3, 1, $4, $5)
    on conflict do nothing)sql"};

constexpr sql::Statement update_estimate_draft{"estimate.update_draft", R"sql(
    update estimates
    set content = $1, revision = revision + 1, updated_by = $2, updated_at = $3
    where workspace_id = $4 and engagement_id = $5 and revision = $6)sql"};

bool EstimateStore::save_draft(const EstimateContent& content, std::int64_t expected_revision,
                               PersonId by, Instant now) {
    if (expected_revision == 0) {
        return sql_.execute(insert_estimate_draft, workspace_id_, engagement_id_, content, by,
                            now) == 1;
    }
    return sql_.execute(update_estimate_draft, content, by, now, workspace_id_, engagement_id_,
                        expected_revision) == 1;
}

constexpr sql::Statement insert_estimate_version{"estimate_version.insert", R"sql(
    insert into estimate_versions (workspace_id, id, engagement_id, number, snapshot, content_hash,
        note, created_by, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

void EstimateStore::add_version(const EstimateVersion& v) {
    sql_.execute(insert_estimate_version, workspace_id_, v.id, engagement_id_, v.number, v.snapshot,
                 v.content_hash, v.note, v.created_by, v.created_at);
}

constexpr sql::Statement list_estimate_versions{"estimate_version.list", R"sql(
    select id, number, snapshot, content_hash, note, created_by, created_at
    from estimate_versions where workspace_id = $1 and engagement_id = $2
    order by number desc)sql"};

std::vector<EstimateVersion> EstimateStore::versions() {
    return sql_.all<EstimateVersion>(list_estimate_versions, workspace_id_, engagement_id_);
}

constexpr sql::Statement insert_estimate_agreement{"estimate_agreement.insert", R"sql(
    insert into estimate_agreements (workspace_id, version_id, decision, person_id, remarks,
        decided_at)
    values ($1, $2, $3, $4, $5, $6))sql"};

void EstimateStore::add_agreement(EstimateVersionId id, const EstimateAgreement& a) {
    sql_.execute(insert_estimate_agreement, workspace_id_, id, a.decision, a.person_id, a.remarks,
                 a.decided_at);
}

constexpr sql::Statement find_estimate_agreement{"estimate_agreement.find", R"sql(
    select decision, person_id, remarks, decided_at
    from estimate_agreements where workspace_id = $1 and version_id = $2)sql"};

std::optional<EstimateAgreement> EstimateStore::agreement_on(EstimateVersionId id) {
    return sql_.find<EstimateAgreement>(find_estimate_agreement, workspace_id_, id);
}

constexpr sql::Statement find_agreed_version{"estimate_version.find_agreed", R"sql(
    select v.id, v.number, v.snapshot, v.content_hash, v.note, v.created_by, v.created_at
    from estimate_versions v
    join estimate_agreements a on a.workspace_id = v.workspace_id and a.version_id = v.id
    where v.workspace_id = $1 and v.engagement_id = $2 and a.decision = 'approved'
        and (cast($3 as bigint) is null or a.decided_at < $3)
    order by v.number desc limit 1)sql"};

std::optional<EstimateVersion> EstimateStore::agreed_version(std::optional<Instant> before) {
    return sql_.find<EstimateVersion>(find_agreed_version, workspace_id_, engagement_id_, before);
}

}  // namespace slipway
