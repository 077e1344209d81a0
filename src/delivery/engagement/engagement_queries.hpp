#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "delivery/engagement/core/hand_over.hpp"
#include "delivery/engagement/core/manager_capacity.hpp"
#include "delivery/engagement/core/new_engagement.hpp"
#include "delivery/engagement/core/pause.hpp"
#include "engines/working_time/working_calendar.hpp"
#include "platform/sql/filter.hpp"

namespace slipway {

/// The engagement, for an actor whose workspace is a party to it; `engagement.not_found` for
/// everybody else, and for the client's customers. The way into everything about an engagement.
Result<EngagementFacts> find_engagement(sql::Transaction& sql, const Actor& actor,
                                        EngagementId id);

/// The calendar that the engagement's terms and pauses are counted on: the manager's, absences
/// left out (DELAY R1).
working_time::WorkingCalendar manager_calendar(sql::Transaction& sql,
                                               const EngagementFacts& engagement);
/// The date at the provider's: what "today" means for the engagement.
Day today_of(const EngagementFacts& engagement, Instant now);

/// Running and paused engagements that the workspace implements, the oldest first.
std::vector<EngagementId> open_engagements_of(sql::Transaction& sql, WorkspaceId provider);
/// Those that the actor takes part in, the newest first, at most `limit`: named in it as manager,
/// administrator, sales representative or quality manager. A client's people take part in all.
std::vector<EngagementId> open_engagements_with(sql::Transaction& sql, const Actor& actor,
                                                std::int64_t limit);

/// The provider itself, and those that implement something for a client.
std::vector<WorkspaceId> providers_around(sql::Transaction& sql, WorkspaceId workspace);

/// All pauses of the engagement, for terms and schedules.
std::vector<Pause> pauses_of(sql::Transaction& sql, const EngagementFacts& engagement);

struct PersonName {
    PersonId id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PersonName, (), (id, name))

/// An engagement as its page shows it.
struct EngagementView {
    EngagementId id;
    WorkspaceId workspace_id;
    Side side = Side::client;
    std::string name;
    std::string client_name;
    std::string provider_name;
    EngagementStage stage = EngagementStage::discovery;
    EngagementState state = EngagementState::active;
    ServicePackage package;
    PersonName manager;
    std::optional<PersonName> administrator;
    std::optional<PersonName> sales_representative;
    std::optional<PersonName> quality_manager;
    Day starts_on{};
    HandOver hand_over;
    Instant created_at;
    std::int64_t revision = 1;
    std::vector<std::string> allowed;
    /// Of the request that started or changed it; empty otherwise.
    std::vector<Warning> warnings;
};
BOOST_DESCRIBE_STRUCT(EngagementView, (),
                      (id, workspace_id, side, name, client_name, provider_name, stage, state,
                       package, manager, administrator, sales_representative, quality_manager,
                       starts_on, hand_over, created_at, revision, allowed, warnings))

Result<EngagementView> engagement_view(sql::Transaction& sql, const Actor& actor,
                                       EngagementId id);

/// What the actor may do with the engagement as a whole: change, assign_manager, move_stage,
/// reopen_stage, request_pause, complete, cancel.
std::vector<std::string> allowed_actions(const Actor& actor, const EngagementFacts& engagement);

struct StageChangeView {
    std::optional<EngagementStage> from_stage;
    EngagementStage to_stage = EngagementStage::discovery;
    std::string reason;
    std::optional<std::string> person_name;  // empty: by itself
    Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(StageChangeView, (),
                      (from_stage, to_stage, reason, person_name, changed_at))
std::vector<StageChangeView> stage_changes_of(sql::Transaction& sql,
                                              const EngagementFacts& engagement);

struct PauseConsentView {
    bool is_given = false;
    std::string reason;
    std::string person_name;
    Instant decided_at;
};
BOOST_DESCRIBE_STRUCT(PauseConsentView, (), (is_given, reason, person_name, decided_at))

struct PauseView {
    PauseId id;
    PauseState state = PauseState::planned;
    Day starts_on{};
    std::int32_t working_days = 0;
    Day resumes_on{};
    std::string reason;
    std::string requested_by_name;
    Side requested_side = Side::client;
    Instant requested_at;
    std::optional<std::string> evidence;
    std::optional<Day> evidence_received_on;
    bool needs_consent = false;
    Rational provider_late_days;  // working days the provider was late by when it was asked for
    std::optional<PauseConsentView> consent;
    std::vector<std::string> allowed;  // withdraw, end, consent
};
BOOST_DESCRIBE_STRUCT(PauseView, (),
                      (id, state, starts_on, working_days, resumes_on, reason, requested_by_name,
                       requested_side, requested_at, evidence, evidence_received_on, needs_consent,
                       provider_late_days, consent, allowed))
std::vector<PauseView> pause_views(sql::Transaction& sql, const Actor& actor,
                                   const EngagementFacts& engagement, Day today);

/// How many working days of delay are the provider's, as the ledger last told it.
Rational provider_late_days(sql::Transaction& sql, const EngagementFacts& engagement);

/// What a pause would do, before anybody asks for it.
struct PausePreview {
    PlannedPause pause;
    std::int32_t limit_days = 0;
    std::optional<Day> finish_now;    // as planned, while there is a plan
    std::optional<Day> finish_after;
    Rational provider_late_days;  // it would be asked for while the provider is late by these
};
BOOST_DESCRIBE_STRUCT(PausePreview, (),
                      (pause, limit_days, finish_now, finish_after, provider_late_days))
Result<PausePreview> preview_pause(sql::Transaction& sql, const EngagementFacts& engagement,
                                   Day starts_on, std::int32_t working_days, Day today);

/// Who can take one more engagement of a package, those who can first.
struct ManagerCandidate {
    PersonId id;
    std::string name;
    ManagerCapacity capacity;
};
BOOST_DESCRIBE_STRUCT(ManagerCandidate, (), (id, name, capacity))
std::vector<ManagerCandidate> manager_candidates(sql::Transaction& sql,
                                                 WorkspaceId provider_workspace,
                                                 const ServicePackage& package, Day starts_on,
                                                 Day today);
/// One manager's load; nothing when the person is no active member of the provider's.
std::optional<ManagerLoad> find_manager_load(sql::Transaction& sql,
                                             WorkspaceId provider_workspace, PersonId person,
                                             Day starts_on, Day today);

}  // namespace slipway
