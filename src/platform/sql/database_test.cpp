#include "platform/sql/database.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "platform/sql/fold.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway::sql {
namespace {

using PlantId = Id<struct PlantKind>;
enum class Growth { slow, fast };
BOOST_DESCRIBE_ENUM(Growth, slow, fast)

struct Plant {
    PlantId id;
    std::string name;
    std::optional<std::int64_t> height_mm;
    Growth growth = Growth::slow;
    std::vector<std::string> tags;
    bool is_evergreen = false;
    Day planted_on{};
    Instant watered_at;
    Effort care_minutes;
    double weight_kg = 0;
    bool operator==(const Plant&) const = default;
};
BOOST_DESCRIBE_STRUCT(Plant, (),
                      (id, name, height_mm, growth, tags, is_evergreen, planted_on, watered_at,
                       care_minutes, weight_kg))

constexpr Statement create_plants{"plants.create", R"sql(
    create table plants (
        id text primary key,
        name text not null,
        height_mm bigint,
        growth text not null,
        tags text not null,
        is_evergreen boolean not null,
        planted_on date not null,
        watered_at bigint not null,
        care_minutes integer not null,
        weight_kg double precision not null,
        unique (name, planted_on));
    create unique index plants_by_folded_name on plants (slipway_fold(name), weight_kg);
    create table counters (name text primary key, value bigint not null);
    insert into counters (name, value) values ('seeds', 0)
)sql"};
constexpr Statement select_plants{"plants.all", "select * from plants order by id"};
constexpr Statement count_plants{"plants.count", "select count(*) as n from plants"};
constexpr Statement find_plant{"plants.find", "select * from plants where id = $1"};
constexpr Statement select_seeds{"seeds.value", "select value from counters where name = $1"};
constexpr Statement set_seeds{"seeds.set", "update counters set value = $1 where name = $2"};

PlantId plant_id(std::uint8_t n) {
    Uuid uuid;
    uuid.bytes[15] = n;
    return PlantId(uuid);
}

Plant oak() {
    return Plant{.id = plant_id(1),
                 .name = "Дуб",
                 .height_mm = 9'000'000'000,
                 .growth = Growth::slow,
                 .tags = {"tree", "\"quoted\""},
                 .is_evergreen = false,
                 .planted_on = *parse_day("2026-02-28"),
                 .watered_at = Instant::from_unix_ms(1'790'000'000'123),
                 .care_minutes = Effort::hours(2),
                 .weight_kg = 0.1};
}

Plant fir() {
    Plant plant = oak();
    plant.id = plant_id(2);
    plant.name = "Їлинка's; drop table plants";
    plant.height_mm = std::nullopt;
    plant.growth = Growth::fast;
    plant.is_evergreen = true;
    return plant;
}

class DatabaseTest : public testing::OnBothDatabases {
protected:
    void SetUp() override {
        const auto done = database().write([](Transaction& sql) -> Result<void> {
            sql.run_script(create_plants);
            return {};
        });
        ASSERT_TRUE(done);
    }
    void save(const Plant& plant) {
        const auto done = database().write([&](Transaction& sql) -> Result<void> {
            sql.insert("plants", plant);
            return {};
        });
        ASSERT_TRUE(done);
    }
    std::int64_t count() {
        return database().read(
            [](Transaction& sql) { return sql.one<std::int64_t>(count_plants); });
    }
};
SLIPWAY_ON_BOTH_DATABASES(DatabaseTest);

TEST_P(DatabaseTest, ARowComesBackAsItWasWritten) {
    save(oak());
    save(fir());
    const auto plants =
        database().read([](Transaction& sql) { return sql.all<Plant>(select_plants); });
    EXPECT_EQ(plants, (std::vector<Plant>{oak(), fir()}));
}

TEST_P(DatabaseTest, AParameterMayStandInSeveralPlacesAndInAnyOrder) {
    static constexpr Statement twice{
        "plants.twice", "select name from plants where growth = $2 and (id = $1 or name = $1)"};
    save(oak());
    const auto found = database().read(
        [](Transaction& sql) { return sql.find<std::string>(twice, oak().id, Growth::slow); });
    EXPECT_EQ(found, "Дуб");
}

TEST_P(DatabaseTest, BooleansAreBoundAndRead) {
    static constexpr Statement evergreen{"plants.evergreen",
                                         "select is_evergreen from plants where is_evergreen = $1"};
    save(oak());
    save(fir());
    const auto found =
        database().read([](Transaction& sql) { return sql.all<bool>(evergreen, true); });
    EXPECT_EQ(found, std::vector<bool>{true});
}

TEST_P(DatabaseTest, ASecondRowWithTheSameKeyNamesTheColumns) {
    save(oak());
    Plant twin = oak();
    twin.id = plant_id(7);
    twin.weight_kg = 2;
    try {
        save(twin);
        FAIL() << "the key was not kept";
    } catch (const UniqueViolation& violation) {
        EXPECT_EQ(violation.constraint(), "plants.name, plants.planted_on");
    }
    twin.planted_on = *parse_day("2026-03-01");
    twin.name = "ДУБ";
    twin.weight_kg = oak().weight_kg;
    try {
        save(twin);
        FAIL() << "the index was not kept";
    } catch (const UniqueViolation& violation) {
        EXPECT_EQ(violation.constraint(), "plants_by_folded_name");
    }
    EXPECT_EQ(count(), 1);
}

TEST_P(DatabaseTest, ARefusalRollsBack) {
    const auto answer = database().write([](Transaction& sql) -> Result<int> {
        sql.insert("plants", oak());
        return refuse(RefusalCode::conflict, "plant.no_room");
    });
    EXPECT_EQ(answer.error().key, "plant.no_room");
    EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, AnExceptionRollsBack) {
    const auto fail = [this] {
        return database().write([](Transaction& sql) -> Result<int> {
            sql.insert("plants", oak());
            throw Fault("the gardener fell ill");
        });
    };
    EXPECT_THROW((void)fail(), Fault);
    EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, ALongWriteGetsThroughAmongManyShortOnes) {
    static constexpr Statement weigh{"plants.weigh", "select weight_kg from plants order by id"};
    static constexpr Statement grow{"plants.grow",
                                    "update plants set weight_kg = weight_kg + 1 where id = $1"};
    save(oak());
    save(fir());
    std::atomic<bool> is_done = false;
    const auto weigh_and_grow = [](Transaction& sql, PlantId id, int times) -> Result<bool> {
        for (int i = 0; i < times; ++i) {
            static_cast<void>(sql.all<double>(weigh));
            sql.execute(grow, id);
        }
        return true;
    };
    std::vector<std::thread> short_ones;
    for (int thread = 0; thread < 4; ++thread) {
        short_ones.emplace_back([&, thread] {
            const PlantId id = thread % 2 == 0 ? oak().id : fir().id;
            while (!is_done) {
                try {
                    static_cast<void>(database().write(
                        [&](Transaction& sql) { return weigh_and_grow(sql, id, 1); }));
                } catch (const Fault&) {
                    // In the way of each other: not what this is about.
                }
            }
        });
    }
    for (int i = 0; i < 3; ++i) {
        EXPECT_NO_THROW(static_cast<void>(database().write(
            [&](Transaction& sql) { return weigh_and_grow(sql, oak().id, 100); })));
    }
    is_done = true;
    for (std::thread& thread : short_ones) thread.join();
}

TEST_P(DatabaseTest, AReadTransactionCannotWrite) {
    const auto write = [this] {
        return database().read([](Transaction& sql) {
            sql.insert("plants", oak());
            return 1;
        });
    };
    EXPECT_THROW(write(), Fault);
    EXPECT_EQ(count(), 0);
}

TEST_P(DatabaseTest, AfterAFaultTheTransactionIsOver) {
    save(oak());
    const auto go_on = [this] {
        return database().write([](Transaction& sql) -> Result<int> {
            try {
                sql.insert("plants", oak());
            } catch (const UniqueViolation&) {
                sql.insert("plants", fir());  // PostgreSQL could not, so SQLite does not either
            }
            return 1;
        });
    };
    EXPECT_THROW((void)go_on(), Bug);
    EXPECT_EQ(count(), 1);
}

TEST_P(DatabaseTest, ATransactionInsideATransactionIsABug) {
    const auto nest = [this] { return database().read([this](Transaction&) { return count(); }); };
    EXPECT_THROW(nest(), Bug);
}

TEST_P(DatabaseTest, ManyRowsAreWrittenAtOnce) {
    static constexpr Statement insert{"counters.insert",
                                      "insert into counters (name, value) values ($1, $2)"};
    std::vector<std::vector<Value>> rows;
    for (std::int64_t i = 0; i < 1000; ++i) rows.push_back({"counter " + std::to_string(i), i});
    const auto done = database().write([&](Transaction& sql) -> Result<void> {
        sql.change_all(insert, rows);
        return {};
    });
    ASSERT_TRUE(done);
    static constexpr Statement sum{"counters.sum",
                                   "select cast(sum(value) as bigint) as total from counters"};
    EXPECT_EQ(database().read([](Transaction& sql) { return sql.one<std::int64_t>(sum); }), 499500);

    rows.push_back({"counter 3", std::int64_t{3}});
    const auto repeat = [&] {
        return database().write([&](Transaction& sql) -> Result<void> {
            sql.change_all(insert, rows);
            return {};
        });
    };
    EXPECT_THROW((void)repeat(), UniqueViolation);
    EXPECT_EQ(database().read([](Transaction& sql) { return sql.one<std::int64_t>(sum); }), 499500);
}

// Load, decide, save: every command does this, so a lost update would be a wrong balance.
TEST_P(DatabaseTest, ConcurrentWritersLoseNothing) {
    constexpr int writers = 4;
    constexpr int rounds = 25;
    std::vector<std::jthread> threads;
    std::atomic<int> failures = 0;
    for (int i = 0; i < writers; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < rounds; ++round) {
                try {
                    (void)database().write([](Transaction& sql) -> Result<void> {
                        const auto value = sql.one<std::int64_t>(select_seeds, "seeds");
                        sql.execute(set_seeds, value + 1, "seeds");
                        return {};
                    });
                } catch (const Fault&) {
                    ++failures;
                }
            }
        });
    }
    threads.clear();
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(database().read(
                  [](Transaction& sql) { return sql.one<std::int64_t>(select_seeds, "seeds"); }),
              writers * rounds);
}

TEST_P(DatabaseTest, AReaderSeesOneMomentWhileOthersWrite) {
    const auto [before, after] = database().read([this](Transaction& sql) {
        const auto first = sql.one<std::int64_t>(count_plants);
        std::jthread([this] { save(oak()); }).join();
        return std::pair(first, sql.one<std::int64_t>(count_plants));
    });
    EXPECT_EQ(before, 0);
    EXPECT_EQ(after, 0);
    EXPECT_EQ(count(), 1);
}

TEST_P(DatabaseTest, AStatementThatTakesTooLongIsStopped) {
    static constexpr Statement endless{"numbers.endless", R"sql(
        with recursive numbers (n) as (
            select 1 union all select n + 1 from numbers where n < 2000000000)
        select count(*) as n from numbers
    )sql"};
    const auto hasty = Database::open({.url = test_database().url(), .statement_timeout_ms = 100});
    const auto started = std::chrono::steady_clock::now();
    EXPECT_THROW(hasty->read([](Transaction& sql) { return sql.one<std::int64_t>(endless); }),
                 Fault);
    EXPECT_LT(std::chrono::steady_clock::now() - started, std::chrono::seconds(5));
    EXPECT_EQ(hasty->read([](Transaction& sql) { return sql.one<std::int64_t>(count_plants); }), 0);
}

TEST_P(DatabaseTest, AColumnWithoutAMemberIsABug) {
    save(oak());
    static constexpr Statement too_much{"plants.too_much", "select p.*, 1 as extra from plants p"};
    const auto read = [this] {
        return database().read([](Transaction& sql) { return sql.all<Plant>(too_much); });
    };
    EXPECT_THROW(read(), Bug);
}

TEST_P(DatabaseTest, ATextWithANulCharacterIsRefusedRatherThanCutOff) {
    Plant plant = oak();
    plant.name = std::string("be\0fore", 7);
    EXPECT_THROW(save(plant), Fault);
}

TEST_P(DatabaseTest, BothFoldTextsAsTheProgramDoes) {
    static constexpr Statement fold_text{"text.fold",
                                         "select slipway_fold(cast($1 as text)) as folded"};
    for (const char* text : {"ЄВГЕН Її", "Ёлка ЁЖ", "Straße ÄÖÜ", "ﬁne № ①", "İstanbul", "ΣΟΦΟΣ"}) {
        EXPECT_EQ(database().read(
                      [&](Transaction& sql) { return sql.one<std::string>(fold_text, text); }),
                  fold(text));
    }
}

TEST_P(DatabaseTest, AStatementSurvivesAMigrationByAnotherServer) {
    static constexpr Statement add_colour{"plants.add_colour",
                                          "alter table plants add column colour text"};
    save(oak());
    const auto columns = [this] {
        return database().read([](Transaction& sql) {
            int seen = 0;
            sql.run(select_plants, {}, [&](const Row& row) { seen = row.column_count(); });
            return seen;
        });
    };
    const int before = columns();
    const auto other = Database::open({.url = test_database().url(), .readers = 1});
    const auto done = other->write([](Transaction& sql) -> Result<void> {
        sql.run_script(add_colour);
        return {};
    });
    ASSERT_TRUE(done);
    EXPECT_EQ(columns(), before + 1);
}

TEST_P(DatabaseTest, QueriesAreCountedForTheThread) {
    (void)database().take_thread_figures();
    (void)count();
    (void)count();
    const QueryFigures figures = database().take_thread_figures();
    EXPECT_EQ(figures.count, 2);
    EXPECT_GE(figures.microseconds, 0);
    EXPECT_EQ(database().take_thread_figures().count, 0);
}

TEST_P(DatabaseTest, WhatWasWrittenIsThereAfterARestart) {
    save(oak());
    test_database().reopen();
    EXPECT_EQ(count(), 1);
}

}  // namespace
}  // namespace slipway::sql
