#include "delivery/delay_ledger/ledger_commands.hpp"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>

#include "base/text.hpp"
#include "delivery/delay_ledger/core/delay_permissions.hpp"
#include "delivery/delay_ledger/core/open_gates.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

/// The view of what was just written, which must be there.
template <class View, class Member, class Key>
Result<View> found(Result<std::vector<View>> views, Member View::*member, const Key& key) {
    for (View& view : TRY(std::move(views))) {
        if (view.*member == key) return std::move(view);
    }
    return refuse(RefusalCode::not_found, "delay_ledger.not_found");
}

Result<void> check_activities(const std::vector<OpenActivity>& open,
                              const std::vector<std::string>& named, const char* field) {
    for (const std::string& activity : named) {
        if (std::ranges::count(open, activity, &OpenActivity::key) == 0) {
            return refuse(RefusalCode::invalid, "delay_activity.is_unknown", field);
        }
    }
    return {};
}

/// What its events say: who plans names the wait by it.
std::map<std::string, std::string> members_of(const InputRequest& request) {
    return {{"input_request_id", request.id.text()},
            {"item", input_item(request.id.text())},
            {"title", request.title}};
}

}  // namespace

Result<EngagementFacts> LedgerCommands::find(const Actor& actor, EngagementId id,
                                             const Permission& permission) {
    EngagementFacts engagement = TRY(find_engagement(work_.sql(), actor, id));
    TRY(require(actor, permission, engagement));
    TRY(require_open(engagement));
    return engagement;
}

void LedgerCommands::record(const Actor& actor, const EngagementFacts& engagement, std::string type,
                            const EventMembers& members) {
    work_.record(actor, engagement_event(engagement, std::move(type), JsonText{to_json(members)}));
}

Result<InputRequestView> LedgerCommands::request_input(const Actor& actor, EngagementId id,
                                                       const NewInputRequest& request) {
    const EngagementFacts engagement = TRY(find(actor, id, request_inputs));
    const auto open = TRY(open_activities(work_.sql(), actor, id, work_.now()));
    TRY(check_activities(open, request.stops, "stops"));
    const InputRequest made{
        .id = work_.new_id<InputRequestId>(),
        .kind = request.kind,
        .title = std::string(trimmed(request.title)),
        .details = std::string(trimmed(request.details)),
        .allowance_days = request.allowance_days.value_or(engagement.package.answer_days),
        .stops = request.stops,
        .person_id = actor.person_id,
        .requested_at = work_.now()};
    LedgerPapers(work_.sql(), engagement).add(made);
    record(actor, engagement, "input_request.created", members_of(made));
    return found(input_request_views(work_.sql(), actor, id), &InputRequestView::id, made.id);
}

Result<InputRequestView> LedgerCommands::take_step(const Actor& actor,
                                                   const EngagementFacts& engagement,
                                                   InputRequestId id, InputStepKind kind,
                                                   const std::string& note) {
    LedgerPapers papers(work_.sql(), engagement);
    const auto requests = papers.input_requests();
    const auto request = std::ranges::find(requests, id, &InputRequest::id);
    if (request == requests.end()) {
        return refuse(RefusalCode::not_found, "input_request.not_found");
    }
    std::optional<InputStepKind> last;
    for (const InputStep& step : papers.input_steps()) {
        if (step.request_id == id) last = step.kind;
    }
    TRY(check_step(state_after(last), kind));
    papers.add(InputStep{.request_id = id,
                         .kind = kind,
                         .note = std::string(trimmed(note)),
                         .person_id = actor.person_id,
                         .side = engagement.side,
                         .made_at = work_.now()});
    record(actor, engagement,
           std::string("input_request.") + boost::describe::enum_to_string(kind, ""),
           members_of(*request));
    return found(input_request_views(work_.sql(), actor, engagement.id), &InputRequestView::id, id);
}

Result<InputRequestView> LedgerCommands::supply_input(const Actor& actor, EngagementId id,
                                                      InputRequestId request,
                                                      const NewInputSupply& supply) {
    const EngagementFacts engagement = TRY(find(actor, id, supply_inputs));
    return take_step(actor, engagement, request, InputStepKind::supplied, supply.note);
}

Result<InputRequestView> LedgerCommands::withdraw_input(const Actor& actor, EngagementId id,
                                                        InputRequestId request,
                                                        const NewInputSupply& reason) {
    const EngagementFacts engagement = TRY(find(actor, id, request_inputs));
    return take_step(actor, engagement, request, InputStepKind::withdrawn, reason.note);
}

Result<InputRequestView> LedgerCommands::return_input(const Actor& actor, EngagementId id,
                                                      InputRequestId request,
                                                      const NewInputReturn& made) {
    const EngagementFacts engagement = TRY(find(actor, id, return_inputs));
    return take_step(actor, engagement, request, InputStepKind::returned, made.reason);
}

Result<InputRequestView> LedgerCommands::complete_input(const Actor& actor, EngagementId id,
                                                        InputRequestId request,
                                                        const NewInputCompletion& made) {
    const EngagementFacts engagement = TRY(find(actor, id, request_inputs));
    return take_step(actor, engagement, request, InputStepKind::completed, made.details);
}

Result<InputRequestView> LedgerCommands::return_supply(const Actor& actor, EngagementId id,
                                                       InputRequestId request,
                                                       const NewInputReturn& made) {
    const EngagementFacts engagement = TRY(find(actor, id, request_inputs));
    return take_step(actor, engagement, request, InputStepKind::supply_returned, made.reason);
}

Result<DelayWaitView> LedgerCommands::set_wait(const Actor& actor, EngagementId id,
                                               const NewDelayWait& wait) {
    const EngagementFacts engagement = TRY(find(actor, id, set_waiting));
    const auto facts = LedgerStore(work_.sql(), engagement).facts();
    const DelayFact* asked =
        open_gate(facts, wait.item, work_.now().plus(std::chrono::milliseconds(1)));
    if (asked == nullptr) {
        return refuse(RefusalCode::conflict, "delay_wait.nothing_was_asked", "item");
    }
    const auto open = TRY(open_activities(work_.sql(), actor, id, work_.now()));
    TRY(check_activities(open, {wait.activity}, "activity"));
    const DelayWait made{.id = work_.new_id<DelayWaitId>(),
                         .item = wait.item,
                         .activity = wait.activity,
                         .reason = std::string(trimmed(wait.reason)),
                         .person_id = actor.person_id,
                         .set_at = work_.now()};
    LedgerPapers(work_.sql(), engagement).add(made);
    record(actor, engagement, "delay_wait.set",
           {{"delay_wait_id", made.id.text()},
            {"item", made.item},
            {"title", is_input_item(made.item) ? asked->title : made.reason}});
    return found(delay_wait_views(work_.sql(), actor, id, work_.now()), &DelayWaitView::id,
                 made.id);
}

Result<PacingNoticeView> LedgerCommands::file_pacing(const Actor& actor, EngagementId id,
                                                     const NewPacingNotice& notice) {
    const EngagementFacts engagement = TRY(find(actor, id, file_pacing_notices));
    const Day today = today_of(engagement, work_.now());
    if (notice.to_day < today) {
        return refuse(RefusalCode::invalid, "pacing_notice.ends_before_it_begins", "to_day");
    }
    const auto open = TRY(open_activities(work_.sql(), actor, id, work_.now()));
    TRY(check_activities(open, notice.activities, "activities"));
    const auto intervals = TRY(court_interval_views(work_.sql(), actor, id, work_.now()));
    const bool client_governs = std::ranges::any_of(intervals, [&](const CourtInterval& interval) {
        return is_clients(interval.party) && !interval.until && interval.due_on &&
               *interval.due_on <= today;
    });
    if (!client_governs) {
        return refuse(RefusalCode::conflict, "pacing_notice.no_client_delay_governs");
    }
    const PacingNotice made{.id = work_.new_id<PacingNoticeId>(),
                            .activities = notice.activities,
                            .from_day = today,
                            .to_day = notice.to_day,
                            .reason = std::string(trimmed(notice.reason)),
                            .person_id = actor.person_id,
                            .filed_at = work_.now()};
    LedgerPapers(work_.sql(), engagement).add(made);
    record(actor, engagement, "pacing_notice.filed", {{"pacing_notice_id", made.id.text()}});
    return found(pacing_notice_views(work_.sql(), actor, id, work_.now()), &PacingNoticeView::id,
                 made.id);
}

Result<NeutralStopView> LedgerCommands::record_stop(const Actor& actor, EngagementId id,
                                                    const NewNeutralStop& stop) {
    const EngagementFacts engagement = TRY(find(actor, id, record_neutral_stops));
    if (stop.to_day < stop.from_day) {
        return refuse(RefusalCode::invalid, "neutral_stop.ends_before_it_begins", "to_day");
    }
    for (const DelayDayView& day : TRY(delay_day_views(work_.sql(), actor, id, work_.now()))) {
        if (day.is_settled && stop.from_day <= day.day && day.day <= stop.to_day) {
            return refuse(RefusalCode::conflict, "neutral_stop.days_are_settled", "from_day",
                          {{"day", to_text(day.day)}});
        }
    }
    const NeutralStop made{.id = work_.new_id<NeutralStopId>(),
                           .from_day = stop.from_day,
                           .to_day = stop.to_day,
                           .reason = std::string(trimmed(stop.reason)),
                           .person_id = actor.person_id,
                           .recorded_at = work_.now()};
    LedgerPapers(work_.sql(), engagement).add(made);
    record(actor, engagement, "neutral_stop.recorded",
           {{"neutral_stop_id", made.id.text()}, {"title", made.reason}});
    return found(neutral_stop_views(work_.sql(), actor, id), &NeutralStopView::id, made.id);
}

}  // namespace slipway
