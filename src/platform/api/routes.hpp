#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/refusal.hpp"
#include "platform/api/call.hpp"
#include "platform/describe/json.hpp"

// How a feature says which requests it answers:
//
//   routes.tag("Time", "Hours worked, by stage, item and kind of work");
//   routes.post<NewTimeEntry, TimeEntryView>(
//       {"/engagements/{engagement_id}/time_entries", "create_time_entry", "Log time"},
//       permitted(log_time), [](Call& call, const NewTimeEntry& entry) {
//           return TimesheetCommands(call.work()).log_time(
//               call.actor(), call.id<EngagementId>("engagement_id"), entry);
//       });
//
// The body, the query and the answer are described structs; the OpenAPI document, the strict
// reader and the authorisation matrix all come from this one list. Paths are below /api/v1.

namespace slipway::api {

/// A page of a list and where the next one starts; empty at the end.
template <class T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next_cursor;
};

/// No query parameters, or no body.
struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

/// What list routes accept besides their own filters.
struct Paging {
    std::optional<std::string> cursor;
    std::optional<std::int32_t> limit;  // 1 to 200; when absent 50, or 200 of a list kept whole
};
BOOST_DESCRIBE_STRUCT(Paging, (), (cursor, limit))
inline constexpr std::int32_t default_limit = 50;
inline constexpr std::int32_t longest_page = 200;
std::span<const MemberRule> describe_rules(const Paging*);

enum class Access {
    anyone,     // no account: sign-in, health, a client's brief by its link
    signed_in,  // a person, without regard to a workspace: own session and profile
    permitted,  // a person in a workspace with the permission
};

struct AccessRule {
    Access access = Access::permitted;
    Permission permission{};
    Scope scope = Scope::read;  // set by the route's method unless given
    bool has_scope = false;
};
inline AccessRule anyone() {
    return {.access = Access::anyone};
}
inline AccessRule signed_in() {
    return {.access = Access::signed_in};
}
inline AccessRule permitted(const Permission& permission) {
    return {.access = Access::permitted, .permission = permission};
}

/// Where the transaction comes from: the dispatcher opens one for reading or writing, or the route
/// keeps its own (hashing a password, drawing a PDF, storing an upload: nothing slow may hold the
/// one writer).
enum class TransactionKind { reads, writes, own };

/// The path below /api/v1, the operation's id in OpenAPI, and its summary.
struct RouteName {
    std::string path;
    std::string operation_id;
    std::string summary;
};

enum class AnswerKind { none, object, page, raw };

struct Route {
    http::Method method = http::Method::get;
    RouteName name;
    std::string tag;
    AccessRule access;
    TransactionKind transaction = TransactionKind::reads;
    const TypeInfo* body = nullptr;    // absent: no body
    const TypeInfo* query = nullptr;   // an object of leaves
    const TypeInfo* answer = nullptr;  // of the object, or of one item of a page
    AnswerKind answer_kind = AnswerKind::none;
    int status = 200;
    std::string answer_media_type = "application/json";
    bool needs_if_match = false;
    bool is_replayable = true;  // false: the answer holds a secret and is not kept for its key
    bool takes_upload = false;  // the body is streamed to disk
    std::int64_t max_body_bytes = 1 << 20;
    std::function<Result<http::Response>(Call&)> run;

    std::vector<std::string> segments;  // of the path; parameters keep their braces
};

namespace detail {

Result<void> read_query(const Call& call, const TypeInfo& type, void* object);
Result<void> read_body(const Call& call, const TypeInfo& type, void* object);
/// With an ETag when the answer has a member `revision`, and for a created thing with an `id` a
/// Location.
http::Response object_response(const TypeInfo& type, const void* object, int status,
                               const http::Request& request);
std::string page_tail(const std::optional<std::string>& next_cursor);
std::unexpected<Refusal> refuse_cursor();

/// Where the page that `cursor` asks for begins, by its place in the list; nothing when it is none.
std::optional<std::size_t> place_in_list(std::string_view cursor, std::size_t size);

/// A page of a list that is known whole. The cursor is the last item's id, or its place in the list
/// where items have none.
template <class T>
Result<Page<T>> cut(std::vector<T> items, const Paging& paging) {
    constexpr bool has_ids = requires(const T& item) {
        item.id.text();
    };
    const auto cursor_after = [&](std::size_t place) {
        if constexpr (has_ids) {
            return items[place].id.text();
        } else {
            return std::to_string(place + 1);
        }
    };
    std::size_t begin = 0;
    if (paging.cursor) {
        if constexpr (has_ids) {
            while (begin < items.size() && items[begin].id.text() != *paging.cursor) ++begin;
            if (begin == items.size()) return refuse_cursor();
            ++begin;
        } else {
            const auto place = place_in_list(*paging.cursor, items.size());
            if (!place) return refuse_cursor();
            begin = *place;
        }
    }
    const auto limit = static_cast<std::size_t>(paging.limit.value_or(longest_page));
    const std::size_t end = std::min(items.size(), begin + limit);
    Page<T> page;
    if (end < items.size()) page.next_cursor = cursor_after(end - 1);
    page.items.assign(std::move_iterator(items.begin() + static_cast<std::ptrdiff_t>(begin)),
                      std::move_iterator(items.begin() + static_cast<std::ptrdiff_t>(end)));
    return page;
}

template <class T>
http::Response page_response(const Page<T>& page) {
    http::Response response;
    std::string json = "{\"items\":";
    write_json(describe<std::vector<T>>(), &page.items, json);
    json += page_tail(page.next_cursor);
    response.body = std::move(json);
    response.set("Content-Type", "application/json").set("Cache-Control", "no-store");
    return response;
}

}  // namespace detail

/// The list of all routes, filled by the features at start, then read only.
class Routes {
public:
    /// The following routes belong under this heading of the OpenAPI document.
    void tag(std::string name, std::string description);

    /// GET one thing. `f(Call&, const Query&) -> Result<Answer>`, or `f(Call&) -> Result<Answer>`.
    template <class Answer, class Query = Nothing, class F>
    Route& get(RouteName name, AccessRule access, F f) {
        Route route = make(http::Method::get, std::move(name), access);
        route.query = &describe<Query>();
        route.answer = &describe<Answer>();
        route.answer_kind = AnswerKind::object;
        route.run = [f = std::move(f)](Call& call) -> Result<http::Response> {
            const Answer answer = TRY((with_query<Query>(call, f)));
            return detail::object_response(describe<Answer>(), &answer, 200, call.request());
        };
        return add(std::move(route));
    }
    /// GET a page of things. `f(Call&, const Query&) -> Result<Page<Item>>`; or, for a list that is
    /// seldom long, the whole of it, which is cut into pages here: `Result<std::vector<Item>>`.
    template <class Item, class Query = Paging, class F>
    Route& list(RouteName name, AccessRule access, F f) {
        Route route = make(http::Method::get, std::move(name), access);
        route.query = &describe<Query>();
        route.answer = &describe<Item>();
        route.answer_kind = AnswerKind::page;
        route.run = [f = std::move(f)](Call& call) -> Result<http::Response> {
            return detail::page_response<Item>(TRY((page_of<Item, Query>(call, f))));
        };
        return add(std::move(route));
    }
    /// POST something new: 201 with Location. `f(Call&, const Body&) -> Result<Answer>`.
    template <class Body, class Answer, class F>
    Route& post(RouteName name, AccessRule access, F f) {
        return with_body<Body, Answer>(http::Method::post, std::move(name), access, 201,
                                       std::move(f));
    }
    /// PUT the whole of something. Asks for If-Match when the answer has a revision.
    template <class Body, class Answer, class F>
    Route& put(RouteName name, AccessRule access, F f) {
        Route& route =
            with_body<Body, Answer>(http::Method::put, std::move(name), access, 200, std::move(f));
        route.needs_if_match = route.answer->find_member("revision") != nullptr;
        return route;
    }
    /// PATCH: members that are absent stay as they are. Asks for If-Match when the answer has a
    /// revision.
    template <class Body, class Answer, class F>
    Route& patch(RouteName name, AccessRule access, F f) {
        Route& route = with_body<Body, Answer>(http::Method::patch, std::move(name), access, 200,
                                               std::move(f));
        route.needs_if_match = route.answer->find_member("revision") != nullptr;
        return route;
    }
    /// DELETE: 204. `f(Call&) -> Result<void>`. Set `needs_if_match` on the answer where it
    /// applies.
    template <class F>
    Route& remove(RouteName name, AccessRule access, F f) {
        Route route = make(http::Method::delete_, std::move(name), access);
        route.status = 204;
        route.run = [f = std::move(f)](Call& call) -> Result<http::Response> {
            TRY(f(call));
            return http::Response{.status = 204, .headers = {}, .body = std::string()};
        };
        return add(std::move(route));
    }
    /// Anything else: files, PDFs, live streams. `f(Call&) -> Result<http::Response>`.
    Route& raw(http::Method method, RouteName name, AccessRule access, std::string media_type,
               std::function<Result<http::Response>(Call&)> f);

    struct Tag {
        std::string name;
        std::string description;
    };
    const std::vector<Tag>& tags() const { return tags_; }
    const std::deque<Route>& all() const { return routes_; }

private:
    template <class Query, class F>
    static auto with_query(Call& call, const F& f) {
        if constexpr (std::is_invocable_v<const F&, Call&, const Query&>) {
            Query query{};
            using Answer = std::invoke_result_t<const F&, Call&, const Query&>;
            if (auto read = detail::read_query(call, describe<Query>(), &query); !read) {
                return Answer(std::unexpected(read.error()));
            }
            return f(call, query);
        } else {
            return f(call);
        }
    }

    template <class Item, class Query, class F>
    static Result<Page<Item>> page_of(Call& call, const F& f) {
        auto found = TRY((with_query<Query>(call, f)));
        if constexpr (std::is_same_v<decltype(found), Page<Item>>) {
            return found;
        } else if constexpr (std::is_same_v<Query, Paging>) {
            Paging paging;
            TRY(detail::read_query(call, describe<Paging>(), &paging));
            return detail::cut(std::move(found), paging);
        } else {
            return Page<Item>{std::move(found), std::nullopt};
        }
    }

    template <class Body, class Answer, class F>
    Route& with_body(http::Method method, RouteName name, AccessRule access, int status, F f) {
        Route route = make(method, std::move(name), access);
        route.body = &describe<Body>();
        route.answer = &describe<Answer>();
        route.answer_kind = AnswerKind::object;
        route.status = status;
        route.run = [f = std::move(f), status](Call& call) -> Result<http::Response> {
            Body body{};
            TRY(detail::read_body(call, describe<Body>(), &body));
            const Answer answer = TRY(f(call, body));
            return detail::object_response(describe<Answer>(), &answer, status, call.request());
        };
        return add(std::move(route));
    }

    Route make(http::Method method, RouteName name, AccessRule access) const;
    Route& add(Route route);

    std::deque<Route> routes_;
    std::vector<Tag> tags_;
};

}  // namespace slipway::api
