#pragma once

#include <string_view>

#include "base/refusal.hpp"
#include "platform/describe/type_info.hpp"

namespace slipway {

/// Reads what write_json wrote, as out of a column: as strict as read_json, but without its second
/// look for members that are there twice.
Result<void> read_stored_json(std::string_view json, const TypeInfo& type, void* object);

}  // namespace slipway
