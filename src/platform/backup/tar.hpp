#pragma once

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/content_hash.hpp"
#include "base/day.hpp"
#include "platform/files/durable_file.hpp"

// As much of the tar format (POSIX.1-1988 ustar, with GNU's spelling of sizes from 8 GiB on) as a
// backup needs: regular files with short names. Any tar program lists and unpacks the result.

namespace slipway {

struct TarEntry {
    std::string name;
    std::int64_t size_bytes = 0;
    ContentHash hash;
};

/// Writes an archive that comes to its place whole or not at all. Throws Fault.
class TarWriter {
public:
    TarWriter(const std::filesystem::path& folder, Instant modified_at);

    TarEntry add_file(const std::string& name, const std::filesystem::path& content);
    TarEntry add_text(const std::string& name, std::string_view content);
    void move_to(const std::filesystem::path& target);

private:
    void begin(const std::string& name, std::int64_t size_bytes);
    void pad(std::int64_t size_bytes);

    DurableFile file_;
    Instant modified_at_;
};

/// Reads an archive from its beginning to its end. Throws Fault where it is not one.
class TarReader {
public:
    explicit TarReader(const std::filesystem::path& archive);

    /// Goes to the next entry, past what was not read of this one; false at the end.
    bool next();
    const std::string& name() const { return name_; }
    std::int64_t size_bytes() const { return size_bytes_; }
    /// The next piece of the entry; empty at its end. Valid until the next call.
    std::string_view read();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    void read_block(std::size_t bytes);

    std::unique_ptr<std::FILE, Close> file_;
    std::string archive_;
    std::string buffer_;
    std::string name_;
    std::int64_t size_bytes_ = 0;
    std::int64_t left_bytes_ = 0;
};

}  // namespace slipway
