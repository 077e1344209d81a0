#pragma once

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

IdempotencyKey idempotency_key_of(const Actor& actor, std::string_view key,
                                  const http::Request& request);

/// The answer given earlier under this key, if any. Refuses a key that named another request.
Result<std::optional<http::Response>> find_answered(sql::Transaction& transaction,
                                                    const IdempotencyKey& key);
/// Keeps the answer, in the transaction of what the request did.
void save_answered(sql::Transaction& transaction, const IdempotencyKey& key,
                   const http::Response& response, Instant now);
/// Forgets answers given before the moment.
std::int64_t forget_answered(sql::Transaction& transaction, Instant before);

}  // namespace slipway::api
