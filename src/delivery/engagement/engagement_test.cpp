#include <gtest/gtest.h>

#include "collaboration/calendar/calendar_commands.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"

namespace slipway {
namespace {

Day day(const char* text) {
    return *parse_day(text);
}

class EngagementTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database()};

    Result<EngagementFacts> find(const Actor& actor, EngagementId id) {
        return world.read([&](sql::Transaction& sql) { return find_engagement(sql, actor, id); });
    }
    EngagementView view(const Actor& actor, EngagementId id) {
        auto found =
            world.read([&](sql::Transaction& sql) { return engagement_view(sql, actor, id); });
        EXPECT_TRUE(found.has_value());
        return std::move(*found);
    }
    std::vector<EngagementSummary> list(const Actor& actor, const EngagementFilter& filter = {}) {
        auto page =
            world.read([&](sql::Transaction& sql) { return list_engagements(sql, actor, filter); });
        EXPECT_TRUE(page.has_value());
        return std::move(page->items);
    }
};

TEST_P(EngagementTest, AProviderBeginsWithTheSixPackages) {
    const auto packages =
        world.read([&](sql::Transaction& sql) { return list_packages(sql, world.head, false); });
    ASSERT_EQ(packages.size(), 6u);
    for (const auto& package : packages) {
        EXPECT_TRUE(check(package.package).has_value()) << package.package.key;
        EXPECT_TRUE(package.is_as_seeded) << package.package.key;
    }
    EXPECT_EQ(packages[0].package.key, "standard");
}

TEST_P(EngagementTest, StartingMakesTheClientsWorkspaceAndInvitesTheOwner) {
    const EngagementId id = world.start();
    const EngagementView started = view(world.owner, id);
    EXPECT_EQ(started.client_name, "Kolos Bakery");
    EXPECT_EQ(started.side, Side::client);
    EXPECT_EQ(started.manager.name, "Julia Junior");
    EXPECT_EQ(started.stage, EngagementStage::discovery);
    EXPECT_EQ(started.hand_over.promised, "Orders in one place by May");
    EXPECT_EQ(started.allowed, std::vector<std::string>{"request_pause"});
}

TEST_P(EngagementTest, TheListComesInPages) {
    world.start();
    world.start("assessment");
    const auto page = [&](std::optional<std::string> cursor) {
        auto read = world.read([&](sql::Transaction& sql) {
            return list_engagements(sql, world.head, {.cursor = std::move(cursor), .limit = 1});
        });
        EXPECT_TRUE(read.has_value());
        return std::move(*read);
    };
    const auto first = page(std::nullopt);
    ASSERT_TRUE(first.next_cursor);
    const auto second = page(first.next_cursor);
    ASSERT_EQ(second.items.size(), 1u);
    EXPECT_NE(second.items[0].id, first.items[0].id);
    EXPECT_FALSE(second.next_cursor);
}

TEST_P(EngagementTest, IsFoundByItsTwoPartiesOnly) {
    const EngagementId id = world.start();
    EXPECT_EQ(find(world.head, id)->side, Side::provider);
    EXPECT_EQ(find(world.owner, id)->side, Side::client);
    Actor customer = world.owner;
    customer.roles = {Role::customer};
    EXPECT_EQ(find(customer, id).error().key, "engagement.not_found");
    const auto other = world.run([&](UnitOfWork& work) {
        return IdentityCommands(work).create_client_workspace(
            world.head, {"Another", WorkspaceKind::client, Locale::en, "Europe/Kyiv", "UAH"});
    });
    EXPECT_EQ(find(Actor::system(other.id), id).error().key, "engagement.not_found");
}

TEST_P(EngagementTest, KeepsItsPackageAsItWasAtTheStart) {
    const EngagementId id = world.start();
    const auto package = world.package("standard");
    world.run([&](UnitOfWork& work) {
        return ServicePackageCommands(work).change(world.head, package.id, {.pause_limit_days = 10},
                                                   package.revision);
    });
    EXPECT_EQ(world.package("standard").package.pause_limit_days, 10);
    EXPECT_FALSE(world.package("standard").is_as_seeded);
    EXPECT_EQ(find(world.head, id)->package.pause_limit_days, 5);
    world.run([&](UnitOfWork& work) {
        return ServicePackageCommands(work).reset(world.head, package.id);
    });
    EXPECT_TRUE(world.package("standard").is_as_seeded);
}

TEST_P(EngagementTest, APackageChangedMeanwhileIsNotOverwritten) {
    const auto package = world.package("standard");
    const auto change = [&] {
        return world.attempt([&](UnitOfWork& work) {
            return ServicePackageCommands(work).change(
                world.head, package.id, {.process_limit = std::optional(3)}, package.revision);
        });
    };
    ASSERT_TRUE(change().has_value());
    EXPECT_EQ(change().error().code, RefusalCode::stale);
    EXPECT_EQ(world.package("standard").package.process_limit, 3);
}

TEST_P(EngagementTest, AManagerOfAnotherTierNeedsTheHead) {
    const NewEngagement wanted = world.wanted("full_implementation", world.junior);
    const auto by = [&](const Actor& actor) {
        return world.attempt(
            [&](UnitOfWork& work) { return EngagementCommands(work).start(actor, wanted); });
    };
    EXPECT_EQ(by(world.sales).error().key, "engagement.manager_is_of_another_tier");
    const auto started = by(world.head);
    ASSERT_TRUE(started.has_value());
    ASSERT_EQ(started->warnings.size(), 1u);
    EXPECT_EQ(started->warnings[0].key, "engagement.manager_is_of_another_tier");
}

TEST_P(EngagementTest, TheNinthEngagementOfAJuniorManagerWarns) {
    for (int i = 0; i < 8; ++i) {
        NewEngagement wanted = world.wanted("standard", world.junior);
        wanted.new_client->owner_email = "owner" + std::to_string(i) + "@client.example";
        const auto started = world.run(
            [&](UnitOfWork& work) { return EngagementCommands(work).start(world.sales, wanted); });
        EXPECT_TRUE(started.warnings.empty()) << i;
        world.settle();
    }
    const NewEngagement wanted = world.wanted("standard", world.junior);
    const auto ninth = world.run(
        [&](UnitOfWork& work) { return EngagementCommands(work).start(world.sales, wanted); });
    ASSERT_EQ(ninth.warnings.size(), 1u);
    EXPECT_EQ(ninth.warnings[0].key, "engagement.manager_is_over_the_limit");
    EXPECT_EQ(ninth.warnings[0].parameters.at("open"), "8");
}

TEST_P(EngagementTest, ManagersOfTheTierWithRoomComeFirst) {
    world.start();
    const ServicePackage package = world.package("standard").package;
    const auto candidates = world.read([&](sql::Transaction& sql) {
        return manager_candidates(sql, world.provider, package, day("2026-03-02"),
                                  day("2026-03-02"));
    });
    ASSERT_EQ(candidates.size(), 2u);
    EXPECT_EQ(candidates[0].name, "Julia Junior");
    EXPECT_EQ(candidates[0].capacity.open_engagements, 1);
    EXPECT_EQ(candidates[0].capacity.reasons[0].parameters.at("free"), "7");
    EXPECT_FALSE(candidates[1].capacity.is_of_the_tier);
}

TEST_P(EngagementTest, RefusesPeopleWithoutTheRoleAndForeignClients) {
    NewEngagement wanted = world.wanted("standard", world.junior);
    wanted.administrator_id = world.sales.person_id;
    const auto start = [&] {
        return world.attempt(
            [&](UnitOfWork& work) { return EngagementCommands(work).start(world.sales, wanted); });
    };
    EXPECT_EQ(start().error().field, "administrator_id");
    wanted.administrator_id.reset();
    wanted.new_client.reset();
    EXPECT_EQ(start().error().key, "engagement.needs_one_client");
    wanted.client_workspace_id = world.provider;
    EXPECT_EQ(start().error().key, "engagement.client_not_found");
    wanted.client_workspace_id.reset();
    wanted.new_client = NewClient{.name = "Firm",
                                  .time_zone = "Europe/Nowhere",
                                  .owner_name = "O",
                                  .owner_email = "o@firm.example"};
    EXPECT_EQ(start().error().field, "new_client/time_zone");
}

TEST_P(EngagementTest, MovesThroughItsStagesAndIsCompletedInTheLast) {
    const EngagementId id = world.start("assessment");
    const auto move = [&](EngagementStage to, const std::string& reason = "") {
        return world.attempt([&](UnitOfWork& work) {
            return EngagementCommands(work).move_stage(world.manager, id, {to, reason});
        });
    };
    EXPECT_EQ(move(EngagementStage::estimate).error().key, "engagement.stage_is_not_next");
    ASSERT_TRUE(move(EngagementStage::document).has_value());
    EXPECT_EQ(move(EngagementStage::discovery).error().key, "engagement.reopening_needs_a_reason");
    ASSERT_TRUE(move(EngagementStage::discovery, "A branch was forgotten").has_value());
    ASSERT_TRUE(move(EngagementStage::document).has_value());
    const auto last = move(EngagementStage::estimate);
    EXPECT_TRUE(std::ranges::count(last->allowed, "complete"));
    const auto closed = world.run(
        [&](UnitOfWork& work) { return EngagementCommands(work).close(world.manager, id, {}); });
    EXPECT_EQ(closed.state, EngagementState::completed);
    EXPECT_TRUE(closed.allowed.empty());
    const auto history = world.read([&](sql::Transaction& sql) {
        return stage_changes_of(sql, *find_engagement(sql, world.owner, id));
    });
    ASSERT_EQ(history.size(), 5u);
    EXPECT_EQ(history[2].reason, "A branch was forgotten");
    EXPECT_EQ(history[2].person_name, "Julia Junior");
}

TEST_P(EngagementTest, OnlyTheHeadNamesAnotherManager) {
    const EngagementId id = world.start();
    const Actor other =
        world.add(Actor::system(world.provider), "Iryna Junior", Role::junior_account_manager);
    const auto change = [&](const Actor& actor, std::int64_t revision) {
        return world.attempt([&](UnitOfWork& work) {
            return EngagementCommands(work).change(actor, id, {.manager_id = other.person_id},
                                                   revision);
        });
    };
    EXPECT_EQ(change(world.manager, 1).error().key, "access.role_may_not");
    EXPECT_EQ(change(world.head, 7).error().code, RefusalCode::stale);
    EXPECT_EQ(change(world.head, 1)->manager.name, "Iryna Junior");
    world.settle();
    EXPECT_EQ(list(world.owner)[0].manager_name, "Iryna Junior");
}

TEST_P(EngagementTest, APersonIsTakenAwayByANull) {
    const EngagementId id = world.start();
    const auto changed = world.run([&](UnitOfWork& work) {
        return EngagementCommands(work).change(
            world.manager, id,
            {.name = "Orders",
             .administrator_id = std::optional<std::optional<PersonId>>(std::optional<PersonId>())},
            1);
    });
    EXPECT_EQ(changed.name, "Orders");
    EXPECT_FALSE(changed.administrator.has_value());
    EXPECT_TRUE(changed.sales_representative.has_value());
}

TEST_P(EngagementTest, IsInTheListsOfBothPartiesAndKeepsWhatOthersTell) {
    const EngagementId id = world.start();
    world.run([&](UnitOfWork& work) -> Result<bool> {
        update_summary(work, world.facts_in(work, id), Side::provider,
                       {.ball_party = BallParty::client,
                        .used_minutes = Effort::hours(3),
                        .planned_finish = day("2026-05-05"),
                        .health = JsonText{R"([{"signal":"late"}])"}});
        return true;
    });
    world.run([&](UnitOfWork& work) {
        return EngagementCommands(work).move_stage(world.manager, id,
                                                   {EngagementStage::document, ""});
    });
    world.settle();
    const auto lines = list(world.head, {.state = EngagementState::active,
                                         .package_key = "standard",
                                         .text = "колос kolos",
                                         .sort = "ends_on"});
    EXPECT_TRUE(lines.empty());
    const auto found = list(world.head, {.ball_party = BallParty::client, .text = "KOLOS julia"});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].stage, EngagementStage::document);
    EXPECT_EQ(found[0].ends_on, day("2026-05-05"));
    EXPECT_EQ(found[0].used_minutes, Effort::hours(3));
    const auto of_client = list(world.owner);
    ASSERT_EQ(of_client.size(), 1u);
    EXPECT_FALSE(of_client[0].used_minutes.has_value());
    EXPECT_EQ(of_client[0].ends_on, day("2026-05-01"));
}

TEST_P(EngagementTest, WhatSomebodyTakesPartInIsFoundBehindAnyNumberOfOthers) {
    const EngagementId own = world.start();
    const Actor owner = world.owner;
    for (const char* name : {"Second", "Third"}) {
        NewEngagement another = world.wanted("full_implementation", world.senior);
        another.new_client->name = name;
        another.new_client->owner_email = std::string(name) + "@client.example";
        another.administrator_id.reset();
        world.run(
            [&](UnitOfWork& work) { return EngagementCommands(work).start(world.sales, another); });
    }
    world.settle();
    const auto first_of = [&](const Actor& actor, std::int64_t limit = 1) {
        return world.read(
            [&](sql::Transaction& sql) { return open_engagements_with(sql, actor, limit); });
    };
    EXPECT_EQ(first_of(world.junior), std::vector<EngagementId>{own});
    EXPECT_EQ(first_of(world.administrator), std::vector<EngagementId>{own});
    EXPECT_EQ(first_of(owner), std::vector<EngagementId>{own});
    EXPECT_EQ(first_of(world.sales, 9).size(), 3u);
    EXPECT_EQ(first_of(world.sales, 9).back(), own) << "the newest first";
    EXPECT_TRUE(first_of(world.developer).empty());
    world.run([&](UnitOfWork& work) {
        return EngagementCommands(work).close(world.junior, own,
                                              {ClosureOutcome::cancelled, "Sold"});
    });
    world.settle();
    EXPECT_TRUE(first_of(world.junior).empty());
}

TEST_P(EngagementTest, CancellingNeedsAReasonAndCompletingTheLastStage) {
    const EngagementId id = world.start();
    const auto close = [&](ClosureOutcome outcome, const std::string& reason) {
        return world.attempt([&](UnitOfWork& work) {
            return EngagementCommands(work).close(world.manager, id, {outcome, reason});
        });
    };
    EXPECT_EQ(close(ClosureOutcome::completed, "").error().key,
              "engagement.is_not_in_its_last_stage");
    EXPECT_EQ(close(ClosureOutcome::cancelled, " ").error().field, "reason");
    EXPECT_EQ(close(ClosureOutcome::cancelled, "The firm was sold")->state,
              EngagementState::cancelled);
    EXPECT_EQ(close(ClosureOutcome::cancelled, "Again").error().key, "engagement.is_over");
}

SLIPWAY_ON_BOTH_DATABASES(EngagementTest);

}  // namespace
}  // namespace slipway
