#include "delivery/discovery/scope_queries.hpp"

#include <map>

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/discovery/brief_queries.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"

namespace slipway {
namespace {

struct OverruleRow {
    std::string driver_key;
    std::optional<std::int32_t> units;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(OverruleRow, (), (driver_key, units, reason))

struct EstimateRow {
    RangeEstimateId id;
    ScopeRange range;
    std::string note;
    PersonId estimated_by;
    Instant estimated_at;
};
BOOST_DESCRIBE_STRUCT(EstimateRow, (), (id, range, note, estimated_by, estimated_at))

}  // namespace

constexpr sql::Statement list_overrules{"scope_overrule.list", R"sql(
    select driver_key, units, reason
    from scope_overrules where workspace_id = $1 and engagement_id = $2
    order by decided_at, id)sql"};

ScopeRangeView scope_range_view(sql::Transaction& sql, const Actor& actor,
                                const EngagementFacts& engagement,
                                const DiscoveryContent& content) {
    ScopeRangeView view{.range = {}, .drivers = content.drivers.drivers, .brief_id = std::nullopt,
                        .warnings = {}, .allowed = {}};
    std::map<std::string, std::vector<DriverEvidence>> counted;
    BriefStore briefs(sql);
    for (const Brief& brief : briefs.briefs_of(engagement.workspace_id, engagement.id)) {
        const auto answers = briefs.answers_of(brief);
        if (answers.empty()) continue;
        counted = count_units(brief.questionnaire, typed_answers(brief.questionnaire, answers));
        view.brief_id = brief.id;
        break;
    }
    std::map<std::string, ScopeOverrule> latest;
    for (const OverruleRow& row : sql.all<OverruleRow>(
             list_overrules, engagement.provider_workspace_id, engagement.id)) {
        latest.erase(row.driver_key);
        if (row.units) latest[row.driver_key] = {row.driver_key, *row.units, row.reason};
    }
    std::vector<ScopeOverrule> overrules;
    for (const auto& [key, overrule] : latest) overrules.push_back(overrule);
    view.range = first_range(content.drivers, counted, overrules);
    if (auto warning = check_against_package(view.range, engagement.package)) {
        view.warnings.push_back(std::move(*warning));
    }
    if (may(actor, estimate_range, engagement) && require_open(engagement)) {
        view.allowed = {"overrule", "estimate"};
    }
    return view;
}

constexpr sql::Statement list_estimates{"range_estimate.list", R"sql(
    select id, range, note, estimated_by, estimated_at
    from range_estimates where workspace_id = $1 and engagement_id = $2
    order by estimated_at desc, id desc)sql"};

std::vector<RangeEstimateView> range_estimates(sql::Transaction& sql,
                                               const EngagementFacts& engagement) {
    std::vector<RangeEstimateView> views;
    for (EstimateRow& row : sql.all<EstimateRow>(list_estimates, engagement.provider_workspace_id,
                                                 engagement.id)) {
        views.push_back({row.id, std::move(row.range), std::move(row.note),
                         person_name(sql, row.estimated_by), row.estimated_at});
    }
    return views;
}

}  // namespace slipway
