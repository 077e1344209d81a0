#include "delivery/delay_ledger/core/court.hpp"

#include <gtest/gtest.h>

#include <boost/describe/enum_to_string.hpp>

#include "delivery/delay_ledger/core/ledger_story_test_support.hpp"

namespace slipway {
namespace {

using namespace ledger_story;

Instant start_of(Day day) {
    return Instant::from_unix_ms(std::chrono::milliseconds(day.time_since_epoch()).count());
}

/// A question is with the client from the morning of day 1; what happens on it, cut or not.
class CourtStory : public Story {
public:
    CourtStory() { asks("question:1", 1); }

    CourtStory& answered_on(DayNumber day) {
        passes("question:1", day);
        return *this;
    }
    /// Parties with the days on which each interval begins and, unless it lasts, ends.
    std::string courts_on(DayNumber now) {
        for (DelayFact& fact : facts_) {
            const bool is_of_gate = fact.item == "question:1";
            fact.known_at = is_of_gate ? start_of(fact.day) : start_of(line_.day(1));
        }
        const Instant moment = start_of(line_.day(now));
        std::string said;
        for (const CourtInterval& interval :
             with_neutral_days(court_intervals(facts_, line_), KnownFacts(facts_, line_, moment),
                               start_of, moment)) {
            said += boost::describe::enum_to_string(interval.party, "");
            said += " " + interval.cause + " " + day_at(interval.from) + "-" +
                    (interval.until ? day_at(*interval.until) : "") + "; ";
        }
        return said;
    }

private:
    std::string day_at(Instant at) const {
        for (DayNumber day = 1; day < 100; ++day) {
            if (start_of(line_.day(day)) >= at) return std::to_string(day);
        }
        return "?";
    }
};

TEST(Court, APauseAndAStopAreInNobodysCourt) {
    CourtStory story;
    story.during(DelayFactKind::pause, 2, 3).during(DelayFactKind::neutral_stop, 6, 6);
    EXPECT_EQ(story.answered_on(9).courts_on(20),
              "client question_unanswered 1-2; neutral pause 2-4; client question_unanswered 4-6; "
              "neutral force_majeure 6-7; client question_unanswered 7-9; ");
}

TEST(Court, APauseThatRunsIsTheLastWord) {
    CourtStory story;
    story.during(DelayFactKind::pause, 2, 5);
    EXPECT_EQ(story.courts_on(4), "client question_unanswered 1-2; neutral pause 2-; ");
    EXPECT_EQ(story.courts_on(6),
              "client question_unanswered 1-2; neutral pause 2-6; client question_unanswered 6-; ");
}

TEST(Court, APauseToComeChangesNothingYet) {
    CourtStory story;
    story.during(DelayFactKind::pause, 4, 5);
    EXPECT_EQ(story.courts_on(3), "client question_unanswered 1-; ");
}

TEST(Court, WhatIsAnsweredInAPauseEndsInIt) {
    CourtStory story;
    story.during(DelayFactKind::pause, 1, 5);
    EXPECT_EQ(story.answered_on(3).courts_on(9), "neutral pause 1-3; ");
}

}  // namespace
}  // namespace slipway
