#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

namespace slipway::bench {

/// The least that the library under our server can do: one thread, Beast's own parser and
/// serialiser, no limits and no workers. Answers the request's path, or so many bytes. What the server adds is the
/// difference. Serves on a thread of its own from construction to destruction.
class BareEcho {
public:
    explicit BareEcho(std::size_t answer_bytes = 0);
    ~BareEcho();
    BareEcho(const BareEcho&) = delete;
    BareEcho& operator=(const BareEcho&) = delete;
    std::uint16_t port() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace slipway::bench
