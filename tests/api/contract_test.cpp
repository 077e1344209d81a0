#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "api_world.hpp"
#include "platform/api/openapi.hpp"

// What every endpoint has in common: the committed document, paging, preconditions, idempotency,
// and refusals that name the field.

namespace slipway::testing {
namespace {

class Contract : public ::testing::TestWithParam<sql::Dialect> {
protected:
    Contract() : world(GetParam()), firm(world.add_firm("own")) {}
    const std::string& token(Role role) const { return firm.tokens.at(role); }
    http::Response sign_in_as_head(std::vector<http::Header> headers = {}) {
        world.application().sign_in().set_password(firm.people.at(Role::head),
                                                   Secret("correct horse battery"));
        return world.ask(
            {.method = http::Method::post,
             .path = "/api/v1/sessions",
             .body = R"({"email":"head@own.example","password":"correct horse battery"})",
             .headers = std::move(headers)});
    }

    ApiWorld world;
    Firm firm;
};

std::string header_of(const http::Response& response, std::string_view name) {
    for (const http::Header& header : response.headers) {
        if (header.name == name) return header.value;
    }
    return {};
}

const sql::Statement count_resets{"contract_test.count_resets", R"sql(
    select count(*) as links from password_links where purpose = 'reset')sql"};

TEST_P(Contract, TheCommittedDocumentIsTheOneServed) {
    const std::string path = std::string(SLIPWAY_SOURCE_DIR) + "/api/openapi.json";
    const std::string document =
        api::openapi_document(world.application().routes(), std::string(program_version));
    if (std::getenv("SLIPWAY_REBASELINE") != nullptr) std::ofstream(path) << document;
    std::ifstream file(path);
    std::ostringstream committed;
    committed << file.rdbuf();
    EXPECT_EQ(committed.str(), document) << "run bin/generate and read the difference";
    const auto served = world.ask({.path = "/api/v1/openapi.json"});
    EXPECT_EQ(ApiWorld::body_of(served), document);
}

TEST_P(Contract, ALostUpdateIsToldWithTheCurrentRevision) {
    const auto read = world.ask({.path = "/api/v1/workspace", .token = token(Role::head)});
    const std::string tag = header_of(read, "ETag");
    ASSERT_EQ(tag, "\"1\"");
    const ApiWorld::Question change{.method = http::Method::patch,
                                    .path = "/api/v1/workspace",
                                    .token = token(Role::head),
                                    .body = R"({"name":"Колос"})",
                                    .headers = {{"If-Match", tag}}};
    EXPECT_EQ(world.ask(change).status, 200);
    const auto lost = world.ask(change);
    EXPECT_EQ(lost.status, 412);
    EXPECT_EQ(header_of(lost, "ETag"), "\"2\"");
    ApiWorld::Question without = change;
    without.headers.clear();
    EXPECT_EQ(world.ask(without).status, 428);
}

TEST_P(Contract, TheSameKeyGivesTheSameAnswerAndAnotherRequestIsRefused) {
    const auto invite = [&](const std::string& email) {
        return ApiWorld::Question{
            .method = http::Method::post,
            .path = "/api/v1/members",
            .token = token(Role::head),
            .body = R"({"email":")" + email + R"(","name":"Нова","roles":["developer"]})"};
    };
    auto first = invite("nova@own.example");
    first.headers = {{"Idempotency-Key", "the-same"}};
    const auto created = world.ask(first);
    ASSERT_EQ(created.status, 201) << ApiWorld::body_of(created);
    const auto again = world.ask(first);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(ApiWorld::body_of(again), ApiWorld::body_of(created));
    EXPECT_EQ(header_of(again, "Location"), header_of(created, "Location"));
    auto other = invite("other@own.example");
    other.headers = {{"Idempotency-Key", "the-same"}};
    const auto refused = world.ask(other);
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(ApiWorld::member_of(refused, "key"), "request.idempotency_key_was_used");
}

struct BadRequest {
    const char* body;
    int status;
    const char* key;
    const char* field;
};

TEST_P(Contract, ABadBodyIsRefusedWithItsField) {
    const BadRequest cases[] = {
        {"{", 400, "request.not_json", ""},
        {R"({"email":"a@b.ua","name":"A","roles":["developer"],"role":1})", 400,
         "request.unknown_member", "role"},
        {R"({"email":"a@b.ua","name":"A"})", 400, "request.missing_member", "roles"},
        {R"({"email":"a@b.ua","name":"A","roles":["king"]})", 400, "request.wrong_type", "roles/0"},
        {R"({"email":"no@@mail","name":"A","roles":["developer"]})", 422, "person.email_is_wrong",
         "email"},
        {R"({"email":"a@b.ua","name":" ","roles":["developer"]})", 422, "request.must_not_be_empty",
         "name"},
        {R"({"email":"a@b.ua","name":"A","roles":["client_owner"]})", 422,
         "member.role_is_of_the_other_party", "roles/0"},
    };
    for (const BadRequest& bad : cases) {
        const auto response = world.ask({.method = http::Method::post,
                                         .path = "/api/v1/members",
                                         .token = token(Role::head),
                                         .body = bad.body});
        EXPECT_EQ(response.status, bad.status) << bad.body;
        EXPECT_EQ(ApiWorld::member_of(response, "key"), bad.key) << bad.body;
        if (*bad.field != '\0') EXPECT_EQ(ApiWorld::member_of(response, "field"), bad.field);
        EXPECT_EQ(header_of(response, "Content-Type"), "application/problem+json");
    }
}

TEST_P(Contract, ARevokedOrExpiredTokenOpensNothing) {
    const auto made = world.ask({.method = http::Method::post,
                                 .path = "/api/v1/api_tokens",
                                 .token = token(Role::head),
                                 .body = R"({"name":"x","scopes":["read"],"expires_in_days":1})"});
    ASSERT_EQ(made.status, 201);
    const std::string text = ApiWorld::member_of(made, "token");
    EXPECT_EQ(world.ask({.path = "/api/v1/members", .token = text}).status, 200);
    const auto write = world.ask(
        {.method = http::Method::post, .path = "/api/v1/members", .token = text, .body = "{}"});
    EXPECT_EQ(ApiWorld::member_of(write, "key"), "access.token_lacks_scope");
    world.clock().advance(std::chrono::hours(25));
    EXPECT_EQ(world.ask({.path = "/api/v1/members", .token = text}).status, 401);
}

TEST_P(Contract, ACookieAloneChangesNothing) {
    const auto signed_in = sign_in_as_head();
    ASSERT_EQ(signed_in.status, 201) << ApiWorld::body_of(signed_in);
    std::string cookie = header_of(signed_in, "Set-Cookie");
    EXPECT_NE(cookie.find("HttpOnly"), std::string::npos);
    cookie = cookie.substr(0, cookie.find(';'));
    const ApiWorld::Question change{.method = http::Method::patch,
                                    .path = "/api/v1/person",
                                    .body = R"({"name":"Head"})",
                                    .headers = {{"Cookie", cookie}, {"If-Match", "\"1\""}}};
    EXPECT_EQ(ApiWorld::member_of(world.ask(change), "key"), "access.header_is_missing");
    ApiWorld::Question with_header = change;
    with_header.headers.push_back({"X-Slipway", "1"});
    EXPECT_EQ(world.ask(with_header).status, 200);
}

TEST_P(Contract, ASessionThatIsUsedGoesOn) {
    const auto signed_in = sign_in_as_head();
    std::string cookie = header_of(signed_in, "Set-Cookie");
    cookie = cookie.substr(0, cookie.find(';'));
    const ApiWorld::Question look{.path = "/api/v1/session", .headers = {{"Cookie", cookie}}};
    EXPECT_EQ(header_of(world.ask(look), "Set-Cookie"), "");
    for (int month = 0; month < 3; ++month) {
        world.clock().advance(std::chrono::hours(24 * 29));
        const auto seen = world.ask(look);
        EXPECT_EQ(seen.status, 200) << month;
        EXPECT_TRUE(header_of(seen, "Set-Cookie").starts_with(cookie + ";")) << month;
        EXPECT_EQ(header_of(world.ask(look), "Set-Cookie"), "") << month;
    }
    world.clock().advance(std::chrono::hours(24 * 31));
    EXPECT_EQ(world.ask(look).status, 401);
}

TEST_P(Contract, WhenATokenWasUsedIsKnown) {
    const auto made = world.ask({.method = http::Method::post,
                                 .path = "/api/v1/api_tokens",
                                 .token = token(Role::head),
                                 .body = R"({"name":"x","scopes":["read"],"expires_in_days":30})"});
    const std::string text = ApiWorld::member_of(made, "token");
    const auto last_used = [&] {
        const auto list = world.ask({.path = "/api/v1/api_tokens", .token = token(Role::head)});
        for (const auto& item :
             boost::json::parse(ApiWorld::body_of(list)).at("items").as_array()) {
            if (item.at("name").as_string() == "x") return item.at("last_used_at");
        }
        return boost::json::value("no such token");
    };
    EXPECT_TRUE(last_used().is_null());
    world.ask({.path = "/api/v1/members", .token = text});
    const auto first = last_used();
    EXPECT_EQ(first.as_string(), to_text(world.clock().now()));
    world.clock().advance(std::chrono::minutes(4));
    world.ask({.path = "/api/v1/members", .token = text});
    EXPECT_EQ(last_used(), first);
    world.clock().advance(std::chrono::minutes(1));
    world.ask({.path = "/api/v1/members", .token = text});
    EXPECT_EQ(last_used().as_string(), to_text(world.clock().now()));
}

TEST_P(Contract, EveryListIsCutToTheLimitItWasAskedFor) {
    int lists = 0;
    for (const api::Route& route : world.application().routes().all()) {
        if (route.answer_kind != api::AnswerKind::page || route.query == nullptr ||
            route.query->find_member("limit") == nullptr) {
            continue;
        }
        std::string path = "/api/v1" + route.name.path;
        const std::string id = "{engagement_id}";
        if (const auto at = path.find(id); at != std::string::npos) {
            path.replace(at, id.size(), firm.engagement.text());
        }
        if (path.find('{') != std::string::npos) continue;
        const auto answer =
            world.ask({.path = path, .token = token(Role::head), .query = "limit=1"});
        if (answer.status == 403 || answer.status == 400) continue;  // others', or wants more
        ASSERT_EQ(answer.status, 200) << path << ApiWorld::body_of(answer);
        const auto page = boost::json::parse(ApiWorld::body_of(answer));
        EXPECT_LE(page.at("items").as_array().size(), 1u) << path;
        ++lists;
    }
    EXPECT_GT(lists, 25);
}

TEST_P(Contract, GuessingPasswordsIsSlowedDown) {
    const ApiWorld::Question guess{
        .method = http::Method::post,
        .path = "/api/v1/sessions",
        .body = R"({"email":"head@own.example","password":"wrong wrong wrong"})"};
    for (int i = 0; i < 5; ++i) EXPECT_EQ(world.ask(guess).status, 422);
    const auto throttled = world.ask(guess);
    EXPECT_EQ(throttled.status, 429);
    EXPECT_EQ(header_of(throttled, "Retry-After"), "5");
    world.clock().advance(std::chrono::seconds(6));
    EXPECT_EQ(world.ask(guess).status, 422);
}

TEST_P(Contract, SigningInBetweenGuessesGainsNoGuesses) {
    world.application().sign_in().set_password(firm.people.at(Role::developer),
                                               Secret("correct horse battery"));
    const auto sign_in = [&](const std::string& email, const std::string& password) {
        return world
            .ask({.method = http::Method::post,
                  .path = "/api/v1/sessions",
                  .body = R"({"email":")" + email + R"(","password":")" + password + "\"}"})
            .status;
    };
    int guesses = 0;
    int status = 0;
    // Each address is guessed at once only: it is the machine that is slowed down.
    while (status != 429 && guesses < 200) {
        status =
            sign_in("victim" + std::to_string(++guesses) + "@own.example", "wrong wrong wrong");
        if (guesses % 4 == 0) sign_in("developer@own.example", "correct horse battery");
    }
    EXPECT_EQ(guesses, 51);
}

TEST_P(Contract, HeadersThatAreNoTextBreakNothing) {
    const auto signed_in = sign_in_as_head({{"User-Agent", "\xff\xfe"}});
    EXPECT_EQ(signed_in.status, 201) << ApiWorld::body_of(signed_in);
    const auto invited =
        world.ask({.method = http::Method::post,
                   .path = "/api/v1/members",
                   .token = token(Role::head),
                   .body = R"({"email":"nova@own.example","name":"Nova","roles":["developer"]})",
                   .headers = {{"Idempotency-Key", "\xff"}}});
    EXPECT_EQ(invited.status, 400);
    EXPECT_EQ(world.ask({.path = "/api/v1/members", .query = "limit=%ff"}).status, 401);
    EXPECT_EQ(
        world
            .ask(
                {.path = "/api/v1/engagements", .token = token(Role::head), .query = "text=%ff%fe"})
            .status,
        400);
}

TEST_P(Contract, NobodysMailboxIsFilledWithResets) {
    const auto count = [&] {
        return world.application().platform().database.read(
            [](sql::Transaction& sql) { return sql.one<std::int64_t>(count_resets); });
    };
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(world
                      .ask({.method = http::Method::post,
                            .path = "/api/v1/password_resets",
                            .body = R"({"email":"head@own.example"})"})
                      .status,
                  204);
    }
    EXPECT_EQ(count(), 3);
    world.clock().advance(std::chrono::hours(3));
    world.ask({.method = http::Method::post,
               .path = "/api/v1/password_resets",
               .body = R"({"email":"head@own.example"})"});
    EXPECT_EQ(count(), 4);
}

TEST_P(Contract, AKeyWorksForThoseWithoutAnAccountToo) {
    const ApiWorld::Question ask{.method = http::Method::post,
                                 .path = "/api/v1/password_resets",
                                 .body = R"({"email":"head@own.example"})",
                                 .headers = {{"Idempotency-Key", "once"}}};
    EXPECT_EQ(world.ask(ask).status, 204);
    const auto again = world.ask(ask);
    EXPECT_EQ(again.status, 204);
    EXPECT_EQ(header_of(again, "Idempotency-Replayed"), "true");
}

TEST_P(Contract, ASecretIsToldOnceAndMadeOnce) {
    const ApiWorld::Question make{.method = http::Method::post,
                                  .path = "/api/v1/api_tokens",
                                  .token = token(Role::head),
                                  .body = R"({"name":"x","scopes":["read"]})",
                                  .headers = {{"Idempotency-Key", "once"}}};
    EXPECT_EQ(world.ask(make).status, 201);
    const auto again = world.ask(make);
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(ApiWorld::member_of(again, "key"), "request.was_answered_once");
}

INSTANTIATE_TEST_SUITE_P(OnBoth, Contract,
                         ::testing::Values(sql::Dialect::sqlite, sql::Dialect::postgres));

}  // namespace
}  // namespace slipway::testing
