#include <gtest/gtest.h>

#include "platform/describe/expectation.hpp"
#include "platform/describe/json.hpp"
#include "platform/describe/stored_json.hpp"

namespace slipway {
namespace {

enum class Colour { red, dark_green };
BOOST_DESCRIBE_ENUM(Colour, red, dark_green)

struct Item {
    std::string title;
    Effort effort_minutes;
};
BOOST_DESCRIBE_STRUCT(Item, (), (title, effort_minutes))

struct Sample {
    Id<Item> id;
    std::optional<std::string> note;
    std::vector<Item> items;
    Colour colour = Colour::red;
    Day day{};
    Instant at;
    bool is_open = false;
    std::map<std::string, std::int32_t> counts;
    JsonText extra;
    std::optional<std::optional<std::string>> remark;
};
BOOST_DESCRIBE_STRUCT(Sample, (),
                      (id, note, items, colour, day, at, is_open, counts, extra, remark))

std::span<const MemberRule> describe_rules(const Item*) {
    static constexpr MemberRule rules[] = {
        {.name = "title", .max_length = 5, .may_be_empty = false},
        {.name = "effort_minutes", .minimum = 1},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const Sample*) {
    static constexpr MemberRule rules[] = {{.name = "counts", .may_be_absent = true},
                                           {.name = "extra", .may_be_absent = true}};
    return rules;
}

const std::string good = R"({"id":"018bcfe5-6801-7000-8000-000000000000","note":null,
    "items":[{"title":"Хліб","effort_minutes":90}],"colour":"dark_green","day":"2026-03-02",
    "at":"2026-03-02T09:30:00+02:00","is_open":true,"counts":{"a":1},"extra":{"x":[1,2]}})";

TEST(Json, ReadsAndWritesEveryKindOfMember) {
    const auto sample = from_json<Sample>(good);
    ASSERT_TRUE(sample) << sample.error().key << " " << sample.error().field;
    EXPECT_EQ(sample->items.at(0).effort_minutes, Effort::minutes(90));
    EXPECT_EQ(sample->counts.at("a"), 1);
    EXPECT_FALSE(sample->remark.has_value());
    EXPECT_EQ(to_json(*sample),
              R"({"id":"018bcfe5-6801-7000-8000-000000000000","note":null,)"
              R"("items":[{"title":"Хліб","effort_minutes":90}],"colour":"dark_green",)"
              R"("day":"2026-03-02","at":"2026-03-02T07:30:00.000Z","is_open":true,)"
              R"("counts":{"a":1},"extra":{"x":[1,2]},"remark":null})");
}

TEST(Json, TellsNullFromAbsent) {
    std::string text = good;
    text.insert(1, R"("remark":null,)");
    const auto sample = from_json<Sample>(text);
    ASSERT_TRUE(sample);
    ASSERT_TRUE(sample->remark.has_value());
    EXPECT_FALSE(sample->remark->has_value());
}

struct Wrong {
    const char* find;
    const char* put;
    const char* key;
    const char* field;
};

TEST(Json, NamesTheFieldOfWhatIsWrong) {
    const Wrong cases[] = {
        {"\"note\":null", "\"nope\":null", "request.unknown_member", "nope"},
        {"\"note\":null", "\"note\":1", "request.wrong_type", "note"},
        {"\"effort_minutes\":90", "\"effort_minutes\":0", "request.too_small",
         "items/0/effort_minutes"},
        {"\"effort_minutes\":90", "\"effort_minutes\":9.5", "request.wrong_type",
         "items/0/effort_minutes"},
        {"\"effort_minutes\":90", "\"x/y\":90", "request.unknown_member", "items/0/x~1y"},
        {",\"effort_minutes\":90", "", "request.missing_member", "items/0/effort_minutes"},
        {"Хліб", "Хлібчик", "request.too_long", "items/0/title"},
        {"Хліб", "  ", "request.must_not_be_empty", "items/0/title"},
        {"dark_green", "blue", "request.wrong_type", "colour"},
        {"2026-03-02\",", "2026-02-30\",", "request.wrong_type", "day"},
        {"\"a\":1", "\"a\":1,\"a\":2", "request.duplicate_member", "counts/a"},
        {R"("x":[1,2])", R"("x":[1,[],"s",{"y/z":1,"~":{},"y/z":2}])", "request.duplicate_member",
         "extra/x/3/y~1z"},
        {R"("x":[1,2])", R"("x":{"a~b":[{"c":1},{"c":1,"c":1}]})", "request.duplicate_member",
         "extra/x/a~0b/1/c"},
        {R"("x":[1,2])", R"("":1,"":2)", "request.duplicate_member", "extra/"},
        {"\"a\":1", "\"a\":99999999999", "request.wrong_type", "counts/a"},
        {"\"is_open\":true", "\"is_open\":1", "request.wrong_type", "is_open"},
    };
    for (const Wrong& wrong : cases) {
        std::string text = good;
        text.replace(text.find(wrong.find), std::string_view(wrong.find).size(), wrong.put);
        const auto sample = from_json<Sample>(text);
        ASSERT_FALSE(sample) << wrong.put;
        EXPECT_EQ(sample.error().key, wrong.key) << wrong.put;
        EXPECT_EQ(sample.error().field, wrong.field) << wrong.put;
    }
    EXPECT_EQ(from_json<Sample>("{").error().key, "request.not_json");
    EXPECT_EQ(from_json<Sample>(std::string(100, '[')).error().key, "request.not_json");
}

TEST(Json, SaysWhereATextStopsBeingJson) {
    const std::pair<const char*, const char*> cases[] = {
        {"{", "line 1, column 2"},
        {"", "line 1, column 1"},
        {"{\n  \"title\": \"Хліб\",, \"x\": 1}", "line 2, column 19"},
        {"{\r\n\r\n  \"title\" \"\"}", "line 3, column 11"},
        {"{}\n\n}", "line 3, column 1"},
    };
    for (const auto& [text, place] : cases) {
        const auto sample = from_json<Sample>(text);
        ASSERT_FALSE(sample) << text;
        EXPECT_TRUE(expectation_of(sample.error()).ends_with(place))
            << text << ": " << expectation_of(sample.error());
    }
}

struct Stored {
    Id<Item> id;
    std::optional<std::string> note;
    std::vector<Item> items;
    Colour colour = Colour::red;
    Instant at;
    bool is_open = false;
    double share = 0;
    std::map<std::string, std::vector<std::int32_t>> counts;
    std::optional<Item> best;
};
BOOST_DESCRIBE_STRUCT(Stored, (), (id, note, items, colour, at, is_open, share, counts, best))

Stored some_stored() {
    return {.id = *Id<Item>::parse("018bcfe5-6801-7000-8000-000000000000"),
            .note = "„Хліб“ \\ \"сіль\"\n\t\x01",
            .items = {{"Хліб", Effort::minutes(90)}, {"longer than five", Effort::minutes(0)}},
            .colour = Colour::dark_green,
            .at = Instant::from_unix_ms(1'772'436'600'000),
            .is_open = true,
            .share = 2,
            .counts = {{"a b", {1, -2}}, {"Ж", {}}},
            .best = Item{"one", Effort::minutes(1)}};
}

TEST(StoredJson, ReadsWhatWasWrittenWithoutASecondLookAtItsRules) {
    for (Stored stored : {some_stored(), Stored{}}) {
        const std::string text = to_json(stored);
        Stored read = some_stored();  // what was there before is gone
        const auto done = read_stored_json(text, describe<Stored>(), &read);
        ASSERT_TRUE(done) << done.error().key << " " << done.error().field;
        EXPECT_EQ(to_json(read), text);
    }
    EXPECT_EQ(from_json<Stored>(to_json(some_stored())).error().key, "request.too_long");
}

TEST(StoredJson, ReadsMembersInAnyOrderAndRawJsonAmongThem) {
    Item item;
    ASSERT_TRUE(read_stored_json(R"( {"effort_minutes" : 5, "title":"\u0425\u043b"} )",
                                 describe<Item>(), &item));
    EXPECT_EQ(item.title, "Хл");
    EXPECT_EQ(item.effort_minutes, Effort::minutes(5));
    Sample sample;
    ASSERT_TRUE(read_stored_json(good, describe<Sample>(), &sample));
    EXPECT_EQ(sample.extra.text, R"({"x":[1,2]})");
}

TEST(StoredJson, RefusesAShapeThatIsNotTheTypes) {
    const auto refusal_of = [](const std::string& text) {
        Item item;
        const auto read = read_stored_json(text, describe<Item>(), &item);
        return read ? "read" : read.error().key + " " + read.error().field;
    };
    EXPECT_EQ(refusal_of(R"({"title":"a"})"), "request.missing_member effort_minutes");
    EXPECT_EQ(refusal_of(R"({"title":"a","effort_minutes":1,"x":0})"), "request.unknown_member x");
    EXPECT_EQ(refusal_of(R"({"title":"a","effort_minutes":1,"title":"b"})"),
              "request.duplicate_member title");
    EXPECT_EQ(refusal_of(R"({"title":7,"effort_minutes":1})"), "request.wrong_type title");
    EXPECT_EQ(refusal_of(R"({"title":"a","effort_minutes":1.5})"),
              "request.wrong_type effort_minutes");
    EXPECT_EQ(refusal_of(R"({"title":"a","effort_minutes":null})"),
              "request.wrong_type effort_minutes");
    EXPECT_EQ(refusal_of(R"([1])"), "request.wrong_type ");
    for (const char* broken :
         {"", "{", R"({"title":"a","effort_minutes":1}x)", "{\"title\":\"\xff\"}"}) {
        EXPECT_EQ(refusal_of(broken), "request.not_json ") << broken;
    }
}

TEST(Json, EscapesWhatMustBeEscaped) {
    std::string out;
    write_json_string("a\"b\\c\n\x01<", out);
    EXPECT_EQ(out, R"("a\"b\\c\n\u0001<")");
}

TEST(Describe, KnowsTheNamesOfTypes) {
    EXPECT_EQ(describe<Sample>().name, "Sample");
    EXPECT_EQ(describe<Colour>().enumerators.at(1), "dark_green");
    EXPECT_EQ(describe<Id<Item>>().format, "uuid");
}

}  // namespace
}  // namespace slipway
