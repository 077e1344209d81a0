#include "delivery/engagement/engagement_queries.hpp"

#include "base/assert.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_store.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {
namespace {

struct FactsRow {
    EngagementId id;
    WorkspaceId workspace_id;
    WorkspaceId provider_workspace_id;
    Side side = Side::client;
    std::string name;
    EngagementStage stage = EngagementStage::discovery;
    EngagementState state = EngagementState::active;
    PersonId manager_id;
    std::optional<PersonId> administrator_id;
    std::optional<PersonId> sales_representative_id;
    std::optional<PersonId> quality_manager_id;
    Day starts_on{};
    ServicePackage package;
    std::string provider_time_zone;
    std::string client_time_zone;
};
BOOST_DESCRIBE_STRUCT(FactsRow, (),
                      (id, workspace_id, provider_workspace_id, side, name, stage, state,
                       manager_id, administrator_id, sales_representative_id, quality_manager_id,
                       starts_on, package, provider_time_zone, client_time_zone))

std::optional<PersonName> named(sql::Transaction& sql, const std::optional<PersonId>& person) {
    if (!person) return std::nullopt;
    return PersonName{*person, person_name(sql, *person)};
}

}  // namespace

constexpr sql::Statement find_facts{"engagement.find", R"sql(
    select e.id, e.workspace_id, e.provider_workspace_id, p.side, e.name, e.stage, e.state,
        e.manager_id, e.administrator_id, e.sales_representative_id, e.quality_manager_id,
        e.starts_on, e.package, v.time_zone as provider_time_zone, c.time_zone as client_time_zone
    from engagement_parties p
    join engagements e on e.workspace_id = p.home_workspace_id and e.id = p.engagement_id
    join workspaces v on v.id = e.provider_workspace_id
    join workspaces c on c.id = e.workspace_id
    where p.workspace_id = $1 and p.engagement_id = $2)sql"};

Result<EngagementFacts> find_engagement(sql::Transaction& sql, const Actor& actor,
                                        EngagementId id) {
    auto row = sql.find<FactsRow>(find_facts, actor.workspace_id, id);
    if (!row || !actor.may(read_engagements)) {
        return refuse(RefusalCode::not_found, "engagement.not_found");
    }
    return EngagementFacts{.id = row->id,
                           .workspace_id = row->workspace_id,
                           .provider_workspace_id = row->provider_workspace_id,
                           .side = row->side,
                           .name = std::move(row->name),
                           .stage = row->stage,
                           .state = row->state,
                           .manager_id = row->manager_id,
                           .administrator_id = row->administrator_id,
                           .sales_representative_id = row->sales_representative_id,
                           .quality_manager_id = row->quality_manager_id,
                           .starts_on = row->starts_on,
                           .package = std::move(row->package),
                           .provider_time_zone = std::move(row->provider_time_zone),
                           .client_time_zone = std::move(row->client_time_zone)};
}

working_time::WorkingCalendar manager_calendar(sql::Transaction& sql,
                                               const EngagementFacts& engagement) {
    return find_person_calendar(sql, engagement.provider_workspace_id, engagement.manager_id,
                                Absences::left_out);
}

Day today_of(const EngagementFacts& engagement, Instant now) {
    const auto zone = TimeZone::find(engagement.provider_time_zone);
    ASSERT(zone.has_value(), "the zone of a workspace is checked when it is written");
    return zone->today(now);
}

std::vector<Pause> pauses_of(sql::Transaction& sql, const EngagementFacts& engagement) {
    return PauseStore(sql).pauses_of(engagement.workspace_id, engagement.id);
}

std::vector<std::string> allowed_actions(const Actor& actor, const EngagementFacts& engagement) {
    std::vector<std::string> allowed;
    if (!require_open(engagement)) return allowed;
    if (may(actor, change_engagement, engagement)) allowed.emplace_back("change");
    if (may(actor, assign_manager, engagement)) allowed.emplace_back("assign_manager");
    const auto next = next_stage(engagement.package, engagement.stage);
    if (may(actor, move_stage, engagement)) {
        if (next) allowed.emplace_back("move_stage");
        if (engagement.stage != first_stage(engagement.package)) {
            allowed.emplace_back("reopen_stage");
        }
    }
    if (may(actor, request_pause, engagement)) allowed.emplace_back("request_pause");
    if (may(actor, close_engagement, engagement)) {
        if (!next) allowed.emplace_back("complete");
        allowed.emplace_back("cancel");
    }
    return allowed;
}

Result<EngagementView> engagement_view(sql::Transaction& sql, const Actor& actor,
                                       EngagementId id) {
    const EngagementFacts facts = TRY(find_engagement(sql, actor, id));
    const auto stored = EngagementStore(sql).find(facts.workspace_id, id);
    ASSERT(stored.has_value(), "the facts come from this row");
    const auto client = find_workspace(sql, facts.workspace_id);
    const auto provider = find_workspace(sql, facts.provider_workspace_id);
    ASSERT(client && provider, "the parties of an engagement have their workspaces");
    return EngagementView{.id = id,
                          .workspace_id = facts.workspace_id,
                          .side = facts.side,
                          .name = facts.name,
                          .client_name = client->name,
                          .provider_name = provider->name,
                          .stage = facts.stage,
                          .state = facts.state,
                          .package = facts.package,
                          .manager = *named(sql, facts.manager_id),
                          .administrator = named(sql, facts.administrator_id),
                          .sales_representative = named(sql, facts.sales_representative_id),
                          .quality_manager = named(sql, facts.quality_manager_id),
                          .starts_on = facts.starts_on,
                          .hand_over = stored->hand_over,
                          .created_at = stored->created_at,
                          .revision = stored->revision,
                          .allowed = allowed_actions(actor, facts)};
}

constexpr sql::Statement list_stage_changes{"engagement_stage_change.list", R"sql(
    select c.from_stage, c.to_stage, c.reason, p.name as person_name, c.changed_at
    from engagement_stage_changes c left join people p on p.id = c.person_id
    where c.workspace_id = $1 and c.engagement_id = $2 order by c.changed_at, c.id)sql"};

std::vector<StageChangeView> stage_changes_of(sql::Transaction& sql,
                                              const EngagementFacts& engagement) {
    return sql.all<StageChangeView>(list_stage_changes, engagement.workspace_id, engagement.id);
}

}  // namespace slipway
