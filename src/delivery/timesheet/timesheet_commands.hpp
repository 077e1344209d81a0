#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/timesheet/core/timer.hpp"
#include "delivery/timesheet/timesheet_queries.hpp"
#include "delivery/timesheet/timesheet_store.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway {

/// Logs, changes and removes time (DOMAIN §4.6).
class TimesheetCommands {
public:
    explicit TimesheetCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    /// The actor's own labour.
    Result<TimeEntryView> log_time(const Actor& actor, EngagementId engagement_id,
                                   const NewTimeEntry& entry);
    /// One's own entry, or anybody's by a head who gives a reason.
    Result<TimeEntryView> change(const Actor& actor, TimeEntryId id,
                                 const TimeEntryChanges& changes, std::int64_t expected_revision);
    Result<void> remove(const Actor& actor, TimeEntryId id, const std::string& reason,
                        std::int64_t expected_revision);

private:
    UnitOfWork& work_;
    TimesheetStore store_;
};

struct NewTimer : NewTimedWork {
    EngagementId engagement_id;
};
BOOST_DESCRIBE_STRUCT(NewTimer, (NewTimedWork), (engagement_id))

/// The entries that a timer came to: more than one when it ran over midnight. Warns
/// (`timer.was_capped`) when it had been forgotten.
struct LoggedTimer {
    std::vector<TimeEntryView> entries;
    std::vector<Warning> warnings;
};
BOOST_DESCRIBE_STRUCT(LoggedTimer, (), (entries, warnings))

struct StartedTimer {
    TimerView timer;
    LoggedTimer logged;  // of the timer that ran before
};
BOOST_DESCRIBE_STRUCT(StartedTimer, (), (timer, logged))

/// What may be said better while a timer runs, or when it stops.
struct TimerChanges {
    std::optional<TimeWorkKind> work_kind;
    std::optional<std::string> note;
    std::optional<bool> is_billable;
};
BOOST_DESCRIBE_STRUCT(TimerChanges, (), (work_kind, note, is_billable))

/// The actor's running timer.
class TimerCommands {
public:
    explicit TimerCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    /// Starts; what ran before is logged first.
    Result<StartedTimer> start(const Actor& actor, const NewTimer& timer);
    Result<TimerView> change(const Actor& actor, const TimerChanges& changes);
    /// Stops and logs.
    Result<LoggedTimer> log(const Actor& actor, const TimerChanges& changes);
    /// Stops and forgets.
    Result<void> discard(const Actor& actor);

private:
    Result<Timer> find(const Actor& actor);
    Result<LoggedTimer> stop(const Actor& actor, const Timer& timer);

    UnitOfWork& work_;
    TimesheetStore store_;
};

struct NewMonthClose {
    Day month{};  // its first day
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewMonthClose, (), (month, reason))

struct NewMonthReopening {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewMonthReopening, (), (reason))

/// Closes and reopens months for all time of a provider.
class MonthCommands {
public:
    explicit MonthCommands(UnitOfWork& work) : work_(work), store_(work.sql()) {}

    Result<MonthCloseView> close(const Actor& actor, const NewMonthClose& close);
    Result<MonthCloseView> reopen(const Actor& actor, MonthCloseId id,
                                  const NewMonthReopening& reopening);

private:
    Result<MonthCloseView> view(const Actor& actor, MonthCloseId id);

    UnitOfWork& work_;
    TimesheetStore store_;
};

}  // namespace slipway
