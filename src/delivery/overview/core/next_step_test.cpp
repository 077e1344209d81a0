#include "delivery/overview/core/next_step.hpp"

#include <gtest/gtest.h>

#include "delivery/overview/core/ball_in_court.hpp"

namespace slipway {
namespace {

const Day today = *parse_day("2026-03-10");
const Day last_day = today;
const Day yesterday = *parse_day("2026-03-09");
const Day tomorrow = *parse_day("2026-03-11");

Instant at(std::int64_t hour) {
    return Instant::from_unix_ms(hour * 3'600'000);
}

Matter matter(MatterKind kind, std::optional<Day> due_on = tomorrow, std::int64_t hour = 10) {
    return {kind, "id", "title", at(hour), due_on};
}

EngagementSnapshot in_stage(EngagementStage stage, std::vector<Matter> matters = {}) {
    EngagementSnapshot snapshot{.side = Side::provider, .stage = stage, .stage_since = at(1)};
    if (stage != EngagementStage::configuration) {
        snapshot.next_stage = static_cast<EngagementStage>(static_cast<int>(stage) + 1);
    }
    snapshot.matters = std::move(matters);
    return snapshot;
}
EngagementSnapshot with_brief(BriefStanding brief, std::vector<Matter> matters = {}) {
    auto snapshot = in_stage(EngagementStage::discovery, std::move(matters));
    snapshot.brief = brief;
    return snapshot;
}
EngagementSnapshot with_document(DocumentStanding document, std::vector<Matter> matters = {}) {
    auto snapshot = in_stage(EngagementStage::document, std::move(matters));
    snapshot.document = document;
    return snapshot;
}
EngagementSnapshot with_estimate(EstimateStanding estimate, std::vector<Matter> matters = {}) {
    auto snapshot = in_stage(EngagementStage::estimate, std::move(matters));
    snapshot.estimate = estimate;
    return snapshot;
}
EngagementSnapshot with_blocks(BlockStanding blocks, std::vector<Matter> matters = {}) {
    auto snapshot = in_stage(EngagementStage::configuration, std::move(matters));
    snapshot.blocks = blocks;
    return snapshot;
}
EngagementSnapshot in_state(EngagementState state) {
    auto snapshot = with_blocks({.planned = 1}, {matter(MatterKind::document_approval)});
    snapshot.state = state;
    return snapshot;
}

EngagementSnapshot spoken_today(EngagementSnapshot snapshot) {
    snapshot.last_contact_on = today;
    return snapshot;
}
EngagementSnapshot stalled(EngagementSnapshot snapshot) {
    snapshot.streaks = {.work_logged = 3};
    return snapshot;
}
EngagementSnapshot asked(EngagementSnapshot snapshot) {
    snapshot.is_client_asked = true;
    return snapshot;
}

struct StepCase {
    const char* name;
    EngagementSnapshot snapshot;
    Part part;
    const char* key;
    Urgency urgency;
};

std::vector<StepCase> cases() {
    using enum Part;
    using enum Urgency;
    using enum MatterKind;
    return {
        {"a new engagement begins with a brief", with_brief(BriefStanding::none), manager,
         "choose_brief", open},
        {"a prepared brief is sent", with_brief(BriefStanding::prepared), manager, "send_brief",
         open},
        {"a brief at the client's is waited for",
         with_brief(BriefStanding::sent, {matter(brief, std::nullopt)}), manager, "wait_for_brief",
         waiting},
        {"the client fills it", with_brief(BriefStanding::sent, {matter(brief, std::nullopt)}),
         client_owner, "fill_brief", open},
        {"an employee may fill it, too",
         with_brief(BriefStanding::sent, {matter(brief, std::nullopt)}), client_employee,
         "fill_brief", open},
        {"an answer is looked over before anything else",
         with_brief(BriefStanding::submitted, {matter(question), matter(answer, std::nullopt)}),
         manager, "check_answers", open},
        {"a client who is late is reminded",
         with_brief(BriefStanding::submitted, {matter(question, yesterday)}), manager,
         "remind_client", late},
        {"once a day",
         spoken_today(with_brief(BriefStanding::submitted, {matter(question, yesterday)})), manager,
         "wait_for_answers", waiting},
        {"and told so", with_brief(BriefStanding::submitted, {matter(question, yesterday)}),
         client_owner, "answer_questions", late},
        {"the last day of an allowance is today",
         with_brief(BriefStanding::submitted, {matter(question, last_day)}), client_owner,
         "answer_questions", Urgency::today},
        {"nothing open ends the discovery", with_brief(BriefStanding::submitted), manager,
         "finish_discovery", open},
        {"an empty document is written", with_document({}), manager, "write_document", open},
        {"one with gaps is completed",
         with_document({.block_count = 2, .shortcoming_count = 3, .has_changes = true}), manager,
         "complete_document", open},
        {"a whole one is submitted", with_document({.block_count = 2, .has_changes = true}),
         manager, "submit_document", open},
        {"a refused one is reworked", with_document({.block_count = 2, .is_refused = true}),
         manager, "rework_document", open},
        {"a reworked one is submitted again",
         with_document({.block_count = 2, .has_changes = true, .is_refused = true}), manager,
         "submit_document", open},
        {"the administrator checks it",
         with_document({.block_count = 2}, {matter(document_check, std::nullopt)}), administrator,
         "check_document", open},
        {"the manager waits for the check",
         with_document({.block_count = 2}, {matter(document_check, std::nullopt)}), manager,
         "wait_for_check", waiting},
        {"the client owner approves it",
         with_document({.block_count = 2}, {matter(document_approval)}), client_owner,
         "approve_document", open},
        {"an employee waits for the owner",
         with_document({.block_count = 2}, {matter(document_approval)}), client_employee,
         "wait_for_owner", waiting},
        {"an approved document ends its stage",
         with_document({.block_count = 2, .is_approved = true}), manager, "finish_document", open},
        {"items without figures are estimated", with_estimate({.items_without_figure = 4}), manager,
         "estimate_items", open},
        {"a whole estimate is submitted", with_estimate({}), manager, "submit_estimate", open},
        {"the administrator checks the estimate",
         with_estimate({}, {matter(estimate_check, std::nullopt)}), administrator, "check_estimate",
         open},
        {"the manager waits for that", with_estimate({}, {matter(estimate_check, std::nullopt)}),
         manager, "wait_for_estimate_check", waiting},
        {"a refused estimate is reworked", with_estimate({.is_refused = true}), manager,
         "rework_estimate", open},
        {"and submitted when it has been", with_estimate({.has_changes = true, .is_refused = true}),
         manager, "submit_estimate", open},
        {"a developer estimates what is to be built",
         with_estimate({.items_without_figure = 1, .customisations_without_figure = 1}), developer,
         "estimate_customisations", open},
        {"an agreed estimate ends its stage", with_estimate({.is_agreed = true}), manager,
         "finish_estimate", open},
        {"a returned block comes first",
         with_blocks({.planned = 2, .in_progress = 1, .returned = 1, .in_testing = 1}), manager,
         "rework_block", open},
        {"what is tested is delivered",
         with_blocks({.planned = 2, .in_progress = 1, .in_testing = 1}), manager, "deliver_block",
         open},
        {"what is begun goes on", with_blocks({.planned = 2, .in_progress = 1}), manager,
         "continue_block", open},
        {"or the next begins", with_blocks({.planned = 2}, {matter(block_acceptance)}), manager,
         "start_block", open},
        {"the client accepts", with_blocks({.delivered = 1}, {matter(block_acceptance)}),
         client_owner, "accept_blocks", open},
        {"with all delivered the manager waits",
         with_blocks({.delivered = 1}, {matter(block_acceptance)}), manager, "wait_for_acceptance",
         waiting},
        {"a block that waits for an acceptance is not begun",
         with_blocks({.planned = 1, .waiting = 1, .delivered = 1}, {matter(block_acceptance)}),
         manager, "wait_for_acceptance", waiting},
        {"the client agrees the order when nothing else is asked of it",
         with_blocks({.planned = 2, .delivered = 1},
                     {matter(block_order, std::nullopt, 1), matter(block_acceptance)}),
         client_owner, "accept_blocks", open},
        {"another order is answered before work goes on",
         with_blocks({.planned = 2}, {matter(block_order_reply, std::nullopt)}), manager,
         "answer_block_order", open},
        {"a change that somebody objected to is reworked",
         with_blocks({.in_progress = 1}, {matter(change_rework, std::nullopt)}), manager,
         "rework_change", open},
        {"a confirmed change is offered",
         with_blocks({.in_progress = 1}, {matter(change_offer, std::nullopt)}), manager,
         "offer_change", open},
        {"the client is asked how it goes once it has accepted something",
         with_blocks({.in_progress = 1, .accepted = 1}), quality_manager, "ask_client_meanwhile",
         open},
        {"once", asked(with_blocks({.in_progress = 1, .accepted = 1})), quality_manager,
         "client_is_asked", none},
        {"and once after the end", asked(in_state(EngagementState::completed)), quality_manager,
         "is_completed", none},
        {"a head looks into what is stalled", stalled(with_blocks({.in_progress = 1})), head,
         "look_into_stall", open},
        {"and not before", with_blocks({.in_progress = 1}), quality_manager, "nothing_to_survey",
         none},
        {"wishes are settled before the end", with_blocks({.accepted = 3, .open_wishes = 1}),
         manager, "settle_wishes", open},
        {"the client sees the end come", with_blocks({.accepted = 3}), client_owner,
         "provider_finishes", waiting},
        {"with all accepted the engagement is complete", with_blocks({.accepted = 3}), manager,
         "complete_engagement", open},
        {"a change is approved by the owner before a block is accepted",
         with_blocks({.delivered = 1},
                     {matter(block_acceptance, tomorrow, 1), matter(change_approval, tomorrow, 9)}),
         client_owner, "approve_change", open},
        {"but what is late goes before it",
         with_blocks({.delivered = 1}, {matter(block_acceptance, yesterday, 1),
                                        matter(change_approval, tomorrow, 9)}),
         client_owner, "accept_blocks", late},
        {"sales read what moved the term", with_blocks({.planned = 1}, {matter(change_notice)}),
         sales_representative, "confirm_change", open},
        {"what the client is to supply is its employees' as well",
         with_blocks({.planned = 1}, {matter(input_request)}), client_employee, "supply_inputs",
         open},
        {"once it is late the client is reminded of it",
         with_blocks({.planned = 1}, {matter(input_request, yesterday)}), manager, "remind_client",
         late},
        {"a disputed day is the administrator's",
         with_blocks({.planned = 1}, {matter(delay_dispute, std::nullopt)}), administrator,
         "decide_dispute", open},
        {"and no reason for the manager to wait",
         with_brief(BriefStanding::submitted, {matter(delay_dispute, std::nullopt)}), manager,
         "finish_discovery", open},
        {"an extension is decided when nothing else is asked of the owner",
         with_blocks({.planned = 1},
                     {matter(extension_statement, std::nullopt, 1), matter(input_request)}),
         client_owner, "supply_inputs", open},
        {"and by nobody else", with_blocks({.planned = 1}, {matter(extension_statement)}),
         client_employee, "wait_for_owner", waiting},
        {"an adjustment waits for the owner's agreement",
         with_blocks({.planned = 1}, {matter(delay_adjustment, std::nullopt)}), client_owner,
         "agree_adjustment", open},
        {"a developer is asked",
         with_blocks({.planned = 1}, {matter(developer_consultation, std::nullopt)}), developer,
         "give_consultation", open},
        {"an administrator is not asked for a developer's word",
         with_blocks({.planned = 1}, {matter(developer_consultation, std::nullopt)}), administrator,
         "nothing_waits", none},
        {"a head decides a second pause", with_blocks({.planned = 1}, {matter(pause_consent)}),
         head, "decide_pause", open},
        {"a pause stops everybody", in_state(EngagementState::paused), client_owner,
         "wait_for_resume", waiting},
        {"after the end the client is asked how it was", in_state(EngagementState::completed),
         quality_manager, "ask_client_after", open},
        {"others have nothing left", in_state(EngagementState::completed), manager, "is_completed",
         none},
        {"nor after a cancellation", in_state(EngagementState::cancelled), quality_manager,
         "is_cancelled", none},
        {"a client sees what is being set up", with_blocks({.in_progress = 1}), client_owner,
         "provider_configures", waiting},
    };
}

TEST(NextStepTest, EachPartHasOneNextStep) {
    for (const StepCase& one : cases()) {
        const NextStep step = next_step(one.snapshot, one.part, today);
        EXPECT_EQ(step.key, one.key) << one.name;
        EXPECT_EQ(step.urgency, one.urgency) << one.name;
        EXPECT_FALSE(step.to.empty()) << one.name;
    }
}

TEST(NextStepTest, WhatWasAskedByNameIsThatPersonsAlone) {
    const auto person = [](const char* last) {
        return *PersonId::parse(std::string("018bcfe5-6801-7000-8000-00000000000") + last);
    };
    const auto administrator = [](PersonId id) {
        return Actor{.person_id = id, .roles = {Role::administrator}};
    };
    const PersonId named = person("1");
    const PersonId asked = person("2");
    Matter question = matter(MatterKind::administrator_consultation);
    question.person_id = asked;
    auto snapshot = with_blocks({.planned = 1}, {question});
    const auto key_for = [&](PersonId id) {
        const auto step = next_step_of(administrator(id), snapshot, today);
        return step ? step->key : "no part";
    };
    EXPECT_EQ(key_for(asked), "give_consultation");
    EXPECT_EQ(key_for(named), "nothing_waits");
    snapshot.administrator_id = named;
    snapshot.matters.push_back(matter(MatterKind::document_check, yesterday));
    EXPECT_EQ(key_for(asked), "give_consultation");
    EXPECT_EQ(key_for(named), "check_document");
    EXPECT_EQ(key_for(person("3")), "no part");
    EXPECT_EQ(next_step_of_side(snapshot, Side::provider, today).key, "check_document");
}

TEST(NextStepTest, CountsWhatIsTheSame) {
    const auto step = next_step(
        with_brief(BriefStanding::submitted,
                   {matter(MatterKind::question), matter(MatterKind::question, yesterday)}),
        Part::client_owner, today);
    EXPECT_EQ(step.parameters.at("count"), "2");
    EXPECT_EQ(step.due_on, yesterday);
}

TEST(NextStepTest, LeadsToTheScreenOfTheReadersOwnSide) {
    auto snapshot = with_document({}, {matter(MatterKind::document_approval)});
    EXPECT_EQ(next_step(snapshot, Part::manager, today).to,
              "engagements/" + snapshot.id.text() + "/document");
    snapshot.side = Side::client;
    EXPECT_EQ(next_step(snapshot, Part::client_employee, today).to,
              "implementation/document?engagement=" + snapshot.id.text() + "&version=id");
}

TEST(EngagementSnapshotTest, AClientsHoldsNothingOfTheProvidersOwn) {
    using enum MatterKind;
    auto snapshot = with_document(
        {.block_count = 2, .shortcoming_count = 1, .has_changes = true, .is_refused = true},
        {matter(question), matter(developer_consultation), matter(change_check),
         matter(change_notice), matter(estimate_check)});
    snapshot.estimate = {.items_without_figure = 3};
    snapshot.blocks.open_wishes = 1;
    snapshot.streaks = {.work_logged = 3};
    const auto seen = seen_by_client(snapshot);
    EXPECT_EQ(seen.side, Side::client);
    ASSERT_EQ(seen.matters.size(), 1u);
    EXPECT_EQ(seen.matters[0].kind, question);
    EXPECT_EQ(seen.document, DocumentStanding{.is_refused = true});
    EXPECT_EQ(seen.estimate, EstimateStanding{});
    EXPECT_EQ(seen.blocks.open_wishes, 0);
    EXPECT_EQ(seen.streaks, ControlStreaks{});
}

TEST(NextStepTest, TheEndOfAStageIsDoneFromTheAddress) {
    const auto approved = with_document({.block_count = 2, .is_approved = true});
    EXPECT_EQ(next_step(approved, Part::manager, today).to,
              "engagements/" + approved.id.text() + "/document?act=next_stage");
    const auto accepted = with_blocks({.accepted = 3});
    EXPECT_EQ(next_step(accepted, Part::manager, today).to,
              "engagements/" + accepted.id.text() + "/overview?act=complete");
}

TEST(NextStepTest, LeadsToTheThingItself) {
    auto snapshot = with_blocks({.delivered = 1}, {matter(MatterKind::block_acceptance)});
    snapshot.side = Side::client;
    EXPECT_EQ(next_step(snapshot, Part::client_owner, today).to,
              "implementation/blocks?engagement=" + snapshot.id.text() + "&open=id");
    snapshot = with_blocks({.in_progress = 1, .current_id = "7"});
    EXPECT_EQ(next_step(snapshot, Part::manager, today).to,
              "engagements/" + snapshot.id.text() + "/blocks?open=7");
}

TEST(NextStepTest, SomebodyWithTwoPartsSeesTheMoreUrgentOne) {
    auto snapshot = with_document({}, {matter(MatterKind::document_check, yesterday)});
    snapshot.manager_id = PersonId(*parse_uuid("01890000-0000-7000-8000-000000000002"));
    const Actor actor{.roles = {Role::head, Role::administrator}};
    EXPECT_EQ(next_step_of(actor, snapshot, today)->key, "check_document");
    snapshot.administrator_id = PersonId(*parse_uuid("01890000-0000-7000-8000-000000000001"));
    EXPECT_EQ(next_step_of(actor, snapshot, today)->key, "nothing_waits");
    EXPECT_FALSE(next_step_of(Actor{.roles = {Role::client_owner}}, snapshot, today).has_value());
}

struct BallCase {
    const char* name;
    EngagementSnapshot snapshot;
    Court court;
    const char* cause;
    bool is_late;
};

TEST(BallInCourtTest, OnePartyHasTheBall) {
    using enum MatterKind;
    const std::vector<BallCase> balls{
        {"the provider's own work", with_brief(BriefStanding::none), Court::provider, "stage_work",
         false},
        {"a question is the client's", with_brief(BriefStanding::sent, {matter(question)}),
         Court::client, "question", false},
        {"an answer is the provider's", with_brief(BriefStanding::sent, {matter(answer)}),
         Court::provider, "answer", false},
        {"a decision goes before an older question",
         with_document({}, {matter(question, tomorrow, 1), matter(document_approval)}),
         Court::client, "document_approval", false},
        {"a late one before a decision",
         with_document({}, {matter(document_check, std::nullopt), matter(question, yesterday)}),
         Court::client, "question", true},
        {"an acceptance in time does not stop other blocks",
         with_blocks({.planned = 1, .delivered = 1}, {matter(block_acceptance)}), Court::provider,
         "stage_work", false},
        {"a late one does",
         with_blocks({.planned = 1, .delivered = 1}, {matter(block_acceptance, yesterday)}),
         Court::client, "block_acceptance", true},
        {"with nothing else to do it is the client's at once",
         with_blocks({.delivered = 1}, {matter(block_acceptance)}), Court::client,
         "block_acceptance", false},
        {"a word on a change stops no block", with_blocks({.planned = 1}, {matter(change_notice)}),
         Court::provider, "stage_work", false},
        {"nor does the client's own", with_blocks({.planned = 1}, {matter(change_approval)}),
         Court::provider, "stage_work", false},
        {"without blocks to set up it is what is waited for",
         with_blocks({.accepted = 1}, {matter(change_approval)}), Court::client, "change_approval",
         false},
        {"the order of blocks stops nothing",
         with_blocks({.planned = 2, .waiting = 2, .delivered = 1},
                     {matter(block_order, std::nullopt, 1), matter(block_acceptance)}),
         Court::client, "block_acceptance", false},
        {"what the client is to supply is its ball", with_document({}, {matter(input_request)}),
         Court::client, "input_request", false},
        {"while other blocks can be set up, once it is late",
         with_blocks({.planned = 1}, {matter(input_request, yesterday)}), Court::client,
         "input_request", true},
        {"no word on the ledger stops the work",
         with_document(
             {}, {matter(delay_dispute, std::nullopt, 1), matter(delay_adjustment, std::nullopt, 2),
                  matter(extension_statement, std::nullopt, 3)}),
         Court::provider, "stage_work", false},
        {"a pause is nobody's", in_state(EngagementState::paused), Court::nobody, "pause", false},
        {"nor is the past", in_state(EngagementState::completed), Court::nobody, "over", false},
    };
    for (const BallCase& one : balls) {
        const BallInCourt ball = ball_in_court(one.snapshot, today);
        EXPECT_EQ(ball.court, one.court) << one.name;
        EXPECT_EQ(ball.cause, one.cause) << one.name;
        EXPECT_EQ(ball.is_late, one.is_late) << one.name;
    }
}

}  // namespace
}  // namespace slipway
