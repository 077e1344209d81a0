#pragma once

#include <string_view>

#include "base/refusal.hpp"
#include "platform/describe/type_info.hpp"

namespace slipway {

/// Reads what write_json wrote, as out of a column: several times as fast as read_json, because the
/// rules of members (lengths, least and greatest numbers) were kept when it was written and are not
/// looked at again. Shapes are: what does not fit the type is refused as read_json would.
Result<void> read_stored_json(std::string_view json, const TypeInfo& type, void* object);

}  // namespace slipway
