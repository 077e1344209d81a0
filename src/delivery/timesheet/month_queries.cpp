#include <map>

#include "delivery/timesheet/core/timesheet_permissions.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"

namespace slipway {
namespace {

struct MonthSum {
    std::string month;  // "2026-03"
    Effort effort_minutes;
    Effort billable_minutes;
    std::int64_t person_count = 0;
};
BOOST_DESCRIBE_STRUCT(MonthSum, (), (month, effort_minutes, billable_minutes, person_count))

}  // namespace

constexpr sql::Statement list_closes{"month_close.list", R"sql(
    select c.id, c.month, c.reason, p.name as person_name, c.closed_at,
        r.reason as reopening_reason, q.name as reopened_by_name, r.reopened_at
    from month_closes c
    join people p on p.id = c.person_id
    left join month_reopenings r
        on r.workspace_id = c.workspace_id and r.month_close_id = c.id
    left join people q on q.id = r.person_id
    where c.workspace_id = $1 order by c.month desc, c.closed_at desc)sql"};

std::vector<MonthCloseView> list_month_closes(sql::Transaction& sql, WorkspaceId provider) {
    return sql.all<MonthCloseView>(list_closes, provider);
}

constexpr sql::Statement sum_time_by_month{"time_entry.sum_by_month", R"sql(
    select substr(cast(day as text), 1, 7) as month,
        cast(sum(effort_minutes) as bigint) as effort_minutes,
        cast(sum(case when is_billable then effort_minutes else 0 end) as bigint)
            as billable_minutes,
        count(distinct person_id) as person_count
    from time_entries where provider_workspace_id = $1
    group by substr(cast(day as text), 1, 7))sql"};

std::vector<TimeMonth> list_time_months(sql::Transaction& sql, const Actor& actor, Day today) {
    std::map<Day, TimeMonth, std::greater<>> months;
    months[month_of(today)];
    for (const auto& sum : sql.all<MonthSum>(sum_time_by_month, actor.workspace_id)) {
        const auto first = parse_day(sum.month + "-01");
        ASSERT(first.has_value(), "the month of a day has a first day");
        months[*first] = {.effort_minutes = sum.effort_minutes,
                          .billable_minutes = sum.billable_minutes,
                          .person_count = sum.person_count};
    }
    for (auto& close : list_month_closes(sql, actor.workspace_id)) {
        if (close.reopened_at) continue;
        TimeMonth& month = months[close.month];
        month.close = std::move(close);
    }
    std::vector<TimeMonth> listed;
    for (auto& [first, month] : months) {
        month.month = first;
        if (actor.may(close_month)) month.allowed = {month.close ? "reopen" : "close"};
        listed.push_back(std::move(month));
    }
    return listed;
}

}  // namespace slipway
