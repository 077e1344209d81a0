#include "delivery/estimate/estimate_feature.hpp"

#include "platform/api/routes.hpp"

namespace slipway {

Feature make_estimate_feature() {
    return {.path = "delivery/estimate", .add_routes = add_estimate_routes};
}

}  // namespace slipway
