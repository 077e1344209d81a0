#pragma once

#include <boost/describe.hpp>
#include <optional>

#include "base/refusal.hpp"

// What becomes, step by step, of a request for data, access or a contractor's work (DELAY R3, R12).

namespace slipway {

enum class InputStepKind {
    supplied,
    withdrawn,        // the provider needs it no more
    returned,         // by the client: the request is incomplete, and its clock does not run
    completed,        // by the provider: it is asked for anew
    supply_returned,  // by the provider: what was supplied is not complete
};
BOOST_DESCRIBE_ENUM(InputStepKind, supplied, withdrawn, returned, completed, supply_returned)

enum class InputState { asked, incomplete, supplied, withdrawn };
BOOST_DESCRIBE_ENUM(InputState, asked, incomplete, supplied, withdrawn)

/// `last` is the newest step; without one it was only asked for.
InputState state_after(std::optional<InputStepKind> last);

/// Refuses what does not follow: `input_request.is_closed`, `.is_returned_already`,
/// `.lacks_nothing`, `.is_not_supplied`.
Result<void> check_step(InputState state, InputStepKind step);

}  // namespace slipway
