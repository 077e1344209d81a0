#include "delivery/change_request/change_finish_queries.hpp"

#include "delivery/change_request/core/change_request_permissions.hpp"
#include "delivery/schedule/supposed_scope_queries.hpp"

namespace slipway {
namespace {

/// An effect as it is read, with what is still to be planned for it.
struct UnplannedEffect {
    ChangeEffect effect;
    std::optional<SupposedPortfolio> portfolio;
};

UnplannedEffect unplanned(sql::Transaction& sql, const EngagementFacts& engagement,
                          const ChangeOutcome& outcome, Instant now) {
    const SupposedScope scope{
        outcome.document, roll_up(outcome.document, outcome.estimate, engagement.package)};
    return {outcome.effect, suppose_scope(sql, engagement, scope, now)};
}

ChangeEffect planned(UnplannedEffect read) {
    ChangeEffect effect = std::move(read.effect);
    if (!read.portfolio) return effect;
    effect.finish_before = read.portfolio->finish_before;
    effect.finish_after = supposed_finish(*std::move(read.portfolio));
    return effect;
}

}  // namespace

Result<ChangeEffect> change_effect(sql::Database& database, const Actor& actor,
                                   EngagementId engagement_id, const ChangeContent& content,
                                   Instant now) {
    return planned(TRY(database.read([&](sql::Transaction& sql) -> Result<UnplannedEffect> {
        const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
        TRY(require(actor, propose_changes, engagement));
        const ChangeOutcome outcome = TRY(change_outcome(sql, engagement, content));
        return unplanned(sql, engagement, outcome, now);
    })));
}

Result<ChangeRequestView> change_request_with_finish(sql::Database& database, const Actor& actor,
                                                     EngagementId engagement_id,
                                                     ChangeRequestId id, Instant now) {
    std::optional<UnplannedEffect> open;
    ChangeRequestView view =
        TRY(database.read([&](sql::Transaction& sql) -> Result<ChangeRequestView> {
            ChangeRequestView read = TRY(change_request_view(sql, actor, engagement_id, id));
            if (!is_open(read.state)) return read;
            const EngagementFacts engagement = TRY(find_engagement(sql, actor, engagement_id));
            // One that no longer fits the plan comes to nothing.
            if (const auto outcome = change_outcome(sql, engagement, read.content)) {
                open = unplanned(sql, engagement, *outcome, now);
            }
            return read;
        }));
    if (open) view.effect = planned(*std::move(open));
    return view;
}

}  // namespace slipway
