#include "platform/events/event_log.hpp"

#include "platform/chance/chance.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway::events {
namespace {

const Instant start = Instant::from_unix_ms(1'800'000'000'000);
const WorkspaceId home(*parse_uuid("0190a000-0000-7000-8000-000000000001"));
const WorkspaceId provider(*parse_uuid("0190a000-0000-7000-8000-000000000002"));
const Uuid engagement = *parse_uuid("0190a000-0000-7000-8000-0000000000e1");

class EventLogTest : public testing::OnBothDatabases {
protected:
    void record(sql::Transaction& transaction, const std::string& type) {
        UnitOfWork work(transaction, start, chance);
        work.record(Actor::system(home), {.type = type,
                                          .subject = {"engagement", engagement},
                                          .workspace_id = home,
                                          .other_workspace_id = provider});
    }
    void commit(sql::Database& to, const std::string& type) {
        ASSERT_TRUE(to.write([&](sql::Transaction& transaction) -> Result<int> {
            record(transaction, type);
            return 0;
        }));
    }
    /// Follows the log until all committed events have settled.
    std::vector<std::string> types_after(EventPlace place) {
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
        const EventPlace target = database().read(latest_place);
        std::vector<std::string> types;
        while (place < target && std::chrono::steady_clock::now() < deadline) {
            for (const Event& event : read(place)) {
                types.push_back(event.type);
                place = event.place;
            }
        }
        return types;
    }
    std::vector<Event> read(EventPlace after, int limit = max_batch) {
        return read_after(database(), after, limit);
    }

    SeededChance chance{1};
};

class InterleavedTransactionsTest : public EventLogTest {};

TEST_P(EventLogTest, KeepsWhatWasRecorded) {
    const PersonId person(*parse_uuid("0190a000-0000-7000-8000-0000000000a1"));
    ASSERT_TRUE(database().write([&](sql::Transaction& transaction) -> Result<int> {
        UnitOfWork work(transaction, start, chance);
        work.record(Actor{.person_id = person, .workspace_id = provider},
                    {.type = "engagement.paused",
                     .subject = {"engagement", engagement},
                     .workspace_id = home,
                     .payload = {R"({"days":5})"}});
        return 0;
    }));
    ASSERT_EQ(types_after({}).size(), 1U);
    const Event event = read({}).front();
    EXPECT_GT(event.place, EventPlace{});
    EXPECT_FALSE(event.id.is_nil());
    EXPECT_EQ(event.type, "engagement.paused");
    EXPECT_EQ(event.subject_kind, "engagement");
    EXPECT_EQ(event.subject_id, engagement);
    EXPECT_EQ(event.workspace_id, home);
    EXPECT_EQ(event.other_workspace_id, std::nullopt);
    EXPECT_EQ(event.person_id, person);
    EXPECT_EQ(event.occurred_at, start);
    EXPECT_EQ(event.payload.text, R"({"days":5})");
    const auto found =
        database().read([&](sql::Transaction& t) { return event_of(t, home, event.id); });
    EXPECT_EQ(found.place, event.place);
}

TEST_P(EventLogTest, ReadsInOrderAndInPieces) {
    for (int i = 0; i < 5; ++i) commit(database(), "step." + std::to_string(i));
    const std::vector<std::string> all{"step.0", "step.1", "step.2", "step.3", "step.4"};
    EXPECT_EQ(types_after({}), all);
    const auto piece = read({}, 2);
    ASSERT_EQ(piece.size(), 2U);
    EXPECT_EQ(types_after(piece.back().place),
              std::vector<std::string>(all.begin() + 2, all.end()));
}

TEST_P(EventLogTest, ARefusedTransactionLeavesNoEvent) {
    const auto refused = database().write([&](sql::Transaction& transaction) -> Result<int> {
        record(transaction, "engagement.paused");
        return refuse(RefusalCode::conflict, "pause.is_longer_than_the_limit");
    });
    EXPECT_FALSE(refused);
    EXPECT_EQ(database().read(latest_place), EventPlace{});
}

TEST_P(EventLogTest, AnEventThatIsNoJsonIsABug) {
    EXPECT_THROW((void)database().write([&](sql::Transaction& transaction) -> Result<int> {
        UnitOfWork(transaction, start, chance)
            .record(Actor::system(home), {.type = "a.b",
                                          .subject = {"engagement", engagement},
                                          .workspace_id = home,
                                          .payload = {"{"}});
        return 0;
    }),
                 Bug);
}

TEST_P(EventLogTest, TheSettledEndIsAfterWhatWasAndBeforeWhatComes) {
    commit(database(), "step.old");
    ASSERT_EQ(types_after({}).size(), 1U);
    const EventPlace end = settled_end(database());
    commit(database(), "step.new");
    EXPECT_EQ(types_after(end), std::vector<std::string>{"step.new"});
}

TEST_P(InterleavedTransactionsTest, AReaderSkipsNoEventOfATransactionThatCommitsLate) {
    const auto other = sql::Database::open({.url = test_database().url()});
    // The first transaction draws the first position and commits last.
    ASSERT_TRUE(database().write([&](sql::Transaction& first) -> Result<int> {
        record(first, "step.first");
        commit(*other, "step.second");
        const auto seen = read_after(*other, {}, 10);
        EXPECT_TRUE(seen.empty()) << "the second must wait for the first";
        EXPECT_NE(other->read(latest_place), EventPlace{}) << "though it is committed";
        return 0;
    }));
    EXPECT_EQ(types_after({}), (std::vector<std::string>{"step.first", "step.second"}));
}

TEST_P(InterleavedTransactionsTest, AReaderSkipsNoEventWithALowerPositionOfALaterTransaction) {
    const auto other = sql::Database::open({.url = test_database().url()});
    // The older transaction draws the higher position and commits last.
    static constexpr sql::Statement begin{"test.begin", "select pg_current_xact_id()::text"};
    ASSERT_TRUE(database().write([&](sql::Transaction& older) -> Result<int> {
        older.one<std::string>(begin);
        commit(*other, "step.younger");
        record(older, "step.older");
        EXPECT_TRUE(read_after(*other, {}, 10).empty());
        return 0;
    }));
    EXPECT_EQ(types_after({}), (std::vector<std::string>{"step.older", "step.younger"}));
}

TEST_P(InterleavedTransactionsTest, ATransactionInAnotherDatabaseHoldsNothingBack) {
    const auto foreign = testing::TestDatabase::empty(GetParam());
    static constexpr sql::Statement begin{"test.begin", "select pg_current_xact_id()::text"};
    ASSERT_TRUE(foreign->database().write([&](sql::Transaction& running) -> Result<int> {
        running.one<std::string>(begin);
        commit(database(), "step.one");
        EXPECT_EQ(read({}).size(), 1U);
        EXPECT_LE(database().read(latest_place), settled_end(database()));
        return 0;
    }));
}

TEST_P(EventLogTest, ARestoredLogKeepsItsOrderBeforeAllThatIsNew) {
    commit(database(), "step.one");
    commit(database(), "step.two");
    EXPECT_FALSE(adopt_restored_log(database()));
    if (GetParam() == sql::Dialect::sqlite) return;
    // As if it came from a server that had seen many more transactions.
    static constexpr sql::Statement age{
        "test.age", "update events set transaction_id = transaction_id + 1000000000"};
    static constexpr sql::Statement put_cursor{"test.put_cursor", R"sql(
        insert into event_cursors (reader, transaction_id, position, attempts, last_error, moved_at)
        select 'portfolio', transaction_id, position, 0, '', 0 from events where type = 'step.one'
        )sql"};
    static constexpr sql::Statement find_cursor{
        "test.find_cursor", "select transaction_id, position from event_cursors"};
    ASSERT_TRUE(database().write([&](sql::Transaction& t) -> Result<int> {
        t.execute(age);
        t.execute(put_cursor);
        return 0;
    }));
    EXPECT_TRUE(adopt_restored_log(database()));
    commit(database(), "step.three");
    EXPECT_EQ(types_after({-2'000'000'000, 0}),
              (std::vector<std::string>{"step.one", "step.two", "step.three"}));
    const auto cursor =
        database().read([](sql::Transaction& t) { return t.one<EventPlace>(find_cursor); });
    EXPECT_EQ(types_after(cursor), (std::vector<std::string>{"step.two", "step.three"}));
    EXPECT_FALSE(adopt_restored_log(database())) << "once is enough";
}

SLIPWAY_ON_BOTH_DATABASES(EventLogTest);
// SQLite has one writer: nothing can be interleaved.
INSTANTIATE_TEST_SUITE_P(On, InterleavedTransactionsTest, ::testing::Values(sql::Dialect::postgres),
                         testing::dialect_name);

TEST(EventPlaceText, GoesThereAndBack) {
    for (const EventPlace place : {EventPlace{0, 7}, EventPlace{7341, 12}, EventPlace{-5, 3}}) {
        EXPECT_EQ(parse_place(to_text(place)), place);
    }
    for (const char* broken : {"", "-", "7", "7-", "-7-", "a-1", "1-a", "1-2 "}) {
        EXPECT_EQ(parse_place(broken), std::nullopt) << broken;
    }
}

}  // namespace
}  // namespace slipway::events
