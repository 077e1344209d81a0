#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <future>
#include <mutex>
#include <thread>

#include "platform/http/http_caller.hpp"
#include "platform/http/raw_socket_test_support.hpp"
#include "platform/http/server.hpp"

namespace slipway::http {

using namespace std::chrono_literals;

/// Answers with what it saw; a few paths do more.
class Probe : public Handler {
public:
    BodyPolicy body_policy(Method, std::string_view path) const override {
        if (path.starts_with("/upload")) return {.max_bytes = 1 << 20, .to_disk = true};
        return {.max_bytes = 1000};
    }

    std::optional<Response> refuse_upload(const Request& head) override {
        if (head.path != "/upload_of_nobody") return std::nullopt;
        Response refusal;
        refusal.status = 401;
        return refusal;
    }

    Response handle(const Request& request) override {
        if (request.path == "/throws")
            throw std::runtime_error("a handler that breaks its promise");
        if (request.path == "/waits") {
            entered.set_value();
            may_go.get_future().wait();
        }
        if (request.path == "/live") return live();
        if (request.path == "/file") {
            Response response;
            response.set("ETag", "\"v1\"");
            response.body =
                FileBody{file, static_cast<std::int64_t>(std::filesystem::file_size(file))};
            return response;
        }
        if (request.path == "/large") return {.body = std::string(3'000'000, 'x')};
        Response response;
        std::string seen = request.path + "?" + request.query + "|" + request.body + "|" +
                           request.remote_address + "|" + (request.is_secure ? "secure" : "plain");
        if (request.upload) {
            upload_path = *request.upload->file;
            std::ifstream stored(upload_path);
            const std::string text{std::istreambuf_iterator<char>(stored), {}};
            seen += "|" + std::to_string(request.upload->size_bytes) + "|" + text.substr(0, 5);
        }
        response.body = seen;
        return response;
    }

    Response live() {
        Response response;
        response.body = LiveBody([this](std::shared_ptr<LiveStream> stream) {
            stream->send("data: first\n\n");
            const std::lock_guard lock(mutex);
            streams.push_back(std::move(stream));
            has_stream.notify_all();
        });
        return response;
    }

    std::shared_ptr<LiveStream> next_stream() {
        std::unique_lock lock(mutex);
        has_stream.wait_for(lock, 10s, [this] { return !streams.empty(); });
        auto stream = streams.at(0);
        streams.erase(streams.begin());
        return stream;
    }

    std::promise<void> entered;
    std::promise<void> may_go;
    std::string file;
    std::string upload_path;
    std::mutex mutex;
    std::condition_variable has_stream;
    std::vector<std::shared_ptr<LiveStream>> streams;
};

class ServerTest : public testing::Test {
protected:
    ServerTest() {
        folder =
            std::filesystem::temp_directory_path() / ("slipway_http_" + std::to_string(getpid()));
        std::filesystem::create_directories(folder);
        options.port = 0;
        options.worker_threads = 2;
        options.upload_folder = folder.string();
    }
    ~ServerTest() override {
        stop();
        std::filesystem::remove_all(folder);
    }
    void start() {
        server = Server::create(std::move(options), probe, *logger);
        thread = std::thread([this] { server->run(); });
    }
    void stop() {
        if (server) server->stop();
        if (thread.joinable()) thread.join();
    }
    std::string url(const std::string& path) const {
        return "http://127.0.0.1:" + std::to_string(server->port()) + path;
    }
    std::string exchange(const std::string& bytes) const {
        RawSocket socket(server->port());
        socket.send(bytes);
        return socket.read_all();
    }

    std::filesystem::path folder;
    ServerOptions options;
    Probe probe;
    std::unique_ptr<log::Logger> logger = log::Logger::create_silent();
    std::unique_ptr<Server> server;
    std::thread thread;
};

}  // namespace slipway::http
