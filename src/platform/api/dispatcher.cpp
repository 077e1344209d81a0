#include "platform/api/dispatcher.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "base/text.hpp"
#include "platform/api/idempotency.hpp"
#include "platform/api/problem.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/http/response_head.hpp"

namespace slipway::api {
namespace {

/// The revision of If-Match: "7" or W/"7". Anything else matches nothing that exists.
std::optional<std::int64_t> revision_of(std::string_view tag) {
    tag = trimmed(tag);
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag.size() < 3 || tag.front() != '"' || tag.back() != '"') return std::nullopt;
    tag = tag.substr(1, tag.size() - 2);
    std::int64_t revision = 0;
    const auto [stop, error] = std::from_chars(tag.data(), tag.data() + tag.size(), revision);
    if (error != std::errc{} || stop != tag.data() + tag.size()) return std::nullopt;
    return revision;
}

bool changes_something(http::Method method) {
    return method != http::Method::get && method != http::Method::head;
}

http::Response method_not_allowed(const std::vector<http::Method>& allowed) {
    http::Response response =
        problem(Refusal{RefusalCode::not_found, "request.no_such_method", {}, {}});
    response.status = 405;
    std::string list;
    for (const http::Method method : allowed) {
        if (!list.empty()) list += ", ";
        list += method_name(method);
    }
    response.set("Allow", std::move(list));
    return response;
}

}  // namespace

/// What the log wants to know of an answer besides the answer.
struct Dispatcher::Outcome {
    std::optional<WorkspaceId> workspace_id;
    bool is_recorded = true;
    std::string renewed_cookie;
};

Dispatcher::Dispatcher(const Routes& routes, Platform& platform, Authenticator& authenticator,
                       DispatcherHooks hooks)
    : router_(routes),
      platform_(platform),
      authenticator_(authenticator),
      hooks_(std::move(hooks)) {}

http::BodyPolicy Dispatcher::body_policy(http::Method method, std::string_view path) const {
    if (!path.starts_with(api_root)) return {.max_bytes = 0};
    const Router::Match match = router_.find(method, path.substr(api_root.size()));
    if (match.route == nullptr) return {.max_bytes = 1 << 20};
    return {.max_bytes = match.route->max_body_bytes, .to_disk = match.route->takes_upload};
}

http::Response Dispatcher::handle(const http::Request& request) {
    const Router::Match match = find_route(request);
    return watched(request, match, [&](Outcome& outcome) -> Result<http::Response> {
        if (match.route != nullptr) {
            auto response = answer(request, match, outcome);
            authenticator_.settle(platform_.database);
            // Signing in and out set a cookie of their own.
            const bool is_renewed = response && !outcome.renewed_cookie.empty() &&
                                    !http::find_header(*response, "Set-Cookie");
            if (is_renewed) response->set("Set-Cookie", outcome.renewed_cookie);
            return response;
        }
        if (!match.allowed.empty()) return method_not_allowed(match.allowed);
        return refuse(RefusalCode::not_found, "request.no_such_route");
    });
}

std::optional<http::Response> Dispatcher::answer_at_once(const http::Request& request) {
    const auto begin = std::chrono::steady_clock::now();
    const auto moment = moment_at(platform_.clock.now());
    if (!moment || hooks_.is_behind()) return std::nullopt;
    const auto key = AnswerMemory::key_of(request);
    if (!key) return std::nullopt;
    auto found = memory_.find(*key, *moment);
    if (!found) return std::nullopt;
    const auto span = std::chrono::steady_clock::now() - begin;
    hooks_.on_request(RequestRecord{
        .method = method_name(request.method),
        .matched = found->route,
        .route = found->route->name.path,
        .status = found->response.status,
        .workspace_id = found->workspace_id,
        .microseconds = std::chrono::duration_cast<std::chrono::microseconds>(span).count()});
    return std::move(found->response);
}

std::optional<http::Response> Dispatcher::refuse_upload(const http::Request& request) {
    const Router::Match match = find_route(request);
    if (match.route == nullptr) return std::nullopt;  // its body is small, and `handle` says why
    bool is_admitted = false;
    http::Response response =
        watched(request, match, [&](Outcome& outcome) -> Result<http::Response> {
            Call call = begin(request, match);
            TRY(platform_.database.read([&](sql::Transaction& transaction) {
                return identify_and_admit(call, *match.route, transaction, outcome);
            }));
            is_admitted = true;
            outcome.is_recorded = false;  // `handle` records it, with its upload
            return http::Response{};
        });
    if (is_admitted) return std::nullopt;
    return response;
}

Router::Match Dispatcher::find_route(const http::Request& request) const {
    return router_.find(request.method, std::string_view(request.path).substr(api_root.size()));
}

http::Response Dispatcher::watched(const http::Request& request, const Router::Match& match,
                                   const std::function<Result<http::Response>(Outcome&)>& work) {
    const auto begin = std::chrono::steady_clock::now();
    platform_.database.take_thread_figures();
    Outcome outcome;
    http::Response response;
    std::string refusal_key;
    const auto refused = [&](const Refusal& refusal) {
        refusal_key = refusal.key;
        return problem(refusal);
    };
    try {
        auto result = work(outcome);
        response = result ? std::move(*result) : refused(result.error());
    } catch (const sql::UniqueViolation&) {
        response = refused(Refusal{RefusalCode::conflict, "request.already_exists", {}, {}});
    } catch (const std::exception& failure) {
        const std::string number =
            to_text(platform_.chance.new_uuid(platform_.clock.now())).substr(24);
        hooks_.on_incident(number, failure.what());
        response = incident(number);
    }
    const sql::QueryFigures figures = platform_.database.take_thread_figures();
    if (!outcome.is_recorded) return response;
    const auto span = std::chrono::steady_clock::now() - begin;
    hooks_.on_request(RequestRecord{
        .method = method_name(request.method),
        .matched = match.route,
        .route = match.route != nullptr ? std::string_view(match.route->name.path) : "none",
        .status = response.status,
        .workspace_id = outcome.workspace_id,
        .microseconds = std::chrono::duration_cast<std::chrono::microseconds>(span).count(),
        .query_count = figures.count,
        .query_microseconds = figures.microseconds,
        .refusal_key = refusal_key});
    return response;
}

Result<void> Dispatcher::admit(Call& call, const Route& route,
                               const Authenticator::Identification& identification) const {
    if (route.access.access == Access::anyone) return {};
    if (!identification.actor) {
        return refuse(RefusalCode::unauthenticated, "access.sign_in_first");
    }
    const Actor& actor = *identification.actor;
    if (identification.is_by_cookie && changes_something(route.method) &&
        call.request().header("X-Slipway").empty()) {
        return refuse(RefusalCode::forbidden, "access.header_is_missing");
    }
    if (std::ranges::find(actor.scopes, route.access.scope) == actor.scopes.end()) {
        return refuse(
            RefusalCode::forbidden, "access.token_lacks_scope", "",
            {{"scope", std::string(boost::describe::enum_to_string(route.access.scope, ""))}});
    }
    if (route.access.access == Access::signed_in) return {};
    if (actor.workspace_id == WorkspaceId{}) {
        return refuse(RefusalCode::malformed, "access.workspace_is_missing", "",
                      {{"expected", "the header Slipway-Workspace"}});
    }
    if (!actor.may(route.access.permission)) {
        return refuse(RefusalCode::forbidden, "access.role_may_not", "",
                      {{"permission", std::string(route.access.permission.name)}});
    }
    return {};
}

Call Dispatcher::begin(const http::Request& request, const Router::Match& match) const {
    Call call(request, match.parameters);
    call.now_ = platform_.clock.now();
    return call;
}

Result<void> Dispatcher::identify_and_admit(Call& call, const Route& route,
                                            sql::Transaction& transaction, Outcome& outcome) {
    const auto identification =
        TRY(authenticator_.identify(transaction, call.request(), call.now_));
    call.actor_ = identification.actor;
    outcome.renewed_cookie = identification.renewed_cookie;
    if (call.actor_) outcome.workspace_id = call.actor_->workspace_id;
    TRY(admit(call, route, identification));
    if (!route.needs_if_match) return {};
    const std::string_view tag = call.request().header("If-Match");
    if (tag.empty()) {
        return refuse(RefusalCode::precondition_required, "request.if_match_is_missing");
    }
    call.expected_revision_ = revision_of(tag);
    if (!call.expected_revision_) {
        return refuse(RefusalCode::malformed, "request.if_match_is_unreadable");
    }
    return {};
}

Result<http::Response> Dispatcher::answer(const http::Request& request, const Router::Match& match,
                                          Outcome& outcome) {
    const Route& route = *match.route;
    Call call = begin(request, match);
    if (!changes_something(route.method)) hooks_.before_read();
    if (route.transaction == TransactionKind::reads) return run_reading(call, route, outcome);
    // Found out before the writer is taken: a flood of strangers must not hold it.
    TRY(platform_.database.read([&](sql::Transaction& transaction) {
        return identify_and_admit(call, route, transaction, outcome);
    }));
    if (route.transaction == TransactionKind::writes) return run_writing(call, route);
    auto response = route.run(call);
    if (response && changes_something(route.method)) hooks_.after_write(std::nullopt);
    return response;
}

Result<http::Response> Dispatcher::run_reading(Call& call, const Route& route, Outcome& outcome) {
    // Before the transaction begins: what is committed meanwhile makes the answer an old one.
    const auto moment = moment_at(call.now());
    auto response =
        platform_.database.read([&](sql::Transaction& transaction) -> Result<http::Response> {
            TRY(identify_and_admit(call, route, transaction, outcome));
            call.transaction_ = &transaction;
            return route.run(call);
        });
    const bool is_kept = moment && response && response->status == 200 &&
                         route.answer_kind != AnswerKind::raw &&
                         route.access.access != Access::anyone;
    const auto key = is_kept ? AnswerMemory::key_of(call.request()) : std::nullopt;
    if (!key) return response;
    AnswerMemory::Remembered answer{*std::move(response), &route, outcome.workspace_id};
    memory_.keep(*key, *moment, answer);
    return std::move(answer.response);
}

std::optional<AnswerMemory::Moment> Dispatcher::moment_at(Instant now) const {
    const auto commits = platform_.database.commit_count();
    if (!commits) return std::nullopt;
    return AnswerMemory::Moment{*commits, now.in_unix_ms() / 1000};
}

Result<http::Response> Dispatcher::run_writing(Call& call, const Route& route) {
    std::optional<IdempotencyKey> key;
    if (route.method == http::Method::post) {
        key = TRY(idempotency_key_of(call.request(), call.find_actor()));
    }
    std::vector<std::string> recorded;
    auto response =
        platform_.database.write([&](sql::Transaction& transaction) -> Result<http::Response> {
            UnitOfWork work(transaction, call.now_, platform_.chance);
            call.transaction_ = &transaction;
            call.work_ = &work;
            auto answer = answer_once(transaction, call.now_, key,
                                      route.is_replayable ? AnswerIs::kept : AnswerIs::secret,
                                      [&] { return route.run(call); });
            recorded = work.recorded_types();
            return answer;
        });
    if (response) hooks_.after_write(recorded);
    return response;
}

}  // namespace slipway::api
