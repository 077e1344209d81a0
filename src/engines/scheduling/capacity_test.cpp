#include "engines/scheduling/capacity.hpp"

#include <gtest/gtest.h>

#include "engines/scheduling/components.hpp"

namespace slipway::scheduling {
namespace {

Day day(std::string_view text) {
    return *parse_day(text);
}

TEST(Capacity, AnEngagementIsOpenFromItsStartToItsFinish) {
    const std::vector<Occupation> occupations{{day("2026-03-02"), day("2026-03-06")},
                                              {day("2026-03-06"), day("2026-03-09")}};
    EXPECT_EQ(open_on(occupations, day("2026-03-01")), 0);
    EXPECT_EQ(open_on(occupations, day("2026-03-02")), 1);
    EXPECT_EQ(open_on(occupations, day("2026-03-06")), 2);
    EXPECT_EQ(open_on(occupations, day("2026-03-10")), 0);
}

TEST(Capacity, ThereIsRoomWhenFewerThanTheLimitAreOpen) {
    const std::vector<Occupation> occupations{{day("2026-03-02"), day("2026-03-06")},
                                              {day("2026-03-04"), day("2026-03-20")}};
    const auto room = [&](int limit, const char* from) {
        return first_day_with_room(occupations, day(from), [limit](Day) { return limit; });
    };
    EXPECT_EQ(room(1, "2026-03-03"), day("2026-03-21"));
    EXPECT_EQ(room(2, "2026-03-03"), day("2026-03-03"));
    EXPECT_EQ(room(2, "2026-03-04"), day("2026-03-07"));
    EXPECT_EQ(room(0, "2026-03-04"), std::nullopt);
}

TEST(Components, SharingSomebodyJoins) {
    Portfolio portfolio;
    portfolio.people.resize(5);
    const auto add = [&](std::size_t manager, std::optional<std::size_t> developer) {
        EngagementToPlan engagement;
        engagement.manager = manager;
        engagement.blocks.resize(1);
        engagement.blocks[0].items.resize(1);
        engagement.blocks[0].items[0].developer = developer;
        portfolio.engagements.push_back(engagement);
    };
    add(0, std::nullopt);
    add(1, 4);
    add(2, std::nullopt);
    add(2, 4);
    add(0, 3);
    const std::vector<std::vector<std::size_t>> expected{{4, 0}, {3, 1, 2}};
    EXPECT_EQ(components(portfolio, {4, 3, 0, 1, 2}), expected);
}

}  // namespace
}  // namespace slipway::scheduling
