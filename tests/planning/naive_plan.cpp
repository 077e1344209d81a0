#include "planning/naive_plan.hpp"

#include <algorithm>
#include <numeric>

namespace slipway::naive {
namespace {

using std::chrono::days;

constexpr Day never = Day::max();

struct ItemState {
    int specify = 0, build = 0, hand_over = 0;
    Day specified = never, built = never;
};

struct BlockState {
    std::vector<ItemState> items;
    std::size_t item = 0;
    std::optional<PlannedBlock> planned;
    bool is_started = false, is_delivered = false, ended_by_developer = false;
};

/// Minutes worked in the present day, week or month, which is known by its first day.
struct Worked {
    Day period = never;
    int minutes = 0;

    int& in(Day first) {
        if (first != period) *this = {first, 0};
        return minutes;
    }
};

struct EngagementState {
    std::array<int, 3> stages{};
    std::vector<BlockState> blocks;
    bool is_started = false;
    Worked in_day, in_week, in_month;
};

class Planner {
public:
    Planner(const Portfolio& portfolio, std::size_t slow_engagement, std::size_t slow_block,
            int extra_days);
    std::vector<PlannedEngagement> run();

private:
    int minutes_of(std::size_t person, Day day) const;
    bool is_paused(const Engagement& engagement, Day day) const;
    bool may_start(std::size_t e, std::size_t b, Day day) const;
    std::optional<std::size_t> block_for_manager(std::size_t e, Day day) const;
    bool do_manager_minute(std::size_t e, Day day);
    bool do_developer_minute(std::size_t developer, Day day);
    void note(std::size_t e, std::size_t person, Day day);
    void note_block(std::size_t e, std::size_t b, Day day);
    void end_item(std::size_t e, std::size_t b, Day day, bool by_developer);
    bool is_done() const;

    const Portfolio& in_;
    std::size_t slow_engagement_, slow_block_;
    int extra_days_;
    std::vector<std::size_t> order_;
    std::vector<std::vector<std::size_t>> block_order_;
    std::vector<EngagementState> states_;
    std::vector<PlannedEngagement> out_;
};

Planner::Planner(const Portfolio& portfolio, std::size_t slow_engagement, std::size_t slow_block,
                 int extra_days)
    : in_(portfolio),
      slow_engagement_(slow_engagement),
      slow_block_(slow_block),
      extra_days_(extra_days),
      order_(portfolio.engagements.size()),
      out_(portfolio.engagements.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::ranges::stable_sort(order_, {}, [&](auto e) { return in_.engagements[e].priority; });
    for (std::size_t e = 0; e < in_.engagements.size(); ++e) {
        const Engagement& engagement = in_.engagements[e];
        EngagementState state;
        state.stages = engagement.stages;
        for (const Block& block : engagement.blocks) {
            BlockState& added = state.blocks.emplace_back();
            for (const Item& item : block.items) {
                if (!item.developer) {
                    added.items.push_back({item.minutes, 0, 0, never, never});
                    continue;
                }
                const int third = item.minutes / 3 + (item.minutes % 3 == 0 ? 0 : 1);
                added.items.push_back(
                    {third, item.developer_minutes, item.minutes - third, never, never});
            }
        }
        states_.push_back(std::move(state));
        std::vector<std::size_t> blocks(engagement.blocks.size());
        std::iota(blocks.begin(), blocks.end(), std::size_t{0});
        std::ranges::stable_sort(blocks, {}, [&](auto b) { return engagement.blocks[b].priority; });
        block_order_.push_back(blocks);
        out_[e].blocks.resize(blocks.size());
    }
}

int Planner::minutes_of(std::size_t person, Day day) const {
    for (const auto& [from, to] : in_.people[person].absences) {
        if (from <= day && day <= to) return 0;
    }
    return in_.calendars[in_.people[person].calendar].minutes_on(day);
}

bool Planner::is_paused(const Engagement& engagement, Day day) const {
    const Calendar& calendar = in_.calendars[in_.people[engagement.manager].calendar];
    for (const auto& [from, count] : engagement.pauses) {
        if (day < from) continue;
        int gone_by = 0;
        for (Day d = from; d < day && gone_by < count; d += days{1}) {
            gone_by += calendar.minutes_on(d) > 0 ? 1 : 0;
        }
        if (gone_by < count) return true;
    }
    return false;
}

bool Planner::may_start(std::size_t e, std::size_t b, Day day) const {
    for (const std::size_t before : in_.engagements[e].blocks[b].after) {
        const BlockState& state = states_[e].blocks[before];
        if (!state.is_delivered) return false;
        const Day accepted = out_[e].blocks[before].accepted;
        const bool is_same_day = accepted == day && accepted == out_[e].blocks[before].delivered &&
                                 !state.ended_by_developer;
        if (accepted >= day && !is_same_day) return false;
    }
    return true;
}

std::optional<std::size_t> Planner::block_for_manager(std::size_t e, Day day) const {
    for (const std::size_t b : block_order_[e]) {
        const BlockState& state = states_[e].blocks[b];
        if (state.is_delivered || !may_start(e, b, day)) continue;
        const ItemState& item = state.items[state.item];
        if (item.specify > 0) {
            // What the developer of the item before has ended is taken up on a later day.
            const bool follows_developer =
                state.item > 0 && in_.engagements[e].blocks[b].items[state.item - 1].developer &&
                state.items[state.item - 1].built == day;
            if (!follows_developer) return b;
        } else if (item.build == 0 && item.hand_over > 0 && item.built < day) {
            return b;
        }
    }
    return std::nullopt;
}

void Planner::note(std::size_t e, std::size_t person, Day day) {
    ++out_[e].minutes[{person, day}];
    if (!states_[e].is_started) out_[e].start = day;
    states_[e].is_started = true;
}

void Planner::note_block(std::size_t e, std::size_t b, Day day) {
    if (!states_[e].blocks[b].is_started) out_[e].blocks[b].start = day;
    states_[e].blocks[b].is_started = true;
}

void Planner::end_item(std::size_t e, std::size_t b, Day day, bool by_developer) {
    const Engagement& engagement = in_.engagements[e];
    BlockState& state = states_[e].blocks[b];
    if (++state.item < state.items.size()) return;
    state.is_delivered = true;
    state.ended_by_developer = by_developer;
    int left = engagement.blocks[b].acceptance_days;
    if (e == slow_engagement_ && b == slow_block_) left += extra_days_;
    Day accepted = day;
    const Calendar& ours = in_.calendars[in_.people[engagement.manager].calendar];
    const Calendar& theirs = in_.calendars[engagement.client_calendar];
    while (left > 0) {
        accepted += days{1};
        const bool both_work = ours.minutes_on(accepted) > 0 && theirs.minutes_on(accepted) > 0;
        if (both_work && !is_paused(engagement, accepted)) --left;
    }
    out_[e].blocks[b].delivered = day;
    out_[e].blocks[b].accepted = accepted;
}

bool Planner::do_manager_minute(std::size_t e, Day day) {
    for (int& stage : states_[e].stages) {
        if (stage == 0) continue;
        --stage;
        note(e, in_.engagements[e].manager, day);
        return true;
    }
    const auto b = block_for_manager(e, day);
    if (!b) return false;
    BlockState& state = states_[e].blocks[*b];
    ItemState& item = state.items[state.item];
    const bool has_developer =
        in_.engagements[e].blocks[*b].items[state.item].developer.has_value();
    note(e, in_.engagements[e].manager, day);
    note_block(e, *b, day);
    if (item.specify > 0) {
        if (--item.specify == 0) {
            item.specified = day;
            if (!has_developer) end_item(e, *b, day, false);
        }
    } else if (--item.hand_over == 0) {
        end_item(e, *b, day, false);
    }
    return true;
}

bool Planner::do_developer_minute(std::size_t developer, Day day) {
    for (const std::size_t e : order_) {
        if (is_paused(in_.engagements[e], day)) continue;
        for (const std::size_t b : block_order_[e]) {
            BlockState& state = states_[e].blocks[b];
            if (state.is_delivered) continue;
            ItemState& item = state.items[state.item];
            const Item& given = in_.engagements[e].blocks[b].items[state.item];
            const bool waits = given.developer == developer && item.specify == 0 &&
                               item.specified < day && item.build > 0;
            if (!waits) continue;
            note(e, developer, day);
            note_block(e, b, day);
            if (--item.build == 0) {
                item.built = day;
                if (item.hand_over == 0) end_item(e, b, day, true);
            }
            return true;
        }
    }
    return false;
}

bool Planner::is_done() const {
    return std::ranges::all_of(states_, [](const EngagementState& state) {
        return state.stages == std::array<int, 3>{} &&
               std::ranges::all_of(state.blocks, &BlockState::is_delivered);
    });
}

std::vector<PlannedEngagement> Planner::run() {
    Day day = never;
    for (const Engagement& engagement : in_.engagements) day = std::min(day, engagement.start);
    for (; !is_done(); day += days{1}) {
        std::vector<int> left;
        for (std::size_t p = 0; p < in_.people.size(); ++p) left.push_back(minutes_of(p, day));
        for (const std::size_t e : order_) {
            const Engagement& engagement = in_.engagements[e];
            if (day < engagement.start || is_paused(engagement, day)) continue;
            const std::chrono::year_month_day date{day};
            int& today = states_[e].in_day.in(day);
            int& week = states_[e].in_week.in(day - days{iso_weekday(day) - 1});
            int& month = states_[e].in_month.in(Day{date.year() / date.month() / 1});
            while (left[engagement.manager] > 0 && today < engagement.per_day.value_or(1 << 20) &&
                   week < engagement.per_week.value_or(1 << 20) &&
                   month < engagement.per_month.value_or(1 << 20) && do_manager_minute(e, day)) {
                --left[engagement.manager];
                ++today, ++week, ++month;
            }
        }
        for (std::size_t p = 0; p < in_.people.size(); ++p) {
            if (!in_.people[p].is_developer) continue;
            while (left[p] > 0 && do_developer_minute(p, day)) --left[p];
        }
    }
    for (PlannedEngagement& engagement : out_) {
        engagement.finish = engagement.start;
        for (const auto& [who, minutes] : engagement.minutes) {
            if (engagement.blocks.empty())
                engagement.finish = std::max(engagement.finish, who.second);
        }
        for (const PlannedBlock& block : engagement.blocks) {
            engagement.finish = std::max(engagement.finish, block.accepted);
        }
    }
    return std::move(out_);
}

}  // namespace

int Calendar::minutes_on(Day day) const {
    const auto exception = exceptions.find(day);
    if (exception != exceptions.end()) return exception->second;
    return holidays.contains(day) ? 0 : week[iso_weekday(day) - 1];
}

std::vector<PlannedEngagement> plan(const Portfolio& portfolio, std::size_t slow_engagement,
                                    std::size_t slow_block, int extra_days) {
    return Planner(portfolio, slow_engagement, slow_block, extra_days).run();
}

int float_days(const Portfolio& portfolio, std::size_t engagement, std::size_t block) {
    const Day finish = plan(portfolio)[engagement].finish;
    for (int extra = 60; extra > 0; --extra) {
        if (plan(portfolio, engagement, block, extra)[engagement].finish == finish) return extra;
    }
    return 0;
}

}  // namespace slipway::naive
