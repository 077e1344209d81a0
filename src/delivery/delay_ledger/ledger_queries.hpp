#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/delay_ledger/ledger_balance.hpp"

namespace slipway {

/// The ledger at a glance: sums of what was booked, with everything that was corrected since.
struct DelayLedgerView {
    std::optional<Day> closed_day;      // the last working day that was closed
    std::optional<Day> baseline_finish_on;
    std::optional<Day> finish_on;       // as forecast at that close
    Day term_ends_on{};
    Rational client_days;
    Rational provider_days;
    Rational concurrent_days;
    Rational neutral_days;
    Rational variation_days;
    Rational float_days;                // gained by recoveries
    Rational unsettled_days;
    DelayCharge charge;
    Concurrency concurrency = Concurrency::excusable;
    std::vector<std::string> allowed;   // request_input, set_wait, file_pacing, record_stop, adjust
};
BOOST_DESCRIBE_STRUCT(DelayLedgerView, (),
                      (closed_day, baseline_finish_on, finish_on, term_ends_on, client_days,
                       provider_days, concurrent_days, neutral_days, variation_days, float_days,
                       unsettled_days, charge, concurrency, allowed))

Result<DelayLedgerView> delay_ledger_view(sql::Transaction& sql, const Actor& actor,
                                          EngagementId id, Instant now);

/// A forecast finish: in working days from the engagement's start, and as a date.
struct FinishView {
    Rational working_days;
    Day on{};
};
BOOST_DESCRIBE_STRUCT(FinishView, (), (working_days, on))

/// A closed day with the three forecasts that say why (DELAY R22).
struct DelayDayView {
    Day day{};
    std::int64_t number = 0;
    std::int32_t revision = 1;
    bool is_paused = false;
    Rational slip_days;
    Rational client_days;
    Rational provider_days;
    Rational concurrent_days;
    Rational neutral_days;
    Rational variation_days;
    DelayCharge charge;
    FinishView finish_before;
    FinishView finish;
    FinishView finish_without_client;
    FinishView finish_without_provider;
    Day finish_on{};
    std::vector<DelayCause> causes;
    std::vector<DelayRecovery> recoveries;
    PlanOfRecord plan_of_record;
    Day booked_on{};
    Day disputable_until{};
    bool is_settled = false;
    bool has_open_dispute = false;
    bool was_client_reminded = true;
    std::vector<std::string> allowed;  // dispute, adjust
};
BOOST_DESCRIBE_STRUCT(DelayDayView, (),
                      (day, number, revision, is_paused, slip_days, client_days, provider_days,
                       concurrent_days, neutral_days, variation_days, charge, finish_before,
                       finish, finish_without_client, finish_without_provider, finish_on, causes,
                       recoveries, plan_of_record, booked_on, disputable_until, is_settled,
                       has_open_dispute, was_client_reminded, allowed))

/// In the order of days.
Result<std::vector<DelayDayView>> delay_day_views(sql::Transaction& sql, const Actor& actor,
                                                  EngagementId id, Instant now);
/// `delay_day.not_found` for a day that is not closed.
Result<DelayDayView> delay_day_view(sql::Transaction& sql, const Actor& actor, EngagementId id,
                                    Day day, Instant now);

struct DelayEntryView {
    DelayEntryId id;
    Day day{};
    DelayEntryOrigin kind = DelayEntryOrigin::booked;
    DelayBearer bearer = DelayBearer::neutral;
    Rational days;
    std::string reason;
    std::optional<std::string> person_name;
    bool needs_agreement = false;
    bool is_agreed = false;
    Instant recorded_at;
    std::vector<std::string> allowed;  // agree
};
BOOST_DESCRIBE_STRUCT(DelayEntryView, (),
                      (id, day, kind, bearer, days, reason, person_name, needs_agreement,
                       is_agreed, recorded_at, allowed))
/// As they were written.
Result<std::vector<DelayEntryView>> delay_entry_views(sql::Transaction& sql, const Actor& actor,
                                                      EngagementId id);

/// In whose court everything open is and was; in nobody's on paused and stopped days.
Result<std::vector<CourtInterval>> court_interval_views(sql::Transaction& sql, const Actor& actor,
                                                        EngagementId id, Instant now);

/// Something that can wait or be paced: work that is not over.
struct OpenActivity {
    std::string key;
    std::string title;
};
BOOST_DESCRIBE_STRUCT(OpenActivity, (), (key, title))
Result<std::vector<OpenActivity>> open_activities(sql::Transaction& sql, const Actor& actor,
                                                  EngagementId id, Instant now);

struct InputStepView {
    InputStepKind kind = InputStepKind::supplied;
    std::string note;
    std::string person_name;
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(InputStepView, (), (kind, note, person_name, made_at))

struct InputRequestView {
    InputRequestId id;
    InputKind kind = InputKind::data;
    std::string title;
    std::string details;
    std::int32_t allowance_days = 2;
    std::string person_name;
    Instant requested_at;
    InputState state = InputState::asked;
    std::vector<InputStepView> steps;  // in their order
    std::optional<Instant> supplied_at;
    bool is_withdrawn = false;
    std::string note;
    std::vector<std::string> allowed;  // supply, withdraw, return, complete, return_supply
};
BOOST_DESCRIBE_STRUCT(InputRequestView, (),
                      (id, kind, title, details, allowance_days, person_name, requested_at, state,
                       steps, supplied_at, is_withdrawn, note, allowed))
Result<std::vector<InputRequestView>> input_request_views(sql::Transaction& sql,
                                                          const Actor& actor, EngagementId id);

struct DelayWaitView {
    DelayWaitId id;
    std::string item;
    std::string item_title;
    std::string cause;  // of the item: question_unanswered, data_not_supplied …
    std::string activity;
    std::string activity_title;  // of a block; empty of a stage
    std::string reason;
    std::string person_name;
    Instant set_at;
    std::optional<Instant> ended_at;  // what it waits for was done, or asked anew
};
BOOST_DESCRIBE_STRUCT(DelayWaitView, (),
                      (id, item, item_title, cause, activity, activity_title, reason, person_name,
                       set_at, ended_at))
/// Newest first, like the other papers.
Result<std::vector<DelayWaitView>> delay_wait_views(sql::Transaction& sql, const Actor& actor,
                                                    EngagementId id, Instant now);

struct PacingNoticeView {
    PacingNoticeId id;
    std::vector<std::string> activities;
    std::vector<std::string> activity_titles;  // of each; empty of a stage
    Day from_day{};
    Day to_day{};
    std::string reason;
    std::string person_name;
    Instant filed_at;
};
BOOST_DESCRIBE_STRUCT(PacingNoticeView, (),
                      (id, activities, activity_titles, from_day, to_day, reason, person_name,
                       filed_at))
Result<std::vector<PacingNoticeView>> pacing_notice_views(sql::Transaction& sql, const Actor& actor,
                                                          EngagementId id, Instant now);

struct NeutralStopView {
    NeutralStopId id;
    Day from_day{};
    Day to_day{};
    std::string reason;
    std::string person_name;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(NeutralStopView, (),
                      (id, from_day, to_day, reason, person_name, recorded_at))
Result<std::vector<NeutralStopView>> neutral_stop_views(sql::Transaction& sql, const Actor& actor,
                                                        EngagementId id);

struct DisputeDecisionView {
    std::optional<DelayBearer> bearer;
    std::string reason;
    std::string person_name;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(DisputeDecisionView, (), (bearer, reason, person_name, decided_at))

struct DelayDisputeView {
    DelayDisputeId id;
    Day day{};
    std::string reason;
    std::optional<std::string> person_name;  // absent: by the policy, not by a person
    Side side = Side::client;
    Instant raised_at;
    std::optional<DisputeDecisionView> decision;
    std::vector<std::string> allowed;  // decide
};
BOOST_DESCRIBE_STRUCT(DelayDisputeView, (),
                      (id, day, reason, person_name, side, raised_at, decision, allowed))
Result<std::vector<DelayDisputeView>> delay_dispute_views(sql::Transaction& sql,
                                                          const Actor& actor, EngagementId id);

struct ExtensionStatementView {
    ExtensionStatementId id;
    std::int32_t number = 1;
    std::int64_t revision = 1;
    ExtensionState state = ExtensionState::drafted;
    ExtensionContent content;
    std::string content_hash;
    Instant drafted_at;
    std::optional<std::string> decided_by_name;
    std::optional<Instant> decided_at;
    std::string remarks;
    std::vector<std::string> allowed;  // decide
};
BOOST_DESCRIBE_STRUCT(ExtensionStatementView, (),
                      (id, number, revision, state, content, content_hash, drafted_at,
                       decided_by_name, decided_at, remarks, allowed))
/// Newest first.
Result<std::vector<ExtensionStatementView>> extension_statement_views(sql::Transaction& sql,
                                                                      const Actor& actor,
                                                                      EngagementId id);
Result<ExtensionStatementView> extension_statement_view(sql::Transaction& sql, const Actor& actor,
                                                        EngagementId id,
                                                        ExtensionStatementId statement);

}  // namespace slipway
