#include <gtest/gtest.h>

#include "delivery/acceptance/acceptance_feature.hpp"
#include "delivery/acceptance/block_commands.hpp"
#include "delivery/change_request/change_finish_queries.hpp"
#include "delivery/change_request/change_request_commands.hpp"
#include "delivery/change_request/change_request_feature.hpp"
#include "delivery/estimate/testing/estimated_engagement_test_support.hpp"
#include "delivery/schedule/schedule_planning.hpp"
#include "delivery/schedule/schedule_queries.hpp"

namespace slipway {
namespace {

using testing::EstimatedEngagement;

class ChangeRequestTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{
        database(),
        {make_block_maker(), make_completion_reader(), make_schedule_reader()},
        {make_schedule_job(world.clock, world.chance)}};
    EstimatedEngagement engagement{world, "standard"};

    void SetUp() override {
        engagement.approve_document();
        engagement.agree_estimate();
    }

    /// One more item of ten hours in the second block.
    ChangeContent one_more_item() {
        ChangeContent content;
        const DocumentItem item = EstimatedEngagement::make_item(world, "Maps");
        content.items = {{engagement.document.blocks[1].id, item}};
        content.estimates = {{.item_id = item.id,
                              .variant_id = *item.chosen_variant_id,
                              .effort = {.minutes = Effort::hours(10)}}};
        return content;
    }
    ChangeRequestView propose(const ChangeContent& content) {
        return world.run([&](UnitOfWork& work) {
            return ChangeRequestCommands(work).propose(world.manager, engagement.id,
                                                       {"Maps", "The client asked", content, {}, {}});
        });
    }
    Result<ChangeRequestView> confirm(const Actor& actor, const ChangeRequestView& request,
                                      bool is_confirmed = true) {
        return world.attempt([&](UnitOfWork& work) {
            return ChangeRequestCommands(work).confirm(
                actor, engagement.id, request.id, {is_confirmed, request.content_hash, "Seen"});
        });
    }
    Result<ChangeRequestView> offer(const ChangeRequestView& request) {
        return world.attempt([&](UnitOfWork& work) {
            return ChangeRequestCommands(work).offer(world.manager, engagement.id, request.id,
                                                     {request.content_hash, ""});
        });
    }
    Result<ChangeRequestView> decide(const Actor& actor, const ChangeRequestView& request,
                                     Decision decision) {
        return world.attempt([&](UnitOfWork& work) {
            return ChangeRequestCommands(work).decide(
                actor, engagement.id, request.id, {decision, request.content_hash, "Thought over"});
        });
    }
    ChangeRequestView offered(const ChangeContent& content) {
        const ChangeRequestView request = propose(content);
        EXPECT_TRUE(confirm(world.administrator, request).has_value());
        EXPECT_TRUE(confirm(world.sales, request).has_value());
        EXPECT_TRUE(offer(request).has_value());
        return request;
    }
    Effort whole() {
        const EngagementFacts facts = world.facts(engagement.id);
        return world.read([&](sql::Transaction& sql) {
            return estimated_minutes(sql, facts).sums.whole.minutes;
        });
    }
    std::vector<ChangeRequestView> shown_to(const Actor& actor) {
        return *world.read([&](sql::Transaction& sql) {
            return change_request_views(sql, actor, engagement.id);
        });
    }
};

TEST_P(ChangeRequestTest, ShowsWhatItComesToBeforeAnybodyAgrees) {
    const ChangeRequestView request = propose(one_more_item());
    EXPECT_EQ(request.state, ChangeState::proposed);
    EXPECT_EQ(request.effect.before.minutes, Effort::hours(30));
    EXPECT_EQ(request.effect.after.minutes, Effort::hours(40));
    EXPECT_EQ(request.effect.months_after, 2);
    EXPECT_EQ(whole(), Effort::hours(30));
}

TEST_P(ChangeRequestTest, ShowsHowItMovesTheFinish) {
    const auto finish = [&] {
        const EngagementFacts facts = world.facts(engagement.id);
        return world.read([&](sql::Transaction& sql) { return planned_finish_of(sql, facts); });
    };
    const auto seen_by = [&](const Actor& actor, ChangeRequestId id) {
        return change_request_with_finish(database(), actor, engagement.id, id, world.clock.now());
    };
    plan_portfolio(database(), world.chance, world.provider, world.clock.now());
    const auto before = finish();
    ASSERT_TRUE(before.has_value());
    const ChangeRequestView request = offered(one_more_item());
    const auto effect = seen_by(world.administrator, request.id)->effect;
    EXPECT_EQ(effect.finish_before, before);
    // Ten hours at one a day.
    ASSERT_TRUE(effect.finish_after.has_value());
    EXPECT_EQ(*effect.finish_after, *before + std::chrono::days{14});
    EXPECT_EQ(seen_by(world.sales, request.id)->effect, effect);
    EXPECT_EQ(seen_by(world.owner, request.id)->effect, effect);
    EXPECT_EQ(finish(), before) << "nothing is kept";
    EXPECT_EQ(*change_effect(database(), world.manager, engagement.id, request.content,
                             world.clock.now()),
              effect);
    // It was no guess.
    ASSERT_TRUE(decide(world.owner, request, Decision::approved).has_value());
    world.settle();
    plan_portfolio(database(), world.chance, world.provider, world.clock.now());
    EXPECT_EQ(finish(), effect.finish_after);
    EXPECT_FALSE(seen_by(world.owner, request.id)->effect.finish_after);
}

TEST_P(ChangeRequestTest, TheClientIsToldAfterAdministratorAndSales) {
    const ChangeRequestView request = propose(one_more_item());
    EXPECT_TRUE(shown_to(world.owner).empty());
    EXPECT_EQ(offer(request).error().key, "change_request.is_not_confirmed");
    ASSERT_TRUE(confirm(world.administrator, request).has_value());
    EXPECT_EQ(offer(request).error().key, "change_request.is_not_confirmed");
    EXPECT_EQ(decide(world.owner, request, Decision::approved).error().key,
              "change_request.not_found");
    ASSERT_TRUE(confirm(world.sales, request).has_value());
    const auto now_offered = offer(request);
    ASSERT_TRUE(now_offered.has_value()) << now_offered.error().key;
    EXPECT_EQ(now_offered->due_on, *parse_day("2026-03-05"));
    ASSERT_EQ(shown_to(world.owner).size(), 1u);
    EXPECT_EQ(shown_to(world.owner)[0].steps.size(), 1u);
    EXPECT_EQ(shown_to(world.owner)[0].allowed, std::vector<std::string>{"decide"});
    EXPECT_EQ(whole(), Effort::hours(30));
}

TEST_P(ChangeRequestTest, BindsWithTheAgreementOfTheClientsOwner) {
    const ChangeRequestView request = offered(one_more_item());
    EXPECT_EQ(decide(world.manager, request, Decision::approved).error().key,
              "access.role_may_not");
    const auto agreed = decide(world.owner, request, Decision::approved);
    ASSERT_TRUE(agreed.has_value()) << agreed.error().key;
    EXPECT_EQ(agreed->state, ChangeState::agreed);
    world.settle();
    EXPECT_EQ(whole(), Effort::hours(40));
    const EngagementFacts facts = world.facts(engagement.id);
    const auto baseline =
        world.read([&](sql::Transaction& sql) { return find_baseline_of(sql, facts); });
    EXPECT_EQ(baseline->version.number, 2);
    EXPECT_EQ(baseline->content.blocks[1].items.size(), 2u);
    const auto versions = *world.read([&](sql::Transaction& sql) {
        return version_views(sql, world.manager, engagement.id);
    });
    EXPECT_EQ(versions[0].state, VersionState::approved);
    EXPECT_EQ(versions[0].approvals.size(), 2u);
    EXPECT_EQ(decide(world.owner, request, Decision::approved).error().key,
              "change_request.is_decided");
}

TEST_P(ChangeRequestTest, ANewBlockIsPlannedWhenItIsAgreed) {
    ChangeContent content;
    content.blocks = {{.id = EstimatedEngagement::new_id<BlockId>(world),
                       .title = "Telephony",
                       .result = "Calls are logged",
                       .items = {EstimatedEngagement::make_item(world, "Calls")}}};
    content.estimates = {{.item_id = content.blocks[0].items[0].id,
                          .variant_id = *content.blocks[0].items[0].chosen_variant_id,
                          .effort = {.minutes = Effort::hours(1)}}};
    const auto blocks = [&] {
        return world.read([&](sql::Transaction& sql) {
            return block_views(sql, world.owner, engagement.id, world.clock.now());
        })->size();
    };
    const ChangeRequestView request = offered(content);
    EXPECT_EQ(blocks(), 2u);
    ASSERT_TRUE(decide(world.owner, request, Decision::approved).has_value());
    world.settle();
    EXPECT_EQ(blocks(), 3u);
}

TEST_P(ChangeRequestTest, DeclinedChangesNothing) {
    const ChangeRequestView request = offered(one_more_item());
    const auto declined = decide(world.owner, request, Decision::refused);
    ASSERT_TRUE(declined.has_value());
    EXPECT_EQ(declined->state, ChangeState::declined);
    EXPECT_EQ(declined->effect.after.minutes, Effort::hours(40));
    EXPECT_EQ(whole(), Effort::hours(30));
}

TEST_P(ChangeRequestTest, AnotherContentMakesTheWordsOnTheFormerOneVoid) {
    const ChangeRequestView request = propose(one_more_item());
    ASSERT_TRUE(confirm(world.administrator, request).has_value());
    ASSERT_TRUE(confirm(world.sales, request).has_value());
    ChangeContent other = request.content;
    other.estimates[0].effort.minutes = Effort::hours(12);
    const auto rewritten = world.attempt([&](UnitOfWork& work) {
        return ChangeRequestCommands(work).change(world.manager, engagement.id, request.id,
                                                  {"Maps", "", other}, request.revision);
    });
    ASSERT_TRUE(rewritten.has_value()) << rewritten.error().key;
    EXPECT_EQ(rewritten->state, ChangeState::proposed);
    EXPECT_EQ(offer(*rewritten).error().key, "change_request.is_not_confirmed");
    EXPECT_EQ(confirm(world.administrator, request).error().key, "change_request.has_changed");
}

TEST_P(ChangeRequestTest, AChangeAgreedMeanwhileMovesTheEffectAndAsksAnew) {
    const ChangeRequestView first = offered(one_more_item());
    const ChangeRequestView second = offered(one_more_item());
    ASSERT_TRUE(decide(world.owner, first, Decision::approved).has_value());
    EXPECT_EQ(decide(world.owner, second, Decision::approved).error().key,
              "change_request.is_not_offered");
    EXPECT_EQ(shown_to(world.manager)[0].state, ChangeState::proposed);
}

TEST_P(ChangeRequestTest, RefusesWhatIsNoWholeChange) {
    const auto key = [&](const ChangeContent& content) {
        const auto preview = change_effect(database(), world.manager, engagement.id, content,
                                           world.clock.now());
        return preview ? std::string() : preview.error().key;
    };
    EXPECT_EQ(key(one_more_item()), "");
    EXPECT_EQ(key({}), "change_request.changes_nothing");
    ChangeContent content = one_more_item();
    content.estimates.clear();
    EXPECT_EQ(key(content), "change_request.items_have_no_figure");
    content = one_more_item();
    content.items[0].item.acceptance_criteria.clear();
    EXPECT_EQ(key(content), "change_request.is_not_ready");
    content = one_more_item();
    content.items[0].block_id = EstimatedEngagement::new_id<BlockId>(world);
    EXPECT_EQ(key(content), "change_request.block_is_unknown");
}

TEST_P(ChangeRequestTest, TheLastAcceptanceCompletesTheEngagementUnlessAChangeIsOpen) {
    const auto accept_all = [&] {
        for (const DocumentBlock& block : engagement.document.blocks) {
            for (const BlockState to : {BlockState::in_progress, BlockState::in_testing}) {
                world.run([&](UnitOfWork& work) {
                    return BlockCommands(work).move(world.manager, engagement.id, block.id,
                                                    {to, ""});
                });
            }
            const auto shown = *world.read([&](sql::Transaction& sql) {
                return block_view(sql, world.manager, engagement.id, block.id, world.clock.now());
            });
            ChecklistChange change;
            for (const auto& entry : shown.checklist) {
                change.items.push_back({entry.item, true, ""});
            }
            world.run([&](UnitOfWork& work) {
                return BlockCommands(work).mark(world.manager, engagement.id, block.id, change,
                                                shown.revision);
            });
            world.run([&](UnitOfWork& work) {
                return BlockCommands(work).deliver(world.manager, engagement.id, block.id, {""});
            });
            world.run([&](UnitOfWork& work) {
                return BlockCommands(work).accept(world.owner, engagement.id, block.id, {});
            });
            world.settle();
        }
    };
    const ChangeRequestView request = offered(one_more_item());
    accept_all();
    EXPECT_EQ(world.facts(engagement.id).state, EngagementState::active);
    world.run([&](UnitOfWork& work) {
        return ChangeRequestCommands(work).withdraw(world.manager, engagement.id, request.id,
                                                    {"Not wanted any more"});
    });
    world.settle();
    EXPECT_EQ(world.facts(engagement.id).state, EngagementState::completed);
}

SLIPWAY_ON_BOTH_DATABASES(ChangeRequestTest);

}  // namespace
}  // namespace slipway
