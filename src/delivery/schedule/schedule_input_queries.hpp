#pragma once

#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/estimate/core/estimate.hpp"
#include "delivery/schedule/core/schedule_inputs.hpp"
#include "platform/time_zone/time_zone.hpp"

// From the database to everything that decides when engagements end. Read as of a moment, so that a
// past day can be closed late and replayed: what happened at or after `before` is not seen, and
// time entries count by their day. What keeps no history – absences, weekly hours, the draft of a
// document and of an estimate – is read as it is now; calendars act from their days on anyhow.
//
//     ScheduleInputs inputs = read_schedule_inputs(sql, provider, close_of(day, zone));
//     find_engagement_input(inputs, id)->activities…   // without one party's causes
//     plan_schedule(inputs)                            // core/portfolio_of.hpp

namespace slipway {

/// From where a plan looks ahead.
struct ReadingMoment {
    Day first_day{};      // the first open day: nobody works earlier
    Instant before;       // what happened earlier is known
    Day logged_before{};  // time entries of earlier days count

    bool operator==(const ReadingMoment&) const = default;
};
/// Now: today is open, and what was logged today counts and is gone from today's quotas.
ReadingMoment present(Instant now, const TimeZone& zone);
/// The close of a day: its time entries are in, and the next day is the first open one.
ReadingMoment close_of(Day day, const TimeZone& zone);

/// The whole portfolio of a provider: its running and paused engagements.
ScheduleInputs read_schedule_inputs(sql::Transaction& sql, WorkspaceId provider,
                                    const ReadingMoment& moment);

/// Another document with its hours in place of what was agreed.
struct SupposedScope {
    DocumentContent document;
    EstimateRollUp sums;
};

/// One engagement of it. `developers` are the provider's, by `developers_of`. With a supposed scope
/// it is as if that had been agreed.
EngagementInput read_engagement_input(sql::Transaction& sql, const EngagementFacts& engagement,
                                      const std::vector<PersonId>& developers,
                                      const ReadingMoment& moment,
                                      const SupposedScope* supposed = nullptr);
std::vector<PersonId> developers_of(sql::Transaction& sql, WorkspaceId provider);
PersonInput read_person_input(sql::Transaction& sql, WorkspaceId provider, PersonId person,
                              const ReadingMoment& moment);
CalendarInput read_calendar_input(sql::Transaction& sql, WorkspaceId workspace);

/// Null when it is not among them.
EngagementInput* find_engagement_input(ScheduleInputs& inputs, EngagementId id);
const EngagementInput* find_engagement_input(const ScheduleInputs& inputs, EngagementId id);

}  // namespace slipway
