#include <gtest/gtest.h>

#include <filesystem>

#include "base/hex.hpp"
#include "collaboration/attachments/attachment_commands.hpp"
#include "collaboration/attachments/attachment_feature.hpp"
#include "collaboration/attachments/testing/shared_subject_world.hpp"

namespace slipway {
namespace {

class AttachmentTest : public testing::OnBothDatabases {
protected:
    testing::SharedSubjectWorld world{database()};
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() /
        ("attachment_test_" + to_text(SystemChance().new_uuid(world.clock.now())));
    FileStore files{folder, 1 << 20};
    const Subject message{"message", world.chance.new_uuid(world.clock.now())};

    ~AttachmentTest() override { std::filesystem::remove_all(folder); }

    AttachmentId upload(const Actor& actor, const std::string& name, const std::string& bytes) {
        const StoredFile file = *files.keep(actor.workspace_id, bytes);
        return world.run([&](UnitOfWork& work) {
                        return AttachmentCommands(work).add_draft(actor, {name, file});
                    }).id;
    }
    Result<bool> hold(const Actor& actor, WorkspaceId workspace, const Subject& holder,
                      AttachmentId id) {
        return world.attempt([&](UnitOfWork& work) -> Result<bool> {
            TRY(AttachmentCommands(work).hold(actor, world.facts(), workspace, holder, {id}));
            return true;
        });
    }
    Result<bool> remove(const Actor& actor, AttachmentId id) {
        return world.attempt([&](UnitOfWork& work) -> Result<bool> {
            TRY(AttachmentCommands(work).remove(actor, *world.subjects, id));
            return true;
        });
    }
    bool sees(const Actor& actor, AttachmentId id) {
        return world.read([&](sql::Transaction& sql) {
            const auto found = find_attachment(sql, actor, *world.subjects, id);
            EXPECT_TRUE(found || found.error().key == "attachment.not_found");
            return found.has_value();
        });
    }
    std::size_t count_seen(const Actor& actor) {
        return world.read([&](sql::Transaction& sql) {
            return attachments_of_subject(sql, actor, world.facts()).size();
        });
    }
};

TEST_P(AttachmentTest, ADraftIsSeenByItsUploaderAlone) {
    const auto id = upload(world.owner, "price.csv", "sku;price");
    EXPECT_TRUE(sees(world.owner, id));
    EXPECT_FALSE(sees(world.employee, id));
    EXPECT_FALSE(sees(world.manager, id));
    EXPECT_EQ(hold(world.employee, world.client, world.subject, id).error().key,
              "attachment.not_found");
}

TEST_P(AttachmentTest, OfASharedSubjectIsSeenByBothPartiesAndNobodyElse) {
    const auto theirs = upload(world.owner, "price.csv", "sku;price");
    ASSERT_TRUE(hold(world.owner, world.client, world.subject, theirs).has_value());
    const auto ours = upload(world.manager, "plan.txt", "the plan");
    ASSERT_TRUE(hold(world.manager, world.client, message, ours).has_value());
    for (const AttachmentId id : {theirs, ours}) {
        for (const Actor& actor : {world.owner, world.employee, world.manager, world.head}) {
            EXPECT_TRUE(sees(actor, id));
        }
        EXPECT_FALSE(sees(world.stranger, id));
    }
    EXPECT_EQ(count_seen(world.owner), 2u);
    EXPECT_EQ(count_seen(world.manager), 2u);
}

TEST_P(AttachmentTest, ForTheProviderAloneNeverReachesTheClient) {
    const auto id = upload(world.manager, "margin.txt", "the margin");
    ASSERT_TRUE(hold(world.manager, world.provider, message, id).has_value());
    EXPECT_TRUE(sees(world.head, id));
    EXPECT_FALSE(sees(world.owner, id));
    EXPECT_EQ(count_seen(world.head), 1u);
    EXPECT_EQ(count_seen(world.owner), 0u);
}

TEST_P(AttachmentTest, BelongsToOneThing) {
    const auto id = upload(world.owner, "price.csv", "sku;price");
    ASSERT_TRUE(hold(world.owner, world.client, message, id).has_value());
    EXPECT_TRUE(hold(world.owner, world.client, message, id).has_value());
    EXPECT_EQ(hold(world.owner, world.client, world.subject, id).error().key,
              "attachment.is_used_elsewhere");
}

TEST_P(AttachmentTest, IsRemovedByItsUploaderWhereItStandsByItself) {
    const auto id = upload(world.owner, "price.csv", "sku;price");
    ASSERT_TRUE(hold(world.owner, world.client, world.subject, id).has_value());
    EXPECT_EQ(remove(world.employee, id).error().key, "attachment.is_not_yours");
    EXPECT_EQ(remove(world.stranger, id).error().key, "attachment.not_found");
    ASSERT_TRUE(remove(world.owner, id).has_value());
    EXPECT_FALSE(sees(world.owner, id));

    const auto of_message = upload(world.owner, "price.csv", "sku;price");
    ASSERT_TRUE(hold(world.owner, world.client, message, of_message).has_value());
    EXPECT_EQ(remove(world.owner, of_message).error().key, "attachment.belongs_to_something");
}

TEST_P(AttachmentTest, BytesGoWithTheLastRowThatNeedsThem) {
    const auto first = upload(world.owner, "a.csv", "same bytes");
    const auto second = upload(world.employee, "b.csv", "same bytes");
    const StoredFile file = *files.keep(world.client, "same bytes");
    const Job job{.kind = "attachments.remove_file",
                  .workspace_id = world.client,
                  .payload = {to_json(FileRemoval{file.hash.text()})}};
    const JobKind removal = make_file_removal_job(files);
    ASSERT_TRUE(remove(world.owner, first).has_value());
    removal.run(database(), job);
    EXPECT_TRUE(files.is_intact(world.client, file.hash));
    ASSERT_TRUE(remove(world.employee, second).has_value());
    removal.run(database(), job);
    EXPECT_FALSE(files.find(world.client, file.hash).has_value());
}

TEST_P(AttachmentTest, DraftsNobodyUsedAreForgottenAfterADay) {
    const auto draft = upload(world.owner, "a.csv", "one");
    const auto held = upload(world.owner, "b.csv", "two");
    ASSERT_TRUE(hold(world.owner, world.client, world.subject, held).has_value());
    const JobKind forget = make_draft_forgetting_job(world.clock, world.chance);
    world.clock.set(world.clock.now().plus(std::chrono::hours(23)));
    forget.run(database(), Job{});
    EXPECT_TRUE(sees(world.owner, draft));
    world.clock.set(world.clock.now().plus(std::chrono::hours(2)));
    forget.run(database(), Job{});
    EXPECT_FALSE(sees(world.owner, draft));
    EXPECT_TRUE(sees(world.owner, held));
}

SLIPWAY_ON_BOTH_DATABASES(AttachmentTest);

}  // namespace
}  // namespace slipway
