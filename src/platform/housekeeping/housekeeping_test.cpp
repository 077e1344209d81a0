#include "platform/housekeeping/housekeeping.hpp"

#include <filesystem>
#include <fstream>

#include "platform/api/idempotency.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/files/file_store.hpp"
#include "platform/jobs/job_runner.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway {
namespace {

using namespace std::chrono_literals;

class HousekeepingTest : public testing::OnBothDatabases {};

std::int64_t count(sql::Database& database, const sql::Statement& statement) {
    return database.read(
        [&](sql::Transaction& transaction) { return transaction.one<std::int64_t>(statement); });
}

TEST_P(HousekeepingTest, ForgetsAnswersAfterADayAndDoneJobsAfterAWeek) {
    static constexpr sql::Statement count_answers{"test.answers",
                                                  "select count(*) from idempotency_keys"};
    static constexpr sql::Statement count_done{
        "test.done", "select count(*) from jobs where kind = 'note' and state = 'done'"};
    VirtualClock clock{Instant::from_unix_ms(1'800'000'000'000)};
    SeededChance chance{1};
    const auto folder = std::filesystem::temp_directory_path() /
                        ("slipway-housekeeping-" + to_text(SystemChance().new_uuid(clock.now())));
    FileStore files(folder, 1'000);
    const auto leftover = folder / "incoming" / "upload-of-a-crash";
    std::ofstream(leftover) << "half";
    std::filesystem::last_write_time(leftover,
                                     std::filesystem::file_time_type::clock::now() - 25h);
    Feature feature = make_housekeeping_feature(clock, files);
    feature.jobs.push_back({.name = "note", .run = [](sql::Database&, const Job&) {}});
    jobs::JobRunner runner(database(), clock, chance, feature.jobs, feature.schedules,
                           [](const std::string&, const std::string& what) { FAIL() << what; });
    const WorkspaceId home(chance.new_uuid(clock.now()));
    ASSERT_TRUE(database().write([&](sql::Transaction& transaction) -> Result<bool> {
        for (int i = 0; i < 1001; ++i) {
            UnitOfWork(transaction, clock.now(), chance)
                .enqueue({.kind = "note", .workspace_id = home, .due_at = clock.now()});
        }
        const Actor actor{.person_id = PersonId(home.uuid()), .workspace_id = home};
        const auto key = TRY(api::idempotency_key_of(
            {.method = http::Method::post, .headers = {{"Idempotency-Key", "once"}}}, actor));
        TRY(api::answer_once(transaction, clock.now(), key, api::AnswerIs::kept,
                             []() -> Result<http::Response> { return http::Response{}; }));
        return true;
    }));
    runner.run_due();
    EXPECT_EQ(count(database(), count_done), 1001);

    clock.advance(23h);
    runner.run_due();
    EXPECT_FALSE(std::filesystem::exists(leftover));
    EXPECT_EQ(count(database(), count_answers), 1);
    clock.advance(2h);
    runner.run_due();
    EXPECT_EQ(count(database(), count_answers), 0);
    clock.advance(5 * 24h);
    runner.run_due();
    EXPECT_EQ(count(database(), count_done), 1001);
    clock.advance(24h);
    runner.run_due();
    EXPECT_EQ(count(database(), count_done), 0);
    std::filesystem::remove_all(folder);
}

SLIPWAY_ON_BOTH_DATABASES(HousekeepingTest);

}  // namespace
}  // namespace slipway
