#include "platform/api/idempotency.hpp"

#include <algorithm>

#include "platform/api/router.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway::api {
namespace {

struct AnsweredRow {
    std::string request_hash;
    std::int32_t status = 0;
    std::string location;
    std::string etag;
    std::string body;
};
BOOST_DESCRIBE_STRUCT(AnsweredRow, (), (request_hash, status, location, etag, body))

std::string header_of(const http::Response& response, std::string_view name) {
    for (const http::Header& header : response.headers) {
        if (header.name == name) return header.value;
    }
    return {};
}

}  // namespace

Result<std::optional<IdempotencyKey>> idempotency_key_of(const http::Request& request,
                                                         const std::optional<Actor>& actor,
                                                         std::string_view upload) {
    constexpr std::size_t longest = 200;
    const std::string_view key = request.header("Idempotency-Key");
    if (key.empty()) return std::optional<IdempotencyKey>();
    if (key.size() > longest) {
        return refuse(RefusalCode::malformed, "request.idempotency_key_is_too_long");
    }
    if (!std::ranges::all_of(key, [](char c) { return c >= ' ' && c <= '~'; })) {
        return refuse(RefusalCode::malformed, "request.idempotency_key_is_not_ascii");
    }
    std::string text(method_name(request.method));
    text += ' ' + request.path + '?' + request.query + '\n' + request.body;
    text += upload;
    IdempotencyKey named{.key = std::string(key), .request_hash = content_hash_of(text).text()};
    if (actor) {
        named.workspace_id = actor->workspace_id;
        named.person_id = actor->person_id;
    } else {
        named.key += ' ' + content_hash_of(request.path).text();
    }
    return std::optional(std::move(named));
}

namespace {

const sql::Statement find_answer{"idempotency_key.find", R"sql(
    select request_hash, status, location, etag, body from idempotency_keys
    where workspace_id = $1 and person_id = $2 and key = $3)sql"};

Result<std::optional<http::Response>> find_answered(sql::Transaction& transaction,
                                                    const IdempotencyKey& key) {
    const auto row =
        transaction.find<AnsweredRow>(find_answer, key.workspace_id, key.person_id, key.key);
    if (!row) return std::optional<http::Response>();
    if (row->request_hash != key.request_hash) {
        return refuse(RefusalCode::conflict, "request.idempotency_key_was_used");
    }
    http::Response response;
    response.status = row->status;
    response.set("Content-Type", "application/json").set("Cache-Control", "no-store");
    if (!row->location.empty()) response.set("Location", row->location);
    if (!row->etag.empty()) response.set("ETag", row->etag);
    response.set("Idempotency-Replayed", "true");
    response.body = row->body;
    return std::optional(std::move(response));
}

const sql::Statement insert_answer{"idempotency_key.insert", R"sql(
    insert into idempotency_keys
        (workspace_id, person_id, key, request_hash, status, location, etag, body, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

void save_answered(sql::Transaction& transaction, const IdempotencyKey& key,
                   const http::Response& response, Instant now) {
    const auto* body = std::get_if<std::string>(&response.body);
    transaction.execute(insert_answer, key.workspace_id, key.person_id, key.key, key.request_hash,
                        response.status, header_of(response, "Location"),
                        header_of(response, "ETag"), body != nullptr ? *body : std::string(), now);
}

}  // namespace

Result<http::Response> answer_once(sql::Transaction& transaction, Instant now,
                                   const std::optional<IdempotencyKey>& key, AnswerIs answer_is,
                                   const std::function<Result<http::Response>()>& work) {
    if (!key) return work();
    if (auto earlier = TRY(find_answered(transaction, *key))) {
        if (answer_is == AnswerIs::kept) return std::move(*earlier);
        return refuse(RefusalCode::conflict, "request.was_answered_once");
    }
    http::Response response = TRY(work());
    if (answer_is == AnswerIs::kept) {
        save_answered(transaction, *key, response, now);
    } else {
        save_answered(transaction, *key, {.status = response.status, .headers = {}, .body = {}},
                      now);
    }
    return response;
}

const sql::Statement delete_old_answers{"idempotency_key.delete_old", R"sql(
    delete from idempotency_keys where created_at < $1)sql"};

std::int64_t forget_answered(sql::Transaction& transaction, Instant before) {
    return transaction.execute(delete_old_answers, before);
}

}  // namespace slipway::api
