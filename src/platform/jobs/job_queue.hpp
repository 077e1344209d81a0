#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/feature.hpp"

// The table `jobs`: functions on a transaction; no state. Those that claim and end jobs run in
// transactions of their own (JobRunner); `add` runs in that of the command that wants the work.

namespace slipway::jobs {

enum class JobState { open, leased, done, parked };
BOOST_DESCRIBE_ENUM(JobState, open, leased, done, parked)

using JobId = Id<struct JobTag>;

/// Adds a job; nothing when one of the same workspace, kind and unique key waits already. One that
/// runs at this moment does not count: it may have read what was there before.
void add(sql::Transaction& transaction, const NewJob& job, const Uuid& id, Instant now);

}  // namespace slipway::jobs
