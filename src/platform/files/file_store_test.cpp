#include "platform/files/file_store.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/resource.h>

#include <csignal>
#include <fstream>
#include <map>
#include <thread>
#include <vector>

#include "base/fault.hpp"
#include "platform/files/durable_file.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {
namespace fs = std::filesystem;

class FileStoreTest : public testing::Test {
protected:
    static fs::path new_folder() {
        std::string name = (fs::temp_directory_path() / "slipway-files-XXXXXX").string();
        return mkdtemp(name.data());
    }
    ~FileStoreTest() override { fs::remove_all(folder_); }

    WorkspaceId workspace(std::int64_t ms) { return WorkspaceId(make_uuid_v7(ms, {})); }
    void write(const fs::path& path, std::string_view bytes) {
        std::ofstream(path, std::ios::binary) << bytes;
    }
    std::size_t count_unfinished() {
        return static_cast<std::size_t>(std::distance(
            fs::directory_iterator(folder_ / "store" / "incoming"), fs::directory_iterator()));
    }

    fs::path folder_ = new_folder();
    FileStore store_{folder_ / "store", 1'000'000};
    WorkspaceId ours_ = workspace(1);
    WorkspaceId theirs_ = workspace(2);
};

TEST_F(FileStoreTest, GivesBackWhatItWasGiven) {
    const std::string bytes("a\0b\r\n\xff", 6);
    const StoredFile stored = store_.keep(ours_, bytes).value();
    EXPECT_EQ(stored.hash, content_hash_of(bytes));
    EXPECT_EQ(stored.size_bytes, 6);
    EXPECT_EQ(store_.read(ours_, stored.hash), bytes);
    const FileEntry entry = store_.find(ours_, stored.hash).value();
    const std::string name = stored.hash.text();
    EXPECT_EQ(entry.path,
              folder_ / "store" / ours_.text() / name.substr(0, 2) / name.substr(2, 2) / name);
    EXPECT_EQ(entry.size_bytes, 6);
    EXPECT_EQ(fs::status(entry.path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(count_unfinished(), 0u);
}

TEST_F(FileStoreTest, OneWorkspaceDoesNotSeeAnothersContent) {
    const auto hash = store_.keep(ours_, "ours").value().hash;
    EXPECT_FALSE(store_.find(theirs_, hash));
    EXPECT_FALSE(store_.read(theirs_, hash));
    EXPECT_FALSE(store_.remove(theirs_, hash));
    EXPECT_TRUE(store_.find(ours_, hash));
}

TEST_F(FileStoreTest, RefusesMoreThanTheLimitAndLeavesNothing) {
    const std::string bytes(1'000'001, 'x');
    write(folder_ / "upload", bytes);
    for (const auto& refused :
         {store_.keep(ours_, bytes), store_.keep_file(ours_, folder_ / "upload")}) {
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, RefusalCode::too_large);
        EXPECT_EQ(refused.error().key, "file.too_large");
        EXPECT_EQ(std::get<std::int64_t>(refused.error().parameters.at(0).second), 1'000'000);
    }
    EXPECT_EQ(count_unfinished(), 0u);
    EXPECT_TRUE(store_.keep(ours_, bytes.substr(1)));
}

TEST_F(FileStoreTest, KeepsAnUploadOfManyPiecesAndAnEmptyOne) {
    std::string bytes;
    for (int i = 0; bytes.size() < 900'000; ++i) bytes += std::to_string(i);
    write(folder_ / "upload", bytes);
    write(folder_ / "empty", "");
    EXPECT_EQ(store_.read(ours_, store_.keep_file(ours_, folder_ / "upload").value().hash), bytes);
    const StoredFile empty = store_.keep_file(ours_, folder_ / "empty").value();
    EXPECT_EQ(empty.size_bytes, 0);
    EXPECT_EQ(empty.media_type, "application/octet-stream");
    EXPECT_EQ(store_.read(ours_, empty.hash), "");
    EXPECT_THROW(static_cast<void>(store_.keep_file(ours_, folder_ / "absent")), Fault);
}

TEST_F(FileStoreTest, TellsTheTypeByTheContent) {
    const std::pair<std::string, std::string> cases[] = {
        {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\10\2\0\0\0", 30), "image/png"},
        {"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "application/pdf"},
        {"Привіт, це звичайний текст\n", "text/plain"},
        {"<!DOCTYPE html><html><script>alert(1)</script></html>", "text/html"},
        {std::string("\x1f\x8b\10\0\0\0\0\0\2\3", 10), "application/gzip"},
        {std::string("\1\2\3\4\5\6\7\0", 8), "application/octet-stream"},
    };
    for (const auto& [bytes, type] : cases) {
        EXPECT_EQ(store_.keep(ours_, bytes).value().media_type, type);
    }
}

TEST_F(FileStoreTest, ListsEveryFileOnceAndRemovesByWorkspace) {
    std::map<ContentHash, WorkspaceId> expected;
    for (int i = 0; i < 50; ++i) {
        const WorkspaceId owner = i % 2 ? ours_ : theirs_;
        expected[store_.keep(owner, "file " + std::to_string(i)).value().hash] = owner;
        ASSERT_TRUE(store_.keep(owner, "file " + std::to_string(i)));
    }
    write(folder_ / "store" / "incoming" / "unfinished-abc", "half");
    write(folder_ / "store" / "README", "not ours");
    std::map<ContentHash, WorkspaceId> listed;
    int count = 0;
    store_.for_each([&](const FileEntry& entry) {
        listed[entry.hash] = entry.workspace_id;
        ++count;
    });
    EXPECT_EQ(listed, expected);
    EXPECT_EQ(count, 50);
    EXPECT_EQ(store_.remove_workspace(ours_), 25);
    EXPECT_EQ(store_.remove_workspace(ours_), 0);
    count = 0;
    store_.for_each([&](const FileEntry& entry) { count += entry.workspace_id == theirs_; });
    EXPECT_EQ(count, 25);
}

TEST_F(FileStoreTest, NoticesContentThatHasChangedOnTheDisk) {
    const auto hash = store_.keep(ours_, "right").value().hash;
    EXPECT_TRUE(store_.is_intact(ours_, hash));
    write(store_.find(ours_, hash)->path, "wrong");
    EXPECT_FALSE(store_.is_intact(ours_, hash));
    ASSERT_TRUE(store_.keep(ours_, "right"));
    EXPECT_TRUE(store_.is_intact(ours_, hash)) << "keeping it again mends it";
    EXPECT_TRUE(store_.remove(ours_, hash));
    EXPECT_FALSE(store_.is_intact(ours_, hash));
}

TEST_F(FileStoreTest, RemovesOnlyOldLeftovers) {
    const fs::path incoming = folder_ / "store" / "incoming";
    write(incoming / "unfinished-old", "half");
    write(incoming / "unfinished-new", "half");
    fs::last_write_time(incoming / "unfinished-old",
                        fs::file_time_type::clock::now() - std::chrono::hours(25));
    EXPECT_EQ(store_.remove_unfinished(), 1);
    EXPECT_TRUE(fs::exists(incoming / "unfinished-new"));
}

TEST_F(FileStoreTest, ManyThreadsMayKeepTheSame) {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 25; ++n) ASSERT_TRUE(store_.keep(ours_, std::to_string(n)));
        });
    }
    threads.clear();
    int count = 0;
    store_.for_each([&](const FileEntry& entry) { count += store_.is_intact(ours_, entry.hash); });
    EXPECT_EQ(count, 25);
}

/// Makes every write beyond a size fail, as a full disk does.
class WriteLimit {
public:
    explicit WriteLimit(rlim_t bytes) {
        old_signal_ = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~WriteLimit() {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, old_signal_);
    }

private:
    rlimit before_{};
    void (*old_signal_)(int) = nullptr;
};

TEST_F(FileStoreTest, ADiskThatTakesNoMoreIsAFaultAndLeavesNothing) {
    const std::string bytes(20'000, 'x');
    {
        const WriteLimit full(10'000);
        EXPECT_THROW(static_cast<void>(store_.keep(ours_, bytes)), Fault);
    }
    EXPECT_EQ(count_unfinished(), 0u);
    EXPECT_FALSE(store_.find(ours_, content_hash_of(bytes)));
    write(folder_ / "occupied", "");
    EXPECT_THROW(FileStore(folder_ / "occupied" / "store", 10), Fault);
}

TEST_F(FileStoreTest, AnAbandonedDurableFileLeavesNothing) {
    {
        DurableFile file(folder_);
        file.add("half");
        EXPECT_TRUE(fs::exists(file.temporary_path()));
    }
    EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}

}  // namespace
}  // namespace slipway
