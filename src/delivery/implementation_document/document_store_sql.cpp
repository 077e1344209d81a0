#include "delivery/implementation_document/document_store.hpp"

#include "platform/describe/json.hpp"

namespace slipway {
namespace {

struct DocumentContentRow {
    DocumentContent content;
};
BOOST_DESCRIBE_STRUCT(DocumentContentRow, (), (content))

}  // namespace

const sql::Statement find_draft{"document.find_draft", R"sql(
    select content, revision, updated_by, updated_at
    from implementation_documents where workspace_id = $1 and engagement_id = $2)sql"};

DocumentDraft DocumentStore::draft() {
    return sql_.find<DocumentDraft>(find_draft, workspace_id_, engagement_id_)
        .value_or(DocumentDraft{});
}

const sql::Statement insert_draft{"document.insert_draft", R"sql(
    insert into implementation_documents
        (workspace_id, engagement_id, content, revision, updated_by, updated_at)
    values ($1, $2, $3, 1, $4, $5)
    on conflict do nothing)sql"};

const sql::Statement update_draft{"document.update_draft", R"sql(
    update implementation_documents
    set content = $1, revision = revision + 1, updated_by = $2, updated_at = $3
    where workspace_id = $4 and engagement_id = $5 and revision = $6)sql"};

bool DocumentStore::save_draft(const DocumentContent& content, std::int64_t expected_revision,
                               PersonId by, Instant now) {
    if (expected_revision == 0) {
        return sql_.execute(insert_draft, workspace_id_, engagement_id_, content, by, now) == 1;
    }
    return sql_.execute(update_draft, content, by, now, workspace_id_, engagement_id_,
                        expected_revision) == 1;
}

const sql::Statement insert_version{"document_version.insert", R"sql(
    insert into document_versions (workspace_id, id, engagement_id, number, content, content_hash,
        note, created_by, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

void DocumentStore::add_version(const DocumentVersion& v, const DocumentContent& content) {
    sql_.execute(insert_version, workspace_id_, v.id, engagement_id_, v.number, content,
                 v.content_hash, v.note, v.created_by, v.created_at);
}

const sql::Statement list_versions{"document_version.list", R"sql(
    select id, number, content_hash, note, created_by, created_at
    from document_versions where workspace_id = $1 and engagement_id = $2
    order by number desc)sql"};

std::vector<DocumentVersion> DocumentStore::versions() {
    return sql_.all<DocumentVersion>(list_versions, workspace_id_, engagement_id_);
}

const sql::Statement find_version_by_id{"document_version.find", R"sql(
    select id, number, content_hash, note, created_by, created_at
    from document_versions where workspace_id = $1 and engagement_id = $2 and id = $3)sql"};

std::optional<DocumentVersion> DocumentStore::find_version(DocumentVersionId id) {
    return sql_.find<DocumentVersion>(find_version_by_id, workspace_id_, engagement_id_, id);
}

const sql::Statement find_version_content{"document_version.content", R"sql(
    select content from document_versions
    where workspace_id = $1 and engagement_id = $2 and id = $3)sql"};

std::optional<DocumentContent> DocumentStore::content_of(DocumentVersionId id) {
    const auto row =
        sql_.find<DocumentContentRow>(find_version_content, workspace_id_, engagement_id_, id);
    return row ? std::optional(row->content) : std::nullopt;
}

const sql::Statement compare_draft{"document.is_as_version", R"sql(
    select count(*) as equal from implementation_documents d
    join document_versions v
        on v.workspace_id = d.workspace_id and v.engagement_id = d.engagement_id
    where d.workspace_id = $1 and d.engagement_id = $2 and v.id = $3
        and v.content = d.content)sql"};

bool DocumentStore::is_draft_as_in(DocumentVersionId id) {
    if (sql_.one<std::int64_t>(compare_draft, workspace_id_, engagement_id_, id) == 1) return true;
    // Another release may have written the same in other words.
    const auto version = content_of(id);
    return version && to_json(*version) == to_json(draft().content);
}

const sql::Statement insert_approval{"document_approval.insert", R"sql(
    insert into document_approvals (workspace_id, version_id, party, decision, person_id, remarks,
        decided_at)
    values ($1, $2, $3, $4, $5, $6, $7))sql"};

void DocumentStore::add_approval(DocumentVersionId id, const Approval& a) {
    sql_.execute(insert_approval, workspace_id_, id, a.party, a.decision, a.person_id, a.remarks,
                 a.decided_at);
}

const sql::Statement list_approvals{"document_approval.list", R"sql(
    select party, decision, person_id, remarks, decided_at
    from document_approvals where workspace_id = $1 and version_id = $2
    order by decided_at, party)sql"};

std::vector<Approval> DocumentStore::approvals_of(DocumentVersionId id) {
    return sql_.all<Approval>(list_approvals, workspace_id_, id);
}

const sql::Statement insert_baseline{"baseline.insert", R"sql(
    insert into baselines (workspace_id, engagement_id, version_id, approved_at)
    values ($1, $2, $3, $4))sql"};

void DocumentStore::add_baseline(DocumentVersionId id, Instant now) {
    sql_.execute(insert_baseline, workspace_id_, engagement_id_, id, now);
}

const sql::Statement find_baseline{"baseline.find", R"sql(
    select version_id from baselines
    where workspace_id = $1 and engagement_id = $2
    order by approved_at desc, version_id desc limit 1)sql"};

std::optional<DocumentVersionId> DocumentStore::baseline() {
    return sql_.find<DocumentVersionId>(find_baseline, workspace_id_, engagement_id_);
}

}  // namespace slipway
