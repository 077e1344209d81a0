#include <gtest/gtest.h>

#include "collaboration/attachments/testing/shared_subject_world.hpp"
#include "collaboration/notifications/notification_commands.hpp"
#include "collaboration/notifications/notification_feature.hpp"
#include "platform/events/event_runner.hpp"

namespace slipway {
namespace {

class InboxTest : public testing::OnBothDatabases {
protected:
    testing::SharedSubjectWorld world{database()};
    std::vector<Recipient> told{{world.provider, world.manager.person_id},
                                {world.client, world.owner.person_id}};

    Notice notice(const Event& event, const std::string& key) const {
        return {.key = key,
                .subject = {event.subject_kind, event.subject_id},
                .subject_name = "Orders and deliveries",
                .link = "cases/1",
                .text = "The price list, please",
                .thing_id = thing,
                .is_collapsed = key == "case.noted",
                .recipients = told};
    }
    events::EventRunner readers{
        database(),
        world.clock,
        world.chance,
        {make_inbox_reader({{"case.asked",
                             [this](sql::Transaction&, const Event& event) {
                                 return std::vector{notice(event, "case.asked")};
                             }},
                            {"case.noted",
                             [this](sql::Transaction&, const Event& event) {
                                 return std::vector{notice(event, "case.noted")};
                             }}})},
        [](const std::string& name, const std::string& what) {
            ADD_FAILURE() << name << ": " << what;
        }};
    const Uuid thing = world.chance.new_uuid(world.clock.now());

    InboxTest() { readers.catch_up(); }

    void record(const Actor& actor, const std::string& type) {
        world.run([&](UnitOfWork& work) -> Result<bool> {
            work.record(actor, {.type = type,
                                .subject = world.subject,
                                .workspace_id = world.client,
                                .other_workspace_id = world.provider});
            return true;
        });
        readers.catch_up();
        world.clock.set(world.clock.now().plus(std::chrono::minutes(1)));
    }
    std::vector<InboxItemView> inbox(const Actor& actor, const InboxFilter& filter = {}) {
        return world.read(
            [&](sql::Transaction& sql) { return list_inbox(sql, actor, filter)->items; });
    }
    InboxSummary summary(const Actor& actor) {
        return world.read([&](sql::Transaction& sql) { return inbox_summary(sql, actor); });
    }
    Result<InboxItemView> change(const Actor& actor, InboxItemId id,
                                 const InboxItemChanges& changes) {
        return world.attempt([&](UnitOfWork& work) {
            return NotificationCommands(work).change(actor, id, changes);
        });
    }
};

TEST_P(InboxTest, WhoDidItIsNotTold) {
    record(world.manager, "case.asked");
    EXPECT_TRUE(inbox(world.manager).empty());
    ASSERT_EQ(inbox(world.owner).size(), 1u);
    const InboxItemView item = inbox(world.owner).front();
    EXPECT_EQ(item.key, "case.asked");
    EXPECT_EQ(item.actor_name, "Julia Junior");
    EXPECT_EQ(item.text, "The price list, please");
    EXPECT_EQ(item.link, "cases/1");
    EXPECT_TRUE(inbox(world.employee).empty());
}

TEST_P(InboxTest, ALineIsReadThenDone) {
    record(world.manager, "case.asked");
    const InboxItemId id = inbox(world.owner).front().id;
    EXPECT_EQ(summary(world.owner).unread_count, 1);
    EXPECT_TRUE(change(world.owner, id, {.is_read = true})->read_at.has_value());
    EXPECT_EQ(summary(world.owner).unread_count, 0);
    EXPECT_EQ(summary(world.owner).open_count, 1);
    EXPECT_FALSE(change(world.owner, id, {.is_read = false})->read_at.has_value());
    EXPECT_TRUE(change(world.owner, id, {.is_done = true})->read_at.has_value());
    EXPECT_TRUE(inbox(world.owner).empty());
    EXPECT_EQ(inbox(world.owner, {.view = InboxView::done}).size(), 1u);
    EXPECT_FALSE(change(world.owner, id, {.is_done = false})->done_at.has_value());
    EXPECT_EQ(inbox(world.owner).size(), 1u);
}

TEST_P(InboxTest, AnothersLineIsNotFound) {
    record(world.manager, "case.asked");
    const InboxItemId id = inbox(world.owner).front().id;
    EXPECT_EQ(change(world.employee, id, {.is_read = true}).error().key, "inbox_item.not_found");
    EXPECT_EQ(change(world.stranger, id, {.is_read = true}).error().key, "inbox_item.not_found");
}

TEST_P(InboxTest, SeveralOfAKindAreOneUnreadLine) {
    for (int i = 0; i < 3; ++i) record(world.manager, "case.noted");
    ASSERT_EQ(inbox(world.owner).size(), 1u);
    EXPECT_EQ(inbox(world.owner).front().happened, 3);
    ASSERT_TRUE(change(world.owner, inbox(world.owner).front().id, {.is_read = true}).has_value());
    record(world.manager, "case.noted");
    ASSERT_EQ(inbox(world.owner).size(), 2u);
    EXPECT_EQ(inbox(world.owner).front().happened, 1);
}

TEST_P(InboxTest, MarkingAllLeavesWhatCameLater) {
    record(world.manager, "case.asked");
    const Instant looked_at = world.clock.now();
    world.clock.set(looked_at.plus(std::chrono::minutes(1)));
    record(world.manager, "case.asked");
    const auto mark = [&](const NewInboxMark& what) {
        return world.attempt([&](UnitOfWork& work) {
            return NotificationCommands(work).mark_all(world.owner, what);
        });
    };
    EXPECT_EQ(mark({.mark = InboxMarkKind::read, .until = looked_at})->unread_count, 1);
    EXPECT_EQ(mark({.mark = InboxMarkKind::done,
                    .subject_kind = world.subject.kind,
                    .subject_id = world.subject.id,
                    .until = world.clock.now()})
                  ->open_count,
              0);
    EXPECT_EQ(mark({.subject_kind = "case", .until = looked_at}).error().key,
              "inbox_mark.subject_is_incomplete");
}

TEST_P(InboxTest, WhatIsWithdrawnGoesFromEveryInbox) {
    record(world.manager, "case.asked");
    record(world.owner, "case.asked");
    world.run([&](UnitOfWork& work) -> Result<bool> {
        NotificationCommands(work).withdraw(thing);
        return true;
    });
    EXPECT_TRUE(inbox(world.owner).empty());
    EXPECT_TRUE(inbox(world.manager).empty());
}

SLIPWAY_ON_BOTH_DATABASES(InboxTest);

}  // namespace
}  // namespace slipway
