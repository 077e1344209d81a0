#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/effort.hpp"
#include "base/rational.hpp"

namespace slipway::forecast {

/// One item of finished work: what it was estimated to take, and took. Both over 0.
struct FinishedItem {
    /// What it was about, and who did it, by whatever names them; empty: unknown.
    std::string capability;
    std::string person;
    Effort estimated;
    Effort actual;
};

/// How much of its estimate work takes: actual ÷ estimated, by capability and by person, learnt
/// from finished work and shrunk towards what is known of more of it while there is little
/// (empirical Bayes in its simplest form: Efron & Morris 1975). So much work is taken as having
/// gone exactly as the whole did before a group's own counts: `pseudo_effort`, 40 hours by default;
/// and the whole begins at 1 in the same way. A group of 40 hours is believed half.
///
/// Of a capability and a person both apply, each for what it adds to the whole:
/// ratio = whole × (capability ÷ whole) × (person ÷ whole), between a half and three.
class EffortRatios {
public:
    explicit EffortRatios(const std::vector<FinishedItem>& finished,
                          Effort pseudo_effort = Effort::hours(40));

    /// In thousandths: 1250 is a quarter more than estimated.
    std::int64_t per_mille(const std::string& capability, const std::string& person) const;
    std::int64_t whole_per_mille() const { return whole_; }

    /// What `effort` is likely to take, rounded to the nearest minute.
    Effort apply(Effort effort, const std::string& capability, const std::string& person) const;

    /// The single items' ratios: below them one tenth and nine tenths of the estimated effort lie,
    /// relative to the whole, in thousandths. What an estimate of a single figure is drawn between;
    /// 800 and 1500 until there is finished work, towards which little of it is shrunk.
    struct Spread {
        std::int64_t low = 800;
        std::int64_t high = 1500;
    };
    const Spread& spread() const { return spread_; }

private:
    struct Sum {
        std::int64_t estimated = 0;
        std::int64_t actual = 0;
    };
    std::int64_t shrunk(const Sum& sum, std::int64_t towards) const;
    std::int64_t group_ratio(const std::map<std::string, Sum>& groups,
                             const std::string& name) const;
    void measure_spread(const std::vector<FinishedItem>& finished);

    std::int64_t pseudo_minutes_;
    std::int64_t whole_ = 1000;
    std::int64_t estimated_minutes_ = 0;
    std::map<std::string, Sum> capabilities_;
    std::map<std::string, Sum> people_;
    Spread spread_;
};

}  // namespace slipway::forecast
