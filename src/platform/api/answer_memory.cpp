#include "platform/api/answer_memory.hpp"

#include <utility>

#include "platform/hash/content_hasher.hpp"

namespace slipway::api {

namespace {

constexpr std::size_t most_asked_once = 10'000;

}  // namespace

std::optional<ContentHash> AnswerMemory::key_of(const http::Request& request) {
    if (request.method != http::Method::get || !request.body.empty()) return std::nullopt;
    std::string key = request.path + '?' + request.query;
    for (const char* name : {"Authorization", "Cookie", "Slipway-Workspace"}) {
        key += '\n';
        key += request.header(name);
    }
    return content_hash_of(key);
}

std::optional<AnswerMemory::Remembered> AnswerMemory::find(const ContentHash& key, Moment moment) {
    const std::lock_guard lock(mutex_);
    if (moment != moment_) return std::nullopt;
    const auto found = answers_.find(key);
    if (found == answers_.end()) return std::nullopt;
    return found->second;
}

void AnswerMemory::keep(const ContentHash& key, Moment moment, const Remembered& answer) {
    const auto* body = std::get_if<std::string>(&answer.response.body);
    if (body == nullptr || body->size() > longest_answer_bytes) return;
    const std::lock_guard lock(mutex_);
    if (moment != moment_) begin(moment);
    if (asked_once_.size() < most_asked_once && asked_once_.insert(key).second) return;
    if (bytes_ + body->size() > most_bytes) return;
    const auto [place, is_new] = answers_.try_emplace(
        key, Remembered{.response = {.status = answer.response.status,
                                     .headers = answer.response.headers,
                                     .body = std::make_shared<const std::string>(*body)},
                        .route = answer.route,
                        .workspace_id = answer.workspace_id});
    if (is_new) bytes_ += body->size();
}

void AnswerMemory::begin(Moment moment) {
    asked_once_.clear();
    answers_.clear();
    bytes_ = 0;
    moment_ = moment;
}

}  // namespace slipway::api
