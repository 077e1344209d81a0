#include "engines/rcpsp/order_sampler.hpp"

#include <algorithm>
#include <functional>

namespace slipway::rcpsp {
namespace {

constexpr int comparisons_of_orders = 3;
constexpr int comparisons_of_parallel = 6;

auto& at(auto& values, int index) {
    return values[static_cast<std::size_t>(index)];
}

}  // namespace

void OrderSampler::begin(Direction direction, Schedule& schedule) {
    const int count = builder_.count();
    waiting_for_.resize(static_cast<std::size_t>(count));
    eligible_.clear();
    for (int i = 0; i < count; ++i) {
        at(waiting_for_, i) = static_cast<int>(builder_.predecessors(direction, i).size());
        if (at(waiting_for_, i) == 0) eligible_.push_back(i);
    }
    schedule.order.clear();
}

int OrderSampler::pick(Direction direction, const std::vector<int>& candidates, int comparisons) {
    const auto size = static_cast<std::uint32_t>(candidates.size());
    int chosen = candidates[random_.next_below(size)];
    for (int k = 0; k < comparisons; ++k) {
        const int other = candidates[random_.next_below(size)];
        if (builder_.tail(direction, other) > builder_.tail(direction, chosen)) chosen = other;
    }
    return chosen;
}

void OrderSampler::release_successors(Direction direction, int activity) {
    for (const int next : builder_.predecessors(opposite(direction), activity)) {
        if (--at(waiting_for_, next) == 0) eligible_.push_back(next);
    }
}

void OrderSampler::draw_order(Direction direction, Schedule& schedule) {
    begin(direction, schedule);
    while (!eligible_.empty()) {
        const int chosen = pick(direction, eligible_, comparisons_of_orders);
        eligible_.erase(std::ranges::find(eligible_, chosen));
        schedule.order.push_back(chosen);
        release_successors(direction, chosen);
    }
}

bool OrderSampler::fits(int activity) const {
    const std::uint64_t* demand = builder_.demand(activity);
    std::uint64_t missing = 0;
    for (std::size_t w = 0; w < free_.size(); ++w) missing |= ~(free_[w] - demand[w]);
    return (missing & ScheduleBuilder::guards) == 0;
}

void OrderSampler::take(int activity, int sign) {
    const std::uint64_t* demand = builder_.demand(activity);
    for (std::size_t w = 0; w < free_.size(); ++w) {
        if (sign > 0)
            free_[w] -= demand[w];
        else
            free_[w] += demand[w];
    }
}

void OrderSampler::start_all_that_fit(Direction direction, int now, Schedule& schedule) {
    while (true) {
        fitting_.clear();
        for (const int activity : eligible_) {
            if (fits(activity)) fitting_.push_back(activity);
        }
        if (fitting_.empty()) return;
        const int chosen = pick(direction, fitting_, comparisons_of_parallel);
        eligible_.erase(std::ranges::find(eligible_, chosen));
        schedule.order.push_back(chosen);
        at(schedule.starts, chosen) = now;
        take(chosen, 1);
        running_.emplace_back(now + builder_.duration(chosen), chosen);
        std::ranges::push_heap(running_, std::greater<>());
    }
}

void OrderSampler::draw_parallel(Direction direction, Schedule& schedule) {
    begin(direction, schedule);
    schedule.starts.assign(static_cast<std::size_t>(builder_.count()), 0);
    free_ = builder_.capacity();
    running_.clear();
    int now = 0;
    start_all_that_fit(direction, now, schedule);
    while (!running_.empty()) {
        now = running_.front().first;
        while (!running_.empty() && running_.front().first == now) {
            const int ended = running_.front().second;
            std::ranges::pop_heap(running_, std::greater<>());
            running_.pop_back();
            take(ended, -1);
            release_successors(direction, ended);
        }
        start_all_that_fit(direction, now, schedule);
    }
    schedule.makespan = now;
}

}  // namespace slipway::rcpsp
