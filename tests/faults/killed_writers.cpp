#include "killed_writers.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "base/fault.hpp"

namespace slipway::testing {
namespace {

namespace json = boost::json;

std::string text_of(const json::value& value, std::string_view member) {
    return std::string(value.at(member).as_string());
}

http::Header key_of(const std::string& mark) {
    return {"Idempotency-Key", mark};
}

const http::Header json_body{"Content-Type", "application/json"};

}  // namespace

http::Answer Connection::ask(std::string_view method, const std::string& path,
                             const std::vector<http::Header>& more, std::string_view body) {
    std::vector<http::Header> headers = more;
    headers.push_back({"Authorization", "Bearer " + token});
    auto answer = http.send(method, url + "/api/v1" + path, headers, body);
    if (answers != nullptr) ++*answers;
    return answer;
}

void CreatingWriter::write_until_killed(Connection& server) {
    try {
        for (;;) {
            const std::string mark = kind_.name + "-" + std::to_string(tried_++);
            const auto answer =
                server.ask("POST", kind_.path, {json_body, key_of(mark)}, kind_.body(mark));
            EXPECT_EQ(answer.status, 201) << kind_.name << ": " << answer.body;
            if (answer.status != 201) return;
            answered_[mark] = text_of(json::parse(answer.body), "id");
        }
    } catch (const Fault&) {
        // Killed meanwhile: the last one may be there or not.
    }
}

void CreatingWriter::check(Connection& server) {
    std::map<std::string, std::string> there;
    std::string cursor;
    do {
        const auto page =
            server.ask("GET", kind_.list + (cursor.empty() ? "" : "&cursor=" + cursor));
        ASSERT_EQ(page.status, 200) << page.body;
        const json::value body = json::parse(page.body);
        for (const auto& item : body.at("items").as_array()) {
            const std::string text = text_of(item, kind_.marked_member);
            there.emplace(text.substr(0, text.find('@')), text_of(item, "id"));
        }
        const auto& next = body.at("next_cursor");
        cursor = next.is_string() ? std::string(next.as_string()) : "";
    } while (!cursor.empty());
    for (const auto& [mark, id] : answered_) {
        ASSERT_TRUE(there.contains(mark)) << mark << " was answered 201 and is gone";
        EXPECT_EQ(there[mark], id);
    }
}

UploadingWriter::UploadingWriter(std::string engagement_id)
    : subject_("subject_kind=engagement&subject_id=" + std::move(engagement_id)) {}

std::string UploadingWriter::content_of(const std::string& mark) {
    std::string content;
    while (content.size() < 300'000) content += mark + "\n";
    return content;
}

void UploadingWriter::write_until_killed(Connection& server) {
    try {
        for (;;) {
            const std::string mark = name_ + "-" + std::to_string(tried_++);
            const auto answer = server.ask(
                "POST", "/attachments?" + subject_ + "&name=" + mark + ".txt",
                {{"Content-Type", "application/octet-stream"}, key_of(mark)}, content_of(mark));
            EXPECT_EQ(answer.status, 201) << answer.body;
            if (answer.status != 201) return;
            answered_[mark] = text_of(json::parse(answer.body), "id");
        }
    } catch (const Fault&) {
    }
}

void UploadingWriter::check(Connection& server) {
    const auto page = server.ask("GET", "/attachments?" + subject_);
    ASSERT_EQ(page.status, 200) << page.body;
    std::map<std::string, std::string> there;
    const json::value body = json::parse(page.body);
    for (const auto& item : body.at("items").as_array()) {
        const std::string file = text_of(item, "name");
        there.emplace(file.substr(0, file.find('.')), text_of(item, "id"));
    }
    for (const auto& [mark, id] : answered_) {
        ASSERT_TRUE(there.contains(mark)) << mark << " was answered 201 and is gone";
        EXPECT_EQ(there[mark], id);
    }
    // Also those that nobody was told of: a row without its whole file would be half an upload.
    for (const auto& [mark, id] : there) {
        const auto content = server.ask("GET", "/attachments/" + id + "/content");
        ASSERT_EQ(content.status, 200) << mark;
        EXPECT_TRUE(content.body == content_of(mark)) << mark << " is not what was sent";
    }
}

namespace {

/// A draft of one block that says which revision it is to become.
std::string draft_of(std::int64_t revision) {
    const json::object block{{"id", "018bcfe5-6801-7000-8000-000000000001"},
                             {"title", "revision " + std::to_string(revision)},
                             {"purpose", ""},
                             {"result", ""},
                             {"priority", 1},
                             {"after", json::array()},
                             {"needs_training", false},
                             {"items", json::array()}};
    return json::serialize(json::object{{"content", json::object{{"blocks", json::array{block}}}}});
}

}  // namespace

DraftWriter::DraftWriter(std::string engagement_id)
    : path_("/engagements/" + std::move(engagement_id) + "/document") {}

void DraftWriter::write_until_killed(Connection& server) {
    try {
        check(server);
        const auto read = server.ask("GET", path_);
        auto revision = json::parse(read.body).at("revision").as_int64();
        answered_revision_ = revision;  // whoever was shown it has been answered, too
        for (;;) {
            const std::string body = draft_of(revision + 1);
            const auto answer =
                server.ask("PUT", path_,
                           {json_body, {"If-Match", '"' + std::to_string(revision) + '"'}}, body);
            EXPECT_EQ(answer.status, 200) << answer.body;
            if (answer.status != 200) return;
            answered_revision_ = revision = json::parse(answer.body).at("revision").as_int64();
            ++answers_;
        }
    } catch (const Fault&) {
    }
}

void DraftWriter::check(Connection& server) {
    const auto read = server.ask("GET", path_);
    ASSERT_EQ(read.status, 200) << read.body;
    const json::value draft = json::parse(read.body);
    const auto revision = draft.at("revision").as_int64();
    // The one that was under way when the server was killed may be there, and no other.
    EXPECT_GE(revision, answered_revision_);
    EXPECT_LE(revision, answered_revision_ + 1);
    if (revision == 0) return;
    const auto& blocks = draft.at("content").at("blocks").as_array();
    ASSERT_EQ(blocks.size(), 1u);
    EXPECT_EQ(text_of(blocks[0], "title"), "revision " + std::to_string(revision));
}

}  // namespace slipway::testing
