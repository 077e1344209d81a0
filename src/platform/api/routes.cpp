#include "platform/api/routes.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace slipway::api {

std::span<const MemberRule> describe_rules(const Paging*) {
    static constexpr MemberRule rules[] = {
        {.name = "cursor", .description = "next_cursor of the page before", .max_length = 500},
        {.name = "limit",
         .description = "Items in a page; when absent 50, or 200 of lists that are seldom long",
         .minimum = 1,
         .maximum = longest_page},
    };
    return rules;
}

namespace detail {
namespace {

int hex_value(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    const char lower = static_cast<char>(digit | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            out += ' ';
        } else if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
                   hex_value(text[i + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

}  // namespace

Result<void> read_query(const Call& call, const TypeInfo& type, void* object) {
    if (call.request().query.empty()) return {};
    std::vector<std::string_view> seen;
    for (const std::string_view pair : split(call.request().query, '&')) {
        if (pair.empty()) continue;
        const auto equals = pair.find('=');
        const std::string name = decoded(pair.substr(0, equals));
        const MemberInfo* member = type.find_member(name);
        if (member == nullptr) {
            // Said instead of the header Slipway-Workspace: read by whoever found the actor.
            if (name == "workspace") continue;
            return refuse(RefusalCode::malformed, "request.unknown_parameter", name);
        }
        if (std::ranges::find(seen, member->name) != seen.end()) {
            return refuse(RefusalCode::malformed, "request.duplicate_member", name);
        }
        seen.push_back(member->name);
        const std::string value =
            equals == std::string_view::npos ? "" : decoded(pair.substr(equals + 1));
        TRY(read_text(value, *member, member->address(object)));
    }
    for (const MemberInfo& member : type.members) {
        if (member.type->kind == TypeKind::optional || member.rule.may_be_absent) continue;
        if (member.type->kind == TypeKind::list) continue;
        if (std::ranges::find(seen, member.name) == seen.end()) {
            return refuse(RefusalCode::malformed, "request.missing_parameter",
                          std::string(member.name));
        }
    }
    return {};
}

Result<void> read_body(const Call& call, const TypeInfo& type, void* object) {
    const http::Request& request = call.request();
    if (request.body.empty() && type.members.empty()) return {};
    const std::string_view media = request.header("Content-Type");
    if (!media.starts_with("application/json")) {
        return refuse(RefusalCode::malformed, "request.not_json", "",
                      {{"expected", "Content-Type: application/json"}});
    }
    return read_json(request.body, type, object);
}

http::Response object_response(const TypeInfo& type, const void* object, int status,
                               const http::Request& request) {
    http::Response response;
    response.status = status;
    if (type.members.empty()) {
        response.status = 204;
        return response;
    }
    std::string json;
    json.reserve(512);
    write_json(type, object, json);
    response.set("Content-Type", "application/json").set("Cache-Control", "no-store");
    if (const MemberInfo* revision = type.find_member("revision")) {
        const auto number =
            revision->type->as_integer(revision->address(const_cast<void*>(object)));
        response.set("ETag", '"' + std::to_string(number) + '"');
    }
    if (status == 201) {
        if (const MemberInfo* id = type.find_member("id"); id && id->type->format == "uuid") {
            std::string location = request.path + "/";
            id->type->append_text(id->address(const_cast<void*>(object)), location);
            response.set("Location", std::move(location));
        }
    }
    response.body = std::move(json);
    return response;
}

std::unexpected<Refusal> refuse_cursor() {
    return refuse(RefusalCode::malformed, "list.cursor_is_invalid", "cursor");
}

std::optional<std::size_t> place_in_list(std::string_view cursor, std::size_t size) {
    std::size_t place = 0;
    const auto end = cursor.data() + cursor.size();
    const auto [stop, error] = std::from_chars(cursor.data(), end, place);
    if (error != std::errc{} || stop != end || place > size) return std::nullopt;
    return place;
}

std::string page_tail(const std::optional<std::string>& next_cursor) {
    std::string json = ",\"next_cursor\":";
    if (next_cursor) {
        write_json_string(*next_cursor, json);
    } else {
        json += "null";
    }
    json += '}';
    return json;
}

}  // namespace detail

void Routes::tag(std::string name, std::string description) {
    tags_.push_back({std::move(name), std::move(description)});
}

Route& Routes::raw(http::Method method, RouteName name, AccessRule access, std::string media_type,
                   std::function<Result<http::Response>(Call&)> f) {
    Route route = make(method, std::move(name), access);
    route.query = nullptr;
    route.answer_kind = AnswerKind::raw;
    route.answer_media_type = std::move(media_type);
    route.run = std::move(f);
    return add(std::move(route));
}

Route Routes::make(http::Method method, RouteName name, AccessRule access) const {
    Route route;
    route.method = method;
    route.name = std::move(name);
    ASSERT(!tags_.empty(), "routes are declared under a tag");
    route.tag = tags_.back().name;
    const bool is_read = method == http::Method::get;
    if (!access.has_scope) access.scope = is_read ? Scope::read : Scope::write;
    route.access = access;
    route.transaction = is_read ? TransactionKind::reads : TransactionKind::writes;
    return route;
}

Route& Routes::add(Route route) {
    ASSERT(route.name.path.starts_with("/"), "paths are written below /api/v1");
    for (const std::string_view segment : split(std::string_view(route.name.path).substr(1), '/')) {
        route.segments.emplace_back(segment);
    }
    for (const Route& other : routes_) {
        ASSERT(other.name.operation_id != route.name.operation_id, "operation ids are unique");
    }
    routes_.push_back(std::move(route));
    return routes_.back();
}

}  // namespace slipway::api
