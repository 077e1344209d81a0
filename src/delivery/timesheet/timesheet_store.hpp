#pragma once

#include <optional>
#include <string>

#include "delivery/timesheet/core/time_entry.hpp"
#include "delivery/timesheet/core/timer.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

using MonthCloseId = Id<struct MonthCloseKind>;

struct MonthClose {
    WorkspaceId workspace_id;  // the provider's
    MonthCloseId id;
    Day month{};
    std::string reason;
    PersonId person_id;
    Instant closed_at;

    bool operator==(const MonthClose&) const = default;
};
BOOST_DESCRIBE_STRUCT(MonthClose, (), (workspace_id, id, month, reason, person_id, closed_at))

struct MonthReopening {
    WorkspaceId workspace_id;
    MonthCloseId month_close_id;
    std::string reason;
    PersonId person_id;
    Instant reopened_at;
};
BOOST_DESCRIBE_STRUCT(MonthReopening, (),
                      (workspace_id, month_close_id, reason, person_id, reopened_at))

/// Time entries, running timers and closed months.
class TimesheetStore {
public:
    explicit TimesheetStore(sql::Transaction& transaction) : sql_(transaction) {}

    void add(const TimeEntry& entry);
    /// An entry of an engagement that the workspace is a party to.
    std::optional<TimeEntry> find(WorkspaceId party, TimeEntryId id);
    /// At the next revision. False when `entry.revision` is not the stored one.
    bool save(const TimeEntry& entry, Instant now);
    bool remove(const TimeEntry& entry, std::int64_t expected_revision);
    /// A person's labour of a day at all of the provider's engagements, one entry left out.
    Effort effort_of_day(WorkspaceId provider, PersonId person, Day day,
                         const std::optional<TimeEntryId>& but = std::nullopt);

    std::optional<Timer> find_timer(WorkspaceId provider, PersonId person);
    /// In place of the one that runs, if one does.
    void save_timer(const Timer& timer);
    bool remove_timer(WorkspaceId provider, PersonId person);

    MonthLock month_lock(WorkspaceId provider);
    void add_close(const MonthClose& close);
    void add_reopening(const MonthReopening& reopening);
    /// A close that was not reopened.
    std::optional<MonthClose> find_close(WorkspaceId provider, MonthCloseId id);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
