#pragma once

#include "delivery/estimate/core/estimate.hpp"

namespace slipway {

/// Adds, for items that came from a template and whose chosen variant nobody has estimated, the
/// template's hours (DOMAIN §3.2).
void add_template_figures(const DocumentContent& document, EstimateContent& content);

}  // namespace slipway
