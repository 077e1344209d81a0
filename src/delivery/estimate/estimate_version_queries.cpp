#include "base/assert.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/estimate/core/estimate_permissions.hpp"
#include "delivery/estimate/estimate_queries.hpp"

namespace slipway {

Result<std::vector<EstimateVersionView>> estimate_version_views(sql::Transaction& sql,
                                                                const Actor& actor,
                                                                EngagementId engagement_id) {
    const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
    EstimateStore store(sql, engagement);
    DocumentStore documents(sql, engagement);
    std::vector<EstimateVersionView> views;
    bool is_newest = true;
    for (const EstimateVersion& version : store.versions()) {
        const auto agreement = store.agreement_on(version.id);
        const EstimateState state = state_of(agreement, !is_newest);
        is_newest = false;
        if (engagement.side == Side::client && state != EstimateState::agreed) continue;
        const auto document = documents.content_of(version.snapshot.document_version_id);
        const auto document_version =
            documents.find_version(version.snapshot.document_version_id);
        ASSERT(document && document_version,
               "an estimate's version is of a version of the document");
        EstimateVersionView& view = views.emplace_back(EstimateVersionView{
            .id = version.id,
            .number = version.number,
            .state = state,
            .content_hash = version.content_hash,
            .note = version.note,
            .created_by_name = person_name(sql, version.created_by),
            .created_at = version.created_at,
            .document_number = document_version->number,
            .whole = roll_up(*document, version.snapshot.estimate, engagement.package).whole});
        view.term = service_term_for(sql, engagement, view.whole.minutes);
        if (agreement) {
            view.agreement =
                EstimateAgreementView{agreement->decision, person_name(sql, agreement->person_id),
                                      agreement->remarks, agreement->decided_at};
        }
        if (state == EstimateState::awaiting_administrator && require_open(engagement) &&
            may(actor, agree_estimate, engagement)) {
            view.allowed.emplace_back("agree");
        }
    }
    return views;
}

Result<EstimateVersionView> estimate_version_view(sql::Transaction& sql, const Actor& actor,
                                                  EngagementId engagement_id,
                                                  EstimateVersionId version_id) {
    for (EstimateVersionView& view :
         TRY(estimate_version_views(sql, actor, engagement_id))) {
        if (view.id == version_id) return std::move(view);
    }
    return refuse(RefusalCode::not_found, "estimate_version.not_found");
}

}  // namespace slipway
