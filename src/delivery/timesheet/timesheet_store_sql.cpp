#include "delivery/timesheet/timesheet_store.hpp"

namespace slipway {

void TimesheetStore::add(const TimeEntry& entry) { sql_.insert("time_entries", entry); }

constexpr sql::Statement find_time_entry{"time_entry.find", R"sql(
    select workspace_id, id, provider_workspace_id, engagement_id, person_id, stage, block_id,
        block_title, item_id, item_title, work_kind, effort_minutes, day, note, is_billable,
        revision, created_at, updated_at
    from time_entries
    where id = $2 and (workspace_id = $1 or provider_workspace_id = $1))sql"};

std::optional<TimeEntry> TimesheetStore::find(WorkspaceId party, TimeEntryId id) {
    return sql_.find<TimeEntry>(find_time_entry, party, id);
}

constexpr sql::Statement save_time_entry{"time_entry.save", R"sql(
    update time_entries set stage = $4, block_id = $5, block_title = $6, item_id = $7,
        item_title = $8, work_kind = $9, effort_minutes = $10, day = $11, note = $12,
        is_billable = $13, updated_at = $14, revision = revision + 1
    where workspace_id = $1 and id = $2 and revision = $3)sql"};

bool TimesheetStore::save(const TimeEntry& e, Instant now) {
    return sql_.execute(save_time_entry, e.workspace_id, e.id, e.revision, e.stage, e.block_id,
                        e.block_title, e.item_id, e.item_title, e.work_kind, e.effort_minutes,
                        e.day, e.note, e.is_billable, now) == 1;
}

constexpr sql::Statement remove_time_entry{"time_entry.remove", R"sql(
    delete from time_entries where workspace_id = $1 and id = $2 and revision = $3)sql"};

bool TimesheetStore::remove(const TimeEntry& entry, std::int64_t expected_revision) {
    return sql_.execute(remove_time_entry, entry.workspace_id, entry.id, expected_revision) == 1;
}

constexpr sql::Statement sum_effort_of_day{"time_entry.sum_of_day", R"sql(
    select cast(coalesce(sum(effort_minutes), 0) as bigint) as effort_minutes
    from time_entries
    where provider_workspace_id = $1 and person_id = $2 and day = $3
        and (cast($4 as text) is null or id <> $4))sql"};

Effort TimesheetStore::effort_of_day(WorkspaceId provider, PersonId person, Day day,
                                     const std::optional<TimeEntryId>& but) {
    return sql_.one<Effort>(sum_effort_of_day, provider, person, day, but);
}

constexpr sql::Statement find_running_timer{"timer.find", R"sql(
    select workspace_id, person_id, engagement_id, stage, block_id, block_title, item_id,
        item_title, work_kind, note, is_billable, started_at
    from timers where workspace_id = $1 and person_id = $2)sql"};

std::optional<Timer> TimesheetStore::find_timer(WorkspaceId provider, PersonId person) {
    return sql_.find<Timer>(find_running_timer, provider, person);
}

void TimesheetStore::save_timer(const Timer& timer) {
    remove_timer(timer.workspace_id, timer.person_id);
    sql_.insert("timers", timer);
}

constexpr sql::Statement remove_running_timer{"timer.remove", R"sql(
    delete from timers where workspace_id = $1 and person_id = $2)sql"};

bool TimesheetStore::remove_timer(WorkspaceId provider, PersonId person) {
    return sql_.execute(remove_running_timer, provider, person) == 1;
}

constexpr sql::Statement list_closed_months{"month_close.list_closed", R"sql(
    select c.month from month_closes c
    left join month_reopenings r
        on r.workspace_id = c.workspace_id and r.month_close_id = c.id
    where c.workspace_id = $1 and r.month_close_id is null)sql"};

MonthLock TimesheetStore::month_lock(WorkspaceId provider) {
    const auto closed = sql_.all<Day>(list_closed_months, provider);
    return MonthLock(std::set<Day>(closed.begin(), closed.end()));
}

void TimesheetStore::add_close(const MonthClose& close) { sql_.insert("month_closes", close); }

void TimesheetStore::add_reopening(const MonthReopening& reopening) {
    sql_.insert("month_reopenings", reopening);
}

constexpr sql::Statement find_open_close{"month_close.find", R"sql(
    select c.workspace_id, c.id, c.month, c.reason, c.person_id, c.closed_at
    from month_closes c
    left join month_reopenings r
        on r.workspace_id = c.workspace_id and r.month_close_id = c.id
    where c.workspace_id = $1 and c.id = $2 and r.month_close_id is null)sql"};

std::optional<MonthClose> TimesheetStore::find_close(WorkspaceId provider, MonthCloseId id) {
    return sql_.find<MonthClose>(find_open_close, provider, id);
}

}  // namespace slipway
