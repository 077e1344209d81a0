#pragma once

#include <string_view>

#include "delivery/discovery/core/brief.hpp"

namespace slipway {

/// An answer from its JSON (briefs/README.md says which form each kind has), typed but not yet held
/// to the question. `null` is no answer. Refused as `brief_answer.has_another_form`, `field` the
/// path within the answer.
Result<AnswerValue> read_answer(const BriefQuestion& question, std::string_view json);

}  // namespace slipway
