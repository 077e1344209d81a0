#pragma once

#include "delivery/schedule/core/schedule_inputs.hpp"
#include "engines/forecast/effort_ratio.hpp"
#include "engines/scheduling/portfolio.hpp"

namespace slipway {

/// The portfolio as a forecast draws it (DOMAIN §4.2): every estimate times what such work by such
/// a person has taken of its estimate in completed engagements. Three points stay three points; a
/// single figure is drawn between what nine of ten such figures came to.
scheduling::Portfolio likely_portfolio(const ScheduleInputs& inputs,
                                       const forecast::EffortRatios& ratios);

}  // namespace slipway
