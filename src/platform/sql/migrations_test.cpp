#include "platform/sql/migrations.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "platform/testing/test_databases.hpp"

namespace slipway::sql {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr Migration create_boats{
    "harbour", 1, "create_boats", std::nullopt,
    "create table boats (id text primary key);\n"
    "create table berths (id text primary key, boat_id text references boats (id));"};
constexpr Migration add_length{"harbour", 2, "add_length", std::nullopt,
                               "alter table boats add column length_mm bigint"};
constexpr Migration only_sqlite{"harbour", 3, "comment", Dialect::sqlite,
                                "create index boats_by_length on boats (length_mm)"};
constexpr Migration only_postgres{"harbour", 3, "comment", Dialect::postgres,
                                  "create index boats_by_size on boats (length_mm)"};
constexpr Migration broken{"harbour", 4, "broken", std::nullopt,
                           "create table captains (id text); insert into nowhere values (1)"};
constexpr Instant noon = Instant::from_unix_ms(1'790'000'000'000);
constexpr Statement count_captains{"captains.count", "select count(*) as n from captains"};

class MigrationsTest : public testing::OnBothEmptyDatabases {
protected:
    std::vector<std::string> run(const std::vector<Migration>& migrations,
                                 MigrationOptions options = {.now = noon}) {
        return migrate(database(), migrations, options);
    }
    std::string failure_of(const std::vector<Migration>& migrations) {
        try {
            run(migrations);
        } catch (const Fault& fault) {
            return fault.what();
        }
        return "none";
    }
};
SLIPWAY_ON_BOTH_DATABASES(MigrationsTest);

TEST_P(MigrationsTest, PendingOnesAreAppliedOnceAndInOrder) {
    EXPECT_THAT(run({create_boats, add_length}),
                ElementsAre("harbour 0001 create_boats", "harbour 0002 add_length"));
    EXPECT_THAT(run({create_boats, add_length}), IsEmpty());
    const auto applied = applied_migrations(database());
    ASSERT_EQ(applied.size(), 2);
    EXPECT_EQ(applied[1].name, "add_length");
    EXPECT_EQ(applied[1].applied_at, noon);
}

TEST_P(MigrationsTest, EachDatabaseTakesItsOwn) {
    EXPECT_EQ(run({create_boats, add_length, only_sqlite, only_postgres}).size(), 3);
    EXPECT_THAT(pending_migrations(
                    database(), std::vector{create_boats, add_length, only_sqlite, only_postgres}),
                IsEmpty());
}

TEST_P(MigrationsTest, OneThatFailsLeavesNothingAndTheOnesBeforeStay) {
    EXPECT_THAT(failure_of({create_boats, broken}), HasSubstr("harbour 0004 broken"));
    EXPECT_EQ(applied_migrations(database()).size(), 1);
    EXPECT_THROW(
        database().read([](Transaction& sql) { return sql.one<std::int64_t>(count_captains); }),
        Fault);
}

TEST_P(MigrationsTest, AnAppliedOneNeverChanges) {
    run({create_boats});
    Migration changed = create_boats;
    changed.text = "create table boats (id text primary key, name text);";
    EXPECT_THAT(failure_of({changed}), HasSubstr("has another text"));
}

TEST_P(MigrationsTest, ADatabaseOfANewerProgramIsLeftAlone) {
    run({create_boats, add_length});
    EXPECT_THAT(failure_of({create_boats}), HasSubstr("newer Slipway: it has harbour 0002"));
}

TEST_P(MigrationsTest, TheHookIsCalledBeforeADatabaseInUseChangesOnly) {
    std::vector<std::vector<std::string>> calls;
    MigrationOptions options{.now = noon};
    options.before_changing = [&](const std::vector<std::string>& pending) {
        calls.push_back(pending);
        EXPECT_EQ(applied_migrations(database()).size(), 1);
    };
    run({create_boats}, options);
    EXPECT_THAT(calls, IsEmpty());
    run({create_boats, add_length}, options);
    EXPECT_THAT(calls, ElementsAre(ElementsAre("harbour 0002 add_length")));
    run({create_boats, add_length}, options);
    EXPECT_EQ(calls.size(), 1);
}

TEST_P(MigrationsTest, ServersThatStartAtOnceApplyEachOnce) {
    const std::vector<Migration> migrations{create_boats, add_length};
    std::atomic<std::size_t> applied = 0;
    {
        std::vector<std::jthread> servers;
        for (int i = 0; i < 3; ++i) {
            servers.emplace_back([&] {
                const auto own = Database::open({.url = test_database().url(), .readers = 1});
                applied += migrate(*own, migrations, {.now = noon}).size();
            });
        }
    }
    EXPECT_EQ(applied, migrations.size());
    EXPECT_EQ(applied_migrations(database()).size(), migrations.size());
}

TEST_P(MigrationsTest, TheProgramsOwnApplyToAnEmptyDatabase) {
    const auto names = migrate(database(), embedded_migrations(), {.now = noon});
    EXPECT_EQ(names.size(), applied_migrations(database()).size());
    EXPECT_THAT(pending_migrations(database(), embedded_migrations()), IsEmpty());
}

}  // namespace
}  // namespace slipway::sql
