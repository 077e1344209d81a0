#include "delivery/implementation_document/document_feature.hpp"

#include "platform/api/routes.hpp"

namespace slipway {

Feature make_document_feature(const Platform&) {
    return {.path = "delivery/implementation_document", .add_routes = add_document_routes};
}

}  // namespace slipway
