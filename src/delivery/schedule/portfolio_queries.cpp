#include <map>

#include "delivery/schedule/schedule_queries.hpp"

namespace slipway {
namespace {

struct RowWithoutBars {
    EngagementId engagement_id;
    std::string name;
    std::string client_name;
    PersonId manager_id;
    std::string manager_name;
    Tier tier = Tier::junior;
    EngagementStage stage = EngagementStage::discovery;
    EngagementState state = EngagementState::active;
    std::optional<BallParty> ball_party;
    std::optional<Instant> ball_since;
    Day starts_on{};
    Day finishes_on{};
    std::optional<Day> baseline_starts_on;
    std::optional<Day> baseline_finishes_on;
    std::optional<Day> p50;
    std::optional<Day> p80;
    std::optional<Day> p95;
};
BOOST_DESCRIBE_STRUCT(RowWithoutBars, (),
                      (engagement_id, name, client_name, manager_id, manager_name, tier, stage,
                       state, ball_party, ball_since, starts_on, finishes_on, baseline_starts_on,
                       baseline_finishes_on, p50, p80, p95))

struct BarRow : PortfolioBar {
    EngagementId engagement_id;
};
BOOST_DESCRIBE_STRUCT(BarRow, (PortfolioBar), (engagement_id))

}  // namespace

std::span<const MemberRule> describe_rules(const PortfolioFilter*) {
    static constexpr MemberRule rules[] = {{.name = "limit", .minimum = 1, .maximum = 500},
                                           {.name = "text", .max_length = 200}};
    return rules;
}

constexpr sql::Statement list_portfolio_rows{"engagement_schedule.list_portfolio", R"sql(
    select s.engagement_id, m.name, m.client_name, s.manager_id, p.name as manager_name, m.tier,
        m.stage, m.state, m.ball_party, m.ball_since, s.starts_on, s.finishes_on,
        s.baseline_starts_on, s.baseline_finishes_on, f.p50, f.p80, f.p95
    from engagement_schedules s
    join engagement_summaries m
        on m.workspace_id = s.provider_workspace_id and m.engagement_id = s.engagement_id
    join people p on p.id = s.manager_id
    left join finish_forecasts f on f.workspace_id = s.provider_workspace_id
        and f.engagement_id = s.engagement_id and f.basis = 'current'
    where s.provider_workspace_id = $1 and s.is_over = false)sql"};
constexpr sql::Statement list_portfolio_bars{"scheduled_activity.list_portfolio", R"sql(
    select a.engagement_id, a.key, a.kind, a.title, a.starts_on, a.delivered_on, a.accepted_on,
        a.float_days, a.float_until, a.baseline_starts_on, a.baseline_accepted_on,
        a.actual_started_on, a.actual_delivered_on, a.actual_accepted_on
    from engagement_schedules s
    join scheduled_activities a
        on a.workspace_id = s.workspace_id and a.engagement_id = s.engagement_id
    where s.provider_workspace_id = $1)sql"};

Result<sql::Page<PortfolioRow>> list_portfolio(sql::Transaction& sql, const Actor& actor,
                                               const PortfolioFilter& filter) {
    using enum sql::Direction;
    static constexpr sql::OrderKey orders[] = {
        {"s.finishes_on", sql::KeyKind::day, ascending},
        {"s.starts_on", sql::KeyKind::day, ascending},
        {"p.name", sql::KeyKind::text, ascending, "manager_name"},
    };
    sql::ListQuery query(list_portfolio_rows, actor.workspace_id);
    query.equals("s.manager_id", filter.manager_id)
        .contains({"m.name", "m.client_name", "p.name"}, filter.text.value_or(""));
    query.order_by({TRY(sql::choose_order(filter.sort.value_or(""), orders)), {"s.engagement_id"}});
    auto rows = TRY(query.page<RowWithoutBars>(
        sql, {.limit = filter.limit.value_or(100), .cursor = filter.cursor.value_or("")}));
    sql::Page<PortfolioRow> page{{}, rows.next_cursor};
    std::vector<EngagementId> ids;
    std::map<EngagementId, std::size_t> places;
    for (RowWithoutBars& row : rows.items) {
        ids.push_back(row.engagement_id);
        places.emplace(row.engagement_id, page.items.size());
        page.items.push_back({row.engagement_id,
                              std::move(row.name),
                              std::move(row.client_name),
                              row.manager_id,
                              std::move(row.manager_name),
                              row.tier,
                              row.stage,
                              row.state,
                              row.ball_party,
                              row.ball_since,
                              row.starts_on,
                              row.finishes_on,
                              row.baseline_starts_on,
                              row.baseline_finishes_on,
                              row.p50,
                              row.p80,
                              row.p95,
                              {}});
    }
    if (filter.detail != PortfolioDetail::activities) return page;
    sql::ListQuery bars(list_portfolio_bars, actor.workspace_id);
    bars.one_of("a.engagement_id", ids);
    bars.order_by({{"a.engagement_id"}, {"a.position", sql::KeyKind::integer, ascending}});
    for (BarRow& bar : bars.all<BarRow>(sql)) {
        page.items[places.at(bar.engagement_id)].bars.push_back(std::move(bar));
    }
    return page;
}

}  // namespace slipway
