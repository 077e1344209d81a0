#include "platform/http/request_head.hpp"
#include "platform/http/server_test_support.hpp"

// What somebody sends who means no good: requests that two parsers would cut apart differently,
// addresses outside of what is served, bodies that nobody asked for.

namespace slipway::http {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Attack {
    std::string name;
    std::string head;  // between the request line and the blank line
    std::string status;
};

TEST_F(ServerTest, WhatAProxyMightCutApartDifferentlyIsRefusedAndEndsTheConnection) {
    start();
    const std::vector<Attack> attacks{
        {"a coding nobody knows", "Transfer-Encoding: gzip, chunked\r\n", "501"},
        {"no coding at all", "Transfer-Encoding: identity\r\n", "501"},
        {"chunked, but not last", "Transfer-Encoding: chunked, identity\r\n", "501"},
        {"chunked twice", "Transfer-Encoding: chunked, chunked\r\n", "501"},
        {"chunked in two lines", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
         "400"},
        {"a coding that hides",
         "Transfer-Encoding: \x0b"
         "chunked\r\n",
         "400"},
        {"a coding and a length", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "400"},
        {"a length and a coding", "Content-Length: 5\r\nTransfer-Encoding: identity\r\n", "400"},
        {"two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", "400"},
        {"a list of lengths", "Content-Length: 5, 6\r\n", "400"},
        {"a signed length", "Content-Length: +5\r\n", "400"},
        {"a length below zero", "Content-Length: -1\r\n", "400"},
        {"a length in hex", "Content-Length: 0x5\r\n", "400"},
        {"a length beyond counting", "Content-Length: 99999999999999999999999\r\n", "400"},
        {"an empty length", "Content-Length:\r\n", "400"},
        {"a blank before the colon", "Content-Length : 5\r\n", "400"},
        {"a line without a name", ": 5\r\n", "400"},
        {"a NUL in a value", std::string("X: a\0b\r\n", 8), "400"},
        {"a bare carriage return", "X: a\rContent-Length: 5\r\n", "400"},
        {"bare line feeds", "X: a\nContent-Length: 5\r\n", "400"},
    };
    for (const Attack& attack : attacks) {
        RawSocket socket(server->port());
        socket.send("POST /first HTTP/1.1\r\nHost: h\r\n" + attack.head +
                    "\r\n0\r\n\r\nGET /second HTTP/1.1\r\nHost: h\r\n\r\n");
        const std::string answers = socket.read_all();
        EXPECT_THAT(answers, StartsWith("HTTP/1.1 " + attack.status)) << attack.name;
        EXPECT_THAT(answers, HasSubstr("Connection: close")) << attack.name;
        EXPECT_THAT(answers, Not(HasSubstr("/second"))) << attack.name;
    }
}

TEST_F(ServerTest, ChunksThatLieAboutTheirSizeAreRefused) {
    start();
    for (const std::string chunk : {"-1\r\n", "0x3\r\nabc\r\n", "fffffffffffffffff\r\n",
                                    "3 3\r\nabc\r\n", "3\r\nabcdef\r\n", "g\r\n", "\r\nabc\r\n"}) {
        RawSocket socket(server->port());
        socket.send("POST /first HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n" +
                    chunk + "GET /second HTTP/1.1\r\nHost: h\r\n\r\n");
        const std::string answers = socket.read_all();
        EXPECT_THAT(answers, StartsWith("HTTP/1.1 4")) << chunk;
        EXPECT_THAT(answers, Not(HasSubstr("/second"))) << chunk;
    }
}

TEST_F(ServerTest, HttpOneZeroHasNoChunks) {
    start();
    EXPECT_THAT(exchange("POST /p HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                         "0\r\n\r\n"),
                StartsWith("HTTP/1.1 400"));
}

TEST_F(ServerTest, WhatFollowsTheChunksIsNoHeader) {
    start();
    RawSocket socket(server->port());
    socket.send(
        "POST /p HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n"
        "X-Forwarded-For: 6.6.6.6\r\nHost: other\r\n\r\nGET /next HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_THAT(socket.read_answer(), HasSubstr("/p?|a|127.0.0.1|plain"));
    EXPECT_THAT(socket.read_answer(), HasSubstr("/next?||127.0.0.1|plain"));
}

TEST_F(ServerTest, AHeaderCanBeNoLongerThanItsLimitHoweverItIsCut) {
    start();
    std::string many = "GET / HTTP/1.1\r\nHost: h\r\n";
    for (int i = 0; i < 5'000; ++i) many += "A: b\r\n";
    EXPECT_THAT(exchange(many + "\r\n"), StartsWith("HTTP/1.1 431"));
    EXPECT_THAT(exchange("GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\nHost: h\r\n\r\n"),
                StartsWith("HTTP/1.1 431"));
    const std::string trailer = "X: " + std::string(200'000, 'x') + "\r\n\r\n";
    EXPECT_THAT(
        exchange("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" + trailer),
        StartsWith("HTTP/1.1 4"));
}

TEST_F(ServerTest, AnUploadThatIsNotAllowedIsTurnedAwayBeforeItComes) {
    start();
    RawSocket patient(server->port());
    patient.send(
        "POST /upload_of_nobody HTTP/1.1\r\nHost: h\r\nContent-Length: 400000\r\n"
        "Expect: 100-continue\r\n\r\n");
    EXPECT_THAT(patient.read_answer(), StartsWith("HTTP/1.1 401"));
    RawSocket hasty(server->port());
    hasty.send("POST /upload_of_nobody HTTP/1.1\r\nHost: h\r\nContent-Length: 400000\r\n\r\n" +
               std::string(1000, 'u'));
    const std::string answer = hasty.read_answer();
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 401"));
    EXPECT_THAT(answer, HasSubstr("Connection: close"));
    EXPECT_TRUE(std::filesystem::is_empty(folder));
}

TEST_F(ServerTest, AnUploadThatBreaksOffLeavesNothing) {
    start();
    {
        RawSocket socket(server->port());
        socket.send("POST /upload HTTP/1.1\r\nHost: h\r\nContent-Length: 400000\r\n\r\n" +
                    std::string(100'000, 'u'));
    }
    stop();
    EXPECT_TRUE(std::filesystem::is_empty(folder));
}

TEST(RequestTarget, WhatNoHonestCallerSendsIsNoTarget) {
    for (const std::string target : {"/a/../b", "/a/%2e%2E/b", "/a/.%2e", "/./a", "/a%2fb",
                                     "/a%5cb", "/a\\b", "/%00", "/%0d%0a", "/%", "/%4", "/%zz", "*",
                                     "a", "//..", "/%ff", "/a%c0%af", "/%ed%a0%80", "host:443"}) {
        EXPECT_FALSE(parse_target(target)) << target;
    }
    EXPECT_EQ(parse_target("/a%20b/%D0%B9?x=%2e%2e")->path, "/a b/й");
    EXPECT_EQ(parse_target("http://other/..%2f"), std::nullopt);
    EXPECT_EQ(parse_target("/a%3fb")->path, "/a?b");
    EXPECT_EQ(parse_target("/a%252e%252e")->path, "/a%2e%2e");
}

TEST(RemoteAddress, OnlyWhatTrustedProxiesSayCounts) {
    const std::vector<std::string> proxies{"10.0.0.1", "10.0.0.2"};
    struct Case {
        std::string peer, told, address;
    };
    for (const Case& row : std::vector<Case>{
             {"203.0.113.7", "6.6.6.6", "203.0.113.7"},
             {"10.0.0.1", "", "10.0.0.1"},
             {"10.0.0.1", "6.6.6.6, 203.0.113.9", "203.0.113.9"},
             {"10.0.0.1", "203.0.113.9, 10.0.0.2", "203.0.113.9"},
             {"10.0.0.1", "203.0.113.9, nonsense", "10.0.0.1"},
             {"10.0.0.1", "10.0.0.2, 10.0.0.1", "10.0.0.2"},
             {"10.0.0.1", "[2001:db8::1]:443", "2001:db8::1"},
             {"10.0.0.1", "::ffff:203.0.113.9", "203.0.113.9"},
         }) {
        EXPECT_EQ(remote_address(row.peer, row.told, proxies), row.address) << row.told;
    }
}

}  // namespace
}  // namespace slipway::http
