#include "delivery/engagement/core/engagement.hpp"

#include <gtest/gtest.h>

#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/core/manager_capacity.hpp"

namespace slipway {
namespace {

using working_time::CalendarHistory;
using working_time::CalendarVersion;
using working_time::DayHours;
using working_time::WorkingCalendar;

PersonId person(std::uint8_t number) {
    Uuid uuid;
    uuid.bytes[15] = number;
    return PersonId(uuid);
}

const std::map<std::string, StageRange> all_hours{
    {"discovery", {}}, {"document", {}}, {"estimate", {}}, {"configuration", {}}};

ServicePackage standard() {
    return {.key = "standard",
            .tier = Tier::junior,
            .name = {"Standard", "Стандарт", "Стандарт"},
            .base_months = 2,
            .stages_included = {EngagementStage::discovery, EngagementStage::document,
                                EngagementStage::estimate, EngagementStage::configuration},
            .stage_hours = all_hours,
            .concurrent_engagements = 8,
            .minutes_per_day = Effort::minutes(60)};
}

ServicePackage full() {
    ServicePackage package = standard();
    package.key = "full_implementation";
    package.tier = Tier::senior;
    package.concurrent_engagements = std::nullopt;
    package.minutes_per_day = std::nullopt;
    package.minutes_per_month = Effort::hours(25);
    return package;
}

EngagementFacts engagement() {
    return {.stage = EngagementStage::document, .manager_id = person(1), .package = standard()};
}

WorkingCalendar office(const std::vector<working_time::Absence>& absences = {}) {
    const DayHours hours = *DayHours::create({{540, 780}, {840, 1080}});
    CalendarVersion version{.effective_from = *parse_day("2026-01-01")};
    for (std::size_t i = 0; i < 5; ++i) version.week.days[i] = hours;
    return WorkingCalendar(CalendarHistory(version), absences);
}

const Day start = *parse_day("2026-03-02");

TEST(Access, AManagerActsInTheOwnEngagementOnly) {
    const Actor mine{.person_id = person(1), .roles = {Role::junior_account_manager}};
    const Actor other{.person_id = person(2), .roles = {Role::junior_account_manager}};
    EXPECT_TRUE(may(mine, move_stage, engagement()));
    EXPECT_EQ(require(other, move_stage, engagement()).error().key, "access.not_your_engagement");
}

TEST(Access, AHeadStandsInForAnyManager) {
    const Actor head{.person_id = person(3), .roles = {Role::head}};
    EXPECT_TRUE(may(head, move_stage, engagement()));
    EXPECT_TRUE(may(head, Permission{"x", {Role::senior_account_manager}}, engagement()));
}

TEST(Access, ARoleThatIsNotNamedMayNot) {
    const Actor developer{.person_id = person(4), .roles = {Role::developer}};
    EXPECT_EQ(require(developer, move_stage, engagement()).error().key, "access.role_may_not");
}

TEST(Access, AManagerWithAnotherNamedRoleNeedsNoEngagementOfTheirOwn) {
    const Actor both{.person_id = person(5),
                     .roles = {Role::junior_account_manager, Role::sales_representative}};
    EXPECT_TRUE(may(both, change_engagement, engagement()));
    EXPECT_FALSE(may(both, move_stage, engagement()));
}

TEST(Stage, AdvancesOneByOne) {
    EXPECT_TRUE(check_advance(engagement(), EngagementStage::estimate).has_value());
    EXPECT_EQ(check_advance(engagement(), EngagementStage::configuration).error().key,
              "engagement.stage_is_not_next");
    EXPECT_EQ(check_advance(engagement(), EngagementStage::discovery).error().key,
              "engagement.stage_is_not_next");
}

TEST(Stage, ThatThePackageLeavesOutIsSkipped) {
    EngagementFacts facts = engagement();
    facts.package.stages_included = {EngagementStage::document, EngagementStage::configuration};
    EXPECT_EQ(first_stage(facts.package), EngagementStage::document);
    EXPECT_TRUE(check_advance(facts, EngagementStage::configuration).has_value());
    EXPECT_EQ(check_advance(facts, EngagementStage::estimate).error().key,
              "engagement.stage_is_not_included");
    EXPECT_EQ(next_stage(facts.package, EngagementStage::configuration), std::nullopt);
}

TEST(Stage, IsReopenedBackwardsOnly) {
    EXPECT_TRUE(check_reopening(engagement(), EngagementStage::discovery).has_value());
    EXPECT_EQ(check_reopening(engagement(), EngagementStage::document).error().key,
              "engagement.stage_is_not_earlier");
}

TEST(Stage, OfAnEngagementThatIsOverStays) {
    EngagementFacts facts = engagement();
    facts.state = EngagementState::completed;
    EXPECT_EQ(check_advance(facts, EngagementStage::estimate).error().key, "engagement.is_over");
    EXPECT_EQ(check_reopening(facts, EngagementStage::discovery).error().key,
              "engagement.is_over");
}

TEST(ServicePackage, WithSoundFiguresIsAccepted) {
    EXPECT_TRUE(check(standard()).has_value());
    EXPECT_TRUE(check(full()).has_value());
}

TEST(ServicePackage, ContradictionsAreRefusedByTheirField) {
    const struct {
        const char* field;
        void (*spoil)(ServicePackage&);
    } cases[] = {
        {"key", [](ServicePackage& p) { p.key = "Стандарт"; }},
        {"name", [](ServicePackage& p) { p.name = {" ", "", ""}; }},
        {"stages_included", [](ServicePackage& p) { p.stages_included.clear(); }},
        {"stages_included",
         [](ServicePackage& p) {
             p.stages_included = {EngagementStage::document, EngagementStage::document};
         }},
        {"stage_hours", [](ServicePackage& p) { p.stage_hours.erase("document"); }},
        {"stage_hours/delivery", [](ServicePackage& p) { p.stage_hours["delivery"] = {}; }},
        {"stage_hours/document/high_minutes",
         [](ServicePackage& p) { p.stage_hours["document"].low_minutes = Effort::minutes(9); }},
        {"minutes_per_day", [](ServicePackage& p) { p.minutes_per_day.reset(); }},
        {"bought_minutes", [](ServicePackage& p) { p.bought_minutes = Effort::minutes(0); }},
        {"typical_months/high", [](ServicePackage& p) { p.typical_months = MonthRange{4, 3}; }},
    };
    for (const auto& wrong : cases) {
        ServicePackage package = standard();
        wrong.spoil(package);
        const auto checked = check(package);
        ASSERT_FALSE(checked.has_value()) << wrong.field;
        EXPECT_EQ(checked.error().field, wrong.field);
    }
}

ManagerLoad junior_with(int open, Day until) {
    return {.person_id = person(1),
            .roles = {Role::junior_account_manager},
            .open = std::vector<OpenEngagement>(
                static_cast<std::size_t>(open),
                {.tier = Tier::junior, .minutes_per_day = Effort::minutes(60), .ends_on = until})};
}

TEST(Capacity, AJuniorManagerHasEightSlots) {
    const auto seven = capacity_for(standard(), junior_with(7, start + std::chrono::days{30}),
                                    office(), start);
    EXPECT_TRUE(seven.fits_at_start);
    EXPECT_EQ(seven.reasons.at(0).key, "capacity.slots_free");
    EXPECT_EQ(seven.reasons.at(0).parameters.at("free"), "1");
}

TEST(Capacity, AFullManagerIsFreeWhenTheFirstEngagementEnds) {
    ManagerLoad load = junior_with(8, start + std::chrono::days{60});
    load.open[3].ends_on = *parse_day("2026-03-13");  // a Friday
    const auto capacity = capacity_for(standard(), load, office(), start);
    EXPECT_FALSE(capacity.fits_at_start);
    EXPECT_EQ(capacity.free_from, *parse_day("2026-03-16"));
    EXPECT_EQ(capacity.open_engagements, 8);
}

TEST(Capacity, ASeniorManagersLimitFollowsFromTheHoursOfTheMonth) {
    const ManagerLoad load{
        .person_id = person(2),
        .roles = {Role::senior_account_manager},
        .open = std::vector<OpenEngagement>(
            7, {.tier = Tier::senior, .minutes_per_month = Effort::hours(25),
                .ends_on = *parse_day("2026-06-30")})};
    // 2 March to 1 April: 23 working days, 184 hours; seven engagements take 175 of them.
    const auto capacity = capacity_for(full(), load, office(), start);
    EXPECT_EQ(capacity.calendar_minutes, Effort::hours(184));
    EXPECT_EQ(capacity.committed_minutes, Effort::hours(175));
    EXPECT_EQ(capacity.limit, 7);
    EXPECT_FALSE(capacity.fits_at_start);
    EXPECT_EQ(capacity.free_from, *parse_day("2026-07-01"));
}

TEST(Capacity, SomebodyOnLeaveIsFreeAfterIt) {
    const ManagerLoad load{
        .person_id = person(2), .roles = {Role::senior_account_manager}, .open = {}};
    const working_time::Absence leave{start, *parse_day("2026-04-03")};
    const auto capacity = capacity_for(full(), load, office({leave}), start);
    EXPECT_FALSE(capacity.fits_at_start) << "no hour of the month is left";
    EXPECT_EQ(capacity.free_from, *parse_day("2026-04-06"));
    EXPECT_EQ(capacity.reasons.at(0).key, "capacity.free_later");
}

TEST(Capacity, AMonthWithMoreWorkingDaysHasRoomBeforeAnythingEnds) {
    const ManagerLoad load{
        .person_id = person(2),
        .roles = {Role::senior_account_manager},
        .open = std::vector<OpenEngagement>(
            6, {.tier = Tier::senior, .minutes_per_month = Effort::hours(25),
                .ends_on = *parse_day("2026-12-31")})};
    // 175 hours with one more: 22 days. A month that begins in February has 20 of them.
    const auto capacity = capacity_for(full(), load, office(), *parse_day("2026-02-02"));
    EXPECT_FALSE(capacity.fits_at_start);
    EXPECT_EQ(capacity.free_from, *parse_day("2026-03-02"));
}

TEST(Capacity, SaysFromWhenMoreIsOpenThanFits) {
    ManagerLoad load = junior_with(8, *parse_day("2026-04-10"));
    EXPECT_EQ(over_limit_from(standard(), load, office(), start), std::nullopt);
    load.open.push_back({.tier = Tier::junior,
                         .minutes_per_day = Effort::minutes(60),
                         .ends_on = *parse_day("2026-06-30"),
                         .starts_on = *parse_day("2026-03-11")});
    EXPECT_EQ(over_limit_from(standard(), load, office(), start), *parse_day("2026-03-16"));
    load.open.pop_back();
    load.open.assign(2, {.tier = Tier::senior,
                         .minutes_per_month = Effort::hours(25),
                         .ends_on = *parse_day("2026-12-31")});
    const working_time::Absence leave{*parse_day("2026-03-30"), *parse_day("2026-04-24")};
    EXPECT_EQ(over_limit_from(full(), load, office({leave}), start), *parse_day("2026-03-23"))
        << "50 hours in a month of five days";
}

TEST(Capacity, AKeptSlotTakesItsShareOfEachWeek) {
    const OpenEngagement hourly{.tier = Tier::junior,
                                .minutes_per_day = Effort::minutes(60),
                                .ends_on = *parse_day("2026-03-17"),
                                .starts_on = *parse_day("2026-03-05")};
    EXPECT_EQ(minutes_in_week(hourly, office(), start), Effort::hours(2));
    EXPECT_EQ(minutes_in_week(hourly, office(), *parse_day("2026-03-09")), Effort::hours(5));
    EXPECT_EQ(minutes_in_week(hourly, office(), *parse_day("2026-03-16")), Effort::hours(2));
    EXPECT_EQ(minutes_in_week(hourly, office(), *parse_day("2026-03-23")), Effort::hours(0));
    OpenEngagement monthly = hourly;
    monthly.minutes_per_day.reset();
    monthly.minutes_per_month = Effort::hours(23);
    EXPECT_EQ(minutes_in_week(monthly, office(), start), Effort::hours(2)) << "2 of 23 days";
    EXPECT_EQ(slot_is_kept_until(*parse_day("2026-03-06"), office()), *parse_day("2026-03-20"));
}

TEST(Capacity, AnotherTierIsRefusedUnlessAHeadDecides) {
    const ManagerLoad load = junior_with(0, start);
    const auto capacity = capacity_for(full(), load, office(), start);
    const Actor sales{.roles = {Role::sales_representative}};
    const Actor head{.roles = {Role::head}};
    EXPECT_EQ(check_manager(sales, full(), load, capacity).error().key,
              "engagement.manager_is_of_another_tier");
    const auto warned = check_manager(head, full(), load, capacity);
    ASSERT_EQ(warned->size(), 1u);
    EXPECT_EQ(warned->at(0).key, "engagement.manager_is_of_another_tier");
}

TEST(Capacity, OverTheLimitIsAWarningNeverSilence) {
    const ManagerLoad load = junior_with(8, start + std::chrono::days{30});
    const auto capacity = capacity_for(standard(), load, office(), start);
    const auto warned =
        check_manager(Actor{.roles = {Role::sales_representative}}, standard(), load, capacity);
    ASSERT_EQ(warned->size(), 1u);
    EXPECT_EQ(warned->at(0).key, "engagement.manager_is_over_the_limit");
    EXPECT_EQ(warned->at(0).parameters.at("open"), "8");
}

TEST(Capacity, SomebodyWhoIsNoManagerIsRefused) {
    const ManagerLoad load{.person_id = person(6), .roles = {Role::developer}};
    const auto capacity = capacity_for(standard(), load, office(), start);
    EXPECT_EQ(check_manager(Actor{.roles = {Role::head}}, standard(), load, capacity).error().key,
              "engagement.person_is_no_manager");
}

}  // namespace
}  // namespace slipway
