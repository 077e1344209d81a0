#pragma once

#include <string>
#include <vector>

namespace slipway {

/// `slipway delay FILE|-`: attributes the delay of a history file (docs/PLAN_FILES.md).
/// `arguments` are those after `delay`. Writes the answer to standard output and returns 0; on bad
/// input, one line to standard error and 2.
int run_delay(const std::vector<std::string>& arguments);

}  // namespace slipway
