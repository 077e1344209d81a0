#include "delivery/capability_catalogue/capability_feature.hpp"

#include "delivery/capability_catalogue/capability_queries.hpp"

namespace slipway {

inline constexpr Permission read_capabilities{"capability.read", all_roles};

void add_capability_routes(api::Routes& routes) {
    routes.tag("Capabilities", "What the implemented system can do, and who usually needs it");
    routes.list<Capability>(
        {"/capabilities", "list_capabilities", "The whole catalogue, in its order"},
        api::permitted(read_capabilities),
        [](api::Call&) -> Result<std::vector<Capability>> { return capabilities(); });
}

Feature make_capability_feature(const Platform&) {
    return {.path = "delivery/capability_catalogue", .add_routes = add_capability_routes};
}

}  // namespace slipway
