#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace slipway {

/// Why a request was refused, in the terms of a caller; each has one HTTP status.
enum class RefusalCode {
    invalid,                // 422: a value breaks a rule; `field` names it
    malformed,              // 400: the body is not of the right form; `field` is its JSON path
    unauthenticated,        // 401
    forbidden,              // 403: known to be there, but not for this role
    not_found,              // 404: absent, or foreign; nobody can tell which
    conflict,               // 409: right by itself, but not in the present state
    gone,                   // 410: a link that has expired or was revoked
    stale,                  // 412: somebody changed it meanwhile
    too_large,              // 413
    precondition_required,  // 428: If-Match is missing
    throttled,              // 429
};

using RefusalParameter = std::pair<std::string, std::variant<std::int64_t, std::string>>;

/// A normal answer that says no. `key` is the API's code, the message's key in three languages,
/// and what support searches for; `field` is the JSON path of the offending value, or empty.
struct Refusal {
    RefusalCode code = RefusalCode::invalid;
    std::string key;
    std::string field;
    std::vector<RefusalParameter> parameters;

    bool operator==(const Refusal&) const = default;
};

/// A value, or the refusal to give one. Pass refusals on with TRY.
template <class T>
class [[nodiscard]] Result : public std::expected<T, Refusal> {
public:
    using std::expected<T, Refusal>::expected;
};

inline std::unexpected<Refusal> refuse(RefusalCode code, std::string key, std::string field = {},
                                       std::vector<RefusalParameter> parameters = {}) {
    return std::unexpected<Refusal>(
        Refusal{code, std::move(key), std::move(field), std::move(parameters)});
}

}  // namespace slipway

/// The value of a Result, or an early return of its refusal: `const auto entry = TRY(find(id));`
#define TRY(expression)                                                       \
    __extension__({                                                           \
        auto&& try_result_ = (expression);                                    \
        if (!try_result_) return std::unexpected(std::move(try_result_).error()); \
        *std::move(try_result_);                                              \
    })
