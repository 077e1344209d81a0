#include "platform/http/server.hpp"

#include "platform/http/server_test_support.hpp"
#include "platform/http/tls_test_support.hpp"

namespace slipway::http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

TEST_F(ServerTest, PipelinedRequestsAreAnsweredInOrderOnOneConnection) {
    start();
    RawSocket socket(server->port());
    socket.send(
        "GET /a?x=1 HTTP/1.1\r\nHost: h\r\n\r\n"
        "POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"
        "GET /c HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_THAT(socket.read_answer(), EndsWith("/a?x=1||127.0.0.1|plain"));
    EXPECT_THAT(socket.read_answer(), EndsWith("/b?|hello|127.0.0.1|plain"));
    EXPECT_THAT(socket.read_answer(), EndsWith("/c?||127.0.0.1|plain"));
}

TEST_F(ServerTest, EveryAnswerGuardsTheBrowserAndSaysWhen) {
    start();
    const Answer answer = HttpCaller().send("GET", url("/"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(std::string(answer.header("Content-Security-Policy")),
                HasSubstr("frame-ancestors 'none'"));
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Referrer-Policy"), "same-origin");
    EXPECT_THAT(std::string(answer.header("Date")), EndsWith(" GMT"));
    EXPECT_EQ(answer.header("Strict-Transport-Security"), "");
}

TEST_F(ServerTest, HeadHasTheLengthAndNoBody) {
    start();
    RawSocket socket(server->port());
    socket.send("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_THAT(socket.read_until("\r\n\r\n"), HasSubstr("Content-Length: 20"));
    EXPECT_THAT(socket.read_answer(), StartsWith("HTTP/1.1 200"));
}

TEST_F(ServerTest, ChunkedBodiesArriveWhole) {
    start();
    EXPECT_THAT(
        exchange("POST /p HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                 "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n"),
        EndsWith("/p?|abcdefg|127.0.0.1|plain"));
}

TEST_F(ServerTest, ABodyIsInvitedBeforeItIsSent) {
    start();
    RawSocket socket(server->port());
    socket.send("POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(socket.read_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    socket.send("abc");
    EXPECT_THAT(socket.read_answer(), EndsWith("/p?|abc|127.0.0.1|plain"));
}

TEST_F(ServerTest, WhatIsMalformedOrTooLargeIsRefusedAsAProblem) {
    start();
    struct Case {
        std::string name, bytes, status;
    };
    const std::vector<Case> cases{
        {"no host", "GET / HTTP/1.1\r\n\r\n", "400"},
        {"two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"},
        {"not HTTP", "hello there\r\n\r\n", "400"},
        {"up the tree", "GET /a/%2e%2e/b HTTP/1.1\r\nHost: h\r\n\r\n", "400"},
        {"escaped slash", "GET /a%2fb HTTP/1.1\r\nHost: h\r\n\r\n", "400"},
        {"two lengths",
         "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
         "400"},
        {"a head too large", "GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(20'000, 'x'), "431"},
        {"a body announced too large", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n",
         "413"},
        {"a body too large",
         "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n" +
             std::string(1001, 'x') + "\r\n",
         "413"},
        {"unknown expectation",
         "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nExpect: tea\r\n\r\n", "417"},
    };
    for (const Case& row : cases) {
        RawSocket socket(server->port());
        socket.send(row.bytes);
        const std::string answer = socket.read_answer();
        EXPECT_THAT(answer, StartsWith("HTTP/1.1 " + row.status)) << row.name;
        EXPECT_THAT(answer, HasSubstr("application/problem+json")) << row.name;
        EXPECT_THAT(answer, HasSubstr("Connection: close")) << row.name;
    }
}

TEST_F(ServerTest, AHandlerThatThrowsCostsOneAnswerOnly) {
    start();
    HttpCaller caller;
    EXPECT_EQ(caller.send("GET", url("/throws")).status, 500);
    EXPECT_EQ(caller.send("GET", url("/fine")).status, 200);
}

TEST_F(ServerTest, SlowCallersAreCutAndDoNotSlowTheOthers) {
    options.limits.header = 60ms;
    options.limits.idle = 60ms;
    start();
    std::vector<std::unique_ptr<RawSocket>> slow;
    for (int i = 0; i < 100; ++i) {
        slow.push_back(std::make_unique<RawSocket>(server->port()));
        if (i % 2 == 0) slow.back()->send("G");
    }
    EXPECT_EQ(HttpCaller().send("GET", url("/")).status, 200);
    for (const auto& socket : slow) EXPECT_EQ(socket->read_all(), "");
}

TEST_F(ServerTest, ABodyThatFallsSilentIsCut) {
    options.limits.body_silence = 50ms;
    start();
    EXPECT_EQ(exchange("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab"), "");
}

TEST_F(ServerTest, AReaderThatDoesNotReadIsCut) {
    options.limits.write = 50ms;
    start();
    RawSocket socket(server->port());
    for (int i = 0; i < 20; ++i) socket.send("GET /large HTTP/1.1\r\nHost: h\r\n\r\n");
    stop();  // returns at once only because the answers were given up
    EXPECT_LT(socket.read_all().size(), 60'000'000u);
}

TEST_F(ServerTest, MoreThanTheQueueHoldsIsTurnedAwayWithADelay) {
    options.worker_threads = 1;
    options.limits.pending_requests = 0;
    start();
    const Answer answer = HttpCaller().send("GET", url("/"));
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.header("Retry-After"), "1");
}

TEST_F(ServerTest, MoreConnectionsThanAllowedAreTurnedAway) {
    options.limits.connections = 1;
    start();
    RawSocket first(server->port());
    first.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_THAT(first.read_answer(), StartsWith("HTTP/1.1 200"));
    RawSocket second(server->port());
    EXPECT_THAT(second.read_all(), StartsWith("HTTP/1.1 503"));
}

TEST_F(ServerTest, ProxiesAreBelievedOnlyWhenTheyAreTrusted) {
    const std::vector<Header> forwarded{{"X-Forwarded-For", "6.6.6.6, 203.0.113.9"},
                                        {"X-Forwarded-Proto", "https"}};
    start();
    EXPECT_EQ(HttpCaller().send("GET", url("/a"), forwarded).body, "/a?||127.0.0.1|plain");
    stop();
    options = ServerOptions{};
    options.port = 0;
    options.trusted_proxies = {"127.0.0.1"};
    start();
    const Answer answer = HttpCaller().send("GET", url("/a"), forwarded);
    EXPECT_EQ(answer.body, "/a?||203.0.113.9|secure");
    EXPECT_NE(answer.header("Strict-Transport-Security"), "");
}

TEST_F(ServerTest, AnUploadGoesToDiskAndIsRemovedAfterwards) {
    start();
    const std::string bytes = "start" + std::string(400'000, 'u');
    const Answer answer = HttpCaller().send("POST", url("/upload"), {}, bytes);
    EXPECT_THAT(answer.body, EndsWith("|400005|start"));
    EXPECT_EQ(HttpCaller().send("POST", url("/upload"), {}, std::string(1'100'000, 'u')).status,
              413);
    stop();
    EXPECT_FALSE(std::filesystem::exists(probe.upload_path));
    EXPECT_TRUE(std::filesystem::is_empty(folder));
}

TEST_F(ServerTest, PartsOfAFileAreSentOnRequest) {
    probe.file = (folder / "file").string();
    std::ofstream(probe.file) << "0123456789" << std::string(300'000, 'f') << "end";
    start();
    HttpCaller caller;
    const auto ask = [&](const std::vector<Header>& headers) {
        return caller.send("GET", url("/file"), headers);
    };
    EXPECT_EQ(ask({}).body.size(), 300'013u);
    const Answer part = ask({{"Range", "bytes=2-4"}});
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.body, "234");
    EXPECT_EQ(part.header("Content-Range"), "bytes 2-4/300013");
    EXPECT_EQ(ask({{"Range", "bytes=-3"}}).body, "end");
    EXPECT_EQ(ask({{"Range", "bytes=300010-"}}).body, "end");
    EXPECT_EQ(ask({{"Range", "bytes=400000-"}}).status, 416);
    EXPECT_EQ(ask({{"Range", "bytes=2-4"}, {"If-Range", "\"v0\""}}).status, 200);
    EXPECT_EQ(ask({{"If-None-Match", "\"v0\", W/\"v1\""}}).status, 304);
    EXPECT_EQ(caller.send("HEAD", url("/file")).header("Content-Length"), "300013");
}

TEST_F(ServerTest, ALiveStreamDeliversAndNoticesThatTheReaderHasGone) {
    options.limits.live_keep_alive = 5ms;
    start();
    auto socket = std::make_unique<RawSocket>(server->port());
    socket->send("GET /live HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_THAT(socket->read_until("\r\n\r\n"), HasSubstr("Content-Type: text/event-stream"));
    EXPECT_THAT(socket->read_until("first\n\n"), EndsWith("data: first\n\n"));
    EXPECT_THAT(socket->read_until(": keep-alive\n\n"), EndsWith(": keep-alive\n\n"));
    const auto stream = probe.next_stream();
    EXPECT_TRUE(stream->send("data: second\n\n"));
    EXPECT_THAT(socket->read_until("second\n\n"), EndsWith("data: second\n\n"));
    socket.reset();
    const auto patience = std::chrono::steady_clock::now() + 10s;
    while (stream->is_open() && std::chrono::steady_clock::now() < patience)
        std::this_thread::yield();
    EXPECT_FALSE(stream->send("data: third\n\n"));
}

TEST_F(ServerTest, ALiveReaderThatDoesNotKeepUpIsCut) {
    options.limits.live_queue_bytes = 100'000;
    start();
    RawSocket socket(server->port());
    socket.send("GET /live HTTP/1.1\r\nHost: h\r\n\r\n");
    const auto stream = probe.next_stream();
    const std::string piece(50'000, 'p');
    int sent = 0;
    while (sent < 100'000 && stream->send(piece)) ++sent;
    EXPECT_LT(sent, 100'000);
    EXPECT_FALSE(stream->is_open());
}

TEST_F(ServerTest, StoppingFinishesWhatRunsAndEndsWhatIsLive) {
    start();
    RawSocket idle(server->port());
    idle.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    idle.read_answer();
    RawSocket live(server->port());
    live.send("GET /live HTTP/1.1\r\nHost: h\r\n\r\n");
    live.read_until("first\n\n");
    RawSocket running(server->port());
    running.send("GET /waits HTTP/1.1\r\nHost: h\r\n\r\n");
    probe.entered.get_future().wait();
    server->stop();
    EXPECT_EQ(idle.read_all(), "");
    EXPECT_THAT(live.read_all(), EndsWith("0\r\n\r\n"));
    probe.may_go.set_value();
    const std::string answer = running.read_all();
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 200"));
    EXPECT_THAT(answer, HasSubstr("Connection: close"));
    thread.join();
    EXPECT_FALSE(RawSocket(server->port()).is_connected());
}

TEST_F(ServerTest, TlsWorksWithACertificateOfItsOwn) {
    const TestCertificate certificate(folder);
    options.tls = std::make_unique<TlsFiles>(TlsFiles{certificate.path, certificate.key_path});
    start();
    HttpCaller caller({.certificate_authority = certificate.path});
    const std::string secure_url = "https://localhost:" + std::to_string(server->port());
    const Answer answer = caller.send("POST", secure_url + "/t", {}, "body");
    EXPECT_THAT(answer.body, HasSubstr("/t?|body|"));
    EXPECT_THAT(answer.body, EndsWith("|secure"));
    EXPECT_EQ(caller.send("GET", secure_url + "/large").body.size(), 3'000'000u);
    std::string heard;
    caller.stream(secure_url + "/live", {}, [&](std::string_view bytes) {
        heard += bytes;
        return heard.find("first") == std::string::npos;
    });
    EXPECT_EQ(heard, "data: first\n\n");
}

TEST_F(ServerTest, WhatCannotBeServedIsSaidAtTheStart) {
    start();
    ServerOptions taken;
    taken.port = server->port();
    EXPECT_THROW(Server::create(std::move(taken), probe, *logger), std::exception);
    ServerOptions unreadable;
    unreadable.port = 0;
    unreadable.tls = std::make_unique<TlsFiles>(TlsFiles{"/absent.pem", "/absent.key"});
    EXPECT_THROW(Server::create(std::move(unreadable), probe, *logger), std::exception);
}

}  // namespace
}  // namespace slipway::http
