#include "delivery/engagement/slot_reservation_commands.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"

namespace slipway {
namespace {

class SlotReservationTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database()};

    NewSlotReservation wanted(const char* starts_on) {
        return {.manager_id = world.junior.person_id,
                .service_package_id = world.package("standard").id,
                .starts_on = *parse_day(starts_on),
                .client_name = "Nordwind",
                .note = "Signs next week"};
    }
    Result<SlotReservationView> reserve(const Actor& actor, const NewSlotReservation& slot) {
        return world.attempt(
            [&](UnitOfWork& work) { return SlotReservationCommands(work).reserve(actor, slot); });
    }
    std::vector<SlotReservationView> kept(const Actor& actor) {
        return world.read([&](sql::Transaction& sql) {
            return list_slot_reservations(sql, actor, today());
        });
    }
    Day today() { return TimeZone::find("Europe/Kyiv")->today(world.clock.now()); }
    ManagerCapacity capacity(const char* starts_on) {
        const ServicePackage package = world.package("standard").package;
        const auto candidates = world.read([&](sql::Transaction& sql) {
            return manager_candidates(sql, world.provider, package, *parse_day(starts_on),
                                      today());
        });
        return candidates.at(0).capacity;
    }
};
SLIPWAY_ON_BOTH_DATABASES(SlotReservationTest);

TEST_P(SlotReservationTest, AKeptSlotCountsFromTheFirstEngagementThatWouldMeetIt) {
    const auto slot = reserve(world.sales, wanted("2026-06-01"));
    ASSERT_TRUE(slot.has_value());
    EXPECT_EQ(slot->ends_on, *parse_day("2026-07-31"));
    EXPECT_EQ(slot->reserved_by_name, "Sofia Sales");
    EXPECT_EQ(slot->allowed, std::vector<std::string>{"release"});
    EXPECT_EQ(capacity("2026-03-02").open_engagements, 0) << "over by then";
    EXPECT_EQ(capacity("2026-04-15").open_engagements, 1);
    EXPECT_EQ(capacity("2026-06-01").open_engagements, 1);
    EXPECT_EQ(capacity("2026-08-03").open_engagements, 0);
}

TEST_P(SlotReservationTest, EightKeptSlotsLeaveNoRoomAndOneGivenBackDoes) {
    for (int slot = 0; slot < 8; ++slot) {
        EXPECT_TRUE(reserve(world.sales, wanted("2026-03-02"))->warnings.empty()) << slot;
    }
    EXPECT_FALSE(capacity("2026-03-02").fits_at_start);
    const auto ninth = reserve(world.sales, wanted("2026-03-02"));
    ASSERT_EQ(ninth->warnings.size(), 1u);
    EXPECT_EQ(ninth->warnings[0].key, "engagement.manager_is_over_the_limit");
    const auto release = [&](SlotReservationId id) {
        return world.attempt([&](UnitOfWork& work) -> Result<bool> {
            TRY(SlotReservationCommands(work).release(world.head, id, "Will not come"));
            return true;
        });
    };
    ASSERT_TRUE(release(ninth->id));
    ASSERT_TRUE(release(kept(world.head).front().id));
    EXPECT_TRUE(capacity("2026-03-02").fits_at_start);
    EXPECT_EQ(kept(world.head).size(), 7u);
    EXPECT_EQ(release(ninth->id).error().key, "slot_reservation.not_found");
}

TEST_P(SlotReservationTest, AnEngagementTakesThePlaceThatWasKeptForIt) {
    for (int slot = 0; slot < 7; ++slot) ASSERT_TRUE(reserve(world.sales, wanted("2026-03-02")));
    const auto own = reserve(world.sales, wanted("2026-03-02"));
    ASSERT_TRUE(own.has_value());
    NewEngagement engagement = world.wanted("standard", world.junior);
    engagement.slot_reservation_id = own->id;
    const auto start = [&] {
        return world.attempt([&](UnitOfWork& work) {
            return EngagementCommands(work).start(world.sales, engagement);
        });
    };
    const auto started = start();
    ASSERT_TRUE(started.has_value()) << started.error().key;
    EXPECT_TRUE(started->warnings.empty()) << "the eighth place was its own";
    world.settle();
    EXPECT_EQ(kept(world.head).size(), 7u);
    EXPECT_EQ(capacity("2026-03-02").open_engagements, 8);
    engagement.name = "Once more";
    EXPECT_EQ(start().error().field, "slot_reservation_id");
}

TEST_P(SlotReservationTest, ASlotThatNobodyTakesLapsesTenWorkingDaysAfterItsStart) {
    ASSERT_TRUE(reserve(world.sales, wanted("2026-03-09")).has_value());
    world.go_to("2026-03-23");
    EXPECT_EQ(kept(world.head).at(0).kept_until, *parse_day("2026-03-23"));
    EXPECT_FALSE(kept(world.head).at(0).is_lapsed);
    EXPECT_EQ(capacity("2026-03-23").open_engagements, 1);
    world.go_to("2026-03-24");
    EXPECT_TRUE(kept(world.head).at(0).is_lapsed);
    EXPECT_EQ(kept(world.head).at(0).allowed, std::vector<std::string>{"release"});
    EXPECT_EQ(capacity("2026-03-24").open_engagements, 0);
}

TEST_P(SlotReservationTest, RefusesThePastAndWhoeverIsNoManager) {
    EXPECT_EQ(reserve(world.sales, wanted("2026-03-01")).error().key,
              "slot_reservation.starts_in_the_past");
    NewSlotReservation slot = wanted("2026-03-02");
    slot.manager_id = world.developer.person_id;
    EXPECT_EQ(reserve(world.sales, slot).error().key, "engagement.person_is_no_manager");
}

TEST_P(SlotReservationTest, AnotherWorkspaceSeesNone) {
    ASSERT_TRUE(reserve(world.sales, wanted("2026-03-02")).has_value());
    const auto other = world.run([&](UnitOfWork& work) {
        return IdentityCommands(work).create_provider_workspace(
            {"Southern Bridge", WorkspaceKind::provider, Locale::en, "Europe/Kyiv", "UAH"});
    });
    EXPECT_TRUE(kept(Actor::system(other.id)).empty());
}

}  // namespace
}  // namespace slipway
