#include "delivery/delay_ledger/core/input_request.hpp"

namespace slipway {

InputState state_after(std::optional<InputStepKind> last) {
    if (!last) return InputState::asked;
    switch (*last) {
        case InputStepKind::supplied:
            return InputState::supplied;
        case InputStepKind::withdrawn:
            return InputState::withdrawn;
        case InputStepKind::returned:
            return InputState::incomplete;
        case InputStepKind::completed:
        case InputStepKind::supply_returned:
            break;
    }
    return InputState::asked;
}

Result<void> check_step(InputState state, InputStepKind step) {
    const bool is_closed = state == InputState::supplied || state == InputState::withdrawn;
    switch (step) {
        case InputStepKind::supplied:
        case InputStepKind::withdrawn:
            if (is_closed) return refuse(RefusalCode::conflict, "input_request.is_closed");
            break;
        case InputStepKind::returned:
            if (is_closed) return refuse(RefusalCode::conflict, "input_request.is_closed");
            if (state == InputState::incomplete) {
                return refuse(RefusalCode::conflict, "input_request.is_returned_already");
            }
            break;
        case InputStepKind::completed:
            if (state != InputState::incomplete) {
                return refuse(RefusalCode::conflict, "input_request.lacks_nothing");
            }
            break;
        case InputStepKind::supply_returned:
            if (state != InputState::supplied) {
                return refuse(RefusalCode::conflict, "input_request.is_not_supplied");
            }
            break;
    }
    return {};
}

}  // namespace slipway
