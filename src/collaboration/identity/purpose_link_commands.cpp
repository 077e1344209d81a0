#include "collaboration/identity/purpose_link_commands.hpp"

#include "platform/chance/chance.hpp"

namespace slipway {

constexpr sql::Statement find_link{"purpose_link.find", R"sql(
    select workspace_id, id, purpose, subject_id, email, created_by, created_at, expires_at,
        revoked_at, last_used_at
    from purpose_links where token_hash = $1 and purpose = $2)sql"};

std::optional<PurposeLink> find_purpose_link(sql::Transaction& sql, std::string_view purpose,
                                             const Secret& token) {
    return sql.find<PurposeLink>(find_link, hash_token(token).text(), purpose);
}

constexpr sql::Statement list_links{"purpose_link.list", R"sql(
    select workspace_id, id, purpose, subject_id, email, created_by, created_at, expires_at,
        revoked_at, last_used_at
    from purpose_links
    where workspace_id = $1 and purpose = $2 and subject_id = $3
    order by created_at desc, id desc)sql"};

std::vector<PurposeLink> purpose_links_of(sql::Transaction& sql, WorkspaceId workspace,
                                          std::string_view purpose, const Uuid& subject_id) {
    return sql.all<PurposeLink>(list_links, workspace, purpose, subject_id);
}

Result<void> check_usable(const PurposeLink& link, Instant now) {
    if (link.revoked_at) return refuse(RefusalCode::gone, "purpose_link.is_revoked");
    if (link.expires_at <= now) return refuse(RefusalCode::gone, "purpose_link.is_expired");
    return {};
}

constexpr sql::Statement insert_link{"purpose_link.insert", R"sql(
    insert into purpose_links (workspace_id, id, token_hash, purpose, subject_id, email,
        created_by, created_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

CreatedPurposeLink PurposeLinkCommands::create(const Actor& actor, const NewPurposeLink& link) {
    CreatedPurposeLink created{.id = work_.new_id<PurposeLinkId>(),
                               .token = new_token(work_.chance()),
                               .expires_at = work_.now().plus(link.life)};
    work_.sql().execute(insert_link, link.workspace_id, created.id,
                        hash_token(created.token).text(), link.purpose, link.subject_id, link.email,
                        actor.person_id, work_.now(), created.expires_at);
    return created;
}

constexpr sql::Statement revoke_link{"purpose_link.revoke", R"sql(
    update purpose_links set revoked_at = coalesce(revoked_at, $1)
    where workspace_id = $2 and id = $3 and purpose = $4 and subject_id = $5)sql"};

Result<void> PurposeLinkCommands::revoke(WorkspaceId workspace, std::string_view purpose,
                                         const Uuid& subject_id, PurposeLinkId id) {
    if (work_.sql().execute(revoke_link, work_.now(), workspace, id, purpose, subject_id) == 1) {
        return {};
    }
    return refuse(RefusalCode::not_found, "purpose_link.not_found");
}

constexpr sql::Statement touch_link{"purpose_link.note_use", R"sql(
    update purpose_links set last_used_at = $1 where workspace_id = $2 and id = $3)sql"};

void PurposeLinkCommands::note_use(const PurposeLink& link) {
    work_.sql().execute(touch_link, work_.now(), link.workspace_id, link.id);
}

}  // namespace slipway
