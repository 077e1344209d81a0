#include "base/assert.hpp"

#include <fmt/format.h>

namespace slipway {

void report_bug(const char* condition, const char* why, const char* file, int line) {
    throw Bug(fmt::format("{}:{}: {} must hold: {}", file, line, condition, why));
}

}  // namespace slipway
