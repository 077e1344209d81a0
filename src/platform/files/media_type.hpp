#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

namespace slipway {

/// Tells what a file is by what is in it (libmagic), never by its name or what a sender claims.
/// Usable from any thread; looks at one file at a time.
class MediaTypes {
public:
    /// Throws Fault when libmagic's table is missing.
    MediaTypes();
    ~MediaTypes();

    /// "application/pdf", "image/png", "text/plain"; "application/octet-stream" when nobody knows.
    /// Throws Fault when the file cannot be read.
    std::string of_file(const std::filesystem::path& path);

private:
    struct Table;
    std::mutex mutex_;
    std::unique_ptr<Table> table_;
};

}  // namespace slipway
