#include "platform/sql/sqlite_checkpointer.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <thread>

namespace slipway::sql {
namespace {

using namespace std::chrono_literals;

class SqliteCheckpointerTest : public testing::Test {
protected:
    SqliteCheckpointerTest() {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        checkpointer_ = std::make_unique<SqliteCheckpointer>(path(), DatabaseOptions{});
        writer_ = std::make_unique<SqliteConnection>(path(), SqliteConnection::Access::write,
                                                     DatabaseOptions{});
        checkpointer_->watch(*writer_);
        writer_->execute("create table papers (content blob)");
    }
    ~SqliteCheckpointerTest() override {
        writer_.reset();
        checkpointer_.reset();
        std::filesystem::remove_all(folder_);
    }

    /// Each in a commit of its own.
    void write_megabytes(int count) {
        for (int i = 0; i < count; ++i) {
            writer_->execute("insert into papers values (zeroblob(1000000))");
        }
    }

    std::string path() const { return (folder_ / "database").string(); }
    std::uintmax_t file_bytes() const { return std::filesystem::file_size(path()); }
    std::uintmax_t log_bytes() const { return std::filesystem::file_size(path() + "-wal"); }

    const std::filesystem::path folder_ = std::filesystem::temp_directory_path() /
                                          ("slipway-checkpointer-" + std::to_string(getpid()));
    std::unique_ptr<SqliteCheckpointer> checkpointer_;
    std::unique_ptr<SqliteConnection> writer_;
};

TEST_F(SqliteCheckpointerTest, TheLogGetsIntoTheFileLongBeforeTheWriterWouldCopyIt) {
    write_megabytes(6);
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (file_bytes() < 4'000'000 && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(1ms);
    }
    EXPECT_GE(file_bytes(), 4'000'000u);
}

TEST_F(SqliteCheckpointerTest, TheLogStaysBounded) {
    write_megabytes(60);
    EXPECT_LT(log_bytes(), 40'000'000u);
}

}  // namespace
}  // namespace slipway::sql
