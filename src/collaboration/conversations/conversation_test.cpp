#include <gtest/gtest.h>

#include "collaboration/attachments/attachment_commands.hpp"
#include "collaboration/attachments/testing/shared_subject_world.hpp"
#include "collaboration/conversations/conversation_commands.hpp"
#include "collaboration/conversations/conversation_feature.hpp"
#include "collaboration/notifications/notification_feature.hpp"
#include "collaboration/notifications/notification_queries.hpp"
#include "platform/events/testing/recorded_events.hpp"
#include "platform/events/event_runner.hpp"

namespace slipway {
namespace {

class ConversationTest : public testing::OnBothDatabases {
protected:
    testing::SharedSubjectWorld world{database()};
    events::EventRunner readers{database(),
                                world.clock,
                                world.chance,
                                {make_inbox_reader(message_notice_rules(world.subjects))},
                                [](const std::string& name, const std::string& what) {
                                    ADD_FAILURE() << name << ": " << what;
                                }};

    ConversationTest() { readers.catch_up(); }

    Result<MessageView> post(const Actor& actor, const NewMessage& message) {
        auto posted = world.attempt([&](UnitOfWork& work) {
            return ConversationCommands(work, *world.subjects).post(actor, world.subject, message);
        });
        readers.catch_up();
        world.clock.set(world.clock.now().plus(std::chrono::minutes(1)));
        return posted;
    }
    MessageView say(const Actor& actor, const std::string& text,
                    Audience audience = Audience::everyone) {
        return *post(actor, {.text = text, .audience = audience});
    }
    Result<MessageView> change(const Actor& actor, MessageId id, const std::string& text,
                               std::int64_t revision) {
        auto changed = world.attempt([&](UnitOfWork& work) {
            return ConversationCommands(work, *world.subjects)
                .change(actor, world.subject, id, {.text = text}, revision);
        });
        readers.catch_up();
        return changed;
    }
    Result<bool> remove(const Actor& actor, MessageId id, std::int64_t revision) {
        return world.attempt([&](UnitOfWork& work) -> Result<bool> {
            TRY(ConversationCommands(work, *world.subjects)
                    .remove(actor, world.subject, id, revision));
            return true;
        });
    }
    /// What one reads, the oldest first.
    std::vector<std::string> texts(const Actor& actor) {
        std::vector<std::string> texts;
        for (const MessageView& message : messages(actor)) texts.push_back(message.text);
        return {texts.rbegin(), texts.rend()};
    }
    std::vector<MessageView> messages(const Actor& actor) {
        return world.read([&](sql::Transaction& sql) {
            return list_messages(sql, actor, world.facts(), {}, world.clock.now())->items;
        });
    }
    ConversationView conversation(const Actor& actor) {
        return world.read(
            [&](sql::Transaction& sql) { return conversation_view(sql, actor, world.facts()); });
    }
    Result<ConversationView> read_up_to(const Actor& actor, MessageId id) {
        return world.attempt([&](UnitOfWork& work) {
            return ConversationCommands(work, *world.subjects)
                .mark_read(actor, world.subject, {id});
        });
    }
    std::vector<InboxItemView> inbox(const Actor& actor) {
        return world.read([&](sql::Transaction& sql) { return list_inbox(sql, actor, {})->items; });
    }
};

TEST_P(ConversationTest, BothPartiesReadWhatIsSaidToEveryone) {
    say(world.manager, "When can we start?");
    say(world.owner, "On Monday.");
    const std::vector<std::string> all{"When can we start?", "On Monday."};
    EXPECT_EQ(texts(world.owner), all);
    EXPECT_EQ(texts(world.head), all);
    EXPECT_EQ(messages(world.owner).front().party_name, "Kolos Bakery");
}

TEST_P(ConversationTest, ForTheProviderAloneReachesTheClientNowhere) {
    const MessageView open = say(world.manager, "Prices by Friday, please.");
    const MessageView internal =
        say(world.manager, "They are late again.", Audience::provider_only);
    EXPECT_EQ(texts(world.head).size(), 2u);
    EXPECT_EQ(texts(world.owner), std::vector<std::string>{"Prices by Friday, please."});
    EXPECT_EQ(conversation(world.owner).message_count, 1);
    EXPECT_EQ(conversation(world.owner).unread_count, 1);
    EXPECT_EQ(conversation(world.head).unread_count, 2);
    EXPECT_EQ(read_up_to(world.owner, internal.id).error().key, "message.not_found");
    EXPECT_EQ(inbox(world.owner).size(), 1u);
    EXPECT_EQ(inbox(world.owner).front().happened, 1);
    for (const Event& event : testing::recorded_events(database())) {
        if (event.payload.text.find(internal.id.text()) == std::string::npos) continue;
        EXPECT_EQ(event.workspace_id, world.provider);
        EXPECT_FALSE(event.other_workspace_id.has_value());
    }
    EXPECT_EQ(post(world.manager, {.text = "As I said", .reply_to_id = internal.id}).error().key,
              "message.reply_would_show_it_to_everyone");
    EXPECT_EQ(post(world.owner, {.text = "What?", .reply_to_id = internal.id}).error().key,
              "message.not_found");
    EXPECT_TRUE(post(world.head, {.text = "Call them.",
                                  .audience = Audience::provider_only,
                                  .reply_to_id = open.id})
                    .has_value());
    EXPECT_EQ(texts(world.owner).size(), 1u);
}

TEST_P(ConversationTest, AClientCannotWriteForTheProviderAlone) {
    EXPECT_EQ(post(world.owner, {.text = "x", .audience = Audience::provider_only}).error().key,
              "message.is_for_the_other_party");
    EXPECT_EQ(conversation(world.owner).allowed, std::vector<std::string>{"post"});
}

TEST_P(ConversationTest, StrangersFindNothing) {
    say(world.manager, "When can we start?");
    EXPECT_EQ(post(world.stranger, {.text = "x"}).error().code, RefusalCode::not_found);
    EXPECT_EQ(post(world.manager, {.text = "x", .mentions = {world.stranger.person_id}})
                  .error()
                  .key,
              "message.mentions_a_stranger");
    EXPECT_EQ(post(world.manager, {.text = "x",
                                   .audience = Audience::provider_only,
                                   .mentions = {world.owner.person_id}})
                  .error()
                  .key,
              "message.mentions_a_stranger");
}

TEST_P(ConversationTest, ReadMarksCountWhatOthersSaidAndNeverMoveBack) {
    const MessageView first = say(world.manager, "One");
    const MessageView second = say(world.manager, "Two");
    EXPECT_EQ(conversation(world.owner).unread_count, 2);
    EXPECT_EQ(conversation(world.manager).unread_count, 0);
    EXPECT_EQ(read_up_to(world.owner, first.id)->unread_count, 1);
    EXPECT_FALSE(inbox(world.owner).front().read_at.has_value());
    EXPECT_EQ(read_up_to(world.owner, second.id)->unread_count, 0);
    EXPECT_TRUE(inbox(world.owner).front().read_at.has_value());
    EXPECT_EQ(read_up_to(world.owner, first.id)->unread_count, 0);
    EXPECT_EQ(conversation(world.employee).unread_count, 2);
}

TEST_P(ConversationTest, AMentionIsALineOfItsOwn) {
    ASSERT_TRUE(post(world.owner, {.text = "@Halyna Head, please look",
                                   .mentions = {world.head.person_id}})
                    .has_value());
    ASSERT_EQ(inbox(world.head).size(), 1u);
    EXPECT_EQ(inbox(world.head).front().key, "message.mentioned");
    EXPECT_EQ(inbox(world.head).front().link, "cases/1/talk");
    ASSERT_EQ(inbox(world.manager).size(), 1u);
    EXPECT_EQ(inbox(world.manager).front().key, "message.posted");
    EXPECT_TRUE(inbox(world.employee).empty());
    say(world.employee, "Me too");
    say(world.manager, "Done");
    EXPECT_EQ(inbox(world.employee).size(), 1u);  // who has spoken is told of the answer
}

TEST_P(ConversationTest, AnEditKeepsWhatWasSaid) {
    const MessageView message = say(world.manager, "By Firday");
    EXPECT_EQ(change(world.owner, message.id, "x", 1).error().key, "message.is_not_yours");
    const auto changed = change(world.manager, message.id, "By Friday", 1);
    ASSERT_TRUE(changed.has_value());
    EXPECT_EQ(changed->text, "By Friday");
    EXPECT_EQ(changed->revision, 2);
    EXPECT_TRUE(changed->edited_at.has_value());
    EXPECT_EQ(change(world.manager, message.id, "x", 1).error().code, RefusalCode::stale);
    const auto versions = world.read([&](sql::Transaction& sql) {
        return *versions_of_message(sql, world.owner, world.facts(), message.id);
    });
    ASSERT_EQ(versions.size(), 1u);
    EXPECT_EQ(versions.front().text, "By Firday");
    world.clock.set(world.clock.now().plus(std::chrono::hours(24)));
    EXPECT_EQ(change(world.manager, message.id, "x", 2).error().key,
              "message.is_too_old_to_change");
    EXPECT_EQ(messages(world.manager).front().allowed, std::vector<std::string>{"reply"});
}

TEST_P(ConversationTest, WhatIsTakenBackLeavesAMarkOnly) {
    const auto draft = world.run([&](UnitOfWork& work) {
        return AttachmentCommands(work).add_draft(
            world.manager, {"plan.txt", StoredFile{.size_bytes = 1, .media_type = "text/plain"}});
    });
    const auto message =
        post(world.manager, {.text = "Wrong file", .attachment_ids = {draft.id}});
    ASSERT_EQ(messages(world.owner).front().attachments.size(), 1u);
    ASSERT_TRUE(change(world.manager, message->id, "Wrong one", 1).has_value());
    EXPECT_EQ(remove(world.owner, message->id, 2).error().key, "message.is_not_yours");
    ASSERT_TRUE(remove(world.manager, message->id, 2).has_value());
    const MessageView left = messages(world.owner).front();
    EXPECT_EQ(left.text, "");
    EXPECT_TRUE(left.deleted_at.has_value());
    EXPECT_TRUE(left.attachments.empty());
    EXPECT_EQ(conversation(world.owner).unread_count, 0);
    EXPECT_TRUE(inbox(world.owner).empty());
    EXPECT_TRUE(world.read([&](sql::Transaction& sql) {
        return versions_of_message(sql, world.owner, world.facts(), message->id)->empty();
    }));
    EXPECT_EQ(post(world.owner, {.text = "?", .reply_to_id = message->id}).error().key,
              "message.is_deleted");
}

TEST_P(ConversationTest, FilesOfAnInternalMessageAreForTheProviderAlone) {
    const auto draft = world.run([&](UnitOfWork& work) {
        return AttachmentCommands(work).add_draft(
            world.manager, {"margin.txt", StoredFile{.size_bytes = 1, .media_type = "text/plain"}});
    });
    ASSERT_TRUE(post(world.manager, {.audience = Audience::provider_only,
                                     .attachment_ids = {draft.id}})
                    .has_value());
    const auto sees = [&](const Actor& actor) {
        return world.read([&](sql::Transaction& sql) {
            return find_attachment(sql, actor, *world.subjects, draft.id).has_value();
        });
    };
    EXPECT_TRUE(sees(world.head));
    EXPECT_FALSE(sees(world.owner));
}

TEST_P(ConversationTest, PagesGoBackInTime) {
    for (int i = 0; i < 5; ++i) say(world.manager, std::to_string(i));
    const auto page = [&](const std::string& cursor) {
        return world.read([&](sql::Transaction& sql) {
            return *list_messages(sql, world.owner, world.facts(), {.limit = 2, .cursor = cursor},
                                  world.clock.now());
        });
    };
    const auto newest = page("");
    EXPECT_EQ(newest.items.front().text, "4");
    const auto older = page(newest.next_cursor.value());
    EXPECT_EQ(older.items.front().text, "2");
    EXPECT_FALSE(page(older.next_cursor.value()).next_cursor.has_value());
}

SLIPWAY_ON_BOTH_DATABASES(ConversationTest);

}  // namespace
}  // namespace slipway
