#include <gtest/gtest.h>

#include <fmt/format.h>

#include <boost/json.hpp>

#include "platform/api/answer_memory.hpp"
#include "platform/api/openapi.hpp"
#include "platform/api/problem.hpp"
#include "platform/api/router.hpp"

namespace slipway::api {
namespace {

using BunId = Id<struct BunKind>;

struct Bun {
    BunId id;
    std::string name;
    std::optional<std::string> filling;
    std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Bun, (), (id, name, filling, revision))

struct NewBun {
    std::string name;
    std::optional<std::string> filling;
};
BOOST_DESCRIBE_STRUCT(NewBun, (), (name, filling))

struct BunFilter {
    std::optional<std::string> filling;
    std::optional<std::int32_t> limit;
};
BOOST_DESCRIBE_STRUCT(BunFilter, (), (filling, limit))

constexpr Permission bake{"bun.bake", {Role::head}};

const std::string bun_id = "018bcfe5-6801-7000-8000-000000000000";

class Bakery : public testing::Test {
protected:
    Bakery() {
        routes.tag("Buns", "What the test bakes");
        routes.list<Bun, BunFilter>(
            {"/buns", "list_buns", "All buns"}, permitted(bake),
            [](Call&, const BunFilter& filter) -> Result<Page<Bun>> {
                return Page<Bun>{{Bun{.name = filter.filling.value_or("plain")}}, std::nullopt};
            });
        routes.post<NewBun, Bun>({"/buns", "create_bun", "Bake"}, permitted(bake),
                                 [](Call&, const NewBun& bun) -> Result<Bun> {
                                     return Bun{.id = *BunId::parse(bun_id), .name = bun.name};
                                 });
        routes.patch<NewBun, Bun>({"/buns/{bun_id}", "change_bun", "Fill"}, permitted(bake),
                                  [](Call& call, const NewBun&) -> Result<Bun> {
                                      return Bun{.id = call.id<BunId>("bun_id"), .revision = 2};
                                  });
        routes.get<Bun>({"/buns/newest", "get_newest_bun", "The newest"}, permitted(bake),
                        [](Call&) -> Result<Bun> { return Bun{.name = "newest"}; });
    }

    Result<http::Response> ask(http::Method method, std::string path, std::string query = {},
                               std::string body = {}) {
        const http::Request request{.method = method,
                                    .path = "/api/v1" + path,
                                    .query = std::move(query),
                                    .headers = {{"Content-Type", "application/json"}},
                                    .body = std::move(body)};
        const Router router(routes);
        const auto match = router.find(method, path);
        if (match.route == nullptr) return refuse(RefusalCode::not_found, "no_route");
        Call call(request, match.parameters);
        return match.route->run(call);
    }

    Routes routes;
};

TEST_F(Bakery, LiteralSegmentsWinOverParameters) {
    EXPECT_NE(std::get<std::string>(ask(http::Method::get, "/buns/newest")->body).find("newest"),
              std::string::npos);
    EXPECT_EQ(ask(http::Method::patch, "/buns/not-an-id", "", "{}").error().key, "no_route");
    const Router router(routes);
    EXPECT_EQ(router.find(http::Method::delete_, "/buns").allowed.size(), 2u);
    EXPECT_TRUE(router.find(http::Method::get, "/cakes").allowed.empty());
}

TEST_F(Bakery, ACreatedThingHasALocationAndARevisionIsAnETag) {
    const auto response = ask(http::Method::post, "/buns", "", R"({"name":"Булка"})");
    ASSERT_TRUE(response) << response.error().field;
    EXPECT_EQ(response->status, 201);
    const auto header = [&](std::string_view name) {
        for (const auto& [key, value] : response->headers) {
            if (key == name) return value;
        }
        return std::string();
    };
    EXPECT_EQ(header("Location"), "/api/v1/buns/" + bun_id);
    EXPECT_EQ(header("ETag"), "\"1\"");
}

TEST_F(Bakery, UnknownQueryParametersAreRefusedByName) {
    EXPECT_EQ(ask(http::Method::get, "/buns", "filing=jam").error().field, "filing");
    EXPECT_EQ(ask(http::Method::get, "/buns", "limit=ten").error().field, "limit");
    const auto page = ask(http::Method::get, "/buns", "filling=%D0%BC%D0%B0%D0%BA+x");
    EXPECT_NE(std::get<std::string>(page->body).find("мак x"), std::string::npos);
}

TEST_F(Bakery, AListThatComesWholeIsCutIntoPages) {
    constexpr std::size_t count = 5;
    std::vector<Bun> buns(count);
    for (std::size_t i = 0; i < count; ++i) {
        buns[i].id = *BunId::parse(fmt::format("018bcfe5-6801-7000-8000-00000000000{}", i));
        buns[i].name = fmt::format("bun {}", i);
    }
    routes.list<Bun>({"/trays", "list_trays", "Whole"}, permitted(bake),
                     [&](Call&) -> Result<std::vector<Bun>> { return buns; });
    routes.list<NewBun>({"/recipes", "list_recipes", "Without ids"}, permitted(bake),
                        [&](Call&) -> Result<std::vector<NewBun>> {
                            return std::vector<NewBun>(count, NewBun{.name = "plain"});
                        });
    for (const char* path : {"/trays", "/recipes"}) {
        std::vector<std::size_t> sizes;
        std::string query = "limit=2";
        for (;;) {
            const auto answer = ask(http::Method::get, path, query);
            ASSERT_TRUE(answer) << answer.error().key;
            const auto page = boost::json::parse(std::get<std::string>(answer->body));
            sizes.push_back(page.at("items").as_array().size());
            const auto* cursor = page.at("next_cursor").if_string();
            if (cursor == nullptr) break;
            query = "limit=2&cursor=" + std::string(*cursor);
        }
        EXPECT_EQ(sizes, (std::vector<std::size_t>{2, 2, 1})) << path;
        const auto whole = ask(http::Method::get, path);
        EXPECT_EQ(
            boost::json::parse(std::get<std::string>(whole->body)).at("items").as_array().size(),
            count);
        EXPECT_EQ(ask(http::Method::get, path, "cursor=nowhere").error().field, "cursor") << path;
        EXPECT_EQ(ask(http::Method::get, path, "limit=0").error().field, "limit") << path;
    }
}

TEST_F(Bakery, TheDocumentIsJsonWithEveryRouteAndSchema) {
    const auto document = boost::json::parse(openapi_document(routes, "1.0.0")).as_object();
    const auto& paths = document.at("paths").as_object();
    EXPECT_EQ(paths.size(), 3u);
    const auto& schemas = document.at("components").at("schemas").as_object();
    EXPECT_EQ(schemas.at("NewBun").at("required").as_array().size(), 1u);
    EXPECT_EQ(schemas.at("Bun").at("required").as_array().size(), 4u);
    const auto& patch = paths.at("/api/v1/buns/{bun_id}").at("patch").as_object();
    EXPECT_EQ(patch.at("x-roles").as_array().size(), 1u);
    EXPECT_EQ(openapi_document(routes, "1.0.0"), openapi_document(routes, "1.0.0"));
}

class Memory : public testing::Test {
protected:
    static http::Request read(std::string token) {
        return {.method = http::Method::get,
                .path = "/api/v1/buns",
                .headers = {{"Authorization", "Bearer " + std::move(token)}}};
    }
    /// Worked out twice: once is not enough.
    void keep(const http::Request& request, AnswerMemory::Moment moment, const std::string& body) {
        keep_once(request, moment, body);
        keep_once(request, moment, body);
    }
    void keep_once(const http::Request& request, AnswerMemory::Moment moment, std::string body) {
        memory.keep(*AnswerMemory::key_of(request), moment,
                    {.response = {.body = std::move(body)}, .route = nullptr, .workspace_id = {}});
    }
    std::string find(const http::Request& request, AnswerMemory::Moment moment) {
        const auto found = memory.find(*AnswerMemory::key_of(request), moment);
        if (!found) return "";
        return *std::get<std::shared_ptr<const std::string>>(found->response.body);
    }

    AnswerMemory memory;
    const AnswerMemory::Moment now{.commits = 7, .second = 100};
};

TEST_F(Memory, GivesAnAnswerToWhoAskedForItUntilSomethingHappens) {
    keep_once(read("a"), now, "mine");
    EXPECT_EQ(find(read("a"), now), "");
    keep(read("a"), now, "mine");
    EXPECT_EQ(find(read("a"), now), "mine");
    EXPECT_EQ(find(read("b"), now), "");
    EXPECT_EQ(find(read("a"), {.commits = 8, .second = 100}), "");
    EXPECT_EQ(find(read("a"), {.commits = 7, .second = 101}), "");
}

TEST_F(Memory, TellsApartWhatAnAnswerDependsOn) {
    http::Request request = read("a");
    keep(request, now, "plain");
    request.query = "limit=1";
    EXPECT_EQ(find(request, now), "");
    request.query.clear();
    request.headers.push_back({"Slipway-Workspace", "w"});
    EXPECT_EQ(find(request, now), "");
    request.headers = {{"Cookie", "slipway_session=a"}};
    EXPECT_EQ(find(request, now), "");
    request.method = http::Method::head;
    EXPECT_FALSE(AnswerMemory::key_of(request));
}

TEST_F(Memory, KeepsNoMoreThanItMay) {
    keep(read("long"), now, std::string(AnswerMemory::longest_answer_bytes + 1, 'x'));
    EXPECT_EQ(find(read("long"), now), "");
    constexpr std::size_t size = AnswerMemory::longest_answer_bytes;
    for (std::size_t i = 0; i <= AnswerMemory::most_bytes / size; ++i) {
        keep(read(std::to_string(i)), now, std::string(size, 'x'));
    }
    EXPECT_NE(find(read("0"), now), "");
    EXPECT_EQ(find(read(std::to_string(AnswerMemory::most_bytes / size)), now), "");
    const AnswerMemory::Moment later{.commits = 8, .second = 100};
    keep(read("later"), later, "anew");
    EXPECT_EQ(find(read("0"), later), "");
    EXPECT_EQ(find(read("later"), later), "anew");
}

TEST(Problem, TellsTheKeyTheFieldAndTheFigures) {
    const auto response = problem(
        Refusal{RefusalCode::stale, "engagement.changed", "name", {{"current_revision", 7}}});
    EXPECT_EQ(response.status, 412);
    const auto body = boost::json::parse(std::get<std::string>(response.body)).as_object();
    EXPECT_EQ(body.at("parameters").at("current_revision").as_int64(), 7);
    EXPECT_EQ(body.at("field").as_string(), "name");
    EXPECT_EQ(response.headers.back().value, "\"7\"");
}

}  // namespace
}  // namespace slipway::api
