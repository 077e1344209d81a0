#pragma once

#include <stdexcept>

namespace slipway {

/// The world failed: disk full, connection lost, a file that cannot be read. Thrown by platform
/// only; caught by the HTTP dispatcher, the job runner and main.
class Fault : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace slipway
