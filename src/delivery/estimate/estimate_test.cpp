#include <gtest/gtest.h>

#include "delivery/estimate/burn_up_queries.hpp"
#include "delivery/estimate/testing/estimated_engagement_test_support.hpp"
#include "delivery/timesheet/timesheet_commands.hpp"

namespace slipway {
namespace {

class EstimateTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database()};

    EstimateView view(const Actor& actor, EngagementId id) {
        auto found =
            world.read([&](sql::Transaction& sql) { return estimate_view(sql, actor, id); });
        EXPECT_TRUE(found.has_value());
        return std::move(*found);
    }
    Result<EstimateVersionView> agree(const Actor& actor, EngagementId id,
                                      const EstimateVersionView& version,
                                      const std::string& content_hash) {
        return world.attempt([&](UnitOfWork& work) {
            return EstimateCommands(work).agree(actor, id, version.id,
                                                {Decision::approved, content_hash, {}});
        });
    }
};

TEST_P(EstimateTest, AgreementOfTheAdministratorOpensConfiguration) {
    testing::EstimatedEngagement engagement(world, "standard");
    engagement.approve_document();
    ASSERT_EQ(world.facts(engagement.id).stage, EngagementStage::estimate);
    const EstimateVersionView version = engagement.submit_estimate(900);
    EXPECT_EQ(version.state, EstimateState::awaiting_administrator);
    EXPECT_EQ(version.whole.minutes, Effort::minutes(1800));
    const EngagementFacts facts = world.facts(engagement.id);
    const auto gates =
        world.read([&](sql::Transaction& sql) { return open_estimate_gates(sql, facts); });
    ASSERT_EQ(gates.size(), 1u);
    EXPECT_EQ(gates[0].id, version.id.uuid());

    EXPECT_EQ(agree(world.manager, engagement.id, version, version.content_hash).error().key,
              "access.role_may_not");
    EXPECT_EQ(agree(world.administrator, engagement.id, version, "other").error().key,
              "estimate_agreement.content_differs");
    const auto agreed = agree(world.administrator, engagement.id, version, version.content_hash);
    ASSERT_TRUE(agreed.has_value()) << agreed.error().key;
    EXPECT_EQ(agreed->state, EstimateState::agreed);
    EXPECT_EQ(agreed->agreement->person_name, "Anton Administrator");
    EXPECT_EQ(world.facts(engagement.id).stage, EngagementStage::configuration);
    EXPECT_EQ(agree(world.administrator, engagement.id, version, version.content_hash).error().key,
              "estimate_agreement.is_not_awaited");
}

TEST_P(EstimateTest, WithoutALaterStageTheAgreementCompletesTheEngagement) {
    testing::EstimatedEngagement engagement(world, "assessment");
    engagement.approve_document();
    engagement.agree_estimate();
    EXPECT_EQ(world.facts(engagement.id).state, EngagementState::completed);
}

TEST_P(EstimateTest, TheTermOfAJuniorEngagementIsExplainedByItsMonths) {
    testing::EstimatedEngagement engagement(world, "standard");
    engagement.approve_document();
    engagement.submit_estimate(900);
    const EstimateView shown = view(world.manager, engagement.id);
    ASSERT_TRUE(shown.term.has_value());
    EXPECT_EQ(shown.term->quota_minutes, Effort::minutes(60));
    EXPECT_EQ(shown.term->base_months, 2);
    EXPECT_EQ(shown.term->months, 2);
    EXPECT_TRUE(shown.term->is_base);
    Effort used;
    for (const ServiceTermMonth& month : shown.term->explanation) {
        EXPECT_EQ(month.capacity_minutes.in_minutes(), month.working_days * 60);
        used += month.used_minutes;
    }
    EXPECT_EQ(used, shown.whole.minutes);
}

TEST_P(EstimateTest, TheTermOfASeniorEngagementIsItsHoursByTheMonth) {
    testing::EstimatedEngagement engagement(world, "full_implementation");
    engagement.approve_document();
    engagement.submit_estimate(121 * 60 / 2);
    const EstimateView shown = view(world.manager, engagement.id);
    ASSERT_TRUE(shown.term.has_value());
    EXPECT_EQ(shown.term->exact_months, Rational(121, 25));
    EXPECT_EQ(shown.term->months, 5);
    EXPECT_FALSE(shown.term->is_base);
}

TEST_P(EstimateTest, IsShownToTheClientWhenItIsAgreed) {
    testing::EstimatedEngagement engagement(world, "standard");
    engagement.approve_document();
    engagement.submit_estimate(60);
    EXPECT_FALSE(view(world.owner, engagement.id).is_agreed);
    EXPECT_TRUE(view(world.owner, engagement.id).blocks.empty());
    engagement.agree_estimate();
    const EstimateView shown = view(world.owner, engagement.id);
    EXPECT_TRUE(shown.is_agreed);
    EXPECT_EQ(shown.blocks.size(), 2u);
    EXPECT_TRUE(shown.allowed.empty());
    EXPECT_TRUE(view(world.manager, engagement.id).is_agreed);
}

TEST_P(EstimateTest, BurnsUpByTheDaysWithTimeOnThemAndTheEstimatesThatWereAgreed) {
    testing::EstimatedEngagement engagement(world, "standard");
    const auto burn_up = [&](const Actor& actor) {
        return *world.read([&](sql::Transaction& sql) {
            return burn_up_view(sql, actor, engagement.id, world.clock.now());
        });
    };
    EXPECT_TRUE(burn_up(world.manager).scopes.empty());
    engagement.approve_document();
    engagement.agree_estimate();
    const auto log = [&](const Actor& actor, int minutes) {
        world.run([&](UnitOfWork& work) {
            NewTimeEntry entry;
            entry.work_kind = TimeWorkKind::discovery;
            entry.effort_minutes = Effort::minutes(minutes);
            entry.day = *parse_day("2026-03-02");
            return TimesheetCommands(work).log_time(actor, engagement.id, entry);
        });
    };
    log(world.manager, 60);
    log(world.manager, 30);
    // The estimate has no hours of developers, so theirs do not stand against it.
    log(world.developer, 240);
    for (const Actor& actor : {world.manager, world.owner}) {
        const BurnUpView view = burn_up(actor);
        ASSERT_EQ(view.days.size(), 1u);
        EXPECT_EQ(view.days[0].effort_minutes, Effort::minutes(90));
        ASSERT_EQ(view.scopes.size(), 1u);
        EXPECT_EQ(view.scopes[0].from_day, *parse_day("2026-03-02"));
        EXPECT_EQ(view.scopes[0].minutes, Effort::minutes(1800));
    }
}

TEST_P(EstimateTest, AFigureIsNotOverwrittenByOneWhoSawAnOlderOne) {
    testing::EstimatedEngagement engagement(world, "standard");
    engagement.approve_document();
    const auto change = [&](const Actor& actor, const EstimateContent& content,
                            std::int64_t revision) {
        return world.attempt([&](UnitOfWork& work) {
            return EstimateCommands(work).change_draft(actor, engagement.id, {content}, revision);
        });
    };
    EstimateContent content = engagement.figures(60);
    ASSERT_TRUE(change(world.manager, content, 0).has_value());
    EXPECT_EQ(change(world.manager, content, 0).error().key, "estimate.changed_meanwhile");
    content.items[0].customisation = CustomisationFigure{.developer_minutes = Effort::hours(5)};
    const auto by_developer = change(world.developer, content, 1);
    ASSERT_TRUE(by_developer.has_value()) << by_developer.error().key;
    EXPECT_EQ(by_developer->whole.minutes, Effort::minutes(120 + 90));
    content.items[0].effort.minutes = Effort::minutes(1);
    EXPECT_EQ(change(world.developer, content, 2).error().key,
              "estimate.developer_changes_customisations_only");
}

TEST_P(EstimateTest, WaitsForAnApprovedDocumentAndAFigureForEachItem) {
    testing::EstimatedEngagement engagement(world, "standard");
    const auto submit = [&] {
        return world.attempt([&](UnitOfWork& work) {
            return EstimateCommands(work).submit(world.manager, engagement.id, {""});
        });
    };
    EXPECT_EQ(submit().error().key, "estimate.document_is_not_approved");
    engagement.approve_document();
    EXPECT_EQ(submit().error().key, "estimate.items_have_no_figure");
    const EstimateVersionView first = engagement.submit_estimate(60);
    EXPECT_EQ(submit().error().key, "estimate.is_the_same_as_the_last_version");
    engagement.submit_estimate(90);
    EXPECT_EQ(agree(world.administrator, engagement.id, first, first.content_hash).error().key,
              "estimate_agreement.is_not_awaited");
}

TEST_P(EstimateTest, ATemplatesHoursAreTheStart) {
    testing::EstimatedEngagement engagement(world, "standard");
    const DraftView draft = world.run([&](UnitOfWork& work) {
        return DocumentCommands(work).use_template(world.manager, engagement.id,
                                                   {"cold_start", "en", std::nullopt});
    });
    DocumentContent document = draft.content;
    ASSERT_FALSE(document.blocks.empty());
    for (DocumentBlock& block : document.blocks) {
        for (DocumentItem& item : block.items) item.chosen_variant_id = item.variants.front().id;
    }
    world.run([&](UnitOfWork& work) {
        return DocumentCommands(work).change_draft(world.manager, engagement.id, {document},
                                                   draft.revision);
    });
    const EstimateView shown = view(world.manager, engagement.id);
    EXPECT_EQ(shown.items_without_figure, 0);
    EXPECT_GT(shown.whole.minutes, Effort{});
    EXPECT_TRUE(shown.blocks.at(0).items.at(0).is_from_template);
}

SLIPWAY_ON_BOTH_DATABASES(EstimateTest);

}  // namespace
}  // namespace slipway
