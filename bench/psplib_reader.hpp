#pragma once

#include <optional>
#include <string>

#include "engines/rcpsp/instance.hpp"

namespace slipway::bench {

/// A PSPLIB file `.sm` (Kolisch & Sprecher 1996): single mode, renewable resources. Activities are
/// numbered as in the file, from 0, with the source and the sink. Nothing for another form.
std::optional<rcpsp::Instance> read_psplib(const std::string& path);

/// An MPLIB file (Vanhoucke and others): several projects on shared resources, made one instance;
/// a release date is an activity without demands before the project's first ones.
std::optional<rcpsp::Instance> read_mplib(const std::string& path);

}  // namespace slipway::bench
