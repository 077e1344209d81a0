#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "base/fault.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "server_process.hpp"

// The program as its operator meets it: every command explains itself, and says what it will not
// do.

namespace slipway::testing {
namespace {

class CommandLine : public ::testing::Test {
protected:
    void SetUp() override {
        const char* program = std::getenv("SLIPWAY_PROGRAM");
        if (program == nullptr) GTEST_SKIP() << "SLIPWAY_PROGRAM is not set";
        std::filesystem::create_directories(folder_);
        server_ = std::make_unique<ServerProcess>(ServerProcess::Options{
            .program = program,
            .data_folder = folder_,
            .database_url = "sqlite:" + (folder_ / "slipway.sqlite").string()});
    }
    ~CommandLine() override {
        server_.reset();
        std::filesystem::remove_all(folder_);
    }

    std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() /
        ("slipway-cli-" + to_text(SystemChance().new_uuid(SystemClock().now())));
    std::unique_ptr<ServerProcess> server_;
};

TEST_F(CommandLine, EveryCommandExplainsItself) {
    const std::vector<std::vector<std::string>> commands{
        {"serve"},  {"migrate"},         {"demo"},    {"user"},    {"user", "add"}, {"token"},
        {"backup"}, {"token", "create"}, {"restore"}, {"openapi"}, {"version"}};
    for (std::vector<std::string> command : commands) {
        const std::string name = command.back();
        command.emplace_back("--help");
        EXPECT_NE(server_->run_plainly(command).find("--help"), std::string::npos) << name;
    }
    EXPECT_TRUE(server_->run_plainly({"version"}).starts_with("slipway "));
}

TEST_F(CommandLine, TheDemoWantsAnEmptyDatabase) {
    server_->run({"user", "add", "--email", "head@cli.example", "--name", "Head", "--workspace",
                  "cli", "--role", "head"},
                 "correct horse battery\n");
    EXPECT_THROW(server_->run({"demo"}), Fault);
}

TEST_F(CommandLine, MetricsAreReadFromThisMachineOrWithTheirToken) {
    http::HttpCaller caller;
    const auto status_with = [&](std::vector<http::Header> headers) {
        return caller.send("GET", server_->url() + "/metrics", std::move(headers), "").status;
    };
    server_->start();
    EXPECT_EQ(status_with({}), 200);
    EXPECT_EQ(status_with({{"X-Forwarded-For", "203.0.113.7"}}), 403);
    server_->kill_hard();
    ::setenv("SLIPWAY_METRICS_TOKEN", "of-prometheus", 1);
    server_->start();
    ::unsetenv("SLIPWAY_METRICS_TOKEN");
    EXPECT_EQ(status_with({}), 403);
    EXPECT_EQ(status_with({{"Authorization", "Bearer of-nobody"}}), 403);
    EXPECT_EQ(status_with({{"Authorization", "Bearer of-prometheus"}}), 200);
}

TEST_F(CommandLine, ASettingThatDoesNotExistIsRefused) {
    EXPECT_THROW(server_->run_plainly({"migrate", "--listne", "127.0.0.1:1"}), Fault);
}

}  // namespace
}  // namespace slipway::testing
