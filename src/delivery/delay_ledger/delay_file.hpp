#pragma once

#include <string>
#include <string_view>

#include "base/refusal.hpp"

namespace slipway {

/// Attributes the delay of a history file (docs/PLAN_FILES.md): JSON in, JSON out, with a line feed
/// at the end. A refusal names the offending value by JSON pointer in `field`, and says what was
/// expected in the parameter `expected`. The same text gives the same bytes.
Result<std::string> attribute_history_file(std::string_view json);

}  // namespace slipway
