#include "delivery/discovery/scope_commands.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {

Result<EngagementFacts> ScopeCommands::find(const Actor& actor, EngagementId engagement) {
    auto facts = TRY(find_engagement(work_.sql(), actor, engagement));
    TRY(require(actor, estimate_range, facts));
    TRY(require_open(facts));
    return facts;
}

void ScopeCommands::record(const Actor& actor, const EngagementFacts& engagement, std::string type,
                           JsonText payload) {
    work_.record(actor, {.type = std::move(type),
                         .subject = {"engagement", engagement.id.uuid()},
                         .workspace_id = engagement.provider_workspace_id,
                         .other_workspace_id = std::nullopt,
                         .payload = std::move(payload)});
}

constexpr sql::Statement insert_overrule{"scope_overrule.insert", R"sql(
    insert into scope_overrules (workspace_id, id, engagement_id, driver_key, units, reason,
        decided_by, decided_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8))sql"};

Result<ScopeRangeView> ScopeCommands::overrule(const Actor& actor, EngagementId engagement,
                                               const std::string& driver_key,
                                               const NewScopeOverrule& overrule) {
    const auto facts = TRY(find(actor, engagement));
    TRY(check_overrule(content_.drivers,
                       {driver_key, overrule.units.value_or(0), overrule.reason}));
    work_.sql().execute(insert_overrule, facts.provider_workspace_id,
                        work_.new_id<Id<struct ScopeOverruleKind>>(), facts.id, driver_key,
                        overrule.units, std::string(trimmed(overrule.reason)), actor.person_id,
                        work_.now());
    record(actor, facts, "discovery.driver_overruled",
           {fmt::format(R"({{"driver_key":"{}"}})", driver_key)});
    return scope_range_view(work_.sql(), actor, facts, content_);
}

constexpr sql::Statement insert_estimate{"range_estimate.insert", R"sql(
    insert into range_estimates (workspace_id, id, engagement_id, low_minutes, likely_minutes,
        high_minutes, range, note, estimated_by, estimated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql"};

Result<RangeEstimateView> ScopeCommands::estimate(const Actor& actor, EngagementId engagement,
                                                  const NewRangeEstimate& estimate) {
    const auto facts = TRY(find(actor, engagement));
    const ScopeRange range = scope_range_view(work_.sql(), actor, facts, content_).range;
    if (range.high_minutes == Effort::minutes(0)) {
        return refuse(RefusalCode::conflict, "scope_range.is_empty");
    }
    const auto id = work_.new_id<RangeEstimateId>();
    const std::string note(trimmed(estimate.note.value_or("")));
    work_.sql().execute(insert_estimate, facts.provider_workspace_id, id, facts.id,
                        range.low_minutes, range.likely_minutes, range.high_minutes, range, note,
                        actor.person_id, work_.now());
    record(actor, facts, "discovery.range_estimated",
           {fmt::format(R"({{"range_estimate_id":"{}"}})", id.text())});
    return RangeEstimateView{id, range, note, person_name(work_.sql(), actor.person_id),
                             work_.now()};
}

}  // namespace slipway
