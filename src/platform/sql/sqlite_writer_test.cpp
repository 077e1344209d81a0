#include "platform/sql/sqlite_writer.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <future>
#include <thread>
#include <vector>

namespace slipway::sql {
namespace {

using namespace std::chrono_literals;
using Part = SqliteWriter::Part;

constexpr Statement create_tables{"writer_test.create", R"sql(
    create table numbers (number integer primary key);
    create table parents (id integer primary key);
    create table children (parent_id integer references parents (id) deferrable initially deferred)
    )sql"};
constexpr Statement insert_number{"writer_test.insert", "insert into numbers values ($1)"};
constexpr Statement insert_orphan{"writer_test.orphan", "insert into children values (1)"};
constexpr Statement select_numbers{"writer_test.all", "select number from numbers order by number"};

class SqliteWriterTest : public testing::Test {
protected:
    SqliteWriterTest() {
        std::filesystem::remove_all(folder_);
        std::filesystem::create_directories(folder_);
        writer_ = std::make_unique<SqliteWriter>(std::make_unique<SqliteConnection>(
            path(), SqliteConnection::Access::write, DatabaseOptions{}));
        writer_->run(1s, [](SqliteTransaction& sql) {
            sql.run_script(create_tables);
            return Part::is_kept;
        });
    }
    ~SqliteWriterTest() override {
        writer_.reset();
        std::filesystem::remove_all(folder_);
    }

    std::string path() const { return (folder_ / "database").string(); }

    /// As another program sees them: only what is committed.
    std::vector<std::int64_t> numbers() const {
        SqliteConnection connection(path(), SqliteConnection::Access::read, DatabaseOptions{});
        return SqliteTransaction(connection).all<std::int64_t>(select_numbers);
    }

    void insert(std::int64_t number) {
        writer_->run(10s, [number](SqliteTransaction& sql) {
            sql.execute(insert_number, number);
            return Part::is_kept;
        });
    }

    /// False when it threw.
    bool try_to_run(const SqliteWriter::Work& work) {
        try {
            writer_->run(10s, work);
            return true;
        } catch (const std::exception&) {
            return false;
        }
    }

    /// Runs all of `works` so that each waits while the first has the turn: they share a commit.
    /// Answers which of them threw.
    std::vector<bool> run_together(const std::vector<SqliteWriter::Work>& works) {
        std::promise<void> may_go;
        std::promise<void> has_turn;
        std::thread first([&] {
            const SqliteWriter::Work holding_the_turn = [&](SqliteTransaction&) {
                has_turn.set_value();
                may_go.get_future().wait();
                return Part::is_undone;
            };
            // Its group is theirs when they come soon enough, and then so is their failure.
            try_to_run(holding_the_turn);
        });
        has_turn.get_future().wait();
        std::vector<char> threw(works.size(), 0);
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < works.size(); ++i) {
            threads.emplace_back([&, i] { threw[i] = !try_to_run(works[i]); });
        }
        may_go.set_value();
        first.join();
        for (std::thread& thread : threads) thread.join();
        return {threw.begin(), threw.end()};
    }

    const std::filesystem::path folder_ =
        std::filesystem::temp_directory_path() / ("slipway-writer-" + std::to_string(getpid()));
    std::unique_ptr<SqliteWriter> writer_;
};

SqliteWriter::Work inserting(std::int64_t number, Part part = Part::is_kept) {
    return [number, part](SqliteTransaction& sql) {
        sql.execute(insert_number, number);
        return part;
    };
}

TEST_F(SqliteWriterTest, WhatReturnedIsThereForEverybody) {
    insert(7);
    EXPECT_EQ(numbers(), (std::vector<std::int64_t>{7}));
}

TEST_F(SqliteWriterTest, OneThatIsUndoneTakesNobodyWithIt) {
    const auto threw = run_together({inserting(1), inserting(2, Part::is_undone), inserting(3)});
    EXPECT_EQ(threw, (std::vector<bool>{false, false, false}));
    EXPECT_EQ(numbers(), (std::vector<std::int64_t>{1, 3}));
}

TEST_F(SqliteWriterTest, OneThatFailsTakesNobodyWithIt) {
    insert(5);
    const auto threw =
        run_together({inserting(1), inserting(5), inserting(3), [](SqliteTransaction& sql) -> Part {
                          sql.execute(insert_number, 99);
                          throw std::runtime_error("after writing");
                      }});
    EXPECT_EQ(threw, (std::vector<bool>{false, true, false, true}));
    EXPECT_EQ(numbers(), (std::vector<std::int64_t>{1, 3, 5}));
}

TEST_F(SqliteWriterTest, WhenTheCommonCommitFailsNobodyIsTold) {
    // In one group, or each in its own: whoever returns must be there, and nobody else.
    const auto threw = run_together({inserting(1),
                                     [](SqliteTransaction& sql) {
                                         sql.execute(insert_orphan);
                                         return Part::is_kept;
                                     },
                                     inserting(3)});
    EXPECT_TRUE(threw[1]);
    std::vector<std::int64_t> expected;
    if (!threw[0]) expected.push_back(1);
    if (!threw[2]) expected.push_back(3);
    EXPECT_EQ(numbers(), expected);
    insert(8);
    EXPECT_EQ(numbers().back(), 8);
}

TEST_F(SqliteWriterTest, WhenSqliteRollsEverythingBackNobodyIsTold) {
    const auto threw = run_together({inserting(1), [](SqliteTransaction& sql) -> Part {
                                         sql.run_script({"writer_test.rollback", "rollback"});
                                         throw std::runtime_error("as after a full disk");
                                     }});
    EXPECT_TRUE(threw[1]);
    EXPECT_EQ(numbers().size(), threw[0] ? 0u : 1u);
    insert(8);
    EXPECT_EQ(numbers().back(), 8);
}

TEST_F(SqliteWriterTest, WhoWaitsTooLongIsTurnedAwayAndHoldsUpNobody) {
    std::promise<void> may_go;
    std::promise<void> has_turn;
    std::thread first([&] {
        writer_->run(1s, [&](SqliteTransaction& sql) {
            has_turn.set_value();
            may_go.get_future().wait();
            sql.execute(insert_number, 1);
            return Part::is_kept;
        });
    });
    has_turn.get_future().wait();
    EXPECT_THROW(writer_->run(1ms, inserting(2)), Fault);
    may_go.set_value();
    first.join();
    insert(3);
    EXPECT_EQ(numbers(), (std::vector<std::int64_t>{1, 3}));
}

TEST_F(SqliteWriterTest, ManyAtOnceLoseNothingAndKeepNothingThatWasUndone) {
    constexpr int threads_count = 8;
    constexpr int each = 200;
    std::atomic<int> failures = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < threads_count; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < each; ++i) {
                const std::int64_t number = thread * each + i;
                try {
                    writer_->run(10s, [&](SqliteTransaction& sql) {
                        sql.execute(insert_number, number);
                        if (number % 7 == 3) sql.execute(insert_number, number);  // its own twin
                        return number % 5 == 0 ? Part::is_undone : Part::is_kept;
                    });
                } catch (const UniqueViolation&) {
                    ++failures;
                }
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    std::vector<std::int64_t> expected;
    for (std::int64_t number = 0; number < threads_count * each; ++number) {
        if (number % 5 != 0 && number % 7 != 3) expected.push_back(number);
    }
    EXPECT_EQ(numbers(), expected);
    EXPECT_GT(failures, 0);
}

}  // namespace
}  // namespace slipway::sql
