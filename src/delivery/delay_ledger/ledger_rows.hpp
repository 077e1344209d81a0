#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "delivery/delay_ledger/core/court.hpp"
#include "delivery/delay_ledger/core/delay_day.hpp"
#include "delivery/delay_ledger/core/extension.hpp"
#include "delivery/delay_ledger/core/input_request.hpp"
#include "delivery/engagement/core/engagement.hpp"

// The rows of the ledger besides its days, and what creates them.

namespace slipway {

struct MemberRule;

using InputRequestId = Id<struct InputRequestKind>;
using DelayWaitId = Id<struct DelayWaitKind>;
using PacingNoticeId = Id<struct PacingNoticeKind>;
using NeutralStopId = Id<struct NeutralStopKind>;

/// booked: by the daily close. corrected: the close knows more, and takes back what it booked.
/// adjusted: by the head. decided: by the administrator, of a dispute.
enum class DelayEntryOrigin { booked, corrected, adjusted, decided };
BOOST_DESCRIBE_ENUM(DelayEntryOrigin, booked, corrected, adjusted, decided)

struct DelayEntry {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    DelayEntryId id;
    std::int64_t position = 0;  // in the order in which they were written
    Day day{};
    DelayEntryOrigin kind = DelayEntryOrigin::booked;
    DelayBearer bearer = DelayBearer::neutral;
    Rational days;
    std::string reason;
    std::optional<PersonId> person_id;
    bool needs_agreement = false;  // of a settled day: it counts with the client's word
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(DelayEntry, (),
                      (workspace_id, engagement_id, id, position, day, kind, bearer, days, reason,
                       person_id, needs_agreement, recorded_at))

struct NewDelayEntry {
    Day day{};
    DelayBearer bearer = DelayBearer::neutral;
    Rational days;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewDelayEntry, (), (day, bearer, days, reason))
std::span<const MemberRule> describe_rules(const NewDelayEntry*);

/// What the client is to supply (DELAY R3, R13): its contractor is on its side.
enum class InputKind { data, access, contractor_work };
BOOST_DESCRIBE_ENUM(InputKind, data, access, contractor_work)

struct InputRequest {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    InputRequestId id;
    InputKind kind = InputKind::data;
    std::string title;
    std::string details;
    std::int32_t allowance_days = 2;
    std::vector<std::string> stops;  // activities that cannot begin without it
    PersonId person_id;
    Instant requested_at;
};
BOOST_DESCRIBE_STRUCT(InputRequest, (),
                      (workspace_id, engagement_id, id, kind, title, details, allowance_days,
                       stops, person_id, requested_at))

struct NewInputRequest {
    InputKind kind = InputKind::data;
    std::string title;
    std::string details;
    std::optional<std::int32_t> allowance_days;  // absent: the package's for answers
    std::vector<std::string> stops;
};
BOOST_DESCRIBE_STRUCT(NewInputRequest, (), (kind, title, details, allowance_days, stops))
std::span<const MemberRule> describe_rules(const NewInputRequest*);

struct InputStep {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    InputRequestId request_id;
    std::int32_t position = 1;
    InputStepKind kind = InputStepKind::supplied;
    std::string note;
    PersonId person_id;
    Side side = Side::client;
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(InputStep, (),
                      (workspace_id, engagement_id, request_id, position, kind, note, person_id,
                       side, made_at))

struct NewInputSupply {
    std::string note;
};
BOOST_DESCRIBE_STRUCT(NewInputSupply, (), (note))
std::span<const MemberRule> describe_rules(const NewInputSupply*);

/// Of a request that is incomplete, or of what was supplied: what is missing.
struct NewInputReturn {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewInputReturn, (), (reason))
std::span<const MemberRule> describe_rules(const NewInputReturn*);

/// What was missing in a request.
struct NewInputCompletion {
    std::string details;
};
BOOST_DESCRIBE_STRUCT(NewInputCompletion, (), (details))
std::span<const MemberRule> describe_rules(const NewInputCompletion*);

/// From today an activity stands still until what was asked of the client is there.
struct DelayWait {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    DelayWaitId id;
    std::string item;
    std::string activity;
    std::string reason;
    PersonId person_id;
    Instant set_at;
};
BOOST_DESCRIBE_STRUCT(DelayWait, (),
                      (workspace_id, engagement_id, id, item, activity, reason, person_id, set_at))

struct NewDelayWait {
    std::string item;
    std::string activity;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewDelayWait, (), (item, activity, reason))
std::span<const MemberRule> describe_rules(const NewDelayWait*);

struct PacingNotice {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    PacingNoticeId id;
    std::vector<std::string> activities;
    Day from_day{};
    Day to_day{};
    std::string reason;
    PersonId person_id;
    Instant filed_at;
};
BOOST_DESCRIBE_STRUCT(PacingNotice, (),
                      (workspace_id, engagement_id, id, activities, from_day, to_day, reason,
                       person_id, filed_at))

struct NewPacingNotice {
    std::vector<std::string> activities;
    Day to_day{};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewPacingNotice, (), (activities, to_day, reason))
std::span<const MemberRule> describe_rules(const NewPacingNotice*);

/// Days that count for nobody, both included.
struct NeutralStop {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    NeutralStopId id;
    Day from_day{};
    Day to_day{};
    std::string reason;
    PersonId person_id;
    Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(NeutralStop, (),
                      (workspace_id, engagement_id, id, from_day, to_day, reason, person_id,
                       recorded_at))

struct NewNeutralStop {
    Day from_day{};
    Day to_day{};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewNeutralStop, (), (from_day, to_day, reason))
std::span<const MemberRule> describe_rules(const NewNeutralStop*);

struct DelayReminder {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    Uuid asked_event_id;
    ReminderKind kind = ReminderKind::half;
    std::string item;
    Day due_on{};
    Day sent_on{};
    Instant sent_at;
};
BOOST_DESCRIBE_STRUCT(DelayReminder, (),
                      (workspace_id, engagement_id, asked_event_id, kind, item, due_on, sent_on,
                       sent_at))

struct DelayDispute {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    DelayDisputeId id;
    Day day{};
    std::string reason;
    PersonId person_id;
    Side side = Side::client;
    Instant raised_at;
};
BOOST_DESCRIBE_STRUCT(DelayDispute, (),
                      (workspace_id, engagement_id, id, day, reason, person_id, side, raised_at))

struct NewDelayDispute {
    Day day{};
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewDelayDispute, (), (day, reason))
std::span<const MemberRule> describe_rules(const NewDelayDispute*);

/// The administrator's word: who bears the whole day from now on; absent, the booking stands.
struct DisputeDecision {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    DelayDisputeId dispute_id;
    std::optional<DelayBearer> bearer;
    std::string reason;
    PersonId person_id;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(DisputeDecision, (),
                      (workspace_id, engagement_id, dispute_id, bearer, reason, person_id,
                       decided_at))

struct NewDisputeDecision {
    std::optional<DelayBearer> bearer;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewDisputeDecision, (), (bearer, reason))
std::span<const MemberRule> describe_rules(const NewDisputeDecision*);

/// The newest revision of a statement; those before it are kept.
struct ExtensionStatement {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    ExtensionStatementId id;
    std::int32_t number = 1;
    std::int64_t revision = 1;
    ExtensionContent content;
    std::string content_hash;
    Instant drafted_at;
};
BOOST_DESCRIBE_STRUCT(ExtensionStatement, (),
                      (workspace_id, engagement_id, id, number, revision, content, content_hash,
                       drafted_at))

struct ExtensionDecision {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    ExtensionStatementId statement_id;
    ExtensionState decision = ExtensionState::agreed;
    std::string content_hash;
    std::string remarks;
    PersonId person_id;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(ExtensionDecision, (),
                      (workspace_id, engagement_id, statement_id, decision, content_hash, remarks,
                       person_id, decided_at))

/// What of an engagement's days its provider bears (DELAY R14), in the provider's workspace. Days
/// that are not settled are open.
struct ProviderDelay {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    Rational settled_days;
    Rational open_days;

    bool operator==(const ProviderDelay&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProviderDelay, (), (workspace_id, engagement_id, settled_days, open_days))

/// How far the daily close has come.
struct CloseMark {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    std::int64_t closed_number = 0;
    std::optional<Day> closed_day;
    Rational baseline_finish;
};
BOOST_DESCRIBE_STRUCT(CloseMark, (),
                      (workspace_id, engagement_id, closed_number, closed_day, baseline_finish))

}  // namespace slipway
