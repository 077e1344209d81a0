#include "platform/config/config.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/fault.hpp"

namespace slipway::config {
namespace {

const std::vector<std::string> known{"http.port", "http.address", "http.trusted_proxies", "demo"};

class ConfigTest : public testing::Test {
protected:
    ~ConfigTest() override { std::filesystem::remove(file); }

    Config load(const Config::Values& flags, const Config::Values& environment,
                const std::string& toml) const {
        std::ofstream(file) << toml;
        return Config::load(
            known, flags,
            [&](const std::string& name) {
                const auto found = environment.find(name);
                return found == environment.end() ? std::nullopt : std::optional(found->second);
            },
            file.string());
    }

    const std::filesystem::path file = std::filesystem::temp_directory_path() /
                                       ("slipway_config_" + std::to_string(::getpid()) + ".toml");
};

TEST_F(ConfigTest, FlagsWinOverTheEnvironmentAndThatOverTheFile) {
    const std::string toml = "[http]\nport = 1\n";
    EXPECT_EQ(load({}, {}, "").number("http.port", 9, 0, 10), 9);
    EXPECT_EQ(load({}, {}, toml).number("http.port", 9, 0, 10), 1);
    EXPECT_EQ(load({}, {{"SLIPWAY_HTTP_PORT", "2"}}, toml).number("http.port", 9, 0, 10), 2);
    EXPECT_EQ(load({{"http.port", "3"}}, {{"SLIPWAY_HTTP_PORT", "2"}}, toml)
                  .number("http.port", 9, 0, 10),
              3);
}

TEST_F(ConfigTest, ValuesOfEachKindAreRead) {
    const Config config =
        load({{"http.address", "::1"}}, {},
             "demo = true\nhttp.trusted_proxies = [\"10.0.0.1\", \"10.0.0.2\"]\n");
    EXPECT_TRUE(config.flag("demo", false));
    EXPECT_EQ(config.text("http.address", ""), "::1");
    EXPECT_EQ(config.list("http.trusted_proxies"),
              (std::vector<std::string>{"10.0.0.1", "10.0.0.2"}));
    EXPECT_TRUE(config.list("http.address").size() == 1);
}

TEST_F(ConfigTest, MistakesAreNamedNotIgnored) {
    EXPECT_THROW(load({}, {}, "[http]\nprot = 1\n"), Fault);
    EXPECT_THROW(load({{"prot", "1"}}, {}, ""), Fault);
    EXPECT_THROW(load({}, {}, "http = [\n"), Fault);
    EXPECT_THROW(load({{"http.port", "80x"}}, {}, "").number("http.port", 1, 0, 100), Fault);
    EXPECT_THROW(load({{"http.port", "101"}}, {}, "").number("http.port", 1, 0, 100), Fault);
    EXPECT_THROW(load({{"demo", "yes"}}, {}, "").flag("demo", false), Fault);
}

}  // namespace
}  // namespace slipway::config
