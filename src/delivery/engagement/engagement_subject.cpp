#include "delivery/engagement/engagement_subject.hpp"

#include "base/assert.hpp"
#include "delivery/engagement/engagement_notices.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {

SubjectFacts subject_of(const EngagementFacts& engagement) {
    return {.subject = {"engagement", engagement.id.uuid()},
            .name = engagement.name,
            .link = "engagements/" + engagement.id.text(),
            .workspace_id = engagement.workspace_id,
            .provider_workspace_id = engagement.provider_workspace_id};
}

SubjectKind engagement_subject_kind() {
    return {.name = "engagement",
            .find = [](sql::Transaction& sql, const Actor& actor,
                       const Uuid& id) -> Result<SubjectFacts> {
                return subject_of(TRY(find_engagement(sql, actor, EngagementId(id))));
            },
            .followers =
                [](sql::Transaction& sql, const SubjectFacts& subject) {
                    const auto engagement = find_engagement(
                        sql, Actor::system(subject.workspace_id), EngagementId(subject.subject.id));
                    ASSERT(engagement.has_value(), "the facts are of an engagement");
                    return recipients_of(sql, *engagement, Told::both_parties, std::nullopt);
                }};
}

}  // namespace slipway
