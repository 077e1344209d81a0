#include "delivery/implementation_document/document_feature.hpp"

#include "platform/api/routes.hpp"

namespace slipway {

Feature make_document_feature(const Platform& platform) {
    return {.path = "delivery/implementation_document",
            .add_routes = [&database = platform.database](api::Routes& routes) {
                add_document_routes(routes, database);
            }};
}

}  // namespace slipway
