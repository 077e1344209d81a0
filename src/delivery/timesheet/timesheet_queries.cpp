#include "delivery/timesheet/timesheet_queries.hpp"

#include "collaboration/identity/identity_queries.hpp"
#include "delivery/implementation_document/document_queries.hpp"
#include "delivery/timesheet/core/timesheet_permissions.hpp"

namespace slipway {
namespace {

struct PersonEffort {
    PersonId person_id;
    Effort effort_minutes;
};
BOOST_DESCRIBE_STRUCT(PersonEffort, (), (person_id, effort_minutes))

struct DayEffort : PersonEffort {
    Day day{};
};
BOOST_DESCRIBE_STRUCT(DayEffort, (PersonEffort), (day))

struct TimeEntryRow {
    TimeEntryId id;
    WorkspaceId provider_workspace_id;
    EngagementId engagement_id;
    std::string engagement_name;
    PersonId person_id;
    std::string person_name;
    EngagementStage stage = EngagementStage::discovery;
    std::optional<BlockId> block_id;
    std::optional<std::string> block_title;
    std::optional<ItemId> item_id;
    std::optional<std::string> item_title;
    TimeWorkKind work_kind = TimeWorkKind::discovery;
    Effort effort_minutes;
    Day day{};
    std::string note;
    bool is_billable = true;
    Instant created_at;
    std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(TimeEntryRow, (),
                      (id, provider_workspace_id, engagement_id, engagement_name, person_id,
                       person_name, stage, block_id, block_title, item_id, item_title, work_kind,
                       effort_minutes, day, note, is_billable, created_at, revision))

/// The client reads what it pays for; notes of internal work are the provider's (DOMAIN §4.6).
TimeEntryView view_of(TimeEntryRow row, const Actor& actor, const MonthLock& lock) {
    const bool is_of_provider = actor.workspace_id == row.provider_workspace_id;
    TimeEntryView view{.id = row.id,
                       .engagement_id = row.engagement_id,
                       .engagement_name = std::move(row.engagement_name),
                       .person_id = row.person_id,
                       .person_name = std::move(row.person_name),
                       .stage = row.stage,
                       .block_id = row.block_id,
                       .block_title = std::move(row.block_title),
                       .item_id = row.item_id,
                       .item_title = std::move(row.item_title),
                       .work_kind = row.work_kind,
                       .effort_minutes = row.effort_minutes,
                       .day = row.day,
                       .note = is_of_provider || row.is_billable ? std::move(row.note) : "",
                       .is_billable = row.is_billable,
                       .created_at = row.created_at,
                       .revision = row.revision};
    const bool is_own = actor.person_id == row.person_id && actor.may(log_time);
    if (is_of_provider && !lock.covers(row.day) && (is_own || actor.may(change_time_of_others))) {
        view.allowed.emplace_back("change");
    }
    return view;
}

sql::ListQuery& narrow(sql::ListQuery& query, const Actor& actor, const TimeFilter& filter) {
    // Entries are kept in the client's workspace: named, the index by engagement finds them.
    constexpr sql::Fragment is_at_home{
        "t.workspace_id = (select ep.home_workspace_id from engagement_parties ep "
        "where ep.workspace_id = $1 and ep.engagement_id = $2)"};
    if (filter.engagement_id) {
        query.matches(is_at_home, actor.workspace_id, *filter.engagement_id);
    }
    return query.equals("t.engagement_id", filter.engagement_id)
        .equals("t.person_id", filter.person_id)
        .equals("t.stage", filter.stage)
        .equals("t.block_id", filter.block_id)
        .equals("t.work_kind", filter.work_kind)
        .equals("t.is_billable", filter.is_billable)
        .at_least("t.day", filter.from)
        .at_most("t.day", filter.to);
}

}  // namespace

std::set<PersonId> developers_beside_manager(sql::Transaction& sql,
                                             const EngagementFacts& engagement) {
    std::set<PersonId> developers;
    for (const MemberView& member :
         list_members(sql, Actor::system(engagement.provider_workspace_id))) {
        if (to_roles(member.roles).has_any_of({Role::developer})) developers.insert(member.id);
    }
    developers.erase(engagement.manager_id);
    return developers;
}

constexpr sql::Statement sum_time_by_person{"time_entry.sum_by_person", R"sql(
    select person_id, cast(sum(effort_minutes) as bigint) as effort_minutes
    from time_entries where workspace_id = $1 and engagement_id = $2 group by person_id)sql"};

Effort used_minutes(sql::Transaction& sql, const EngagementFacts& engagement) {
    const std::set<PersonId> developers = developers_beside_manager(sql, engagement);
    Effort used;
    for (const auto& row :
         sql.all<PersonEffort>(sum_time_by_person, engagement.workspace_id, engagement.id)) {
        if (!developers.contains(row.person_id)) used += row.effort_minutes;
    }
    return used;
}

constexpr sql::Statement find_last_logged_day{"time_entry.find_last_day", R"sql(
    select day, cast(sum(effort_minutes) as bigint) as effort_minutes from time_entries
    where workspace_id = $1 and engagement_id = $2
    group by day order by day desc limit 1)sql"};

std::optional<LoggedDay> last_logged_day(sql::Transaction& sql, const EngagementFacts& engagement) {
    return sql.find<LoggedDay>(find_last_logged_day, engagement.workspace_id, engagement.id);
}

constexpr sql::Statement list_logged_efforts{"time_entry.list_logged", R"sql(
    select day, stage, item_id, person_id, cast(sum(effort_minutes) as bigint) as effort_minutes
    from time_entries where workspace_id = $1 and engagement_id = $2 and day < $3
    group by day, stage, item_id, person_id
    order by day, stage, item_id, person_id)sql"};

std::vector<LoggedEffort> logged_efforts(sql::Transaction& sql, const EngagementFacts& engagement,
                                         Day before) {
    return sql.all<LoggedEffort>(list_logged_efforts, engagement.workspace_id, engagement.id,
                                 before);
}

std::vector<LoggedEffort> managers_efforts(sql::Transaction& sql, const EngagementFacts& engagement,
                                           Day before) {
    std::vector<LoggedEffort> logged = logged_efforts(sql, engagement, before);
    const std::set<PersonId> developers = developers_beside_manager(sql, engagement);
    std::erase_if(logged,
                  [&](const LoggedEffort& one) { return developers.contains(one.person_id); });
    return logged;
}

constexpr sql::Statement sum_time_by_day{"time_entry.sum_by_day", R"sql(
    select day, person_id, cast(sum(effort_minutes) as bigint) as effort_minutes
    from time_entries where workspace_id = $1 and engagement_id = $2
    group by day, person_id)sql"};

std::map<Day, Effort> used_minutes_by_day(sql::Transaction& sql,
                                          const EngagementFacts& engagement) {
    const std::set<PersonId> developers = developers_beside_manager(sql, engagement);
    std::map<Day, Effort> used;
    for (const auto& row :
         sql.all<DayEffort>(sum_time_by_day, engagement.workspace_id, engagement.id)) {
        if (!developers.contains(row.person_id)) used[row.day] += row.effort_minutes;
    }
    return used;
}

constexpr sql::Statement sum_time_of_person{"time_entry.sum_of_person", R"sql(
    select cast(coalesce(sum(effort_minutes), 0) as bigint) as effort_minutes
    from time_entries
    where provider_workspace_id = $1 and person_id = $2 and day >= $3 and day <= $4)sql"};

Effort used_minutes_of_person(sql::Transaction& sql, WorkspaceId provider, PersonId person,
                              Day from, Day to) {
    return sql.one<Effort>(sum_time_of_person, provider, person, from, to);
}

// Both parties of an engagement see its time: one of the two workspaces is the actor's.
constexpr sql::Statement list_entries{"time_entry.list", R"sql(
    select t.id, t.provider_workspace_id, t.engagement_id, e.name as engagement_name, t.person_id,
        p.name as person_name, t.stage, t.block_id, t.block_title, t.item_id, t.item_title,
        t.work_kind, t.effort_minutes, t.day, t.note, t.is_billable, t.created_at, t.revision
    from time_entries t
    join engagements e on e.workspace_id = t.workspace_id and e.id = t.engagement_id
    join people p on p.id = t.person_id
    where (t.workspace_id = $1 or t.provider_workspace_id = $1))sql"};

Result<sql::Page<TimeEntryView>> list_time_entries(sql::Transaction& sql, const Actor& actor,
                                                   const TimeFilter& filter,
                                                   const sql::PageRequest& request) {
    sql::ListQuery query(list_entries, actor.workspace_id);
    narrow(query, actor, filter)
        .order_by({{"t.day", sql::KeyKind::day, sql::Direction::descending},
                   {"t.id", sql::KeyKind::text, sql::Direction::descending}});
    auto rows = TRY(query.page<TimeEntryRow>(sql, request));
    const MonthLock lock = TimesheetStore(sql).month_lock(actor.workspace_id);
    sql::Page<TimeEntryView> page{.items = {}, .next_cursor = std::move(rows.next_cursor)};
    for (auto& row : rows.items) page.items.push_back(view_of(std::move(row), actor, lock));
    return page;
}

std::vector<TimeEntryView> all_time_entries(sql::Transaction& sql, const Actor& actor,
                                            const TimeFilter& filter) {
    sql::ListQuery query(list_entries, actor.workspace_id);
    narrow(query, actor, filter).order_by({{"t.day", sql::KeyKind::day}, {"t.id"}});
    const MonthLock lock = TimesheetStore(sql).month_lock(actor.workspace_id);
    std::vector<TimeEntryView> views;
    for (auto& row : query.all<TimeEntryRow>(sql)) {
        views.push_back(view_of(std::move(row), actor, lock));
    }
    return views;
}

Result<TimeEntryView> time_entry_view(sql::Transaction& sql, const Actor& actor, TimeEntryId id) {
    sql::ListQuery query(list_entries, actor.workspace_id);
    query.equals("t.id", id).order_by({{"t.id"}});
    auto rows = query.all<TimeEntryRow>(sql);
    if (rows.empty()) return refuse(RefusalCode::not_found, "time_entry.not_found");
    return view_of(std::move(rows.front()), actor,
                   TimesheetStore(sql).month_lock(actor.workspace_id));
}

std::vector<TimedItem> items_of(sql::Transaction& sql, const EngagementFacts& engagement) {
    std::vector<TimedItem> items;
    for (auto& block : current_content(sql, engagement).blocks) {
        for (auto& item : block.items) {
            items.push_back({block.id, block.title, item.id, std::move(item.title),
                             as_time_work(item.work_kind)});
        }
    }
    return items;
}

Result<std::optional<TimedItem>> find_timed_item(sql::Transaction& sql,
                                                 const EngagementFacts& engagement,
                                                 const std::optional<ItemId>& id) {
    if (!id) return std::optional<TimedItem>();
    for (TimedItem& item : items_of(sql, engagement)) {
        if (item.item_id == *id) return std::optional(std::move(item));
    }
    return refuse(RefusalCode::invalid, "time_entry.item_not_found", "item_id");
}

constexpr sql::Statement find_timer_view{"timer.find_view", R"sql(
    select t.engagement_id, e.name as engagement_name, t.stage, t.item_id, t.item_title,
        t.work_kind, t.note, t.is_billable, t.started_at
    from timers t
    join engagement_parties p
        on p.workspace_id = t.workspace_id and p.engagement_id = t.engagement_id
    join engagements e on e.workspace_id = p.home_workspace_id and e.id = t.engagement_id
    where t.workspace_id = $1 and t.person_id = $2)sql"};

std::optional<TimerView> timer_view(sql::Transaction& sql, const Actor& actor) {
    return sql.find<TimerView>(find_timer_view, actor.workspace_id, actor.person_id);
}

}  // namespace slipway
