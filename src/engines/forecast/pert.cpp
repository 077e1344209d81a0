#include "engines/forecast/pert.hpp"

#include <algorithm>
#include <cmath>

#include "base/assert.hpp"

namespace slipway::forecast {
namespace {

constexpr std::size_t places = 1024;
constexpr std::size_t cells = 8192;

}  // namespace

PertShape::PertShape(const Rational& mode) {
    ASSERT(mode >= Rational(0) && mode <= Rational(1),
           "the likely value lies between low and high");
    const double rising =
        4.0 * static_cast<double>(mode.numerator()) / static_cast<double>(mode.denominator());
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
    quantiles_.reserve(places + 1);
    quantiles_.push_back(0.0);
    std::size_t cell = 0;
    for (std::size_t place = 1; place < places; ++place) {
        const double wanted = below.back() * static_cast<double>(place) / places;
        while (below[cell + 1] < wanted) ++cell;
        const double inside = (wanted - below[cell]) / (below[cell + 1] - below[cell]);
        quantiles_.push_back((static_cast<double>(cell) + inside) / cells);
    }
    quantiles_.push_back(1.0);
}

double PertShape::quantile(double probability) const {
    const double place = probability * places;
    const auto index = std::min(static_cast<std::size_t>(place), places - 1);
    const double inside = place - static_cast<double>(index);
    return quantiles_[index] + inside * (quantiles_[index + 1] - quantiles_[index]);
}

}  // namespace slipway::forecast
