#pragma once

#include "server/cli/settings.hpp"

namespace slipway {

enum class DemoWish { fill_when_empty, none };

/// `slipway serve`: migrates, fills the demo into an empty database, serves until SIGINT or
/// SIGTERM. Answers the exit code.
int run_serve(const config::Config& settings, DemoWish demo);

/// `slipway demo`: migrates, and fills the demo into an empty database, without serving.
int run_demo(const config::Config& settings);

}  // namespace slipway
