#pragma once

#include "platform/feature.hpp"

namespace slipway {

/// Tells the engagement by how many working days its provider is late, whenever that changes: a
/// pause asked for meanwhile is flagged with it (DELAY R18).
EventReader make_lateness_reader();

}  // namespace slipway
