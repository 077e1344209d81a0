#pragma once

#include <string>
#include <vector>

namespace slipway {

/// `slipway plan FILE|- [--policy list|best] [--budget-ms N] [--samples N] [--seed N]`: plans a
/// portfolio file (docs/PLAN_FILES.md). `arguments` are those after `plan`. Writes the answer to
/// standard output and returns 0; on bad input or options, one line to standard error and 2.
int run_plan(const std::vector<std::string>& arguments);

}  // namespace slipway
