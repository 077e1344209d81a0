#include "collaboration/identity/identity_queries.hpp"
#include "collaboration/identity/identity_store.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "delivery/timesheet/core/timesheet_permissions.hpp"
#include "delivery/timesheet/time_report_sheet.hpp"
#include "delivery/timesheet/timesheet_feature.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

using api::Call;
using api::permitted;

struct TimeReportQuery : TimeFilter {
    ReportGrouping group_by = ReportGrouping::stage;
};
BOOST_DESCRIBE_STRUCT(TimeReportQuery, (TimeFilter), (group_by))

std::span<const MemberRule> describe_rules(const TimeReportQuery*) {
    static constexpr MemberRule rules[] = {
        {.name = "to", .description = "The last day that counts"},
        {.name = "group_by", .may_be_absent = true},
    };
    return rules;
}

Result<http::Response> workbook(Call& call, const PlannedEffortSource& planned) {
    TimeReportQuery query;
    TRY(api::detail::read_query(call, describe<TimeReportQuery>(), &query));
    const TimeReport report =
        TRY(time_report(call.sql(), call.actor(), query, query.group_by, planned));
    const auto person = IdentityStore(call.sql()).find_person(call.actor().person_id);
    const auto workspace = find_workspace(call.sql(), call.actor().workspace_id);
    ASSERT(person && workspace, "an actor is a person in a workspace");
    const TimeReportSheet sheet{.report = report,
                                .entries = all_time_entries(call.sql(), call.actor(), query),
                                .locale = person->locale,
                                .time_zone = workspace->time_zone,
                                .created_at = call.now()};
    http::Response response;
    response.body = write_time_report(sheet);
    response
        .set("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .set("Content-Disposition", "attachment; filename=\"time_report.xlsx\"")
        .set("Cache-Control", "no-store");
    return response;
}

}  // namespace

void add_time_report_routes(api::Routes& routes, const PlannedEffortSource& planned) {
    routes.get<TimeTotals>(
        {"/engagements/{engagement_id}/time_totals", "get_time_totals",
         "An engagement's hours by stage, against what was bought and what is usual"},
        permitted(read_time), [planned](Call& call) {
            return time_totals(call.sql(), call.actor(), engagement_id_of(call), planned,
                               call.now());
        });
    routes.get<TimeReport, TimeReportQuery>(
        {"/time_reports", "get_time_report",
         "Time by stage, block, person, month, kind of work or engagement"},
        permitted(read_time), [planned](Call& call, const TimeReportQuery& query) {
            return time_report(call.sql(), call.actor(), query, query.group_by, planned);
        });
    auto& sheet = routes.raw(
        http::Method::get,
        {"/time_reports.xlsx", "get_time_report_workbook", "The same as a workbook, with entries"},
        permitted(read_time), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [planned](Call& call) { return workbook(call, planned); });
    sheet.query = &describe<TimeReportQuery>();
}

}  // namespace slipway
