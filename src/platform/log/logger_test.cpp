#include "platform/log/logger.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace slipway::log {
namespace {

std::string json(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

TEST(Logger, WritesOneJsonObjectALine) {
    const auto path = std::filesystem::temp_directory_path() /
                      ("slipway_log_" + std::to_string(::getpid()) + ".log");
    std::filesystem::remove(path);
    {
        const auto logger = Logger::create({.file = path.string()});
        logger->write(Level::debug, "below the level");
        logger->warning("a \"quoted\"\nline",
                        {{"port", 8080}, {"is_secure", false}, {"who", "Zoë"}});
    }
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(text.substr(0, 9), "{\"time\":\"");
    EXPECT_NE(
        text.find("\"level\":\"warning\",\"message\":\"a \\\"quoted\\\"\\u000aline\",\"port\":8080,"
                  "\"is_secure\":false,\"who\":\"Zoë\"}\n"),
        std::string::npos);
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
    std::filesystem::remove(path);
}

TEST(Logger, BytesThatAreNotUtf8DoNotBreakALine) {
    EXPECT_EQ(json("a\xffz"), "\"a\xef\xbf\xbdz\"");
    EXPECT_EQ(json("\xe2\x82"), "\"\xef\xbf\xbd\xef\xbf\xbd\"");
    EXPECT_EQ(json("€"), "\"€\"");
}

}  // namespace
}  // namespace slipway::log
