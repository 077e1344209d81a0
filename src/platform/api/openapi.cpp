#include "platform/api/openapi.hpp"

#include <boost/json.hpp>
#include <map>
#include <set>

#include "base/assert.hpp"
#include "platform/api/router.hpp"

namespace slipway::api {
namespace {

namespace json = boost::json;

void pretty_print(const json::value& value, std::string& out, std::size_t depth) {
    const std::string indent(2 * depth + 2, ' ');
    if (const auto* object = value.if_object(); object && !object->empty()) {
        out += "{\n";
        for (const auto& member : *object) {
            out += indent;
            write_json_string(member.key(), out);
            out += ": ";
            pretty_print(member.value(), out, depth + 1);
            out += &member == &*std::prev(object->end()) ? "\n" : ",\n";
        }
        out += std::string(2 * depth, ' ') + "}";
    } else if (const auto* array = value.if_array(); array && !array->empty()) {
        out += "[\n";
        for (const auto& element : *array) {
            out += indent;
            pretty_print(element, out, depth + 1);
            out += &element == &array->back() ? "\n" : ",\n";
        }
        out += std::string(2 * depth, ' ') + "]";
    } else {
        out += json::serialize(value);
    }
}

/// Collects the schemas of all structs and enumerations that the routes mention.
class Schemas {
public:
    /// In a body, optional members may be left out; in an answer everything is there.
    void mention(const TypeInfo& type, bool is_body) {
        switch (type.kind) {
            case TypeKind::list:
            case TypeKind::map:
            case TypeKind::optional:
                mention(*type.element, is_body);
                return;
            case TypeKind::object:
                break;
            default:
                if (!type.enumerators.empty()) remember(type);
                return;
        }
        const bool is_new = remember(type);
        const bool widens = is_body && in_bodies_.insert(&type).second;
        if (!is_new && !widens) return;
        for (const MemberInfo& member : type.members) mention(*member.type, is_body);
    }

    json::object all() const {
        json::object schemas;
        for (const auto& [name, type] : types_) schemas[name] = definition(*type);
        return schemas;
    }

    static json::object reference(const TypeInfo& type, const MemberRule& rule = {}) {
        json::object schema;
        switch (type.kind) {
            case TypeKind::boolean:
                schema["type"] = "boolean";
                break;
            case TypeKind::integer:
                schema["type"] = "integer";
                if (rule.minimum != INT64_MIN) schema["minimum"] = rule.minimum;
                if (rule.maximum != INT64_MAX) schema["maximum"] = rule.maximum;
                break;
            case TypeKind::real:
                schema["type"] = "number";
                break;
            case TypeKind::json:
                break;
            case TypeKind::list:
                schema["type"] = "array";
                schema["items"] = reference(*type.element);
                break;
            case TypeKind::map:
                schema["type"] = "object";
                schema["additionalProperties"] = reference(*type.element);
                break;
            case TypeKind::optional:
                schema = nullable(*type.element, rule);
                break;
            case TypeKind::object:
                schema["$ref"] = "#/components/schemas/" + std::string(type.name);
                break;
            case TypeKind::text:
                schema = text(type, rule);
                break;
        }
        if (!rule.description.empty() && type.kind != TypeKind::optional) {
            schema["description"] = rule.description;
        }
        return schema;
    }

private:
    bool remember(const TypeInfo& type) {
        const auto [place, is_new] = types_.try_emplace(std::string(type.name), &type);
        ASSERT(place->second == &type, "two structs of the API have one name");
        return is_new;
    }

    static json::object text(const TypeInfo& type, const MemberRule& rule) {
        json::object schema;
        if (!type.enumerators.empty()) {
            schema["$ref"] = "#/components/schemas/" + std::string(type.name);
            return schema;
        }
        schema["type"] = "string";
        if (!type.format.empty()) schema["format"] = type.format;
        if (type.format.empty() && rule.max_length != MemberRule{}.max_length) {
            schema["maxLength"] = rule.max_length;
        }
        if (!rule.may_be_empty) schema["minLength"] = 1;
        return schema;
    }

    static json::object nullable(const TypeInfo& element, const MemberRule& rule) {
        if (element.kind == TypeKind::optional) return reference(element, rule);
        json::object inner = reference(element, rule);
        if (element.kind == TypeKind::json) return inner;  // anything, null among it
        if (inner.contains("$ref") || !inner.contains("type")) {
            json::object schema;
            schema["oneOf"] = json::array{inner, json::object{{"type", "null"}}};
            return schema;
        }
        inner["type"] = json::array{inner["type"], "null"};
        return inner;
    }

    json::object definition(const TypeInfo& type) const {
        json::object schema;
        if (!type.enumerators.empty()) {
            schema["type"] = "string";
            json::array values;
            for (const auto& name : type.enumerators) values.emplace_back(name);
            schema["enum"] = std::move(values);
            return schema;
        }
        schema["type"] = "object";
        json::object properties;
        json::array required;
        const bool is_body = in_bodies_.contains(&type);
        for (const MemberInfo& member : type.members) {
            properties[member.name] = reference(*member.type, member.rule);
            const bool may_be_absent =
                member.type->kind == TypeKind::optional || member.rule.may_be_absent;
            if (!is_body || !may_be_absent) required.emplace_back(member.name);
        }
        schema["properties"] = std::move(properties);
        if (!required.empty()) schema["required"] = std::move(required);
        if (is_body) schema["additionalProperties"] = false;
        return schema;
    }

    std::map<std::string, const TypeInfo*> types_;
    std::set<const TypeInfo*> in_bodies_;
};

json::object problem_schema() {
    return json::object{
        {"type", "object"},
        {"description", "RFC 9457, with the key of the refusal and the field it concerns"},
        {"properties",
         json::object{
             {"type", json::object{{"type", "string"}}},
             {"title", json::object{{"type", "string"}}},
             {"status", json::object{{"type", "integer"}}},
             {"key", json::object{{"type", "string"},
                                  {"description", "Such as time_entry.month_is_closed"}}},
             {"field", json::object{{"type", json::array{"string", "null"}}}},
             {"parameters", json::object{{"type", "object"}, {"additionalProperties", true}}},
             {"incident", json::object{{"type", "string"}}}}},
        {"required", json::array{"type", "title", "status", "key", "field", "parameters"}}};
}

json::object parameter(std::string_view name, std::string_view place, bool is_required,
                       json::object schema, std::string_view description = {}) {
    json::object object{{"name", name}, {"in", place}, {"required", is_required}};
    if (!description.empty()) object["description"] = description;
    schema.erase("description");
    object["schema"] = std::move(schema);
    return object;
}

json::array parameters_of(const Route& route) {
    json::array list;
    for (const std::string& segment : route.segments) {
        if (!segment.starts_with('{')) continue;
        const std::string name = segment.substr(1, segment.size() - 2);
        json::object schema{{"type", "string"}};
        if (name.ends_with("_id")) schema["format"] = "uuid";
        list.push_back(parameter(name, "path", true, std::move(schema)));
    }
    if (route.query != nullptr) {
        for (const MemberInfo& member : route.query->members) {
            const TypeInfo& type =
                member.type->kind == TypeKind::optional ? *member.type->element : *member.type;
            const bool is_required = member.type->kind != TypeKind::optional &&
                                     member.type->kind != TypeKind::list &&
                                     !member.rule.may_be_absent;
            json::object object =
                parameter(member.name, "query", is_required, Schemas::reference(type, member.rule),
                          member.rule.description);
            if (type.kind == TypeKind::list) object["explode"] = false;
            list.push_back(std::move(object));
        }
    }
    const auto shared = [&](const char* name) {
        list.push_back(json::object{{"$ref", std::string("#/components/parameters/") + name}});
    };
    if (route.access.access == Access::permitted) shared("Workspace");
    if (route.needs_if_match) shared("IfMatch");
    if (route.method == http::Method::post) shared("IdempotencyKey");
    return list;
}

json::object content(std::string_view media_type, json::object schema) {
    return json::object{{media_type, json::object{{"schema", std::move(schema)}}}};
}

json::object success_of(const Route& route) {
    json::object response;
    switch (route.answer_kind) {
        case AnswerKind::none:
            response["description"] = "Done";
            break;
        case AnswerKind::raw:
            response["description"] = "The file or stream";
            response["content"] =
                content(route.answer_media_type, json::object{{"type", "string"}});
            break;
        case AnswerKind::object:
            response["description"] = route.status == 201 ? "Created" : "The answer";
            if (!route.answer->members.empty()) {
                response["content"] =
                    content("application/json", Schemas::reference(*route.answer));
            }
            break;
        case AnswerKind::page: {
            response["description"] = "A page";
            json::object page{
                {"type", "object"},
                {"properties",
                 json::object{
                     {"items", json::object{{"type", "array"},
                                            {"items", Schemas::reference(*route.answer)}}},
                     {"next_cursor", json::object{{"type", json::array{"string", "null"}}}}}},
                {"required", json::array{"items", "next_cursor"}}};
            response["content"] = content("application/json", std::move(page));
            break;
        }
    }
    if (route.answer != nullptr && route.answer_kind == AnswerKind::object &&
        route.answer->find_member("revision") != nullptr) {
        response["headers"] =
            json::object{{"ETag", json::object{{"$ref", "#/components/headers/ETag"}}}};
    }
    return response;
}

json::object operation_of(const Route& route) {
    json::object operation;
    operation["operationId"] = route.name.operation_id;
    operation["summary"] = route.name.summary;
    operation["tags"] = json::array{route.tag};
    if (route.access.access == Access::permitted) {
        json::array roles;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto d) {
            if (route.access.permission.holders.has(d.value)) roles.emplace_back(d.name);
        });
        operation["x-permission"] = route.access.permission.name;
        operation["x-roles"] = std::move(roles);
    }
    if (route.access.access == Access::anyone) operation["security"] = json::array{};
    if (json::array parameters = parameters_of(route); !parameters.empty()) {
        operation["parameters"] = std::move(parameters);
    }
    if (route.body != nullptr && !route.body->members.empty()) {
        operation["requestBody"] =
            json::object{{"required", true},
                         {"content", content("application/json", Schemas::reference(*route.body))}};
    } else if (route.takes_upload) {
        operation["requestBody"] = json::object{
            {"required", true},
            {"content", content("application/octet-stream",
                                json::object{{"type", "string"}, {"format", "binary"}})}};
    }
    const int status =
        route.answer != nullptr && route.answer->members.empty() ? 204 : route.status;
    operation["responses"] =
        json::object{{std::to_string(status), success_of(route)},
                     {"4XX", json::object{{"$ref", "#/components/responses/Problem"}}}};
    return operation;
}

json::object components(const Schemas& schemas) {
    json::object all = schemas.all();
    all["Problem"] = problem_schema();
    const auto header = [](const char* name, const char* description, bool is_required,
                           const char* format) {
        json::object schema{{"type", "string"}};
        if (*format != '\0') schema["format"] = format;
        return parameter(name, "header", is_required, std::move(schema), description);
    };
    return json::object{
        {"securitySchemes",
         json::object{
             {"token", json::object{{"type", "http"}, {"scheme", "bearer"}}},
             {"session",
              json::object{{"type", "apiKey"}, {"in", "cookie"}, {"name", "slipway_session"}}}}},
        {"parameters",
         json::object{
             {"Workspace", header("Slipway-Workspace",
                                  "The workspace to act in; a token has its own", false, "uuid")},
             {"IfMatch",
              header("If-Match", "The ETag of what was read; 412 when it has changed", true, "")},
             {"IdempotencyKey",
              header("Idempotency-Key", "The same key gives the same answer for a day", false,
                     "")}}},
        {"headers",
         json::object{{"ETag", json::object{{"description", "For If-Match"},
                                            {"schema", json::object{{"type", "string"}}}}}}},
        {"responses",
         json::object{
             {"Problem",
              json::object{
                  {"description", "A refusal"},
                  {"content", content("application/problem+json",
                                      json::object{{"$ref", "#/components/schemas/Problem"}})}}}}},
        {"schemas", std::move(all)}};
}

}  // namespace

std::string openapi_document(const Routes& routes, const std::string& version) {
    Schemas schemas;
    std::map<std::string, json::object> paths;
    std::vector<std::string> order;
    for (const Route& route : routes.all()) {
        if (route.body != nullptr && !route.body->members.empty())
            schemas.mention(*route.body, true);
        if (route.answer != nullptr && !route.answer->members.empty()) {
            schemas.mention(*route.answer, false);
        }
        if (route.query != nullptr) {
            for (const MemberInfo& member : route.query->members)
                schemas.mention(*member.type, false);
        }
        if (!paths.contains(route.name.path)) order.push_back(route.name.path);
        std::string method(method_name(route.method));
        for (char& c : method) c = static_cast<char>(c | 0x20);
        paths[route.name.path][method] = operation_of(route);
    }
    json::object all_paths;
    for (const std::string& path : order) all_paths["/api/v1" + path] = std::move(paths[path]);
    json::array tags;
    for (const Routes::Tag& tag : routes.tags()) {
        tags.push_back(json::object{{"name", tag.name}, {"description", tag.description}});
    }
    const json::object document{
        {"openapi", "3.1.0"},
        {"info", json::object{{"title", "Slipway"},
                              {"version", version},
                              {"description",
                               "Runs the implementation of a CRM/ERP inside the "
                               "system being implemented."},
                              {"license", json::object{{"name", "Apache-2.0"},
                                                       {"identifier", "Apache-2.0"}}}}},
        {"servers", json::array{json::object{{"url", "/"}}}},
        {"security", json::array{json::object{{"token", json::array{}}},
                                 json::object{{"session", json::array{}}}}},
        {"tags", std::move(tags)},
        {"paths", std::move(all_paths)},
        {"components", components(schemas)}};
    std::string out;
    pretty_print(document, out, 0);
    out += '\n';
    return out;
}

}  // namespace slipway::api
