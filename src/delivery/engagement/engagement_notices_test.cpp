#include <gtest/gtest.h>

#include "collaboration/attachments/attachment_commands.hpp"
#include "collaboration/notifications/notification_feature.hpp"
#include "collaboration/notifications/notification_queries.hpp"
#include "delivery/engagement/engagement_notices.hpp"
#include "delivery/engagement/engagement_subject.hpp"
#include "delivery/engagement/testing/engagement_world.hpp"

namespace slipway {
namespace {

class EngagementNoticesTest : public testing::OnBothDatabases {
protected:
    testing::EngagementWorld world{database(), {make_inbox_reader(make_engagement_notice_rules())}};
    EngagementId id = world.start();

    std::vector<std::string> inbox(const Actor& actor) {
        return world.read([&](sql::Transaction& sql) {
            std::vector<std::string> keys;
            const auto page = list_inbox(sql, actor, {});
            for (const InboxItemView& item : page->items) {
                EXPECT_EQ(item.subject_name, "Orders and deliveries");
                EXPECT_TRUE(item.link.starts_with("engagements/" + id.text()));
                keys.push_back(item.key);
            }
            return keys;
        });
    }
    void ask_for_pause(const Actor& actor, const char* from) {
        NewPause pause{.starts_on = *parse_day(from), .working_days = 2, .reason = "Stocktaking"};
        if (actor.person_id != world.owner.person_id) {
            pause.evidence = WrittenRequest{"Please pause", *parse_day("2026-03-02")};
        }
        world.clock.set(world.clock.now().plus(std::chrono::minutes(1)));
        world.run([&](UnitOfWork& work) { return PauseCommands(work).request(actor, id, pause); });
        world.settle();
    }
};

TEST_P(EngagementNoticesTest, AStartIsToldToTheManagerAndTheOwner) {
    EXPECT_EQ(inbox(world.manager), std::vector<std::string>{"engagement.started"});
    EXPECT_EQ(inbox(world.owner), std::vector<std::string>{"engagement.started"});
    EXPECT_TRUE(inbox(world.developer).empty());
}

TEST_P(EngagementNoticesTest, APauseIsToldToWhoDidNotAskForIt) {
    ask_for_pause(world.owner, "2026-03-09");
    EXPECT_EQ(inbox(world.manager).front(), "engagement.pause_requested");
    EXPECT_EQ(inbox(world.owner).size(), 1u);
    EXPECT_TRUE(inbox(world.head).empty());
}

TEST_P(EngagementNoticesTest, AFurtherPauseAsksTheHeadsForConsent) {
    ask_for_pause(world.owner, "2026-03-09");
    ask_for_pause(world.manager, "2026-03-23");
    EXPECT_EQ(inbox(world.head), std::vector<std::string>{"engagement.pause_needs_consent"});
    EXPECT_EQ(inbox(world.owner).front(), "engagement.pause_requested");
}

TEST_P(EngagementNoticesTest, AStageIsToldByItsNameAndTheSameTwiceIsOneLine) {
    const auto move_to = [&](EngagementStage stage) {
        world.clock.set(world.clock.now().plus(std::chrono::minutes(1)));
        world.run([&](UnitOfWork& work) {
            return EngagementCommands(work).move_stage(world.head, id,
                                                       {.to_stage = stage, .reason = "As agreed"});
        });
        world.settle();
    };
    move_to(EngagementStage::document);
    move_to(EngagementStage::discovery);
    move_to(EngagementStage::document);
    const std::vector<std::string> told{"engagement.stage_document", "engagement.stage_discovery",
                                        "engagement.started"};
    EXPECT_EQ(inbox(world.owner), told);
    const auto page =
        world.read([&](sql::Transaction& sql) { return list_inbox(sql, world.owner, {}); });
    EXPECT_EQ(page->items.front().happened, 2);
}

TEST_P(EngagementNoticesTest, FilesOfTheHandOverAreSeenByBothParties) {
    const auto draft = world.run([&](UnitOfWork& work) {
        return AttachmentCommands(work).add_draft(
            world.manager, {"price.csv", StoredFile{.size_bytes = 1, .media_type = "text/csv"}});
    });
    Subjects subjects;
    subjects.add(engagement_subject_kind());
    const auto sees = [&](const Actor& actor) {
        return world.read([&](sql::Transaction& sql) {
            return find_attachment(sql, actor, subjects, draft.id).has_value();
        });
    };
    EXPECT_FALSE(sees(world.owner));
    world.run([&](UnitOfWork& work) {
        return EngagementCommands(work).change(
            world.manager, id, {.hand_over = HandOver{.attachment_ids = {draft.id}}}, 1);
    });
    EXPECT_TRUE(sees(world.owner));
    EXPECT_TRUE(sees(world.developer));
    const EngagementId other = world.start("cold_start");
    EXPECT_NE(other, id);
    EXPECT_FALSE(sees(world.owner));  // of another client now
}

SLIPWAY_ON_BOTH_DATABASES(EngagementNoticesTest);

}  // namespace
}  // namespace slipway
