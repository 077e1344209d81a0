#pragma once

#include <string>
#include <utility>

namespace slipway {

/// A password, a token, a key. It cannot be printed, compared or serialised by accident; whoever
/// needs the text says `reveal()` in so many words.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string text) : text_(std::move(text)) {}
    const std::string& reveal() const { return text_; }
    bool is_empty() const { return text_.empty(); }

private:
    std::string text_;
};

}  // namespace slipway
