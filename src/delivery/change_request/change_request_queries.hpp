#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/acceptance/block_queries.hpp"
#include "delivery/change_request/change_request_store.hpp"
#include "delivery/estimate/estimate_queries.hpp"

namespace slipway {

struct ChangeStepView {
    ChangeStepKind kind = ChangeStepKind::proposed;
    bool is_about_present_content = true;
    std::string person_name;
    std::string remarks;
    Instant made_at;
};
BOOST_DESCRIBE_STRUCT(ChangeStepView, (),
                      (kind, is_about_present_content, person_name, remarks, made_at))

struct ChangeRequestView {
    ChangeRequestId id;
    std::int32_t number = 1;
    std::string title;
    std::string reason;
    ChangeState state = ChangeState::proposed;
    ChangeContent content;
    ChangeEffect effect;
    std::string content_hash;  // what a step must name
    std::vector<ChangeStepView> steps;
    std::optional<BlockId> source_block_id;
    std::optional<std::string> source_wish;
    BallParty ball_party = BallParty::provider;
    Instant ball_since;
    std::optional<Day> due_on;  // of the client's decision
    std::string created_by_name;
    Instant created_at;
    std::int64_t revision = 1;
    std::vector<std::string> allowed;  // change, confirm, offer, decide, withdraw
};
BOOST_DESCRIBE_STRUCT(ChangeRequestView, (),
                      (id, number, title, reason, state, content, effect, content_hash, steps,
                       source_block_id, source_wish, ball_party, ball_since, due_on,
                       created_by_name, created_at, revision, allowed))

/// Newest first. A client sees what was offered to it, and nothing before.
Result<std::vector<ChangeRequestView>> change_request_views(sql::Transaction& sql,
                                                            const Actor& actor,
                                                            EngagementId engagement_id);
Result<ChangeRequestView> change_request_view(sql::Transaction& sql, const Actor& actor,
                                              EngagementId engagement_id, ChangeRequestId id);

/// The change inserted into the present plan (DELAY R16): what it would be, and what it comes to.
struct ChangeOutcome {
    DocumentContent document;
    EstimateContent estimate;
    ChangeEffect effect;
    std::string content_hash;
};
/// Refuses without an agreed estimate (`change_request.there_is_no_agreed_estimate`), what
/// `changed` refuses, an incomplete item (`change_request.is_not_ready`), and an item of a block
/// that has been delivered (`change_request.block_is_delivered`).
Result<ChangeOutcome> change_outcome(sql::Transaction& sql, const EngagementFacts& engagement,
                                     const ChangeContent& content);

/// For the overview: change requests that wait for somebody, one gate for each whose word is
/// missing. `change_check`: the administrator's; `change_notice`: the sales representative's;
/// `change_rework` and `change_offer`: the manager's, after an objection or both confirmations;
/// `change_approval`: the client's. A client has the last alone.
std::vector<OpenGate> open_change_request_gates(sql::Transaction& sql,
                                                const EngagementFacts& engagement);
/// Wishes said with the client's decisions on blocks that no change request was made of.
std::int32_t open_wishes(sql::Transaction& sql, const EngagementFacts& engagement);
bool has_open_change_requests(sql::Transaction& sql, const EngagementFacts& engagement);

}  // namespace slipway
