#include "engines/rcpsp/order_sampler.hpp"

namespace slipway::rcpsp {
namespace {

constexpr int comparisons = 3;

auto& at(auto& values, int index) {
    return values[static_cast<std::size_t>(index)];
}

}  // namespace

std::size_t OrderSampler::pick(Direction direction) {
    const auto size = static_cast<std::uint32_t>(eligible_.size());
    std::size_t chosen = random_.next_below(size);
    for (int k = 0; k < comparisons; ++k) {
        const std::size_t other = random_.next_below(size);
        if (builder_.tail(direction, eligible_[other]) >
            builder_.tail(direction, eligible_[chosen])) {
            chosen = other;
        }
    }
    return chosen;
}

void OrderSampler::draw(Direction direction, std::vector<int>& order) {
    const int count = builder_.count();
    waiting_for_.resize(static_cast<std::size_t>(count));
    eligible_.clear();
    for (int i = 0; i < count; ++i) {
        at(waiting_for_, i) = static_cast<int>(builder_.predecessors(direction, i).size());
        if (at(waiting_for_, i) == 0) eligible_.push_back(i);
    }
    order.clear();
    while (!eligible_.empty()) {
        const std::size_t place = pick(direction);
        const int chosen = eligible_[place];
        eligible_[place] = eligible_.back();
        eligible_.pop_back();
        order.push_back(chosen);
        for (const int next : builder_.predecessors(opposite(direction), chosen)) {
            if (--at(waiting_for_, next) == 0) eligible_.push_back(next);
        }
    }
}

}  // namespace slipway::rcpsp
