#include "portfolio.hpp"

#include "engines/scheduling/random.hpp"

namespace slipway::bench {
namespace {

using namespace scheduling;

constexpr std::size_t engagements_a_manager = 8;
constexpr std::size_t blocks_an_engagement = 10;
constexpr std::size_t items_a_block = 5;

working_time::WorkingCalendar office() {
    working_time::CalendarVersion version;
    for (std::size_t i = 0; i < 5; ++i) {
        version.week.days[i] = *working_time::DayHours::create({{540, 780}, {840, 1080}});
    }
    version.holidays.insert(portfolio_holidays().begin(), portfolio_holidays().end());
    return working_time::WorkingCalendar(working_time::CalendarHistory(version));
}

BlockToPlan make_block(std::size_t place, std::size_t first_developer, std::size_t developers,
                       Random& random) {
    BlockToPlan block;
    block.priority = static_cast<int>(place) + 1;
    block.acceptance_days = 3;
    for (std::size_t before = 0; before < place; ++before) {
        if (random.next_below(static_cast<std::uint32_t>(place)) < 2) block.after.push_back(before);
    }
    for (std::size_t i = 0; i < items_a_block; ++i) {
        ItemToPlan item;
        item.effort = Effort::minutes(15 + random.next_below(66));
        item.low = Effort::minutes(item.effort.in_minutes() / 2 + 1);
        item.high = Effort::minutes(item.effort.in_minutes() * 2);
        if (random.next_below(10) == 0) {
            item.developer =
                first_developer + random.next_below(static_cast<std::uint32_t>(developers));
            item.developer_effort = Effort::minutes(60 + random.next_below(420));
        }
        block.items.push_back(item);
    }
    return block;
}

}  // namespace

const std::vector<Day>& portfolio_holidays() {
    static const std::vector<Day> holidays{*parse_day("2026-03-09"), *parse_day("2026-04-13"),
                                           *parse_day("2026-05-01"), *parse_day("2026-08-24")};
    return holidays;
}

Portfolio make_portfolio(std::size_t engagements, Sharing sharing) {
    Random random(1, engagements);
    Portfolio portfolio;
    portfolio.calendars.push_back(office());
    const std::size_t managers = (engagements + engagements_a_manager - 1) / engagements_a_manager;
    const std::size_t developers = (managers + 4) / 5;
    portfolio.people.resize(managers + developers);
    for (std::size_t e = 0; e < engagements; ++e) {
        EngagementToPlan engagement;
        engagement.manager = e % managers;
        engagement.quota.per_day = Effort::hours(1);
        engagement.start = *parse_day("2026-03-02") + std::chrono::days{random.next_below(60)};
        engagement.priority = 1 + static_cast<int>(random.next_below(3));
        engagement.stages = {Effort::hours(4), Effort::hours(10), Effort::hours(8)};
        const std::size_t own = managers + engagement.manager / 5;
        for (std::size_t b = 0; b < blocks_an_engagement; ++b) {
            engagement.blocks.push_back(sharing == Sharing::by_all
                                            ? make_block(b, managers, developers, random)
                                            : make_block(b, own, 1, random));
        }
        portfolio.engagements.push_back(std::move(engagement));
    }
    return portfolio;
}

}  // namespace slipway::bench
