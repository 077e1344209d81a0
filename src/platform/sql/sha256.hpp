#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace slipway::sql {

/// SHA-256 of what is added, as 64 hexadecimal digits.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// Once, at the end.
    std::string hex();

private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace slipway::sql
