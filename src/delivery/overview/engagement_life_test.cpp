#include <gtest/gtest.h>

#include <ostream>

#include "delivery/acceptance/acceptance_feature.hpp"
#include "delivery/change_request/change_request_feature.hpp"
#include "delivery/daily_controls/daily_control_job.hpp"
#include "delivery/discovery/notebook_commands.hpp"
#include "delivery/discovery/question_commands.hpp"
#include "delivery/discovery/workshop_commands.hpp"
#include "delivery/overview/core/next_step.hpp"
#include "delivery/overview/overview_refresh.hpp"
#include "delivery/overview/testing/engagement_life.hpp"

namespace slipway {
namespace {

using testing::EstimatedEngagement;

/// What each part has to do at one moment.
struct Steps {
    std::string manager;
    std::string owner;
    std::string employee;
    std::string administrator = "nothing_waits";
    std::string developer = "nothing_waits";
    std::string sales = "nothing_waits";
    std::string head = "nothing_waits";
    std::string quality = "nothing_to_survey";

    bool operator==(const Steps&) const = default;
    friend std::ostream& operator<<(std::ostream& out, const Steps& steps) {
        return out << "manager " << steps.manager << ", owner " << steps.owner << ", employee "
                   << steps.employee << ", administrator " << steps.administrator
                   << ", developer " << steps.developer << ", sales " << steps.sales << ", head "
                   << steps.head << ", quality " << steps.quality;
    }
};

Steps for_all(const std::string& step) {
    return {step, step, step, step, step, step, step, step};
}

/// An engagement from its start to its completion, with everybody's next step on the way.
class EngagementLifeTest : public testing::OnBothDatabases {
protected:
    testing::EngagementLife life{
        database(), {make_contact_reader(), make_block_maker(), make_completion_reader(),
                     make_overview_reader()}};
    testing::EngagementWorld& world = life.world;
    EngagementId& id = life.id;
    DocumentContent& document = life.document;
    BlockId& first = life.first;
    BlockId& second = life.second;
    std::string survey = "nothing_to_survey";

    Steps steps() {
        const Day today = today_of(world.facts(id), world.clock.now());
        const EngagementSnapshot inside = life.snapshot_of(world.provider);
        const EngagementSnapshot outside = life.snapshot_of(world.client);
        using enum Part;
        return {next_step(inside, manager, today).key,
                next_step(outside, client_owner, today).key,
                next_step(outside, client_employee, today).key,
                next_step(inside, administrator, today).key,
                next_step(inside, developer, today).key,
                next_step(inside, sales_representative, today).key,
                next_step(inside, head, today).key,
                next_step(inside, quality_manager, today).key};
    }
    void expect(const char* when, Steps expected) {
        if (expected.quality == "nothing_to_survey") expected.quality = survey;
        EXPECT_EQ(steps(), expected) << when;
    }

    void begin(const std::string& package_key) {
        id = world.start(package_key);
        expect("started", {"choose_brief", "provider_learns", "provider_learns"});
    }

    void learn() {
        const DiscoveryContent content = load_discovery_content();
        const BriefView brief = life.act([&](UnitOfWork& work) {
            return BriefCommands(work).create(world.manager, id, {"services", Locale::uk},
                                              content);
        });
        expect("brief made", {"send_brief", "provider_learns", "provider_learns"});
        life.act([&](UnitOfWork& work) {
            return BriefCommands(work).create_link(world.manager, id, brief.id, {},
                                                   "https://crm.example");
        });
        expect("brief sent", {"wait_for_brief", "fill_brief", "fill_brief"});
        life.answer_brief(brief.id, *content.find_template("services"));
        expect("brief filled", {"finish_discovery", "provider_learns", "provider_learns"});
        ask_a_question();
        ask_inside(Consultant::developer);
        ask_inside(Consultant::administrator);
        hold_a_workshop();
        life.act([&](UnitOfWork& work) {
            return EngagementCommands(work).move_stage(world.manager, id,
                                                       {EngagementStage::document, ""});
        });
        expect("document stage", {"write_document", "provider_writes", "provider_writes"});
    }

    void ask_a_question() {
        const auto question = life.act([&](UnitOfWork& work) {
            return QuestionCommands(work).ask(world.manager, id, {.question = "How many?"});
        });
        expect("asked", {"wait_for_answers", "answer_questions", "answer_questions"});
        world.go_to("2026-03-09");
        expect("asked long ago", {"remind_client", "answer_questions", "answer_questions"});
        life.act([&](UnitOfWork& work) {
            return QuestionCommands(work).answer(world.owner, id, question.id, {"Seven"});
        });
        expect("answered", {"check_answers", "provider_learns", "provider_learns"});
        life.act([&](UnitOfWork& work) {
            return QuestionCommands(work).complete(world.manager, id, question.id);
        });
        expect("all is known", {"finish_discovery", "provider_learns", "provider_learns"});
    }

    void ask_inside(Consultant whom) {
        const auto asked = life.act([&](UnitOfWork& work) {
            return NotebookCommands(work).ask(world.manager, id, {whom, "Can it be done?", {}});
        });
        Steps expected{"wait_for_consultation", "provider_learns", "provider_learns"};
        const bool is_developer = whom == Consultant::developer;
        (is_developer ? expected.developer : expected.administrator) = "give_consultation";
        expect("asked inside", expected);
        life.act([&](UnitOfWork& work) {
            return NotebookCommands(work).answer(
                is_developer ? world.developer : world.administrator, id, asked.id,
                {.answer = "Yes", .effort_minutes = Effort::minutes(10)});
        });
    }

    void hold_a_workshop() {
        const auto workshop = life.act([&](UnitOfWork& work) {
            return WorkshopCommands(work).plan(
                world.manager, id,
                {.title = "Orders", .starts_at = world.clock.now().plus(std::chrono::hours(50))});
        });
        expect("planned", {"wait_for_workshop", "wait_for_workshop", "wait_for_workshop"});
        world.go_to("2026-03-11");
        expect("today", {"hold_workshop", "come_to_workshop", "come_to_workshop"});
        world.go_to("2026-03-12");
        expect("the day after", {"note_workshop", "provider_learns", "provider_learns"});
        life.act([&](UnitOfWork& work) {
            return WorkshopCommands(work).write_minutes(
                world.manager, id, workshop.id,
                {workshop.starts_at, 60, "Orders are taken by telephone"}, workshop.revision);
        });
        expect("written down", {"finish_discovery", "provider_learns", "provider_learns"});
    }

    /// Two blocks, the second after the first and with something to build.
    void write() {
        document.blocks = {
            {.id = EstimatedEngagement::new_id<BlockId>(world),
             .title = "Contacts",
             .items = {EstimatedEngagement::make_item(world, "Load contacts")}},
            {.id = EstimatedEngagement::new_id<BlockId>(world),
             .title = "Orders",
             .result = "Orders are taken",
             .items = {EstimatedEngagement::make_item(world, "Order process")}}};
        first = document.blocks[0].id;
        second = document.blocks[1].id;
        document.blocks[1].after = {first};
        document.blocks[1].items[0].variants[0].kind = SolutionKind::customisation;
        life.save_document(document);
        expect("gaps", {"complete_document", "provider_writes", "provider_writes"});
        document.blocks[0].result = "All customers are in";
        life.save_document(document);
        expect("whole", {"submit_document", "provider_writes", "provider_writes"});
        const VersionView refused = life.submit_document();
        expect("submitted", {.manager = "wait_for_check",
                             .owner = "provider_writes",
                             .employee = "provider_writes",
                             .administrator = "check_document"});
        life.decide_on(refused, world.administrator, Decision::refused);
        expect("refused", {"rework_document", "provider_writes", "provider_writes"});
        document.blocks[0].purpose = "Whom to call";
        life.save_document(document);
        expect("reworked", {"submit_document", "provider_writes", "provider_writes"});
        const VersionView version = life.submit_document();
        life.decide_on(version, world.administrator, Decision::approved);
        expect("confirmed", {"wait_for_approval", "approve_document", "wait_for_owner"});
        life.decide_on(version, world.owner, Decision::approved);
        expect("approved", {.manager = "estimate_items",
                            .owner = "provider_estimates",
                            .employee = "provider_estimates",
                            .developer = "estimate_customisations"});
    }

    void decide_on_estimate(Decision decision) {
        const EstimateVersionView version = life.act([&](UnitOfWork& work) {
            return EstimateCommands(work).submit(world.manager, id, {"Hours"});
        });
        expect("figures submitted", {.manager = "wait_for_estimate_check",
                                     .owner = "provider_estimates",
                                     .employee = "provider_estimates",
                                     .administrator = "check_estimate"});
        life.act([&](UnitOfWork& work) {
            return EstimateCommands(work).agree(world.administrator, id, version.id,
                                                {decision, version.content_hash, "Read"});
        });
    }
    void estimate() {
        const Steps to_submit{"submit_estimate", "provider_estimates", "provider_estimates"};
        life.save_figures(900);
        expect("figures", to_submit);
        decide_on_estimate(Decision::refused);
        expect("figures refused", {"rework_estimate", "provider_estimates", "provider_estimates"});
        life.save_figures(600);
        expect("other figures", to_submit);
        decide_on_estimate(Decision::approved);
    }

    void set_up_the_first_block() {
        expect("configuration", {"start_block", "agree_block_order", "wait_for_owner"});
        life.agree_order(world.owner, {first, second});
        expect("order agreed", {"start_block", "provider_configures", "provider_configures"});
        life.move(first, BlockState::in_progress);
        expect("begun", {"continue_block", "provider_configures", "provider_configures"});
        life.move(first, BlockState::in_testing);
        expect("in testing", {"deliver_block", "provider_configures", "provider_configures"});
        life.deliver(first);
        // The second one waits for the acceptance of the first.
        expect("delivered", {"wait_for_acceptance", "accept_blocks", "wait_for_owner"});
        const CriterionId criterion = document.blocks[0].items[0].acceptance_criteria[0].id;
        life.act([&](UnitOfWork& work) {
            return BlockCommands(work).return_block(
                world.owner, id, first, {.verdicts = {{criterion, false, "Half of them"}}});
        });
        expect("returned", {"rework_block", "provider_configures", "provider_configures"});
        life.move(first, BlockState::in_testing);
        life.deliver(first);
        world.go_to("2026-03-20");
        expect("acceptance is late", {"remind_client", "accept_blocks", "wait_for_owner"});
        life.accept(first);
        survey = "ask_client_meanwhile";
        expect("accepted", {"start_block", "provider_configures", "provider_configures"});
        life.move(second, BlockState::in_progress);
        expect("something is built", {.manager = "continue_block",
                                      .owner = "provider_configures",
                                      .employee = "provider_configures",
                                      .developer = "build_customisation"});
    }

    /// Another block, as it goes from a proposal to what binds. Meanwhile the second one is set up.
    BlockId widen() {
        Steps expected{.manager = "continue_block",
                       .owner = "provider_configures",
                       .employee = "provider_configures",
                       .administrator = "check_change",
                       .developer = "build_customisation",
                       .sales = "confirm_change"};
        const ChangeContent maps = life.one_more_block("Maps");
        ChangeRequestView request = life.act([&](UnitOfWork& work) {
            return ChangeRequestCommands(work).propose(world.manager, id,
                                                       {"Maps", "They asked", maps, {}, {}});
        });
        expect("change proposed", expected);
        life.confirm(world.administrator, request, false);
        expected.manager = "rework_change";
        expected.administrator = expected.sales = "nothing_waits";
        expect("objected", expected);
        const ChangeContent simpler = life.one_more_block("Simple maps");
        request = life.act([&](UnitOfWork& work) {
            return ChangeRequestCommands(work).change(world.manager, id, request.id,
                                                      {"Maps", "Simpler", simpler},
                                                      request.revision);
        });
        life.confirm(world.administrator, request, true);
        expected.manager = "continue_block";
        expected.sales = "confirm_change";
        expect("sales have not said a word", expected);
        life.confirm(world.sales, request, true);
        expected.manager = "offer_change";
        expected.sales = "nothing_waits";
        expect("confirmed inside", expected);
        life.act([&](UnitOfWork& work) {
            return ChangeRequestCommands(work).offer(world.manager, id, request.id,
                                                     {request.content_hash, ""});
        });
        expected.manager = "continue_block";
        expected.owner = "approve_change";
        expected.employee = "wait_for_owner";
        expect("offered", expected);
        life.act([&](UnitOfWork& work) {
            return ChangeRequestCommands(work).decide(
                world.owner, id, request.id, {Decision::approved, request.content_hash, {}});
        });
        expected.owner = expected.employee = "provider_configures";
        expect("change agreed", expected);
        return request.content.blocks[0].id;
    }

    void pause() {
        const auto rest = [&](const char* from) {
            life.act([&](UnitOfWork& work) {
                return PauseCommands(work).request(
                    world.owner, id,
                    {.starts_on = *parse_day(from), .working_days = 2, .reason = "Stocktaking"});
            });
        };
        Steps expected{.manager = "continue_block",
                       .owner = "provider_configures",
                       .employee = "provider_configures",
                       .developer = "build_customisation"};
        rest("2026-03-23");
        world.go_to("2026-03-23");
        expect("paused", for_all("wait_for_resume"));
        world.go_to("2026-03-25");
        rest("2026-03-30");
        expected.head = "decide_pause";
        expect("another pause is asked for", expected);
        const PauseView asked = world.read([&](sql::Transaction& sql) {
            return pause_views(sql, world.head, *find_engagement(sql, world.head, id),
                               *parse_day("2026-03-25"));
        }).at(1);
        life.act([&](UnitOfWork& work) {
            return PauseCommands(work).decide(world.head, id, asked.id, {false, "Too near"});
        });
        expected.head = "nothing_waits";
        expect("and refused", expected);
    }

    void finish(BlockId third) {
        life.move(second, BlockState::in_testing);
        life.deliver(second);
        // There is another block to set up while the client looks.
        expect("two left", {"start_block", "accept_blocks", "wait_for_owner"});
        life.accept(second);
        life.move(third, BlockState::in_progress);
        life.move(third, BlockState::in_testing);
        life.deliver(third);
        expect("all delivered", {"wait_for_acceptance", "accept_blocks", "wait_for_owner"});
        life.accept(third, {"Telephony"});
        expect("a wish is left", {"settle_wishes", "provider_finishes", "provider_finishes"});
        life.act([&](UnitOfWork& work) {
            return EngagementCommands(work).close(world.manager, id,
                                                  {ClosureOutcome::completed, "Later"});
        });
    }

    void expect_completed() {
        Steps expected = for_all("is_completed");
        expected.quality = "ask_client_after";
        expect("completed", expected);
    }

    void live(const std::string& package_key) {
        begin(package_key);
        learn();
        write();
        estimate();
        if (includes(world.facts(id).package, EngagementStage::configuration)) {
            set_up_the_first_block();
            const BlockId third = widen();
            pause();
            finish(third);
        }
        expect_completed();
    }
};

TEST_P(EngagementLifeTest, Standard) { live("standard"); }
TEST_P(EngagementLifeTest, ColdStart) { live("cold_start"); }
TEST_P(EngagementLifeTest, Assessment) { live("assessment"); }
TEST_P(EngagementLifeTest, QuickStart) { live("quick_start"); }
TEST_P(EngagementLifeTest, DetailedAudit) { live("detailed_audit"); }
TEST_P(EngagementLifeTest, FullImplementation) { live("full_implementation"); }

TEST_P(EngagementLifeTest, WithOneBlockLeftThereIsNothingToPutInOrder) {
    testing::EstimatedEngagement engagement(world, "standard");
    id = engagement.id;
    engagement.approve_document();
    engagement.agree_estimate();
    first = engagement.document.blocks[0].id;
    second = engagement.document.blocks[1].id;
    life.agree_order(world.manager, {first, second});
    expect("suggested", {"start_block", "agree_block_order", "wait_for_owner"});
    life.move(first, BlockState::in_progress);
    expect("one is begun", {"continue_block", "provider_configures", "provider_configures"});
}

SLIPWAY_ON_BOTH_DATABASES(EngagementLifeTest);

}  // namespace
}  // namespace slipway
