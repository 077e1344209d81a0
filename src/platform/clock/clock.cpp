#include "platform/clock/clock.hpp"

namespace slipway {

Instant SystemClock::now() const {
    const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return Instant::from_unix_ms(
        std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count());
}

}  // namespace slipway
