#include "delivery/engagement/engagement_summaries.hpp"

#include "base/assert.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/core/manager_capacity.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_store.hpp"

namespace slipway {
namespace {

/// The columns of a line that follow from the engagement itself.
struct SummaryBase {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    WorkspaceId home_workspace_id;
    Side side = Side::client;
    std::string name;
    std::string client_name;
    std::string provider_name;
    std::string package_key;
    TextInLanguages package_name;
    Tier tier = Tier::junior;
    std::optional<Effort> minutes_per_day;
    std::optional<Effort> minutes_per_month;
    EngagementStage stage = EngagementStage::discovery;
    EngagementState state = EngagementState::active;
    PersonId manager_id;
    Day starts_on{};
    Day ends_on{};
    Instant created_at;
    Instant updated_at;
};

}  // namespace

constexpr sql::Statement save_summary{"engagement_summary.save", R"sql(
    insert into engagement_summaries (workspace_id, engagement_id, home_workspace_id, side, name,
        client_name, provider_name, package_key, package_name, tier, minutes_per_day,
        minutes_per_month, stage, state, manager_id, starts_on, ends_on, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
    on conflict (workspace_id, engagement_id) do update set name = excluded.name,
        client_name = excluded.client_name, provider_name = excluded.provider_name,
        stage = excluded.stage, state = excluded.state, manager_id = excluded.manager_id,
        starts_on = excluded.starts_on,
        ends_on = coalesce(engagement_summaries.planned_finish, excluded.ends_on),
        updated_at = excluded.updated_at)sql"};

static void save_line(sql::Transaction& sql, const SummaryBase& line) {
    sql.execute(save_summary, line.workspace_id, line.engagement_id, line.home_workspace_id,
                line.side, line.name, line.client_name, line.provider_name, line.package_key,
                line.package_name, line.tier, line.minutes_per_day, line.minutes_per_month,
                line.stage, line.state, line.manager_id, line.starts_on, line.ends_on,
                line.created_at, line.updated_at);
}

/// The end of the package's usual term, and the paused days that move it (DOMAIN §4.4).
static Day usual_end_with_pauses(sql::Transaction& sql, WorkspaceId home, EngagementId id) {
    const auto facts = find_engagement(sql, Actor::system(home), id);
    ASSERT(facts.has_value(), "the client's workspace is a party");
    const Day end = usual_end(facts->package, facts->starts_on);
    const auto pauses = pauses_of(sql, *facts);
    if (pauses.empty()) return end;
    const auto calendar = manager_calendar(sql, *facts);
    const auto paused = paused_working_days(pauses, calendar, end + std::chrono::days{1});
    return paused == 0 ? end : calendar.add_working_days(end, paused).value_or(end);
}

/// Writes both parties' lines of an engagement anew.
static void refresh(UnitOfWork& work, WorkspaceId home, EngagementId id) {
    const auto engagement = EngagementStore(work.sql()).find(home, id);
    ASSERT(engagement.has_value(), "an event about an engagement comes after its row");
    const auto client = find_workspace(work.sql(), engagement->workspace_id);
    const auto provider = find_workspace(work.sql(), engagement->provider_workspace_id);
    ASSERT(client && provider, "the parties of an engagement have their workspaces");
    SummaryBase line{.workspace_id = engagement->workspace_id,
                     .engagement_id = id,
                     .home_workspace_id = engagement->workspace_id,
                     .side = Side::client,
                     .name = engagement->name,
                     .client_name = client->name,
                     .provider_name = provider->name,
                     .package_key = engagement->package.key,
                     .package_name = engagement->package.name,
                     .tier = engagement->package.tier,
                     .minutes_per_day = engagement->package.minutes_per_day,
                     .minutes_per_month = engagement->package.minutes_per_month,
                     .stage = engagement->stage,
                     .state = engagement->state,
                     .manager_id = engagement->manager_id,
                     .starts_on = engagement->starts_on,
                     .ends_on = usual_end_with_pauses(work.sql(), home, id),
                     .created_at = engagement->created_at,
                     .updated_at = work.now()};
    save_line(work.sql(), line);
    line.workspace_id = engagement->provider_workspace_id;
    line.side = Side::provider;
    save_line(work.sql(), line);
}

constexpr sql::Statement list_of_workspace{"engagement_summary.list_ids", R"sql(
    select engagement_id from engagement_summaries where workspace_id = $1)sql"};

constexpr sql::Statement find_home{"engagement_party.find_home", R"sql(
    select home_workspace_id from engagement_parties
    where workspace_id = $1 and engagement_id = $2)sql"};

static void hear(UnitOfWork& work, const Event& event) {
    if (event.subject_kind == "engagement" && event.type.starts_with("engagement.")) {
        refresh(work, event.workspace_id, EngagementId(event.subject_id));
    } else if (event.type == "workspace.changed") {
        for (const auto id : work.sql().all<EngagementId>(list_of_workspace, event.workspace_id)) {
            refresh(work, work.sql().one<WorkspaceId>(find_home, event.workspace_id, id), id);
        }
    }
}

EventReader make_portfolio_reader() {
    return EventReader{.name = "portfolio",
                       .hear = hear,
                       .types = {"engagement.", "workspace.changed"},
                       .is_immediate = true};
}

constexpr sql::Statement save_summary_update{"engagement_summary.update", R"sql(
    update engagement_summaries set ball_party = $3, ball_since = $4, used_minutes = $5,
        bought_minutes = $6, planned_finish = $7, next_step_key = $8, health = $9,
        ends_on = coalesce($7, ends_on), updated_at = $10
    where workspace_id = $1 and engagement_id = $2)sql"};

void update_summary(UnitOfWork& work, const EngagementFacts& engagement, Side side,
                    const SummaryUpdate& update) {
    const WorkspaceId workspace =
        side == Side::client ? engagement.workspace_id : engagement.provider_workspace_id;
    work.sql().execute(save_summary_update, workspace, engagement.id, update.ball_party,
                       update.ball_since, update.used_minutes, update.bought_minutes,
                       update.planned_finish, update.next_step_key, update.health, work.now());
}

constexpr sql::Statement save_late_days{"engagement_summary.save_provider_late_days", R"sql(
    update engagement_summaries set provider_late_days = $3, updated_at = $4
    where workspace_id = $1 and engagement_id = $2)sql"};

void save_provider_late_days(UnitOfWork& work, const EngagementFacts& engagement,
                             const Rational& days) {
    for (const WorkspaceId workspace :
         {engagement.workspace_id, engagement.provider_workspace_id}) {
        work.sql().execute(save_late_days, workspace, engagement.id, days, work.now());
    }
}

constexpr sql::Statement list_summaries{"engagement_summary.list", R"sql(
    select s.engagement_id as id, s.side, s.name, s.client_name, s.provider_name, s.package_key,
        s.package_name, s.tier, s.stage, s.state, s.manager_id, p.name as manager_name,
        s.starts_on, s.ends_on, s.created_at, s.ball_party, s.ball_since, s.used_minutes,
        s.bought_minutes, s.planned_finish, s.next_step_key, s.health
    from engagement_summaries s join people p on p.id = s.manager_id
    where s.workspace_id = $1)sql"};

Result<sql::Page<EngagementSummary>> list_engagements(sql::Transaction& sql, const Actor& actor,
                                                      const EngagementFilter& filter) {
    using enum sql::Direction;
    static constexpr sql::OrderKey orders[] = {
        {"s.created_at", sql::KeyKind::integer, descending},
        {"s.name", sql::KeyKind::text, ascending},
        {"s.starts_on", sql::KeyKind::day, ascending},
        {"s.ends_on", sql::KeyKind::day, ascending},
        {"s.stage", sql::KeyKind::text, ascending},
    };
    sql::ListQuery query(list_summaries, actor.workspace_id);
    query.equals("s.state", filter.state)
        .equals("s.stage", filter.stage)
        .equals("s.manager_id", filter.manager_id)
        .equals("s.package_key", filter.package_key)
        .equals("s.ball_party", filter.ball_party)
        .contains({"s.name", "s.client_name", "p.name"}, filter.text.value_or(""));
    query.order_by({TRY(sql::choose_order(filter.sort.value_or(""), orders)),
                    {.column = "s.engagement_id", .selected_as = "id"}});
    return query.page<EngagementSummary>(
        sql, {.limit = filter.limit.value_or(50), .cursor = filter.cursor.value_or("")});
}

constexpr sql::Statement find_summary_line{"engagement_summary.find", R"sql(
    select s.engagement_id as id, s.side, s.name, s.client_name, s.provider_name, s.package_key,
        s.package_name, s.tier, s.stage, s.state, s.manager_id, p.name as manager_name,
        s.starts_on, s.ends_on, s.created_at, s.ball_party, s.ball_since, s.used_minutes,
        s.bought_minutes, s.planned_finish, s.next_step_key, s.health
    from engagement_summaries s join people p on p.id = s.manager_id
    where s.workspace_id = $1 and s.engagement_id = $2)sql"};

Result<EngagementSummary> find_summary(sql::Transaction& sql, const Actor& actor, EngagementId id) {
    auto line = sql.find<EngagementSummary>(find_summary_line, actor.workspace_id, id);
    if (!line) return refuse(RefusalCode::not_found, "engagement.not_found");
    return std::move(*line);
}

}  // namespace slipway
