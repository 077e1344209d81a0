#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/rational.hpp"
#include "delivery/daily_controls/daily_control_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/overview/core/ball_in_court.hpp"
#include "delivery/overview/core/engagement_health.hpp"
#include "delivery/overview/core/next_step.hpp"

namespace slipway {

/// Who has the ball, with how long in the working time of its own calendar (DOMAIN §4.1).
struct BallView {
    Court court = Court::provider;
    std::string cause;
    std::string title;
    Instant since;
    std::int64_t working_minutes = 0;
    std::optional<Day> due_on;
    bool is_late = false;
};
BOOST_DESCRIBE_STRUCT(BallView, (),
                      (court, cause, title, since, working_minutes, due_on, is_late))

/// The line that an engagement's page always shows.
struct EngagementHeader {
    EngagementId id;
    Side side = Side::client;
    EngagementStage stage = EngagementStage::discovery;
    EngagementState state = EngagementState::active;
    std::vector<EngagementStage> stages;  // of the package, in order
    std::vector<HealthSignal> health;
    BallView ball;
    std::optional<Effort> used_minutes;
    std::optional<Effort> bought_minutes;
    std::optional<Day> planned_finish;  // absent while there is no plan
    Day ends_on{};                      // that, or the end of the usual term
    BlockStanding blocks;
    std::optional<NextStep> next_step;  // the actor's own
    NextStep other_step;                // the other party's
};
BOOST_DESCRIBE_STRUCT(EngagementHeader, (),
                      (id, side, stage, state, stages, health, ball, used_minutes,
                       bought_minutes, planned_finish, ends_on, blocks, next_step, other_step))

Result<EngagementHeader> engagement_header(sql::Transaction& sql, const Actor& actor,
                                           EngagementId id, Instant now);

/// One engagement of somebody's day.
struct HomeLine {
    EngagementSummary engagement;
    std::vector<HealthSignal> health;
    BallView ball;
    NextStep next_step;
    bool is_at_risk = false;
};
BOOST_DESCRIBE_STRUCT(HomeLine, (), (engagement, health, ball, next_step, is_at_risk))

/// How many engagements there are of each kind, whether their lines are shown or not. One that
/// waits for others may be at risk, too.
struct HomeFigures {
    std::int32_t late = 0;   // of those to do
    std::int32_t to_do = 0;
    std::int32_t waiting = 0;
    std::int32_t at_risk = 0;
};
BOOST_DESCRIBE_STRUCT(HomeFigures, (), (late, to_do, waiting, at_risk))

/// How many lines were left out, by where they would stand.
struct HomeLeftOut {
    std::int32_t to_do = 0;
    std::int32_t at_risk = 0;  // and waiting for others
    std::int32_t waiting = 0;  // at no risk
};
BOOST_DESCRIBE_STRUCT(HomeLeftOut, (), (to_do, at_risk, waiting))

/// What waits for the actor, the late first; engagements without anything to do come last.
struct HomeView {
    /// More of one kind than these nobody reads: the list of engagements is for that.
    static constexpr std::int32_t most_of_a_kind = 20;

    Day today{};
    std::vector<Part> parts;  // as what the actor takes part in any of them
    HomeFigures figures;
    std::vector<HomeLine> lines;
    HomeLeftOut left_out;
    /// What the packages of the actor's own engagements ask for on a working day.
    Effort quota_minutes;
    Effort logged_minutes;  // the actor's own, today
};
BOOST_DESCRIBE_STRUCT(HomeView, (),
                      (today, parts, figures, lines, left_out, quota_minutes, logged_minutes))

HomeView home_view(sql::Transaction& sql, const Actor& actor, Instant now);

/// For the daily controls: what is late on a day, and whether the client has the ball.
OpenMatters open_matters(sql::Transaction& sql, const EngagementFacts& engagement, Day day,
                         Instant now);

/// A manager's day and room, as the department sees it (DOMAIN §2).
struct ManagerLine {
    PersonId id;
    std::string name;
    Tier tier = Tier::junior;
    std::int32_t open_engagements = 0;
    std::int32_t late_engagements = 0;     // something in the provider's court is past its day
    std::int32_t waiting_engagements = 0;  // the client has the ball
    std::int32_t at_risk_engagements = 0;
    std::optional<std::int32_t> slot_limit;    // how many of the tier's usual package fit
    Effort committed_minutes;                  // in a month
    Effort calendar_minutes;                   // working time of that month
    std::optional<Day> free_from;
    std::optional<Day> absent_until;           // while away
    std::optional<Day> absent_from;            // the next absence, within a month
    /// Working days by which open engagements are later through the provider (DELAY R14): settled,
    /// and still to be disputed or made up.
    Rational settled_delay_days;
    Rational open_delay_days;
};
BOOST_DESCRIBE_STRUCT(ManagerLine, (),
                      (id, name, tier, open_engagements, late_engagements, waiting_engagements,
                       at_risk_engagements, slot_limit, committed_minutes, calendar_minutes,
                       free_from, absent_until, absent_from, settled_delay_days,
                       open_delay_days))

/// For everybody at the provider's: who has room and who needs help.
std::vector<ManagerLine> manager_lines(sql::Transaction& sql, const Actor& actor, Instant now);

/// Working days that the provider bears in one engagement.
struct EngagementDelay {
    EngagementId engagement_id;
    std::string engagement_name;
    std::string client_name;
    PersonId manager_id;
    std::string manager_name;
    Rational settled_days;
    Rational open_days;
};
BOOST_DESCRIBE_STRUCT(EngagementDelay, (),
                      (engagement_id, engagement_name, client_name, manager_id, manager_name,
                       settled_days, open_days))

/// Of the department as a whole, and of each open engagement that has any, the most first.
struct DepartmentDelay {
    Rational settled_days;
    Rational open_days;
    std::vector<EngagementDelay> engagements;
};
BOOST_DESCRIBE_STRUCT(DepartmentDelay, (), (settled_days, open_days, engagements))

DepartmentDelay department_delay(sql::Transaction& sql, const Actor& actor);

}  // namespace slipway
