#pragma once

#include <string>

#include "base/refusal.hpp"

namespace slipway {

/// What a refusal of the JSON reader (or one with a parameter `expected`) wanted, in one line:
/// "expected at least 1". For people who read errors of files on a terminal.
std::string expectation_of(const Refusal& refusal);

}  // namespace slipway
