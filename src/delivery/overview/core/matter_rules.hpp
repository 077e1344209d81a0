#pragma once

#include <vector>

#include "delivery/overview/core/next_step.hpp"

// What each kind of matter means for whoever has it, and for those who wait.

namespace slipway {

struct MatterRule {
    MatterKind kind;
    std::vector<Part> holders;
    const char* to_do;    // the step of a holder
    const char* to_wait;  // the manager's, while a holder has it; empty: the work goes on
    const char* tab;
    const char* opens;  // the parameter of the tab's address that opens the thing; may be empty
};

const MatterRule& rule_of(MatterKind kind);

}  // namespace slipway
