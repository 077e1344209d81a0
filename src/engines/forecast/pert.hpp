#pragma once

#include <vector>

#include "base/effort.hpp"
#include "base/rational.hpp"

namespace slipway::forecast {

/// The beta-PERT distribution of a three-point estimate (Malcolm, Roseboom, Clark & Fazar 1959, in
/// its beta form with λ = 4): between low and high, a beta of shapes 1 + 4·mode and 5 − 4·mode,
/// where `mode` is the likely value's place between them, 0 to 1. Its mean is
/// (low + 4·likely + high) ÷ 6. Drawn by table: the inverse of the distribution at 1,025 equally
/// likely places, straight between them.
class PertShape {
public:
    explicit PertShape(const Rational& mode);

    /// The value, 0 to 1, below which the fraction `probability` of all draws lies.
    double quantile(double probability) const;

private:
    std::vector<double> quantiles_;
};

}  // namespace slipway::forecast
