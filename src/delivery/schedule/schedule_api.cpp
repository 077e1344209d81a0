#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "delivery/schedule/capacity_load_queries.hpp"
#include "delivery/schedule/core/schedule_permissions.hpp"
#include "delivery/schedule/forecast_queries.hpp"
#include "delivery/schedule/preview_queries.hpp"
#include "delivery/schedule/schedule_commands.hpp"
#include "delivery/schedule/schedule_feature.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

using api::Call;

template <class T>
api::Page<T> page_of(sql::Page<T> page) {
    return {std::move(page.items), std::move(page.next_cursor)};
}

void add_plan_routes(api::Routes& routes) {
    routes.get<EngagementScheduleView>(
        {"/engagements/{engagement_id}/schedule", "get_schedule",
         "The plan of an engagement: stages and blocks as planned, as agreed and as they were"},
        api::permitted(read_schedule),
        [](Call& call) { return schedule_view(call.sql(), call.actor(), engagement_id_of(call)); });
    routes.list<ScheduleMoveView>(
        {"/engagements/{engagement_id}/schedule_moves", "list_schedule_moves",
         "Dates that moved, and what moved them"},
        api::permitted(read_schedule),
        [](Call& call, const api::Paging& paging) -> Result<api::Page<ScheduleMoveView>> {
            return page_of(
                TRY(list_schedule_moves(call.sql(), call.actor(), engagement_id_of(call),
                                        {.limit = paging.limit.value_or(api::default_limit),
                                         .cursor = paging.cursor.value_or("")})));
        });
    routes.post<NewSchedulePriority, EngagementScheduleView>(
        {"/engagements/{engagement_id}/schedule_priorities", "create_schedule_priority",
         "Say in which order the engagement takes its manager's days"},
        api::permitted(set_schedule_priority), [](Call& call, const NewSchedulePriority& wanted) {
            return ScheduleCommands(call.work())
                .set_priority(call.actor(), engagement_id_of(call), wanted);
        });
    routes.list<PortfolioRow, PortfolioFilter>(
        {"/portfolio_schedule", "list_portfolio_schedule",
         "Every engagement of the provider with its planned dates"},
        api::permitted(read_portfolio),
        [](Call& call, const PortfolioFilter& filter) -> Result<api::Page<PortfolioRow>> {
            return page_of(TRY(list_portfolio(call.sql(), call.actor(), filter)));
        });
}

void add_announcement_routes(api::Routes& routes) {
    routes.list<ScheduleAnnouncementView>(
        {"/schedule_announcements", "list_schedule_announcements",
         "Moves by a change of calendars that nobody has been told of yet"},
        api::permitted(read_portfolio),
        [](Call& call) -> Result<std::vector<ScheduleAnnouncementView>> {
            return waiting_announcements(call.sql(), call.actor());
        });
    routes.post<NewAnnouncementDecision, api::Nothing>(
        {"/schedule_announcements/{schedule_announcement_id}/decisions",
         "create_schedule_announcement_decision", "Tell people of the moves, or do not"},
        api::permitted(announce_moves),
        [](Call& call, const NewAnnouncementDecision& decision) -> Result<api::Nothing> {
            TRY(ScheduleCommands(call.work())
                    .decide_announcement(
                        call.actor(), call.id<ScheduleAnnouncementId>("schedule_announcement_id"),
                        decision));
            return api::Nothing{};
        });
}

void add_capacity_routes(api::Routes& routes, sql::Database& database) {
    routes.get<CapacityLoadView, CapacityLoadQuery>(
        {"/capacity_load", "get_capacity_load",
         "What the plan has everybody do, by week, and what they could"},
        api::permitted(read_portfolio),
        [](Call& call, const CapacityLoadQuery& query) -> Result<CapacityLoadView> {
            return capacity_load(call.sql(), call.actor(), query, call.now());
        });
    routes
        .post<WhatIf, SchedulePreview>(
            {"/schedule_previews", "create_schedule_preview",
             "Which finishes a change would move, and whose room, without making it"},
            api::permitted(preview_schedule),
            [&database](Call& call, const WhatIf& what_if) {
                return preview_change(database, call.actor(), what_if, call.now());
            })
        .transaction = api::TransactionKind::own;
}

void add_forecast_routes(api::Routes& routes) {
    routes.get<EngagementForecastView>(
        {"/engagements/{engagement_id}/forecast", "get_forecast",
         "By which dates an engagement is likely to end"},
        api::permitted(read_portfolio),
        [](Call& call) { return forecast_view(call.sql(), call.actor(), engagement_id_of(call)); });
    routes.get<PortfolioForecastView>(
        {"/portfolio_forecast", "get_portfolio_forecast",
         "By which dates everything is likely to have ended, and what that is learnt from"},
        api::permitted(read_portfolio), [](Call& call) -> Result<PortfolioForecastView> {
            return portfolio_forecast(call.sql(), call.actor());
        });
    routes.get<CalibrationReport>(
        {"/forecast_calibration", "get_forecast_calibration", "How often forecasts were kept"},
        api::permitted(read_portfolio), [](Call& call) -> Result<CalibrationReport> {
            return calibration_report(call.sql(), call.actor());
        });
}

}  // namespace

void add_schedule_routes(api::Routes& routes, sql::Database& database) {
    routes.tag("Schedule", "When everything ends, why dates moved, and how sure they are");
    add_plan_routes(routes);
    add_announcement_routes(routes);
    add_capacity_routes(routes, database);
    add_forecast_routes(routes);
}

}  // namespace slipway
