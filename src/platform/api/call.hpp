#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.hpp"
#include "base/assert.hpp"
#include "platform/http/http.hpp"
#include "platform/sql/database.hpp"
#include "platform/work/unit_of_work.hpp"

namespace slipway::api {

/// One request on its way to an answer: what a route's function may ask for. Lives on the
/// dispatcher's stack, used by one thread.
class Call {
public:
    Call(const http::Request& request, std::map<std::string, std::string, std::less<>> path)
        : request_(request), path_(std::move(path)) {}

    const http::Request& request() const { return request_; }

    /// Who asks. Routes for anyone have none.
    const Actor& actor() const {
        ASSERT(actor_.has_value(), "only routes for anyone are called without an actor");
        return *actor_;
    }
    const std::optional<Actor>& find_actor() const { return actor_; }

    /// The transaction of a route that reads or writes.
    sql::Transaction& sql() {
        ASSERT(transaction_ != nullptr, "the route has a transaction");
        return *transaction_;
    }
    /// The unit of work of a route that writes.
    UnitOfWork& work() {
        ASSERT(work_ != nullptr, "the route writes");
        return *work_;
    }
    Instant now() const { return now_; }

    /// An id of the path. One that is no UUID never gets here: it was answered 404.
    template <class AnyId>
    AnyId id(std::string_view name) const {
        const auto id = AnyId::parse(text(name));
        ASSERT(id.has_value(), "the router checks the ids of a path");
        return *id;
    }
    const std::string& text(std::string_view name) const {
        const auto found = path_.find(name);
        ASSERT(found != path_.end(), "the route has this path parameter");
        return found->second;
    }
    /// The revision named by If-Match; the dispatcher has answered 428 where it is missing.
    std::int64_t expected_revision() const {
        ASSERT(expected_revision_.has_value(), "the route asks for If-Match");
        return *expected_revision_;
    }

private:
    friend class Dispatcher;

    const http::Request& request_;
    std::map<std::string, std::string, std::less<>> path_;
    std::optional<Actor> actor_;
    sql::Transaction* transaction_ = nullptr;
    UnitOfWork* work_ = nullptr;
    Instant now_;
    std::optional<std::int64_t> expected_revision_;
};

}  // namespace slipway::api
