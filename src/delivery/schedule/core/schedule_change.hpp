#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/effort.hpp"
#include "delivery/engagement/core/engagement.hpp"

// Why dates move (DOMAIN §4.2): what has happened since the last plan, and what of it moved which
// date.

namespace slipway {

struct MemberRule;

/// What may move dates.
enum class ScheduleCause {
    // A day began: yesterday's plan was not kept, or it was.
    client_waited,    // the client has something that was expected from it by now
    work_not_done,    // planned for the days that are over, and not logged
    other_work_late,  // of the same people, in another engagement
    new_day,          // none of these
    // Somebody did something.
    work_logged,
    block_progress,
    block_delivered,
    block_accepted,
    block_returned,
    block_order,
    document,
    estimate,
    discovery,
    wait_began,    // the client was asked for something that work stands still for
    wait_ended,    // it came, or is not needed any more
    neutral_stop,  // force majeure
    pause,
    stage,
    manager,
    engagement_started,
    engagement_over,
    engagement_changed,
    calendar,
    absence,
    priority,
    people,
};
BOOST_DESCRIBE_ENUM(ScheduleCause, client_waited, work_not_done, other_work_late, new_day,
                    work_logged, block_progress, block_delivered, block_accepted, block_returned,
                    block_order, document, estimate, discovery, wait_began, wait_ended,
                    neutral_stop, pause, stage, manager, engagement_started, engagement_over,
                    engagement_changed, calendar, absence, priority, people)

/// Something that happened and is not in the plan yet.
struct ScheduleChange {
    Uuid id;  // of the event
    ScheduleCause cause = ScheduleCause::engagement_changed;
    std::optional<EngagementId> engagement_id;
    std::optional<PersonId> person_id;       // whose absence, hours or work
    std::optional<WorkspaceId> calendar_of;  // whose calendar
    std::string activity_key;  // of the block or the wait that it is about; else empty
    std::string title;         // of that block or wait; the reason of a neutral stop
    std::optional<PersonId> changed_by;
    Instant changed_at;

    bool operator==(const ScheduleChange&) const = default;
};
BOOST_DESCRIBE_STRUCT(ScheduleChange, (),
                      (id, cause, engagement_id, person_id, calendar_of, activity_key, title,
                       changed_by, changed_at))

/// What an event means to plans; nothing when it moves no date.
std::optional<ScheduleCause> cause_of_event(std::string_view event_type);

/// The dates of an activity that people look at.
enum class ActivityDate { starts, delivered, accepted };
BOOST_DESCRIBE_ENUM(ActivityDate, starts, delivered, accepted)

/// A planned date that is on another day now.
struct ActivityMove {
    std::string key;
    std::string title;
    ActivityDate date = ActivityDate::accepted;
    Day from{};
    Day to{};

    bool operator==(const ActivityMove&) const = default;
};
BOOST_DESCRIBE_STRUCT(ActivityMove, (), (key, title, date, from, to))
std::span<const MemberRule> describe_rules(const ActivityMove*);

/// Dates of one engagement that one change moved.
struct ScheduleMove {
    EngagementId engagement_id;
    Day from_finish{};
    Day to_finish{};
    ScheduleCause cause = ScheduleCause::new_day;
    /// What did it; of a new day, nothing.
    std::optional<ScheduleChange> change;
    /// What the client has, or what the change was about; a stage has no title.
    std::string activity_key;
    std::string title;
    Effort minutes;  // that were not done
    std::vector<ActivityMove> activities;

    bool operator==(const ScheduleMove&) const = default;
};

}  // namespace slipway
