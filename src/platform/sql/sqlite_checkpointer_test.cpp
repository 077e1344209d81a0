#include "platform/sql/sqlite_checkpointer.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <thread>

namespace slipway::sql {
namespace {

using namespace std::chrono_literals;

class SqliteCheckpointerTest : public testing::Test {
protected:
    SqliteCheckpointerTest() {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
    }
    ~SqliteCheckpointerTest() override { std::filesystem::remove_all(folder_); }

    std::string path() const { return (folder_ / "database").string(); }
    std::uintmax_t file_bytes() const { return std::filesystem::file_size(path()); }
    std::uintmax_t log_bytes() const { return std::filesystem::file_size(path() + "-wal"); }

    const std::filesystem::path folder_ = std::filesystem::temp_directory_path() /
                                          ("slipway-checkpointer-" + std::to_string(getpid()));
};

TEST_F(SqliteCheckpointerTest, TheLogGetsIntoTheFileLongBeforeTheWriterWouldCopyIt) {
    SqliteCheckpointer checkpointer(path(), DatabaseOptions{});
    SqliteConnection writer(path(), SqliteConnection::Access::write, DatabaseOptions{});
    checkpointer.watch(writer);
    writer.execute("create table papers (content blob)");
    for (int i = 0; i < 6; ++i) writer.execute("insert into papers values (zeroblob(1000000))");
    const auto deadline = std::chrono::steady_clock::now() + 20s;
    while (file_bytes() < 4'000'000 && std::chrono::steady_clock::now() < deadline) {
        std::this_thread::sleep_for(1ms);
    }
    EXPECT_GE(file_bytes(), 4'000'000u);
}

TEST_F(SqliteCheckpointerTest, TheLogStaysBounded) {
    SqliteCheckpointer checkpointer(path(), DatabaseOptions{});
    SqliteConnection writer(path(), SqliteConnection::Access::write, DatabaseOptions{});
    checkpointer.watch(writer);
    writer.execute("create table papers (content blob)");
    for (int i = 0; i < 60; ++i) writer.execute("insert into papers values (zeroblob(1000000))");
    EXPECT_LT(log_bytes(), 40'000'000u);
}

}  // namespace
}  // namespace slipway::sql
