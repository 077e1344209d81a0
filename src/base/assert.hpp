#pragma once

#include <stdexcept>
#include <string>

namespace slipway {

/// A bug in this program: an invariant that did not hold. Thrown by ASSERT, caught where faults are
/// (the HTTP dispatcher, the job runner, main); the transaction rolls back, the user gets an
/// incident number.
class Bug : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void report_bug(const char* condition, const char* why, const char* file, int line);

}  // namespace slipway

/// States why a condition must hold. On in release builds too: a wrong term costs more than a
/// branch.
#define ASSERT(condition, why)                                                        \
    do {                                                                              \
        if (!(condition)) ::slipway::report_bug(#condition, why, __FILE__, __LINE__); \
    } while (false)
