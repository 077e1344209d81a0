#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.hpp"
#include "base/refusal.hpp"
#include "platform/http/http.hpp"
#include "platform/sql/database.hpp"

namespace slipway::api {

/// One caller's name for one request. The same key with another request is a mistake of the
/// caller's and refused.
struct IdempotencyKey {
    WorkspaceId workspace_id;
    PersonId person_id;
    std::string key;
    std::string request_hash;  // of method, path, query and body
};

/// The request's Idempotency-Key, if it bears one. `actor` is absent for who has no account: then
/// the key belongs to the address asked. `upload` is the hash of a body that went to disk.
Result<std::optional<IdempotencyKey>> idempotency_key_of(const http::Request& request,
                                                         const std::optional<Actor>& actor,
                                                         std::string_view upload = {});

/// Whether an answer may be given again: one with a secret in it is not kept, and the second
/// request is refused.
enum class AnswerIs { kept, secret };

/// The answer given earlier under this key; without one, the answer of `work`, kept in the same
/// transaction as what it did. Refuses a key that named another request.
Result<http::Response> answer_once(sql::Transaction& transaction, Instant now,
                                   const std::optional<IdempotencyKey>& key, AnswerIs answer_is,
                                   const std::function<Result<http::Response>()>& work);
/// Forgets answers given before the moment.
std::int64_t forget_answered(sql::Transaction& transaction, Instant before);

}  // namespace slipway::api
