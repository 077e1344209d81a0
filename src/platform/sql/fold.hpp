#pragma once

#include <string>
#include <string_view>

namespace slipway::sql {

/// A text as search compares it: compatibility forms made plain (NFKC), small letters of every
/// alphabet, ё as е. The SQL function `slipway_fold` of both databases answers the same.
std::string fold(std::string_view text);

}  // namespace slipway::sql
