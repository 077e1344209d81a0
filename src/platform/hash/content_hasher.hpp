#pragma once

#include <memory>
#include <string_view>

#include "base/content_hash.hpp"

namespace slipway {

/// Computes a ContentHash piece by piece (SHA-256 by OpenSSL). For one thread.
class ContentHasher {
public:
    ContentHasher();
    ~ContentHasher();
    ContentHasher(ContentHasher&&) noexcept;
    ContentHasher& operator=(ContentHasher&&) noexcept;

    void add(std::string_view bytes);
    /// The hash of all that was added; the hasher then begins anew.
    ContentHash finish();

private:
    struct Digest;
    std::unique_ptr<Digest> digest_;
};

ContentHash content_hash_of(std::string_view bytes);

}  // namespace slipway
