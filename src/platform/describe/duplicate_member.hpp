#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace slipway {

/// A member that its object has twice: its JSON pointer without the leading slash, as a refusal
/// names it in `field`. Of several, one in the object that ends first. `json` is JSON.
std::optional<std::string> duplicate_member_of(std::string_view json);

}  // namespace slipway
