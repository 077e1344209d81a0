#pragma once

#include <array>
#include <memory>
#include <vector>

#include "base/rational.hpp"

namespace slipway::forecast {

/// The inverse of a beta-PERT distribution at 1,025 equally likely places.
using PertTable = std::vector<double>;

/// The beta-PERT distribution of a three-point estimate (Malcolm, Roseboom, Clark & Fazar 1959, in
/// its beta form with λ = 4): between low and high, a beta of shapes 1 + 4·mode and 5 − 4·mode,
/// where `mode` is the likely value's place between them, 0 to 1. Drawn by table, straight between
/// its places, and between the tables of the two modes next to it: as the mean is straight in the
/// mode, it stays (low + 4·likely + high) ÷ 6. The tables belong to a `PertBook`.
class PertShape {
public:
    PertShape(const PertTable& lower, const PertTable& upper, double weight)
        : lower_(&lower), upper_(&upper), weight_(weight) {}

    /// The value, 0 to 1, below which the fraction `probability` of all draws lies.
    double quantile(double probability) const;

private:
    const PertTable* lower_;
    const PertTable* upper_;
    /// Of the upper table.
    double weight_;
};

/// Tables for modes 0, 1/64 … 1, each made when a mode next to it is wanted: a portfolio in which
/// no two items are alike needs no more of them. Threads may read it together once all modes are
/// included.
class PertBook {
public:
    void include(const Rational& mode);
    /// Of an included mode; good for the life of the book.
    PertShape shape_of(const Rational& mode) const;

private:
    static constexpr std::int64_t steps = 64;
    struct Place {
        std::size_t lower = 0;
        /// The same where the mode has a table of its own.
        std::size_t upper = 0;
        double weight = 0;
    };
    static Place place_of(const Rational& mode);

    std::array<std::unique_ptr<const PertTable>, steps + 1> tables_;
};

}  // namespace slipway::forecast
