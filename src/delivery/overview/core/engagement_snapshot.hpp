#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/effort.hpp"
#include "delivery/daily_controls/core/daily_control.hpp"
#include "delivery/engagement/core/engagement.hpp"

// An engagement at one moment, as far as it decides who has to do what next. A value: the rules of
// this folder are functions of it and of the day.

namespace slipway {

/// Something that somebody must do so that the work goes on (DELAY R3). The kind tells who.
enum class MatterKind {
    pause_consent,               // head
    change_approval,             // client owner
    change_check,                // administrator
    change_rework,               // manager: somebody objected, or the plan has moved on
    change_offer,                // manager: confirmed inside, to be offered to the client
    document_approval,           // client owner
    document_check,              // administrator
    estimate_check,              // administrator
    block_acceptance,            // client owner
    block_order,                 // client owner: in which order blocks are set up
    block_order_reply,           // manager: the client wants another order
    brief,                       // client
    question,                    // client
    administrator_consultation,  // administrator
    developer_consultation,      // developer
    answer,                      // manager: an answer to look over
    change_notice,               // sales representative: a change of term to know of
    input_request,               // client: data, access, its contractor's work
    delay_dispute,               // administrator
    delay_adjustment,            // client owner: of a settled day
    extension_statement,         // client owner
};
BOOST_DESCRIBE_ENUM(MatterKind, pause_consent, change_approval, change_check, change_rework,
                    change_offer, document_approval, document_check, estimate_check,
                    block_acceptance, block_order, block_order_reply, brief, question,
                    administrator_consultation, developer_consultation, answer, change_notice,
                    input_request, delay_dispute, delay_adjustment, extension_statement)

struct Matter {
    MatterKind kind = MatterKind::question;
    std::string id;  // of the brief, question, version, block …; a day of the ledger
    std::string title;
    Instant since;
    std::optional<Day> due_on;  // the last day of the allowance; absent: nobody agreed one
    std::optional<PersonId> person_id;  // asked by name; absent: whoever has the part

    bool operator==(const Matter&) const = default;
};
BOOST_DESCRIBE_STRUCT(Matter, (), (kind, id, title, since, due_on, person_id))

enum class BriefStanding { none, prepared, sent, submitted };
BOOST_DESCRIBE_ENUM(BriefStanding, none, prepared, sent, submitted)

/// How far the implementation document has come.
struct DocumentStanding {
    std::int32_t block_count = 0;
    std::int32_t shortcoming_count = 0;
    bool has_changes = false;  // the draft reads differently from the newest version
    bool is_refused = false;   // the newest version was
    bool is_approved = false;  // the newest version was, by both
    bool operator==(const DocumentStanding&) const = default;
};
BOOST_DESCRIBE_STRUCT(DocumentStanding, (),
                      (block_count, shortcoming_count, has_changes, is_refused, is_approved))

struct EstimateStanding {
    std::int32_t items_without_figure = 0;
    std::int32_t customisations_without_figure = 0;  // of a developer
    bool has_changes = false;  // the figures differ from the newest version's
    bool is_refused = false;   // the newest version was
    bool is_agreed = false;
    bool operator==(const EstimateStanding&) const = default;
};
BOOST_DESCRIBE_STRUCT(EstimateStanding, (),
                      (items_without_figure, customisations_without_figure, has_changes,
                       is_refused, is_agreed))

/// The blocks by state (DOMAIN §3.4); a returned one is not counted as in progress.
struct BlockStanding {
    std::int32_t planned = 0;
    std::int32_t waiting = 0;  // of the planned ones, those that wait for another's acceptance
    std::int32_t in_progress = 0;
    std::int32_t returned = 0;
    std::int32_t in_testing = 0;
    std::int32_t delivered = 0;
    std::int32_t accepted = 0;
    /// The one that the manager works on, or would next.
    std::string current_id;
    std::string current_title;
    /// The first one in progress in which there is something to build.
    std::string customised_id;
    std::string customised_title;
    /// What the client wished with its decisions, and nobody made a change request of. The
    /// provider's alone.
    std::int32_t open_wishes = 0;

    std::int32_t total() const {
        return planned + in_progress + returned + in_testing + delivered + accepted;
    }
    /// Whether the manager can go on without the client.
    bool has_work() const { return planned - waiting + in_progress + returned + in_testing > 0; }
    bool operator==(const BlockStanding&) const = default;
};
BOOST_DESCRIBE_STRUCT(BlockStanding, (),
                      (planned, waiting, in_progress, returned, in_testing, delivered, accepted,
                       current_id, current_title, customised_id, customised_title, open_wishes))

/// The working session that comes next, or is over and not written down.
struct NextWorkshop {
    std::string id;
    std::string title;
    Day on{};
    bool operator==(const NextWorkshop&) const = default;
};
BOOST_DESCRIBE_STRUCT(NextWorkshop, (), (id, title, on))

/// What one side may know of an engagement.
struct EngagementSnapshot {
    EngagementId id;
    Side side = Side::client;
    WorkspaceId client_workspace_id;
    WorkspaceId provider_workspace_id;
    EngagementStage stage = EngagementStage::discovery;
    std::optional<EngagementStage> next_stage;  // of the package
    EngagementState state = EngagementState::active;
    Day starts_on{};
    Instant stage_since;
    std::optional<Day> resumes_on;  // of the pause that runs
    PersonId manager_id;
    std::optional<PersonId> administrator_id;
    std::optional<PersonId> sales_representative_id;
    std::optional<PersonId> quality_manager_id;
    std::vector<Matter> matters;
    std::optional<NextWorkshop> workshop;
    BriefStanding brief = BriefStanding::none;
    DocumentStanding document;
    EstimateStanding estimate;
    BlockStanding blocks;
    std::optional<Effort> used_minutes;
    std::optional<Effort> bought_minutes;
    std::optional<Day> planned_finish;
    std::optional<Day> last_logged_on;
    Effort last_logged_minutes;  // on that day
    std::optional<Day> last_contact_on;
    /// The provider's own: days missed in a row, and whether the quality manager has spoken with
    /// the client since this stage began or, after the end, since then.
    ControlStreaks streaks;
    bool is_client_asked = false;

    bool operator==(const EngagementSnapshot&) const = default;
};
BOOST_DESCRIBE_STRUCT(EngagementSnapshot, (),
                      (id, side, client_workspace_id, provider_workspace_id, stage, next_stage,
                       state, starts_on, stage_since, resumes_on, manager_id, administrator_id,
                       sales_representative_id, quality_manager_id, matters, workshop, brief,
                       document, estimate, blocks, used_minutes, bought_minutes, planned_finish,
                       last_logged_on, last_logged_minutes, last_contact_on, streaks,
                       is_client_asked))

/// What the client may know of it: nothing of the provider's own talk, drafts and figures.
EngagementSnapshot seen_by_client(EngagementSnapshot snapshot);

}  // namespace slipway
