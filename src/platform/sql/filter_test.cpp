#include "platform/sql/filter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/base64url.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway::sql {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Note {
    std::string id;
    std::string title;
    std::int64_t weight = 0;
    Day written_on{};
    std::optional<std::string> author;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, title, weight, written_on, author))

constexpr Statement create_notes{"notes.create", R"sql(
    create table notes (
        id text primary key, workspace text not null, title text not null,
        weight bigint not null, written_on date not null, author text);
    create table note_tags (note_id text not null, tag text not null, primary key (note_id, tag))
)sql"};
constexpr Statement insert_note{
    "notes.insert",
    "insert into notes (id, workspace, title, weight, written_on, author) "
    "values ($1, $2, $3, $4, $5, $6)"};
constexpr Statement insert_tag{"note_tags.insert",
                               "insert into note_tags (note_id, tag) values ($1, $2)"};
constexpr Statement list_notes{
    "notes.list",
    "select n.id, n.title, n.weight, n.written_on, n.author from notes n where n.workspace = $1"};

constexpr Statement list_notes_turned{
    "notes.list_turned",
    "select n.id as title, n.title as id, n.weight, n.written_on, n.author from notes n "
    "where n.workspace = $1"};

class ListQueryTest : public testing::OnBothDatabases {
protected:
    void SetUp() override {
        const auto done = database().write([](Transaction& sql) -> Result<void> {
            sql.run_script(create_notes);
            const auto add = [&](const char* id, const char* title, std::int64_t weight,
                                 const char* day, std::optional<std::string> author) {
                sql.execute(insert_note, id, "mine", title, weight, day, author);
            };
            add("a", "Звіт за ЛЮТИЙ", 3, "2026-02-01", "ira");
            add("b", "Отчёт: 100%", 3, "2026-02-02", std::nullopt);
            add("c", "report_final", 1, "2026-02-03", "ira");
            add("d", "report-final \\o/", 2, "2026-02-03", "oleh");
            add("e", "", 3, "2026-02-05", "o'neil");
            sql.execute(insert_note, "z", "theirs", "Звіт", 3, "2026-02-01", "ira");
            sql.execute(insert_tag, "a", "urgent");
            sql.execute(insert_tag, "d", "urgent");
            return {};
        });
        ASSERT_TRUE(done);
    }
    static ListQuery list() { return ListQuery(list_notes, "mine"); }

    std::vector<std::string> ids(const ListQuery& query) {
        const auto notes = database().read([&](Transaction& sql) { return query.all<Note>(sql); });
        std::vector<std::string> ids;
        for (const Note& note : notes) ids.push_back(note.id);
        return ids;
    }
    std::vector<std::string> found(std::string_view text) {
        return ids(list().contains({"n.title", "n.author"}, text).order_by({{"n.id"}}));
    }
    Result<Page<Note>> page(const ListQuery& query, const PageRequest& request) {
        return database().read([&](Transaction& sql) { return query.page<Note>(sql, request); });
    }
    /// The ids of all pages, "|" between them.
    std::string walk(const ListQuery& query, std::int64_t limit) {
        std::string walked;
        PageRequest request{.limit = limit};
        for (int pages = 0; pages < 10; ++pages) {
            const auto answer = page(query, request);
            if (!answer) return answer.error().key;
            for (const Note& note : answer->items) walked += note.id;
            if (!answer->next_cursor) return walked;
            request.cursor = *answer->next_cursor;
            walked += "|";
        }
        return walked + " without end";
    }
};
SLIPWAY_ON_BOTH_DATABASES(ListQueryTest);

TEST_P(ListQueryTest, ConditionsAreAllKept) {
    EXPECT_THAT(ids(list().order_by({{"n.id"}})), ElementsAre("a", "b", "c", "d", "e"));
    EXPECT_THAT(ids(list().equals("n.author", "ira").order_by({{"n.id"}})), ElementsAre("a", "c"));
    EXPECT_THAT(ids(list().equals("n.author", "o'neil")), ElementsAre("e"));
    EXPECT_THAT(ids(list().differs_from("n.weight", 3).at_least("n.weight", 2)), ElementsAre("d"));
    EXPECT_THAT(ids(list()
                        .at_least("n.written_on", *parse_day("2026-02-02"))
                        .before("n.written_on", *parse_day("2026-02-05"))
                        .at_most("n.weight", 2)
                        .order_by({{"n.id"}})),
                ElementsAre("c", "d"));
    EXPECT_THAT(ids(list().is_empty("n.author")), ElementsAre("b"));
    EXPECT_THAT(ids(list().is_not_empty("n.author").equals("n.weight", 3).order_by({{"n.id"}})),
                ElementsAre("a", "e"));
}

TEST_P(ListQueryTest, WhatNobodyAskedForIsNoCondition) {
    const std::optional<std::string> nobody;
    const std::optional<std::vector<std::string>> no_list;
    EXPECT_EQ(ids(list().equals("n.author", nobody).one_of("n.id", no_list)).size(), 5);
    EXPECT_EQ(found("  ").size(), 5);
}

TEST_P(ListQueryTest, AnEmptyListLetsNothingThrough) {
    EXPECT_THAT(ids(list().one_of("n.id", std::vector<std::string>{})), IsEmpty());
}

TEST_P(ListQueryTest, AListLetsItsValuesThrough) {
    const std::vector<std::string> wanted{"a", "c", "d", "z", "nothing"};
    EXPECT_THAT(ids(list().one_of("n.id", wanted).order_by({{"n.id"}})),
                ElementsAre("a", "c", "d"));
}

TEST_P(ListQueryTest, SearchKnowsNoCaseAndNoWildcards) {
    EXPECT_THAT(found("звіт лют"), ElementsAre("a"));
    EXPECT_THAT(found("ОТЧЕТ"), ElementsAre("b"));
    EXPECT_THAT(found("IRA report"), ElementsAre("c"));
    EXPECT_THAT(found("100%"), ElementsAre("b"));
    EXPECT_THAT(found("t_f"), ElementsAre("c"));
    EXPECT_THAT(found("\\"), ElementsAre("d"));
    EXPECT_THAT(found("' or 1 = 1 --"), IsEmpty());
}

TEST_P(ListQueryTest, AFragmentKeepsItsOwnParameters) {
    const auto query = list()
                           .equals("n.weight", 3)
                           .matches(
                               "exists (select 1 from note_tags t where t.note_id = n.id "
                               "and (t.tag = $1 or t.tag = $2 or $1 = $2))",
                               "urgent", "late");
    EXPECT_THAT(ids(query), ElementsAre("a"));
}

TEST_P(ListQueryTest, PagesLeaveNothingOutAndRepeatNothing) {
    const OrderKey weight_up{"n.weight", KeyKind::integer};
    const OrderKey weight_down{"n.weight", KeyKind::integer, Direction::descending};
    const OrderKey id_up{"n.id"};
    const OrderKey id_down{"n.id", KeyKind::text, Direction::descending};
    const OrderKey day_up{"n.written_on", KeyKind::day};
    EXPECT_EQ(walk(list().order_by({weight_up, id_up}), 2), "cd|ab|e");
    EXPECT_EQ(walk(list().order_by({weight_down, id_down}), 2), "eb|ad|c");
    EXPECT_EQ(walk(list().order_by({weight_down, id_up}), 1), "a|b|e|d|c");
    EXPECT_EQ(walk(list().order_by({weight_down, day_up, id_down}), 2), "ab|ed|c");
    EXPECT_EQ(walk(list().order_by({id_up}), 5), "abcde");
    EXPECT_EQ(walk(list().equals("n.author", "nobody").order_by({id_up}), 5), "");
}

TEST_P(ListQueryTest, APageGoesOnByAColumnThatTheListCallsOtherwise) {
    const OrderKey id_up{.column = "n.id", .selected_as = "title"};
    EXPECT_EQ(walk(ListQuery(list_notes_turned, "mine").order_by({id_up}), 2),
              "Звіт за ЛЮТИЙОтчёт: 100%|report_finalreport-final \\o/|");
}

TEST_P(ListQueryTest, TheCountIsOfAllPages) {
    const auto query = list().equals("n.weight", 3).order_by({{"n.id"}});
    EXPECT_EQ(database().read([&](Transaction& sql) { return query.count(sql); }), 3);
}

TEST_P(ListQueryTest, ACursorOfAnotherOrderOrOfNobodyIsRefused) {
    const auto by_weight = list().order_by({{"n.weight", KeyKind::integer}, {"n.id"}});
    const auto first = page(list().order_by({{"n.id"}}), {.limit = 2});
    ASSERT_TRUE(first && first->next_cursor);
    const auto wrong_type = to_base64url(R"({"order":"+weight+id","keys":["heavy","a"]})");
    for (const std::string& cursor : {*first->next_cursor, std::string("%%%"), wrong_type}) {
        const auto answer = page(by_weight, {.limit = 2, .cursor = cursor});
        ASSERT_FALSE(answer) << cursor;
        EXPECT_EQ(answer.error().key, "list.cursor_is_invalid");
    }
    const auto too_many = page(by_weight, {.limit = 501});
    ASSERT_FALSE(too_many);
    EXPECT_EQ(too_many.error().key, "list.limit_is_out_of_range");
}

TEST(ChooseOrder, TakesWhatIsOnOfferOnly) {
    const OrderKey choices[] = {{"n.title"}, {"n.weight", KeyKind::integer}};
    EXPECT_EQ(choose_order("", choices)->column.name(), "title");
    EXPECT_EQ(choose_order("-weight", choices)->direction, Direction::descending);
    EXPECT_EQ(choose_order("weight", choices)->kind, KeyKind::integer);
    EXPECT_EQ(choose_order("id; drop table notes", choices).error().key, "list.sort_is_unknown");
}

}  // namespace
}  // namespace slipway::sql
