#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "delivery/schedule/plan_file_format.hpp"
#include "engines/scheduling/portfolio.hpp"

namespace slipway::plan_file {

/// A portfolio file that has been read and understood.
struct ReadPortfolio {
    Portfolio file;
    /// The same for the planner; its calendars are in the order of the file's map, people and
    /// engagements in the order of the file.
    scheduling::Portfolio portfolio;

    const Package& package_of(std::size_t engagement) const {
        return file.packages.at(file.engagements[engagement].package);
    }
};

/// An id as messages quote it: a JSON text, so that it stays on its line.
std::string in_quotes(std::string_view id);

/// Refuses whatever docs/PLAN_FILES.md does not allow: what is not JSON or not of its form, ids
/// that are unknown or there twice, dates and hours that do not exist, circles of blocks.
Result<ReadPortfolio> read_portfolio(std::string_view json);

}  // namespace slipway::plan_file
