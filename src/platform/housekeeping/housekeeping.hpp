#pragma once

#include "platform/feature.hpp"

namespace slipway {

class FileStore;

/// Forgets every hour what platform itself keeps for a while only: jobs done a week ago, answers
/// under idempotency keys a day ago, files that a crash left half written. Takes the same lists as
/// features do, so it is given as one.
Feature make_housekeeping_feature(Clock& clock, FileStore& files);

}  // namespace slipway
