#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "platform/http/http_caller.hpp"

// Callers that write until the server is killed, each in its own way, and afterwards look whether
// everything is there that was answered 2xx.

namespace slipway::testing {

/// How to reach the server; anew for each caller and each life of the server.
struct Connection {
    http::HttpCaller http{{.timeout = std::chrono::seconds(20)}};
    std::string url;
    std::string token;
    std::atomic<int>* answers = nullptr;  // counts them, when given

    http::Answer ask(std::string_view method, const std::string& path,
                     const std::vector<http::Header>& more = {}, std::string_view body = {});
};

/// Used by one thread at a time.
class Writer {
public:
    virtual ~Writer() = default;
    /// Writes until no answer comes, or another answer than the one that says it is done.
    virtual void write_until_killed(Connection& server) = 0;
    /// GoogleTest failures for what was answered and is gone, or is there by half.
    virtual void check(Connection& server) = 0;
    virtual std::size_t answered() const = 0;
    virtual const std::string& name() const = 0;
};

/// Creates rows of one kind by POST, each with a mark of its own, and finds them in a list.
class CreatingWriter final : public Writer {
public:
    struct Kind {
        std::string name;
        std::string path;
        std::function<std::string(const std::string& mark)> body;
        std::string list;           // path and query of the list that has them all
        std::string marked_member;  // of an item: begins with the mark
    };
    explicit CreatingWriter(Kind kind) : kind_(std::move(kind)) {}

    void write_until_killed(Connection& server) override;
    void check(Connection& server) override;
    std::size_t answered() const override { return answered_.size(); }
    const std::string& name() const override { return kind_.name; }

private:
    Kind kind_;
    int tried_ = 0;
    std::map<std::string, std::string> answered_;  // mark to id
};

/// Uploads files of some hundred kilobytes to an engagement; afterwards reads each of them back.
class UploadingWriter final : public Writer {
public:
    explicit UploadingWriter(std::string engagement_id);

    void write_until_killed(Connection& server) override;
    void check(Connection& server) override;
    std::size_t answered() const override { return answered_.size(); }
    const std::string& name() const override { return name_; }

private:
    static std::string content_of(const std::string& mark);

    const std::string name_ = "attachment";
    const std::string subject_;
    int tried_ = 0;
    std::map<std::string, std::string> answered_;  // mark to id
};

/// Replaces a document's draft again and again, each revision saying its own number.
class DraftWriter final : public Writer {
public:
    explicit DraftWriter(std::string engagement_id);

    void write_until_killed(Connection& server) override;
    void check(Connection& server) override;
    std::size_t answered() const override { return answers_; }
    const std::string& name() const override { return name_; }

private:
    const std::string name_ = "draft";
    const std::string path_;
    std::size_t answers_ = 0;
    std::int64_t answered_revision_ = 0;
};

}  // namespace slipway::testing
