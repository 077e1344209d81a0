#pragma once

#include "server/cli/settings.hpp"

namespace slipway {

enum class DemoWish { fill_when_empty, none };

/// `slipway serve`: migrates, fills the demo into an empty database, serves until SIGINT or
/// SIGTERM. Answers the exit code.
int run_serve(const config::Config& settings, DemoWish demo);

}  // namespace slipway
