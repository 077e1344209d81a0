#include "platform/hash/content_hasher.hpp"

#include <openssl/evp.h>

#include "base/fault.hpp"

namespace slipway {

struct ContentHasher::Digest {
    EVP_MD_CTX* context = EVP_MD_CTX_new();

    Digest() { begin(); }
    ~Digest() { EVP_MD_CTX_free(context); }
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;

    void begin() const {
        if (!context || EVP_DigestInit_ex(context, EVP_sha256(), nullptr) != 1) {
            throw Fault("OpenSSL gives no SHA-256");
        }
    }
};

ContentHasher::ContentHasher() : digest_(std::make_unique<Digest>()) {}
ContentHasher::~ContentHasher() = default;
ContentHasher::ContentHasher(ContentHasher&&) noexcept = default;
ContentHasher& ContentHasher::operator=(ContentHasher&&) noexcept = default;

void ContentHasher::add(std::string_view bytes) {
    if (EVP_DigestUpdate(digest_->context, bytes.data(), bytes.size()) != 1) {
        throw Fault("OpenSSL cannot go on with a SHA-256");
    }
}

ContentHash ContentHasher::finish() {
    ContentHash::Bytes bytes{};
    if (EVP_DigestFinal_ex(digest_->context, bytes.data(), nullptr) != 1) {
        throw Fault("OpenSSL cannot finish a SHA-256");
    }
    digest_->begin();
    return ContentHash(bytes);
}

ContentHash content_hash_of(std::string_view bytes) {
    ContentHasher hasher;
    hasher.add(bytes);
    return hasher.finish();
}

}  // namespace slipway
