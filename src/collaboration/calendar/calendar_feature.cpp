#include "collaboration/calendar/calendar_feature.hpp"

namespace slipway {

Feature make_calendar_feature() {
    return Feature{.path = "collaboration/calendar", .add_routes = add_calendar_routes};
}

}  // namespace slipway
