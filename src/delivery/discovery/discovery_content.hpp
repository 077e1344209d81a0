#pragma once

#include <string_view>
#include <vector>

#include "delivery/discovery/core/brief.hpp"
#include "delivery/discovery/core/scope_range.hpp"

namespace slipway {

/// What the program brings along: questionnaires by industry and the model of the first range.
/// Read once at start, immutable, for any thread.
struct DiscoveryContent {
    std::vector<Questionnaire> templates;  // in alphabetical order of their keys
    ScopeDriverModel drivers;

    const Questionnaire* find_template(std::string_view key) const;
};

/// From the files inside the program; a file that does not fit its schema is a bug.
DiscoveryContent load_discovery_content();

}  // namespace slipway
