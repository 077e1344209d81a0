#include "platform/jobs/schedules.hpp"

#include "platform/jobs/job_runner_test_support.hpp"

namespace slipway::jobs {
namespace {

class SchedulesTest : public JobRunnerTest {};

TEST_P(SchedulesTest, MissedMomentsRunOneAfterTheOtherAsOfTheirOwn) {
    auto job_runner =
        runner({hourly_kind()},
               {{.name = "close", .next_after = next_hour, .missed = Schedule::Missed::run_each}});
    EXPECT_EQ(job_runner.run_due(), 0) << "a new schedule begins now";
    clock.set(next_hour(start).plus(2h + 30min));
    EXPECT_EQ(job_runner.run_due(), 3);
    EXPECT_EQ(ran, (Texts{"09:00", "10:00", "11:00"}));
    EXPECT_EQ(job_runner.run_due(), 0);
    clock.advance(30min);
    EXPECT_EQ(job_runner.run_due(), 1);
    EXPECT_EQ(ran.back(), "12:00");
}

TEST_P(SchedulesTest, ALaterMomentWaitsForAnEarlierThatFailed) {
    auto job_runner =
        runner({hourly_kind()},
               {{.name = "close", .next_after = next_hour, .missed = Schedule::Missed::run_each}});
    job_runner.run_due();
    failing = {"09:00"};
    clock.set(next_hour(start).plus(1h));
    EXPECT_EQ(job_runner.run_due(), 1);
    failing.clear();
    clock.advance(20s);
    EXPECT_EQ(job_runner.run_due(), 2);
    EXPECT_EQ(ran, (Texts{"09:00", "09:00", "10:00"}));
}

TEST_P(SchedulesTest, OfMissedMomentsOnlyTheLastRunsWhereThatIsEnough) {
    auto job_runner =
        runner({hourly_kind()},
               {{.name = "close", .next_after = next_hour, .missed = Schedule::Missed::run_last}});
    job_runner.run_due();
    clock.set(next_hour(start).plus(2h + 30min));
    EXPECT_EQ(job_runner.run_due(), 1);
    EXPECT_EQ(ran, Texts{"11:00"});
    EXPECT_EQ(job_runner.run_due(), 0);
}

TEST_P(SchedulesTest, AScheduleGoesOnAfterARestart) {
    const Schedule schedule{
        .name = "close", .next_after = next_hour, .missed = Schedule::Missed::run_each};
    runner({hourly_kind()}, {schedule}).run_due();
    clock.set(next_hour(start).plus(1h));
    test_database().reopen();
    EXPECT_EQ(runner({hourly_kind()}, {schedule}).run_due(), 2);
    EXPECT_EQ(runner({hourly_kind()}, {schedule}).run_due(), 0);
}

SLIPWAY_ON_BOTH_DATABASES(SchedulesTest);

}  // namespace
}  // namespace slipway::jobs
