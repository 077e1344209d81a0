#pragma once

#include "delivery/engagement/core/engagement.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// The engagement as files and conversations know it: at home at the client's, shared with the
/// provider.
SubjectFacts subject_of(const EngagementFacts& engagement);

/// The kind "engagement", for all who may see one.
SubjectKind engagement_subject_kind();

}  // namespace slipway
