#pragma once

#include <exception>
#include <string>

namespace slipway {

/// What an exception says, fit to be stored in a table and shown: UTF-8, at most 1,000 bytes.
std::string failure_text(const std::exception& failure);

}  // namespace slipway
