#include "delivery/daily_controls/core/daily_control.hpp"

#include <gtest/gtest.h>

#include "delivery/daily_controls/core/client_contact.hpp"
#include "delivery/daily_controls/core/health.hpp"

namespace slipway {
namespace {

using enum ControlOutcome;

struct SignsCase {
    const char* name;
    DaySigns signs;
    std::vector<ControlOutcome> outcomes;
};

TEST(DailyControlTest, AsksFourQuestionsOfADay) {
    const SignsCase cases[] = {
        {"nothing happened", {}, {missed, missed, kept, kept}},
        {"a good day",
         {.logged_minutes = Effort::minutes(45), .contacts = 2},
         {kept, kept, kept, kept}},
        {"something of ours is late",
         {.logged_minutes = Effort::minutes(45), .contacts = 1, .provider_late = 1},
         {kept, kept, missed, kept}},
        {"the client is late and is reminded",
         {.contacts = 1, .client_late = 2, .client_has_ball = true},
         {excused, kept, kept, missed}},
        {"work while the client has the ball counts",
         {.logged_minutes = Effort::minutes(5), .client_has_ball = true},
         {kept, missed, kept, kept}},
    };
    for (const SignsCase& one : cases) {
        const auto answers = answers_of(one.signs);
        ASSERT_EQ(answers.size(), 4u);
        for (std::size_t i = 0; i < 4; ++i) {
            EXPECT_EQ(answers[i].kind, static_cast<ControlKind>(i)) << one.name;
            EXPECT_EQ(answers[i].outcome, one.outcomes[i]) << one.name << " " << i;
        }
    }
}

ControlledDay with_work(ControlOutcome outcome) {
    return {.answers = {{ControlKind::work_logged, outcome, 0},
                        {ControlKind::client_spoken, kept, 1}}};
}
const ControlledDay at_rest{.rest = RestReason::pause};

TEST(DailyControlTest, OfAManagerWhoIsAwayOnlyWhatIsLateIsAsked) {
    const auto outcomes = [](const DaySigns& signs) {
        std::vector<ControlOutcome> all;
        for (const ControlAnswer& answer : answers_of(signs, ManagerPresence::away)) {
            all.push_back(answer.outcome);
        }
        return all;
    };
    EXPECT_EQ(outcomes({.provider_late = 1, .client_late = 2}),
              (std::vector{excused, excused, missed, missed}));
    EXPECT_EQ(outcomes({.logged_minutes = Effort::minutes(5), .contacts = 1}),
              (std::vector{kept, kept, kept, kept}));
}

TEST(DailyControlTest, RestAndExcuseNeitherEndARowNorLengthenIt) {
    const auto streak = [](std::vector<ControlledDay> newest_first) {
        return streaks_of(newest_first).work_logged;
    };
    EXPECT_EQ(streak({}), 0);
    EXPECT_EQ(streak({with_work(kept), with_work(missed)}), 0);
    EXPECT_EQ(streak({with_work(missed), with_work(missed), with_work(kept)}), 2);
    EXPECT_EQ(streak({with_work(missed), at_rest, with_work(missed), with_work(excused),
                      with_work(missed)}),
              3);
}

TEST(DailyControlTest, ThreeMissesOfOneQuestionStallAnEngagement) {
    EXPECT_TRUE(stalled_by({.work_logged = 2, .client_spoken = 2}).empty());
    EXPECT_EQ(stalled_by({.work_logged = 2, .client_spoken = 3}),
              std::vector{ControlKind::client_spoken});
}

TEST(HealthTest, SaysWhatIsMissingAndForHowLong) {
    const auto health = health_of({}, {.work_logged = 1, .client_spoken = 3}, DayKind::works);
    EXPECT_EQ(health[0], (HealthSignal{ControlKind::work_logged, SignalState::warning,
                                       "days_without", 1}));
    EXPECT_EQ(health[1],
              (HealthSignal{ControlKind::client_spoken, SignalState::bad, "spoken_ago", 3}));
    EXPECT_EQ(health[2].key, "none_late");
    EXPECT_TRUE(is_at_risk(health));
    EXPECT_FALSE(is_at_risk(health_of({}, {}, DayKind::works)));
}

TEST(HealthTest, SaysThatTheManagerIsAway) {
    const auto health = health_of({.client_late = 1}, {.work_logged = 2}, DayKind::away);
    EXPECT_EQ(health[0], (HealthSignal{ControlKind::work_logged, SignalState::warning,
                                       "manager_away", 2}));
    EXPECT_EQ(health[1], (HealthSignal{ControlKind::client_spoken, SignalState::good,
                                       "manager_away", 0}));
    EXPECT_EQ(health[3].key, "late_matters");
}

TEST(ClientContactTest, IsAnythingThatBothSidesHadToDoWithEachOther) {
    EXPECT_EQ(contact_kind_of("message.posted"), ContactKind::message);
    EXPECT_EQ(contact_kind_of("block.accepted"), ContactKind::decision);
    EXPECT_FALSE(contact_kind_of("block.started").has_value());
    EXPECT_FALSE(contact_kind_of("time_entry.logged").has_value());
}

TEST(ClientContactTest, NamesSomebodyAndWhatWasSaidOnADayThatWas) {
    const Day start = *parse_day("2026-03-02");
    const Day today = *parse_day("2026-03-05");
    const auto key = [&](const char* day, const char* whom, const char* said) {
        const auto checked = check({OutsideContactKind::call, *parse_day(day), whom, said}, start,
                                   today);
        return checked ? std::string() : checked.error().key;
    };
    EXPECT_EQ(key("2026-03-05", "Oksana", "Prices"), "");
    EXPECT_EQ(key("2026-03-06", "Oksana", "Prices"), "client_contact.day_is_in_the_future");
    EXPECT_EQ(key("2026-03-01", "Oksana", "Prices"), "client_contact.day_is_before_the_start");
    EXPECT_EQ(key("2026-03-05", " ", "Prices"), "client_contact.whom_is_missing");
    EXPECT_EQ(key("2026-03-05", "Oksana", ""), "client_contact.what_is_missing");
}

}  // namespace
}  // namespace slipway
