#include "platform/events/live_tail.hpp"

#include <fmt/format.h>

#include <mutex>
#include <thread>

#include "platform/chance/chance.hpp"
#include "platform/events/event_log.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway::events {
namespace {

using namespace std::chrono_literals;
using Types = std::vector<std::string>;

const Instant start = Instant::from_unix_ms(1'800'000'000'000);
const WorkspaceId home(*parse_uuid("0190a000-0000-7000-8000-000000000001"));
const WorkspaceId provider(*parse_uuid("0190a000-0000-7000-8000-000000000002"));
const WorkspaceId stranger(*parse_uuid("0190a000-0000-7000-8000-000000000003"));
const Uuid engagement = *parse_uuid("0190a000-0000-7000-8000-0000000000e1");

Types types_of(const std::vector<Event>& events) {
    Types types;
    for (const Event& event : events) types.push_back(event.type);
    return types;
}

class LiveTailTest : public testing::OnBothDatabases {
protected:
    void record(const std::string& type, WorkspaceId workspace_id = home, int count = 1) {
        ASSERT_TRUE(database().write([&](sql::Transaction& transaction) -> Result<bool> {
            UnitOfWork work(transaction, start, chance);
            for (int i = 0; i < count; ++i) {
                work.record(Actor::system(workspace_id), {.type = type,
                                                          .subject = {"engagement", engagement},
                                                          .workspace_id = workspace_id,
                                                          .other_workspace_id = provider});
            }
            return true;
        }));
    }
    LiveTail::Publish collect() {
        return [this](const std::vector<Event>& events) {
            const std::lock_guard lock(mutex);
            EXPECT_LE(events.size(), static_cast<std::size_t>(max_batch));
            for (const Event& event : events) published.push_back(event.type);
        };
    }
    LiveTail::OnFailure note_failure() {
        return [this](const std::string& what) {
            const std::lock_guard lock(mutex);
            failures.push_back(what);
        };
    }
    std::size_t count_published() {
        const std::lock_guard lock(mutex);
        return published.size();
    }
    /// Waits in real time, for threads.
    template <class Condition>
    static bool eventually(const Condition& condition) {
        const auto deadline = std::chrono::steady_clock::now() + 10s;
        while (!condition()) {
            if (std::chrono::steady_clock::now() > deadline) return false;
            std::this_thread::sleep_for(5ms);
        }
        return true;
    }
    bool has_settled() {
        return eventually([&] { return database().read(latest_place) <= settled_end(database()); });
    }

    SeededChance chance{1};
    std::mutex mutex;
    Types published;
    Types failures;
};

TEST_P(LiveTailTest, TellsWhatHappensFromNowOn) {
    record("step.old");
    ASSERT_TRUE(has_settled());
    LiveTail tail(database(), collect(), note_failure());
    record("step.new");
    record("step.many", home, 250);
    ASSERT_TRUE(has_settled());
    tail.catch_up();
    ASSERT_EQ(published.size(), 251U);
    EXPECT_EQ(published.front(), "step.new");
    tail.catch_up();
    EXPECT_EQ(published.size(), 251U);
}

TEST_P(LiveTailTest, TheThreadTellsAtOnceAndAlsoWhatOtherServersWrote) {
    LiveTail tail(database(), collect(), note_failure());
    tail.start();
    record("step.own");
    tail.notify();
    EXPECT_TRUE(eventually([&] { return count_published() == 1; }));
    record("step.of_another");  // nobody notifies this process
    EXPECT_TRUE(eventually([&] { return count_published() == 2; }));
    tail.stop();
    record("step.late");
    ASSERT_TRUE(has_settled());
    EXPECT_EQ(count_published(), 2U);
    tail.catch_up();
    EXPECT_EQ(published, (Types{"step.own", "step.of_another", "step.late"}));
    EXPECT_EQ(failures, Types{});
}

TEST_P(LiveTailTest, APublisherThatFailsIsReportedAndTheTailGoesOn) {
    LiveTail tail(
        database(),
        [&](const std::vector<Event>& events) {
            if (events.front().type == "step.bad") throw Fault("wire is cut");
            collect()(events);
        },
        note_failure());
    tail.start();
    record("step.bad");
    tail.notify();
    EXPECT_TRUE(eventually([&] {
        const std::lock_guard lock(mutex);
        return failures == Types{"wire is cut"};
    }));
    record("step.good");
    tail.notify();
    EXPECT_TRUE(eventually([&] { return count_published() == 1; }));
}

TEST_P(LiveTailTest, ReplaysToAWorkspaceWhatItMissed) {
    const LiveTail tail(database(), collect(), note_failure());
    record("step.seen");
    ASSERT_TRUE(has_settled());
    const EventPlace seen = tail.replay(before_all, home)->back().place;
    record("step.missed");
    record("step.elsewhere", stranger);
    record("step.missed_too");
    ASSERT_TRUE(has_settled());
    EXPECT_EQ(types_of(*tail.replay(seen, home)), (Types{"step.missed", "step.missed_too"}));
    EXPECT_EQ(types_of(*tail.replay(seen, stranger)), Types{"step.elsewhere"});
    EXPECT_EQ(types_of(*tail.replay(seen, provider)),
              (Types{"step.missed", "step.elsewhere", "step.missed_too"}));
}

TEST_P(LiveTailTest, ReplaysNothingToWhoWasAwayTooLongOrComesFromAnotherLog) {
    const LiveTail tail(database(), collect(), note_failure());
    record("step.many", stranger, LiveTail::max_replayed);
    ASSERT_TRUE(has_settled());
    EXPECT_EQ(tail.replay(before_all, home)->size(), 0U);
    record("step.one_more");
    ASSERT_TRUE(has_settled());
    EXPECT_FALSE(tail.replay(before_all, home));
    const auto end = settled_end(database());
    EXPECT_FALSE(tail.replay({end.transaction_id + 1'000'000, end.position + 1'000'000}, home));
}

SLIPWAY_ON_BOTH_DATABASES(LiveTailTest);

}  // namespace
}  // namespace slipway::events
