#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/api/answer_memory.hpp"
#include "platform/api/router.hpp"
#include "platform/api/routes.hpp"
#include "platform/feature.hpp"

namespace slipway::api {

/// Who a request comes from. The identity feature implements it; platform does not know people.
class Authenticator {
public:
    virtual ~Authenticator() = default;

    struct Identification {
        std::optional<Actor> actor;  // without a workspace (nil id, no roles) when none was named
        bool is_by_cookie = false;   // then changes need the X-Slipway header, which forms lack
        std::string renewed_cookie;  // for Set-Cookie: a session in use does not end
    };
    /// Refuses a broken, expired or foreign credential; answers no actor when there is none.
    virtual Result<Identification> identify(sql::Transaction& transaction,
                                            const http::Request& request, Instant now) = 0;
    /// After a request, outside of its transaction: writes down whose credentials were used.
    /// Never throws.
    virtual void settle(sql::Database& /*database*/) {}
};

/// One line of the request log, and what the metrics count.
struct RequestRecord {
    std::string_view method;
    const Route* matched = nullptr;  // null: no route answers this
    std::string_view route;          // the pattern, never the path: paths hold ids and tokens
    int status = 0;
    std::optional<WorkspaceId> workspace_id;
    std::int64_t microseconds = 0;
    std::int64_t query_count = 0;
    std::int64_t query_microseconds = 0;
    std::string_view refusal_key;
};

/// The hooks of the composition root.
struct DispatcherHooks {
    std::function<void(const RequestRecord&)> on_request;
    /// A fault or a bug: its text for the log, under a number that the user is shown.
    std::function<void(const std::string& incident, const std::string& what)> on_incident;
    /// Before a read, when `is_behind`: what was committed is to be seen in the read models.
    std::function<void()> before_read = [] {};
    std::function<bool()> is_behind = [] { return false; };
    /// After a commit, before the answer: wake-ups. The types of the events that were recorded;
    /// nothing of a route that keeps its own transactions.
    std::function<void(const std::optional<std::vector<std::string>>& types)> after_write;
};

/// Everything below /api/v1: route → actor → permission → body → transaction → answer.
class Dispatcher {
public:
    Dispatcher(const Routes& routes, Platform& platform, Authenticator& authenticator,
               DispatcherHooks hooks);

    http::BodyPolicy body_policy(http::Method method, std::string_view path) const;
    /// Never throws: faults and bugs become incidents.
    http::Response handle(const http::Request& request);
    /// The answer to a read that was answered since the last commit, within this second. Takes
    /// microseconds: for the thread of the sockets. Never throws.
    std::optional<http::Response> answer_at_once(const http::Request& request);
    /// The refusal of an upload by who sends it, before its body is read. Never throws.
    std::optional<http::Response> refuse_upload(const http::Request& request);

private:
    struct Outcome;
    Router::Match find_route(const http::Request& request) const;
    /// Runs `work`, makes a response of whatever comes of it, and tells the log.
    http::Response watched(const http::Request& request, const Router::Match& match,
                           const std::function<Result<http::Response>(Outcome&)>& work);
    Call begin(const http::Request& request, const Router::Match& match) const;
    Result<void> identify_and_admit(Call& call, const Route& route, sql::Transaction& transaction,
                                    Outcome& outcome);
    Result<void> admit(Call& call, const Route& route,
                       const Authenticator::Identification& identification) const;
    Result<http::Response> answer(const http::Request& request, const Router::Match& match,
                                  Outcome& outcome);
    Result<http::Response> run_reading(Call& call, const Route& route, Outcome& outcome);
    Result<http::Response> run_writing(Call& call, const Route& route);
    /// Nothing where commits of other servers are not counted.
    std::optional<AnswerMemory::Moment> moment_at(Instant now) const;

    Router router_;
    Platform& platform_;
    Authenticator& authenticator_;
    DispatcherHooks hooks_;
    AnswerMemory memory_;
};

inline constexpr std::string_view api_root = "/api/v1";

}  // namespace slipway::api
