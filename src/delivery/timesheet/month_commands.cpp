#include <algorithm>

#include "base/assert.hpp"
#include "base/text.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/timesheet/core/timesheet_permissions.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {
namespace {

struct MonthPayload {
    MonthCloseId month_close_id;
    Day month{};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(MonthPayload, (), (month_close_id, month, reason))

NewEvent event_of(std::string type, const MonthClose& close, const std::string& reason) {
    return {.type = std::move(type),
            .subject = {"workspace", close.workspace_id.uuid()},
            .workspace_id = close.workspace_id,
            .payload = JsonText{to_json(MonthPayload{close.id, close.month, reason})}};
}

}  // namespace

Result<MonthCloseView> MonthCommands::view(const Actor& actor, MonthCloseId id) {
    auto closes = list_month_closes(work_.sql(), actor.workspace_id);
    const auto found = std::ranges::find(closes, id, &MonthCloseView::id);
    ASSERT(found != closes.end(), "the close was written in this transaction");
    return std::move(*found);
}

Result<MonthCloseView> MonthCommands::close(const Actor& actor, const NewMonthClose& wanted) {
    const auto workspace = find_workspace(work_.sql(), actor.workspace_id);
    ASSERT(workspace.has_value(), "an actor acts in a workspace");
    const auto zone = TimeZone::find(workspace->time_zone);
    ASSERT(zone.has_value(), "the zone of a workspace is checked when it is written");
    TRY(check_close(wanted.month, store_.month_lock(actor.workspace_id),
                    zone->today(work_.now())));
    const MonthClose close{.workspace_id = actor.workspace_id,
                           .id = work_.new_id<MonthCloseId>(),
                           .month = wanted.month,
                           .reason = std::string(trimmed(wanted.reason)),
                           .person_id = actor.person_id,
                           .closed_at = work_.now()};
    store_.add_close(close);
    work_.record(actor, event_of("month.closed", close, close.reason));
    return view(actor, close.id);
}

Result<MonthCloseView> MonthCommands::reopen(const Actor& actor, MonthCloseId id,
                                             const NewMonthReopening& reopening) {
    const auto close = store_.find_close(actor.workspace_id, id);
    if (!close) return refuse(RefusalCode::not_found, "month_close.not_found");
    const std::string reason(trimmed(reopening.reason));
    if (reason.empty()) {
        return refuse(RefusalCode::invalid, "month_close.reopening_needs_a_reason", "reason");
    }
    store_.add_reopening({.workspace_id = actor.workspace_id,
                          .month_close_id = id,
                          .reason = reason,
                          .person_id = actor.person_id,
                          .reopened_at = work_.now()});
    work_.record(actor, event_of("month.reopened", *close, reason));
    return view(actor, id);
}

}  // namespace slipway
