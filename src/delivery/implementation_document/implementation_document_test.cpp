#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "delivery/engagement/testing/engagement_world.hpp"
#include "delivery/implementation_document/document_commands.hpp"
#include "delivery/implementation_document/document_suggestions.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

using ::testing::ElementsAre;
using ::testing::Not;
using ::testing::Contains;

class ImplementationDocumentTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database()};
    EngagementId engagement = world.start();

    template <class Id>
    Id new_id() {
        return Id(world.run([](UnitOfWork& work) { return Result<Id>(work.new_id<Id>()); }));
    }
    /// One block with one item that lacks nothing.
    DocumentContent ready(const std::string& block_title = "Orders") {
        const auto variant = new_id<VariantId>();
        DocumentItem item{.id = new_id<ItemId>(),
                          .title = "Process “Order”",
                          .wish = "Nothing gets lost between call and delivery",
                          .variants = {{variant, SolutionKind::configuration, "Six stages", ""}},
                          .chosen_variant_id = variant,
                          .acceptance_criteria = {{new_id<CriterionId>(), "Orders arrive"}}};
        return {{{.id = new_id<BlockId>(),
                  .title = block_title,
                  .result = "Orders of a day are in one list",
                  .items = {std::move(item)}}}};
    }
    auto try_save(const Actor& actor, const DocumentContent& content, std::int64_t revision) {
        return world.attempt([&](UnitOfWork& work) {
            return DocumentCommands(work).change_draft(actor, engagement, {content}, revision);
        });
    }
    DraftView save(const DocumentContent& content) {
        const auto stored = draft(world.manager);
        auto saved = try_save(world.manager, content, stored->revision);
        EXPECT_TRUE(saved.has_value()) << (saved ? "" : saved.error().key);
        return std::move(*saved);
    }
    Result<DraftView> draft(const Actor& actor) {
        return world.read(
            [&](sql::Transaction& sql) { return draft_view(sql, actor, engagement); });
    }
    auto try_submit(const Actor& actor) {
        return world.attempt([&](UnitOfWork& work) {
            return DocumentCommands(work).submit(actor, engagement, {"as agreed"});
        });
    }
    VersionView submit() {
        auto submitted = try_submit(world.manager);
        EXPECT_TRUE(submitted.has_value()) << (submitted ? "" : submitted.error().key);
        return std::move(*submitted);
    }
    auto decide(const Actor& actor, const VersionView& version, Decision decision,
                std::optional<std::string> remarks = std::nullopt) {
        return world.attempt([&](UnitOfWork& work) {
            return DocumentCommands(work).decide(actor, engagement, version.id,
                                                 {decision, version.content_hash, remarks});
        });
    }
    std::vector<VersionView> versions(const Actor& actor) {
        auto views = world.read(
            [&](sql::Transaction& sql) { return version_views(sql, actor, engagement); });
        EXPECT_TRUE(views.has_value());
        return std::move(*views);
    }
    VersionView approved() {
        const VersionView version = submit();
        EXPECT_TRUE(decide(world.administrator, version, Decision::approved).has_value());
        auto view = decide(world.owner, version, Decision::approved);
        EXPECT_TRUE(view.has_value()) << (view ? "" : view.error().key);
        return std::move(*view);
    }
};

TEST_P(ImplementationDocumentTest, AnEmptyDraftLacksABlock) {
    const auto view = draft(world.manager);
    ASSERT_TRUE(view.has_value());
    EXPECT_EQ(view->revision, 0);
    ASSERT_EQ(view->shortcomings.size(), 1u);
    EXPECT_EQ(view->shortcomings[0].key, "document.needs_a_block");
    EXPECT_THAT(view->allowed, ElementsAre("edit"));
}

TEST_P(ImplementationDocumentTest, ADraftChangedMeanwhileIsNotOverwritten) {
    const DraftView first = save(ready("Orders"));
    const DraftView second = save(ready("Orders and debts"));
    const auto late = try_save(world.manager, ready("Something else"), first.revision);
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().code, RefusalCode::stale);
    EXPECT_EQ(late.error().key, "document.changed_meanwhile");
    EXPECT_EQ(draft(world.manager)->revision, second.revision);
    EXPECT_EQ(draft(world.manager)->content.blocks[0].title, "Orders and debts");
}

TEST_P(ImplementationDocumentTest, OnlyTheEngagementsManagerAndTheHeadWriteTheDraft) {
    EXPECT_TRUE(try_save(world.head, ready(), 0).has_value());
    EXPECT_EQ(try_save(world.administrator, ready(), 1).error().code, RefusalCode::forbidden);
    EXPECT_EQ(try_save(world.senior, ready(), 1).error().code, RefusalCode::forbidden);
    EXPECT_EQ(try_save(world.owner, ready(), 1).error().code, RefusalCode::forbidden);
}

TEST_P(ImplementationDocumentTest, BlocksThatWaitForEachOtherAreRefusedWithThePlace) {
    DocumentContent content = ready();
    DocumentContent other = ready("Debts");
    content.blocks.push_back(other.blocks[0]);
    content.blocks[0].after = {content.blocks[1].id};
    content.blocks[1].after = {content.blocks[0].id};
    const auto refused = try_save(world.manager, content, 0);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().key, "document.blocks_wait_in_a_circle");
    EXPECT_TRUE(refused.error().field.starts_with("content/blocks/"));
}

TEST_P(ImplementationDocumentTest, ConfigurationIsStoredBeforeCustomisation) {
    DocumentContent content = ready();
    auto& variants = content.blocks[0].items[0].variants;
    variants.insert(variants.begin(),
                    {new_id<VariantId>(), SolutionKind::customisation, "A program of its own", ""});
    const auto saved = save(content).content.blocks[0].items[0].variants;
    EXPECT_EQ(saved[0].kind, SolutionKind::configuration);
    EXPECT_EQ(saved[1].kind, SolutionKind::customisation);
}

TEST_P(ImplementationDocumentTest, ADraftThatLacksSomethingIsNotSubmitted) {
    DocumentContent content = ready();
    content.blocks[0].items[0].acceptance_criteria.clear();
    EXPECT_THAT(save(content).allowed, Not(Contains("submit")));
    const auto refused = try_submit(world.manager);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().key, "document.is_not_ready");
}

TEST_P(ImplementationDocumentTest, TheSameTextIsNotSubmittedTwice) {
    save(ready());
    submit();
    EXPECT_EQ(try_submit(world.manager).error().key, "document.is_the_same_as_the_last_version");
}

TEST_P(ImplementationDocumentTest, AdministratorThenClientApproveAndTheStageMovesOn) {
    save(ready());
    const VersionView version = submit();
    EXPECT_EQ(version.state, VersionState::awaiting_administrator);
    EXPECT_EQ(decide(world.owner, version, Decision::approved).error().key,
              "document_version.not_found");

    const auto confirmed = decide(world.administrator, version, Decision::approved);
    ASSERT_TRUE(confirmed.has_value());
    EXPECT_EQ(confirmed->state, VersionState::awaiting_client);
    EXPECT_EQ(world.facts(engagement).stage, EngagementStage::discovery);
    EXPECT_EQ(decide(world.administrator, version, Decision::approved).error().key,
              "approval.is_not_awaited");

    const auto approved = decide(world.owner, version, Decision::approved);
    ASSERT_TRUE(approved.has_value());
    EXPECT_EQ(approved->state, VersionState::approved);
    EXPECT_TRUE(approved->is_baseline);
    EXPECT_EQ(approved->approvals.size(), 2u);
    EXPECT_EQ(world.facts(engagement).stage, EngagementStage::estimate);
}

TEST_P(ImplementationDocumentTest, AManagerApprovesNothing) {
    save(ready());
    const VersionView version = submit();
    EXPECT_EQ(decide(world.manager, version, Decision::approved).error().code,
              RefusalCode::forbidden);
    EXPECT_EQ(versions(world.manager)[0].state, VersionState::awaiting_administrator);
}

TEST_P(ImplementationDocumentTest, ADecisionIsForTheTextThatWasRead) {
    save(ready());
    VersionView version = submit();
    version.content_hash[0] = version.content_hash[0] == '0' ? '1' : '0';
    EXPECT_EQ(decide(world.administrator, version, Decision::approved).error().key,
              "approval.content_differs");
}

TEST_P(ImplementationDocumentTest, ARefusalNeedsRemarksAndTheyAreKept) {
    save(ready());
    const VersionView version = submit();
    EXPECT_EQ(decide(world.administrator, version, Decision::refused, "  ").error().key,
              "approval.refusal_needs_remarks");
    const auto refused =
        decide(world.administrator, version, Decision::refused, " Debts are missing ");
    ASSERT_TRUE(refused.has_value());
    EXPECT_EQ(refused->state, VersionState::refused);
    EXPECT_EQ(refused->approvals[0].remarks, "Debts are missing");
    EXPECT_TRUE(versions(world.owner).empty());
}

TEST_P(ImplementationDocumentTest, AnEditAfterApprovalMakesANewVersionAndTheApprovedOneStays) {
    save(ready("Orders"));
    const VersionView first = approved();
    DocumentContent changed = draft(world.manager)->content;
    changed.blocks[0].title = "Orders and returns";
    EXPECT_TRUE(save(changed).has_changes);
    const VersionView second = submit();
    EXPECT_EQ(second.number, 2);
    EXPECT_EQ(second.state, VersionState::awaiting_administrator);

    const auto content = world.read([&](sql::Transaction& sql) {
        return version_content(sql, world.owner, engagement, first.id);
    });
    ASSERT_TRUE(content.has_value());
    EXPECT_EQ(content->content.blocks[0].title, "Orders");
    EXPECT_EQ(content->content_hash, first.content_hash);
    EXPECT_EQ(content_hash_of(to_json(content->content)).text(), first.content_hash);
    const auto all = versions(world.manager);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[1].state, VersionState::approved);
    EXPECT_TRUE(all[1].is_baseline);

    const auto difference = world.read([&](sql::Transaction& sql) {
        return version_difference(sql, world.manager, engagement, first.id, second.id);
    });
    ASSERT_TRUE(difference.has_value());
    ASSERT_EQ(difference->blocks.size(), 1u);
    EXPECT_EQ(difference->blocks[0].fields[0].field, "title");
}

TEST_P(ImplementationDocumentTest, AVersionThatStillWaitsIsSupersededByANewerOne) {
    save(ready("Orders"));
    const VersionView first = submit();
    save(ready("Orders and debts"));
    submit();
    EXPECT_EQ(versions(world.manager)[1].state, VersionState::superseded);
    EXPECT_EQ(decide(world.administrator, first, Decision::approved).error().key,
              "approval.is_not_awaited");
}

TEST_P(ImplementationDocumentTest, AClientSeesNoDraftAndNoVersionBeforeTheAdministratorApproved) {
    save(ready());
    EXPECT_EQ(draft(world.owner).error().key, "document.draft_is_the_providers");
    const VersionView version = submit();
    EXPECT_TRUE(versions(world.owner).empty());
    const auto hidden = world.read([&](sql::Transaction& sql) {
        return version_content(sql, world.owner, engagement, version.id);
    });
    EXPECT_EQ(hidden.error().key, "document_version.not_found");
    ASSERT_TRUE(decide(world.administrator, version, Decision::approved).has_value());
    ASSERT_EQ(versions(world.owner).size(), 1u);
    EXPECT_THAT(versions(world.owner)[0].allowed, ElementsAre("decide"));
    const auto against_draft = world.read([&](sql::Transaction& sql) {
        return version_difference(sql, world.owner, engagement, version.id, std::nullopt);
    });
    EXPECT_EQ(against_draft.error().key, "document.draft_is_the_providers");
}

TEST_P(ImplementationDocumentTest, AForeignWorkspaceFindsNothing) {
    save(ready());
    const VersionView version = approved();
    const auto other = world.run([&](UnitOfWork& work) {
        return IdentityCommands(work).create_client_workspace(
            world.head, {"Another", WorkspaceKind::client, Locale::en, "Europe/Kyiv", "UAH"});
    });
    Actor stranger = world.owner;
    stranger.workspace_id = other.id;
    EXPECT_EQ(draft(stranger).error().key, "engagement.not_found");
    EXPECT_EQ(try_save(stranger, ready(), 1).error().key, "engagement.not_found");
    EXPECT_EQ(decide(stranger, version, Decision::approved).error().key, "engagement.not_found");
}

TEST_P(ImplementationDocumentTest, ATemplatesBlocksAreAddedOnceAndReadyForApproval) {
    const auto use = [&](std::optional<std::vector<std::string>> blocks) {
        return world.run([&](UnitOfWork& work) {
            return DocumentCommands(work).use_template(
                world.manager, engagement, {"wholesale", "ru", std::move(blocks)});
        });
    };
    const DraftView some = use(std::vector<std::string>{"contacts", "orders"});
    ASSERT_EQ(some.content.blocks.size(), 2u);
    EXPECT_EQ(some.content.blocks[0].title, "Контакты, компании и права");
    EXPECT_TRUE(some.shortcomings.empty());
    const DraftView all = use(std::nullopt);
    EXPECT_EQ(all.content.blocks.size(), 10u);
    EXPECT_EQ(use(std::nullopt).content.blocks.size(), 10u);
    EXPECT_TRUE(all.shortcomings.empty());
}

TEST_P(ImplementationDocumentTest, SuggestionsNameWhatTheDraftLacksWithTheShareAndTheBlock) {
    const auto suggested = [&] {
        auto list = world.read([&](sql::Transaction& sql) {
            return document_suggestions(sql, world.manager, engagement, Industry::wholesale);
        });
        EXPECT_TRUE(list.has_value());
        return std::move(*list);
    };
    const auto before = suggested();
    const auto orders = std::ranges::find(before, "orders", &DocumentSuggestion::capability);
    ASSERT_NE(orders, before.end());
    EXPECT_GE(orders->percent, suggested_from_percent);
    EXPECT_EQ(orders->template_key, "wholesale");
    ASSERT_TRUE(orders->block.has_value());
    EXPECT_TRUE(std::ranges::is_sorted(before, std::greater{}, &DocumentSuggestion::percent));
    world.run([&](UnitOfWork& work) {
        return DocumentCommands(work).use_template(
            world.manager, engagement,
            {"wholesale", "en", std::vector<std::string>{*orders->block}});
    });
    const auto after = suggested();
    EXPECT_EQ(std::ranges::find(after, "orders", &DocumentSuggestion::capability), after.end());
}

SLIPWAY_ON_BOTH_DATABASES(ImplementationDocumentTest);

}  // namespace
}  // namespace slipway
