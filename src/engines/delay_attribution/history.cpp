#include "engines/delay_attribution/history.hpp"

namespace slipway::delay_attribution {

std::vector<std::size_t> order_of_activities(const std::vector<Activity>& activities) {
    std::vector<std::size_t> waiting_for(activities.size());
    std::vector<std::vector<std::size_t>> successors(activities.size());
    for (std::size_t a = 0; a < activities.size(); ++a) {
        waiting_for[a] = activities[a].after.size();
        for (const std::size_t before : activities[a].after) successors[before].push_back(a);
    }
    std::vector<std::size_t> order;
    for (std::size_t a = 0; a < activities.size(); ++a) {
        if (waiting_for[a] == 0) order.push_back(a);
    }
    for (std::size_t i = 0; i < order.size(); ++i) {
        for (const std::size_t next : successors[order[i]]) {
            if (--waiting_for[next] == 0) order.push_back(next);
        }
    }
    return order;
}

}  // namespace slipway::delay_attribution
