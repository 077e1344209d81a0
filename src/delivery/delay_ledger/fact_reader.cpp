#include "delivery/delay_ledger/fact_reader.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/assert.hpp"
#include "delivery/delay_ledger/close_job.hpp"
#include "delivery/delay_ledger/core/delay_plan.hpp"
#include "delivery/delay_ledger/core/open_gates.hpp"
#include "delivery/delay_ledger/ledger_store.hpp"
#include "delivery/discovery/question_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "platform/describe/describe.hpp"

namespace slipway {
namespace {

using enum DelayFactKind;

/// What an event says, member by member: payloads only grow, so only what is needed is read.
class Payload {
public:
    explicit Payload(const Event& event) : value_(boost::json::parse(event.payload.text)) {}

    std::string text(std::string_view member) const {
        const auto* found = value_.as_object().if_contains(member);
        return found != nullptr && found->is_string() ? std::string(found->as_string())
                                                      : std::string();
    }
    std::int64_t number(std::string_view member) const {
        const auto* found = value_.as_object().if_contains(member);
        return found != nullptr && found->is_int64() ? found->as_int64() : 0;
    }
    bool is_set(std::string_view member) const {
        const auto* found = value_.as_object().if_contains(member);
        return found != nullptr && found->is_bool() && found->as_bool();
    }
    std::optional<Day> day(std::string_view member) const { return parse_day(text(member)); }
    PersonId person(std::string_view member) const {
        return PersonId::parse(text(member)).value_or(PersonId());
    }

private:
    boost::json::value value_;
};

/// One event of an engagement, made into facts.
class Hearing {
public:
    Hearing(UnitOfWork& work, const Event& event, const EngagementFacts& engagement)
        : work_(work),
          event_(event),
          engagement_(engagement),
          payload_(event),
          store_(work.sql(), engagement),
          day_(today_of(engagement, event.occurred_at)) {}

    void hear() {
        if (event_.type.starts_with("engagement.")) return hear_engagement();
        if (event_.type.starts_with("discovery.")) return hear_discovery();
        if (event_.type.starts_with("document.")) return hear_document();
        if (event_.type.starts_with("estimate.")) return hear_estimate();
        if (event_.type.starts_with("block.")) return hear_block();
        if (event_.type.starts_with("change_request.")) return hear_change();
        if (event_.type.starts_with("time_entry.")) return hear_time();
        hear_ledger();
    }

private:
    const ServicePackage& package() const { return engagement_.package; }
    bool is(std::string_view type) const { return event_.type == type; }

    DelayFact fact(DelayFactKind kind, std::string item = {}) const {
        DelayFact made;
        made.kind = kind;
        made.event_id = event_.id;
        made.known_at = event_.occurred_at;
        made.day = day_;
        made.item = std::move(item);
        return made;
    }
    void add(DelayFact made) { store_.add_fact(std::move(made)); }
    void add(DelayFactKind kind, std::string item) { add(fact(kind, std::move(item))); }
    void ask(std::string item, std::string title, std::string cause, std::int32_t allowance,
             CourtParty party = CourtParty::client, std::vector<std::string> stops = {}) {
        DelayFact made = fact(gate_asked, std::move(item));
        made.title = std::move(title);
        made.cause = std::move(cause);
        made.allowance_days = allowance;
        made.party = party;
        made.activities = std::move(stops);
        add(std::move(made));
    }

    /// What an unanswered question of this stage keeps from going on.
    std::vector<std::string> stopped_by_questions() {
        switch (stage_then()) {
            case EngagementStage::discovery:
                return {answers_key};
            case EngagementStage::document:
                return {document_check_key};
            case EngagementStage::estimate:
                return {estimate_check_key};
            case EngagementStage::configuration:
                break;
        }
        return {};
    }

    /// The stage as it was, however late this is heard.
    EngagementStage stage_then() {
        EngagementStage stage = first_stage(package());
        for (const StageChangeView& change : stage_changes_of(work_.sql(), engagement_)) {
            if (change.changed_at <= event_.occurred_at) stage = change.to_stage;
        }
        return stage;
    }

    void hear_engagement() {
        if (is("engagement.started") || is("engagement.manager_changed")) {
            DelayFact made = fact(manager_named);
            made.person_id =
                payload_.person(is("engagement.started") ? "manager_id" : "to_person_id");
            add(std::move(made));
            if (is("engagement.started")) enqueue_first_close(work_, engagement_);
        } else if (is("engagement.stage_changed")) {
            finish_stages_before(payload_.text("to_stage"));
        } else if (is("engagement.completed") || is("engagement.cancelled")) {
            add(engagement_over, "");
        } else if (is("engagement.pause_requested")) {
            if (!payload_.is_set("needs_consent")) add_pause(true);
        } else if (is("engagement.pause_consented") || is("engagement.pause_shortened") ||
                   is("engagement.paused")) {
            add_pause(true);
        } else if (is("engagement.pause_withdrawn") || is("engagement.pause_refused")) {
            add_pause(false);
        }
    }
    void add_pause(bool holds) {
        DelayFact made = fact(pause, payload_.text("pause_id"));
        made.day = payload_.day("starts_on").value_or(day_);
        if (holds) made.until = payload_.day("resumes_on");
        add(std::move(made));
    }
    void finish_stages_before(const std::string& to) {
        using enum EngagementStage;
        for (const EngagementStage stage : {discovery, document, estimate}) {
            if (stage_key(stage) == "stage:" + to) return;
            add(work_finished, stage_key(stage));
            if (stage == discovery) add(work_finished, answers_key);
            if (stage == document) {
                add(work_finished, document_check_key);
                add(work_finished, document_approval_key);
            }
            if (stage == estimate) add(work_finished, estimate_check_key);
        }
    }

    void hear_discovery() {
        const std::string question = "question:" + payload_.text("question_id");
        const std::string brief = "brief:" + payload_.text("brief_id");
        if (is("discovery.question_asked") || is("discovery.answer_returned")) {
            ask(question, title_of_question(), "question_unanswered", package().answer_days,
                CourtParty::client, stopped_by_questions());
        } else if (is("discovery.question_answered")) {
            add(gate_passed, question);
        } else if (is("discovery.question_withdrawn")) {
            add(gate_withdrawn, question);
        } else if (is("discovery.brief_sent") || is("discovery.brief_reopened")) {
            ask(brief, "", "brief_not_filled", package().answer_days, CourtParty::client,
                stopped_by_questions());
        } else if (is("discovery.brief_submitted")) {
            add(gate_passed, brief);
        }
    }
    std::string title_of_question() {
        for (const ClarifyingQuestionView& question :
             question_views(work_.sql(), Actor::system(engagement_.workspace_id), engagement_,
                            event_.occurred_at)) {
            if (question.id.text() == payload_.text("question_id")) return question.question;
        }
        return {};
    }

    void hear_document() {
        const std::string number = std::to_string(payload_.number("number"));
        if (is("document.submitted")) {
            add(work_finished, stage_key(EngagementStage::document));
            ask(document_check_key, number, "document_not_checked", 0, CourtParty::provider);
        } else if (is("document.confirmed")) {
            add(gate_passed, document_check_key);
            ask(document_approval_key, number, "document_not_approved", package().approval_days);
        } else if (is("document.approved")) {
            add(gate_passed, document_approval_key);
        } else if (is("document.refused")) {
            add(gate_returned,
                is_asked(document_approval_key) ? document_approval_key : document_check_key);
        }
    }
    bool is_asked(const std::string& item) {
        bool asked = false;
        for (const DelayFact& known : store_.facts()) {
            if (known.item == item) asked = known.kind == gate_asked;
        }
        return asked;
    }
    void hear_estimate() {
        const std::string number = std::to_string(payload_.number("number"));
        if (is("estimate.submitted")) {
            add(work_finished, stage_key(EngagementStage::estimate));
            ask(estimate_check_key, number, "estimate_not_checked", 0, CourtParty::provider);
        } else if (is("estimate.agreed")) {
            add(gate_passed, estimate_check_key);
        } else if (is("estimate.refused")) {
            add(gate_returned, estimate_check_key);
        }
    }

    void hear_block() {
        const std::string block = payload_.text("block_id");
        const std::string title = payload_.text("title");
        if (is("block.delivered")) {
            add(work_finished, block_key(block));
            ask(acceptance_key(block), title, "block_not_accepted", package().acceptance_days);
        } else if (is("block.accepted")) {
            add(gate_passed, acceptance_key(block));
        } else if (is("block.returned") || is("block.recalled")) {
            DelayFact made = fact(gate_returned, acceptance_key(block));
            made.title = title;
            add(std::move(made));
        }
    }
    /// No work on a change begins before its approval (DELAY R16): it stops nothing.
    void hear_change() {
        const std::string change = "change:" + payload_.text("change_request_id");
        if (is("change_request.offered")) {
            ask(change, payload_.text("title"), "change_not_decided", package().approval_days);
        } else if (is("change_request.agreed") || is("change_request.declined")) {
            add(gate_passed, change);
        } else if (is("change_request.withdrawn") &&
                   event_.workspace_id == engagement_.workspace_id) {
            add(gate_withdrawn, change);
        }
    }
    /// Only the account manager's hours count: a developer's are in customisation (DOMAIN §3.3).
    void hear_time() {
        const PersonId person = payload_.person("person_id");
        if (payload_.text("work_kind") == "customisation" && person != engagement_.manager_id) {
            return;
        }
        DelayFact made = fact(work_logged, payload_.text("time_entry_id"));
        made.day = payload_.day("day").value_or(day_);
        made.person_id = person;
        if (!is("time_entry.removed")) {
            made.effort_minutes = Effort::minutes(payload_.number("effort_minutes"));
        }
        const std::string item = payload_.text("item_id");
        const std::string stage = "stage:" + payload_.text("stage");
        made.activities = {item.empty() || stage != configuration_labour ? stage : item_key(item)};
        add(std::move(made));
    }

    void hear_ledger() {
        LedgerPapers papers(work_.sql(), engagement_);
        if (event_.type.starts_with("input_request.")) {
            hear_input(papers);
        } else if (is("delay_wait.set")) {
            for (const DelayWait& one : papers.waits()) {
                if (one.id.text() != payload_.text("delay_wait_id")) continue;
                DelayFact made = fact(wait, one.item);
                made.title = one.reason;
                made.activities = {one.activity};
                add(std::move(made));
            }
        } else if (is("pacing_notice.filed")) {
            for (const PacingNotice& notice : papers.pacing_notices()) {
                if (notice.id.text() != payload_.text("pacing_notice_id")) continue;
                DelayFact made = fact(pacing, notice.id.text());
                made.day = notice.from_day;
                made.until = notice.to_day + std::chrono::days{1};
                made.title = notice.reason;
                made.activities = notice.activities;
                add(std::move(made));
            }
        } else if (is("neutral_stop.recorded")) {
            for (const NeutralStop& stop : papers.neutral_stops()) {
                if (stop.id.text() != payload_.text("neutral_stop_id")) continue;
                DelayFact made = fact(neutral_stop, stop.id.text());
                made.day = stop.from_day;
                made.until = stop.to_day + std::chrono::days{1};
                made.title = stop.reason;
                made.party = CourtParty::neutral;
                add(std::move(made));
            }
        }
    }
    void hear_input(LedgerPapers& papers) {
        const std::string id = payload_.text("input_request_id");
        const std::string item = input_item(id);
        if (is("input_request.supplied")) return add(gate_passed, item);
        if (is("input_request.withdrawn")) return add(gate_withdrawn, item);
        for (const InputRequest& request : papers.input_requests()) {
            if (request.id.text() != id) continue;
            const CourtParty party = request.kind == InputKind::contractor_work
                                         ? CourtParty::client_contractor
                                         : CourtParty::client;
            if (is("input_request.created") || is("input_request.completed")) {
                ask(item, request.title, cause_of(request.kind), request.allowance_days, party,
                    request.stops);
            } else if (is("input_request.returned")) {
                DelayFact made = fact(gate_returned, item);
                made.title = request.title;
                made.cause = "request_incomplete";
                add(std::move(made));
            } else if (is("input_request.supply_returned")) {
                DelayFact made = fact(supply_returned, item);
                made.title = request.title;
                made.cause = cause_of(request.kind);
                made.party = party;
                made.activities = request.stops;
                add(std::move(made));
            }
        }
    }
    static std::string cause_of(InputKind kind) {
        switch (kind) {
            case InputKind::data:
                return "data_not_supplied";
            case InputKind::access:
                return "access_not_given";
            case InputKind::contractor_work:
                break;
        }
        return "contractor_late";
    }

    UnitOfWork& work_;
    const Event& event_;
    const EngagementFacts& engagement_;
    Payload payload_;
    LedgerStore store_;
    Day day_;
};

void hear_absence(UnitOfWork& work, const Event& event) {
    const Payload payload(event);
    DelayFact made;
    made.kind = absence;
    made.event_id = event.id;
    made.known_at = event.occurred_at;
    made.item = payload.text("absence_id");
    made.person_id = payload.person("person_id");
    const auto from = payload.day("from_day");
    const auto to = payload.day("to_day");
    ASSERT(from && to, "an absence has its days");
    made.day = *from;
    if (event.type != "absence.removed") made.until = *to + std::chrono::days{1};
    add_absence_fact(work.sql(), event.workspace_id, std::move(made));
}

void hear_event(UnitOfWork& work, const Event& event) {
    if (event.type.starts_with("absence.")) return hear_absence(work, event);
    const auto engagement = find_engagement(work.sql(), Actor::system(event.workspace_id),
                                            EngagementId(event.subject_id));
    if (engagement) Hearing(work, event, *engagement).hear();
}

}  // namespace

std::vector<EventReader> make_delay_fact_readers() {
    return {{.name = "delay_facts",
             .hear = hear_event,
             .types = {"engagement.", "discovery.", "document.", "estimate.", "block.",
                       "change_request.", "absence.", "input_request.", "delay_wait.",
                       "pacing_notice.", "neutral_stop."},
             .is_immediate = true},
            // Counted when the day is closed: nobody who logs time waits for it.
            {.name = "delay_facts.work", .hear = hear_event, .types = {"time_entry."}}};
}

}  // namespace slipway
