#include "engines/forecast/pert.hpp"

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"

namespace slipway::forecast {
namespace {

constexpr std::size_t places = 1024;
constexpr std::size_t cells = 8192;

PertTable make_table(double mode) {
    const double rising = 4.0 * mode;
    const double falling = 4.0 - rising;
    const auto density = [&](double x) { return std::pow(x, rising) * std::pow(1.0 - x, falling); };
    // The distribution at the border of every cell, by Simpson's rule, not yet scaled to 1.
    std::vector<double> below{0.0};
    below.reserve(cells + 1);
    double left = density(0.0);
    for (std::size_t i = 0; i < cells; ++i) {
        const double from = static_cast<double>(i) / cells;
        const double middle = density(from + 0.5 / cells);
        const double right = density(static_cast<double>(i + 1) / cells);
        below.push_back(below.back() + (left + 4.0 * middle + right) / 6.0);
        left = right;
    }
    PertTable quantiles{0.0};
    quantiles.reserve(places + 1);
    std::size_t cell = 0;
    for (std::size_t place = 1; place < places; ++place) {
        const double wanted = below.back() * static_cast<double>(place) / places;
        while (below[cell + 1] < wanted) ++cell;
        const double inside = (wanted - below[cell]) / (below[cell + 1] - below[cell]);
        quantiles.push_back((static_cast<double>(cell) + inside) / cells);
    }
    quantiles.push_back(1.0);
    return quantiles;
}

}  // namespace

double PertShape::quantile(double probability) const {
    const double place = probability * places;
    const auto index = std::min(static_cast<std::size_t>(place), places - 1);
    const double inside = place - static_cast<double>(index);
    const auto in = [&](const PertTable& table) {
        return table[index] + inside * (table[index + 1] - table[index]);
    };
    const double lower = in(*lower_);
    return lower + weight_ * (in(*upper_) - lower);
}

PertBook::Place PertBook::place_of(const Rational& mode) {
    ASSERT(mode >= Rational(0) && mode <= Rational(1),
           "the likely value lies between low and high");
    const std::int64_t numerator = mode.numerator() * steps;
    const std::int64_t rest = numerator % mode.denominator();
    const auto lower = static_cast<std::size_t>(numerator / mode.denominator());
    return {.lower = lower,
            .upper = rest == 0 ? lower : lower + 1,
            .weight = static_cast<double>(rest) / static_cast<double>(mode.denominator())};
}

void PertBook::include(const Rational& mode) {
    const Place place = place_of(mode);
    for (const std::size_t step : {place.lower, place.upper}) {
        if (tables_[step]) continue;
        tables_[step] = std::make_unique<const PertTable>(
            make_table(static_cast<double>(step) / static_cast<double>(steps)));
    }
}

PertShape PertBook::shape_of(const Rational& mode) const {
    const Place place = place_of(mode);
    ASSERT(tables_[place.lower] && tables_[place.upper], "the mode is included before it is drawn");
    return {*tables_[place.lower], *tables_[place.upper], place.weight};
}

}  // namespace slipway::forecast
