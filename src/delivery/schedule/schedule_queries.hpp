#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/schedule/core/schedule_change.hpp"
#include "delivery/schedule/core/schedule_inputs.hpp"
#include "platform/sql/filter.hpp"

namespace slipway {

/// Where an activity stands by its dates.
enum class ActivityStanding { planned, in_progress, waiting, accepted };
BOOST_DESCRIBE_ENUM(ActivityStanding, planned, in_progress, waiting, accepted)

struct ScheduledItemView {
    std::string key;
    std::string title;
    std::optional<Day> starts_on;  // absent where nothing is left to do
    std::optional<Day> ends_on;
    /// The provider's own.
    std::optional<Effort> effort_minutes;
    std::optional<Effort> done_minutes;
    std::optional<Effort> developer_minutes;
    std::optional<Effort> developer_done_minutes;
};
BOOST_DESCRIBE_STRUCT(ScheduledItemView, (),
                      (key, title, starts_on, ends_on, effort_minutes, done_minutes,
                       developer_minutes, developer_done_minutes))

/// A stage, a block or something the client was asked for: planned, as in the baseline, and as it
/// was.
struct ScheduledActivityView {
    std::string key;  // discovery, document, estimate, configuration; the id of a block
    ActivityKind kind = ActivityKind::block;
    std::string title;  // of a stage, none
    ActivityStanding standing = ActivityStanding::planned;
    std::optional<Day> waiting_since;  // for the client, while it is `waiting`
    std::optional<Day> starts_on;
    Day delivered_on{};
    Day accepted_on{};
    std::int32_t float_days = 0;  // working days of both sides
    Day float_until{};            // the latest acceptance that moves no finish
    bool is_critical = false;
    std::vector<std::string> after;
    std::optional<Day> baseline_starts_on;
    std::optional<Day> baseline_delivered_on;
    std::optional<Day> baseline_accepted_on;
    std::optional<Day> actual_started_on;
    std::optional<Day> actual_delivered_on;
    std::optional<Day> actual_accepted_on;
    std::vector<ScheduledItemView> items;
};
BOOST_DESCRIBE_STRUCT(ScheduledActivityView, (),
                      (key, kind, title, standing, waiting_since, starts_on, delivered_on,
                       accepted_on, float_days, float_until, is_critical, after, baseline_starts_on,
                       baseline_delivered_on, baseline_accepted_on, actual_started_on,
                       actual_delivered_on, actual_accepted_on, items))

struct EngagementScheduleView {
    EngagementId engagement_id;
    /// Absent until the first plan is made, and for what no plan ends.
    std::optional<Day> starts_on;
    std::optional<Day> finishes_on;
    std::optional<Day> baseline_starts_on;
    std::optional<Day> baseline_finishes_on;
    bool is_over = false;
    std::optional<Instant> planned_at;
    std::optional<std::int32_t> priority;  // the provider's own
    std::vector<ScheduledActivityView> activities;
    std::vector<std::string> allowed;  // set_priority
};
BOOST_DESCRIBE_STRUCT(EngagementScheduleView, (),
                      (engagement_id, starts_on, finishes_on, baseline_starts_on,
                       baseline_finishes_on, is_over, planned_at, priority, activities, allowed))

/// A client sees no hours, and no blocks before the document and the estimate are agreed.
Result<EngagementScheduleView> schedule_view(sql::Transaction& sql, const Actor& actor,
                                             EngagementId engagement_id);

/// For other features: the finish as planned now; nothing before the first plan.
std::optional<Day> planned_finish_of(sql::Transaction& sql, const EngagementFacts& engagement);

/// An item that the plan has a developer build, with the days between which it is worked on.
struct PlannedBuild {
    EngagementId engagement_id;
    std::string engagement_name;
    std::string item_key;
    std::string title;
    Day starts_on{};
    Day ends_on{};
};
/// For other features: what is planned for a developer and not built yet.
std::vector<PlannedBuild> planned_builds_of(sql::Transaction& sql, WorkspaceId provider,
                                            PersonId developer);

/// Why a date moved.
struct ScheduleMoveView {
    Uuid id;
    Day moved_on{};
    Instant moved_at;
    Day from_finish{};
    Day to_finish{};
    /// To a client: `people` for whatever lies among the provider's people and other work.
    ScheduleCause cause = ScheduleCause::new_day;
    std::string activity_key;
    std::string title;
    Effort undone_minutes;
    std::string person_name;  // whose absence, hours or work
    std::string changed_by_name;
    std::optional<EngagementId> cause_engagement_id;  // another one
    std::string cause_engagement_name;
    std::vector<ActivityMove> activities;
};
BOOST_DESCRIBE_STRUCT(ScheduleMoveView, (),
                      (id, moved_on, moved_at, from_finish, to_finish, cause, activity_key, title,
                       undone_minutes, person_name, changed_by_name, cause_engagement_id,
                       cause_engagement_name, activities))
/// The newest first.
Result<sql::Page<ScheduleMoveView>> list_schedule_moves(sql::Transaction& sql, const Actor& actor,
                                                        EngagementId engagement_id,
                                                        const sql::PageRequest& request);

/// A bar of the portfolio.
struct PortfolioBar {
    std::string key;
    ActivityKind kind = ActivityKind::block;
    std::string title;
    std::optional<Day> starts_on;
    Day delivered_on{};
    Day accepted_on{};
    std::int32_t float_days = 0;
    Day float_until{};
    std::optional<Day> baseline_starts_on;
    std::optional<Day> baseline_accepted_on;
    std::optional<Day> actual_started_on;
    std::optional<Day> actual_delivered_on;
    std::optional<Day> actual_accepted_on;
};
BOOST_DESCRIBE_STRUCT(PortfolioBar, (),
                      (key, kind, title, starts_on, delivered_on, accepted_on, float_days,
                       float_until, baseline_starts_on, baseline_accepted_on, actual_started_on,
                       actual_delivered_on, actual_accepted_on))

/// An engagement as a row of the portfolio.
struct PortfolioRow {
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
    std::optional<Day> p50;  // absent until it was forecast
    std::optional<Day> p80;
    std::optional<Day> p95;
    std::vector<PortfolioBar> bars;
};
BOOST_DESCRIBE_STRUCT(PortfolioRow, (),
                      (engagement_id, name, client_name, manager_id, manager_name, tier, stage,
                       state, ball_party, ball_since, starts_on, finishes_on, baseline_starts_on,
                       baseline_finishes_on, p50, p80, p95, bars))

enum class PortfolioDetail { engagements, activities };
BOOST_DESCRIBE_ENUM(PortfolioDetail, engagements, activities)

struct PortfolioFilter {
    std::optional<PersonId> manager_id;
    std::optional<std::string> text;
    std::optional<PortfolioDetail> detail;  // with bars or without, as by default
    /// manager_name, starts_on, finishes_on (default), each also with a minus.
    std::optional<std::string> sort;
    std::optional<std::string> cursor;
    std::optional<std::int32_t> limit;  // 1 to 500
};
BOOST_DESCRIBE_STRUCT(PortfolioFilter, (), (manager_id, text, detail, sort, cursor, limit))
std::span<const MemberRule> describe_rules(const PortfolioFilter*);

/// Everything that runs or rests at the actor's workspace.
Result<sql::Page<PortfolioRow>> list_portfolio(sql::Transaction& sql, const Actor& actor,
                                               const PortfolioFilter& filter);

/// Moves by one change of calendars that nobody has been told of yet.
struct AnnouncedMoveView {
    EngagementId engagement_id;
    std::string name;
    Day from_finish{};
    Day to_finish{};
};
BOOST_DESCRIBE_STRUCT(AnnouncedMoveView, (), (engagement_id, name, from_finish, to_finish))

struct ScheduleAnnouncementView {
    Uuid id;
    ScheduleCause cause = ScheduleCause::calendar;
    std::string person_name;  // whose absence
    std::string changed_by_name;
    Instant changed_at;
    std::vector<AnnouncedMoveView> moves;
    std::vector<std::string> allowed;  // decide
};
BOOST_DESCRIBE_STRUCT(ScheduleAnnouncementView, (),
                      (id, cause, person_name, changed_by_name, changed_at, moves, allowed))
/// Those that wait for somebody's word, the oldest first.
std::vector<ScheduleAnnouncementView> waiting_announcements(sql::Transaction& sql,
                                                            const Actor& actor);

}  // namespace slipway
