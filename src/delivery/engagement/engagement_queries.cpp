#include "delivery/engagement/engagement_queries.hpp"

#include <unordered_map>

#include "base/assert.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_store.hpp"
#include "platform/describe/stored_json.hpp"
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
    JsonText package;
    std::string provider_time_zone;
    std::string client_time_zone;
};
BOOST_DESCRIBE_STRUCT(FactsRow, (),
                      (id, workspace_id, provider_workspace_id, side, name, stage, state,
                       manager_id, administrator_id, sales_representative_id, quality_manager_id,
                       starts_on, package, provider_time_zone, client_time_zone))

/// What the page of an engagement shows beyond the facts: names instead of ids.
struct ViewRow {
    std::string client_name;
    std::string provider_name;
    std::string manager_name;
    std::optional<std::string> administrator_name;
    std::optional<std::string> sales_representative_name;
    std::optional<std::string> quality_manager_name;
    HandOver hand_over;
    Instant created_at;
    std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(ViewRow, (),
                      (client_name, provider_name, manager_name, administrator_name,
                       sales_representative_name, quality_manager_name, hand_over, created_at,
                       revision))

/// A package is read with every engagement, takes longer to read than all the rest of it, and is
/// the same text for most of them: what this thread read last is kept.
ServicePackage read_package(const JsonText& stored) {
    constexpr std::size_t most_kept = 32;
    thread_local std::unordered_map<std::string, ServicePackage> kept;
    if (const auto found = kept.find(stored.text); found != kept.end()) return found->second;
    ServicePackage package;
    const auto read = read_stored_json(stored.text, describe<ServicePackage>(), &package);
    ASSERT(read.has_value(), "an engagement keeps a package that this program wrote");
    if (kept.size() >= most_kept) kept.clear();
    kept.emplace(stored.text, package);
    return package;
}

std::optional<PersonName> named(const std::optional<PersonId>& person,
                                std::optional<std::string>& name) {
    if (!person) return std::nullopt;
    return PersonName{*person, std::move(name).value_or("")};
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
                           .package = read_package(row->package),
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

constexpr sql::Statement list_open_ids{"engagement_summary.list_open_ids", R"sql(
    select engagement_id from engagement_summaries
    where workspace_id = $1 and side = 'provider' and state in ('active', 'paused')
    order by engagement_id)sql"};  // ids sort by the time of their making

std::vector<EngagementId> open_engagements_of(sql::Transaction& sql, WorkspaceId provider) {
    return sql.all<EngagementId>(list_open_ids, provider);
}

constexpr sql::Statement list_open_ids_with{"engagement_summary.list_open_ids_with", R"sql(
    select s.engagement_id from engagement_summaries s
    join engagements e on e.workspace_id = s.home_workspace_id and e.id = s.engagement_id
    where s.workspace_id = $1 and s.state in ('active', 'paused')
        and (s.side = 'client' or e.manager_id = $2 or e.administrator_id = $2
            or e.sales_representative_id = $2 or e.quality_manager_id = $2)
    order by s.engagement_id desc limit $3)sql"};

std::vector<EngagementId> open_engagements_with(sql::Transaction& sql, const Actor& actor,
                                                std::int64_t limit) {
    return sql.all<EngagementId>(list_open_ids_with, actor.workspace_id, actor.person_id, limit);
}

constexpr sql::Statement list_providers_around{"engagement.list_providers_around", R"sql(
    select distinct provider_workspace_id from engagements where workspace_id = $1
    union select id from workspaces where id = $1 and kind = 'provider')sql"};

std::vector<WorkspaceId> providers_around(sql::Transaction& sql, WorkspaceId workspace) {
    return sql.all<WorkspaceId>(list_providers_around, workspace);
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

constexpr sql::Statement find_view{"engagement.find_view", R"sql(
    select c.name as client_name, v.name as provider_name, m.name as manager_name,
        a.name as administrator_name, s.name as sales_representative_name,
        q.name as quality_manager_name, e.hand_over, e.created_at, e.revision
    from engagements e
    join workspaces c on c.id = e.workspace_id
    join workspaces v on v.id = e.provider_workspace_id
    join people m on m.id = e.manager_id
    left join people a on a.id = e.administrator_id
    left join people s on s.id = e.sales_representative_id
    left join people q on q.id = e.quality_manager_id
    where e.workspace_id = $1 and e.id = $2)sql"};

Result<EngagementView> engagement_view(sql::Transaction& sql, const Actor& actor, EngagementId id) {
    EngagementFacts facts = TRY(find_engagement(sql, actor, id));
    auto allowed = allowed_actions(actor, facts);
    ViewRow row = sql.one<ViewRow>(find_view, facts.workspace_id, id);
    return EngagementView{
        .id = id,
        .workspace_id = facts.workspace_id,
        .side = facts.side,
        .name = std::move(facts.name),
        .client_name = std::move(row.client_name),
        .provider_name = std::move(row.provider_name),
        .stage = facts.stage,
        .state = facts.state,
        .package = std::move(facts.package),
        .manager = {facts.manager_id, std::move(row.manager_name)},
        .administrator = named(facts.administrator_id, row.administrator_name),
        .sales_representative = named(facts.sales_representative_id, row.sales_representative_name),
        .quality_manager = named(facts.quality_manager_id, row.quality_manager_name),
        .starts_on = facts.starts_on,
        .hand_over = std::move(row.hand_over),
        .created_at = row.created_at,
        .revision = row.revision,
        .allowed = std::move(allowed)};
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
