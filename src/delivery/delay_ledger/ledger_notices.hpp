#pragma once

#include <vector>

#include "platform/feature.hpp"

namespace slipway {

/// What is told of the ledger: to the other side, or to both.
std::vector<NoticeRule> make_ledger_notice_rules();

}  // namespace slipway
