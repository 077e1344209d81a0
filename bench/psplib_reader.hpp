#pragma once

#include <expected>
#include <istream>
#include <string>

#include "engines/rcpsp/instance.hpp"

namespace slipway::bench {

/// What was read, or in words why it is no instance that can be searched.
using ReadInstance = std::expected<rcpsp::Instance, std::string>;

/// A PSPLIB file `.sm` (Kolisch & Sprecher 1996): single mode, renewable resources. Activities are
/// numbered as in the file, from 0, with the source and the sink.
ReadInstance read_psplib(std::istream& file);

/// An MPLIB file (Vanhoucke and others): several projects on shared resources, made one instance;
/// a release date is an activity without demands before the project's first ones.
ReadInstance read_mplib(std::istream& file);

}  // namespace slipway::bench
