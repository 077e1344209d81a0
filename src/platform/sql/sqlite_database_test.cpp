#include <gtest/gtest.h>

#include <filesystem>

#include "platform/sql/database.hpp"

namespace slipway::sql {
namespace {

struct Person {
    Id<struct PersonTag> id;
    std::string name;
    std::optional<std::int64_t> age;
    std::vector<std::string> tags;
    bool is_active = false;
    Day born{};
    Instant seen_at;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, name, age, tags, is_active, born, seen_at))

TEST(Smoke, Works) {
    const auto path = std::filesystem::temp_directory_path() / "sql_smoke.db";
    for (auto s : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + s);
    auto db = Database::open({.url = "sqlite:" + path.string()});
    static constexpr Statement create{
        "p.create",
        "create table people (id text primary key, name text not null, age bigint, tags text not "
        "null, is_active boolean not null, born date not null, seen_at bigint not null)"};
    Person p{.id = Id<struct PersonTag>(make_uuid_v7(5, {})),
             .name = "Ж",
             .tags = {"a"},
             .is_active = true,
             .born = *parse_day("2020-01-02"),
             .seen_at = Instant::from_unix_ms(77)};
    auto r = db->write([&](Transaction& t) -> Result<int> {
        t.execute(create);
        t.insert("people", p);
        return 1;
    });
    ASSERT_TRUE(r);
    static constexpr Statement all{"p.all", "select * from people where id = $1 or id = $1"};
    auto got = db->read([&](Transaction& t) { return t.one<Person>(all, p.id); });
    EXPECT_EQ(got.name, "Ж");
    EXPECT_EQ(got.tags, p.tags);
    EXPECT_EQ(got.born, p.born);
    EXPECT_EQ(got.seen_at, p.seen_at);
    EXPECT_THROW((void)db->write([&](Transaction& t) -> Result<int> {
        t.insert("people", p);
        return 1;
    }),
                 UniqueViolation);
}

}  // namespace
}  // namespace slipway::sql
