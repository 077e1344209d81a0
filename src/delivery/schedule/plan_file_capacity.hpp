#pragma once

#include <optional>
#include <vector>

#include "delivery/schedule/plan_file_reader.hpp"
#include "engines/scheduling/capacity.hpp"
#include "engines/scheduling/plan.hpp"

namespace slipway::plan_file {

/// How many engagements each manager of a planned file has open, and how many at most
/// (DOMAIN §3.6, §3.7). The file must outlive it.
class ManagerCapacities {
public:
    ManagerCapacities(const ReadPortfolio& read, const scheduling::PortfolioPlan& plan);

    /// Engagements of the manager from the start in the file to the planned finish.
    int open_on(std::size_t manager, Day day) const;
    /// The smallest limit of the packages that the manager works by: the package's number, or else
    /// as many of its monthly quotas as the month of the day holds of the manager's hours. Nothing
    /// where no package has either.
    std::optional<int> limit_on(std::size_t manager, Day day) const;
    /// The first day from the file's `today` on with fewer open than the limit. PLAN_FILES counts
    /// what is open and nothing else, so it may be a day off; the product, which offers it as a
    /// start (engagement/core/manager_capacity.hpp), goes on to a working day.
    std::optional<Day> free_from(std::size_t manager) const;

private:
    struct Manager {
        std::vector<scheduling::Occupation> occupations;
        std::optional<int> number;
        /// The largest of the packages without a number.
        std::optional<int> monthly_quota;
    };

    std::int64_t minutes_in_month_of(std::size_t manager, Day day) const;

    const ReadPortfolio& read_;
    /// For each person.
    std::vector<Manager> managers_;
};

}  // namespace slipway::plan_file
