#pragma once

#include <memory>
#include <vector>

#include "base/refusal.hpp"
#include "engines/scheduling/plan.hpp"
#include "engines/scheduling/portfolio.hpp"

namespace slipway::scheduling {

/// Plans a portfolio to the minute by the list rule of PLAN_FILES (`--policy list`), floats
/// included, and keeps it: after a change only what the change can touch is planned again. The time
/// of a plan grows with the work in it; that of a change, with the engagements whose people's days
/// it moves. A plan depends on the portfolio alone, never on the changes that led there.
///
/// One thread at a time; several planners know nothing of each other.
class ListPlanner {
public:
    /// Refuses with `schedule.never_ends`, the parameter `engagement` naming it by index, work that
    /// does not end before the year 3000: a calendar without hours, calendars that never meet.
    static Result<ListPlanner> create(Portfolio portfolio);

    ListPlanner(ListPlanner&&) noexcept;
    ListPlanner& operator=(ListPlanner&&) noexcept;
    ~ListPlanner();

    const Portfolio& portfolio() const;
    const PortfolioPlan& plan() const;

    /// Replaces one engagement or person and gives the indices of the engagements whose plan is
    /// another now, in rising order. A refused change leaves everything as it was.
    Result<std::vector<std::size_t>> change_engagement(std::size_t index, EngagementToPlan changed);
    Result<std::vector<std::size_t>> change_person(std::size_t index, PersonToPlan changed);

private:
    class State;
    explicit ListPlanner(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace slipway::scheduling
