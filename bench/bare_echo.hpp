#pragma once

#include <cstdint>
#include <memory>

namespace slipway::bench {

/// The least that the library under our server can do: one thread, Beast's own parser and
/// serialiser, the path as answer, no limits and no workers. What the server adds is the
/// difference. Serves on a thread of its own from construction to destruction.
class BareEcho {
public:
    BareEcho();
    ~BareEcho();
    BareEcho(const BareEcho&) = delete;
    BareEcho& operator=(const BareEcho&) = delete;
    std::uint16_t port() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace slipway::bench
