#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace slipway {

/// A file that comes to its place whole or not at all: written under a temporary name, put on the
/// disk (fsync), then renamed. A writer that is destroyed before `move_to` leaves nothing behind.
/// For one thread. Everything throws Fault when the disk does not play along.
class DurableFile {
public:
    /// Opens a new file in `folder`, readable by the server's user only.
    explicit DurableFile(const std::filesystem::path& folder);
    ~DurableFile();
    DurableFile(const DurableFile&) = delete;
    DurableFile& operator=(const DurableFile&) = delete;

    void add(std::string_view bytes);
    std::int64_t size_bytes() const { return size_bytes_; }
    /// Puts what was added onto the disk; after it, `temporary_path` reads as the whole file.
    void finish();
    const std::filesystem::path& temporary_path() const { return path_; }
    /// Finishes, makes the folders of `target` and takes its place, also when there is a file
    /// already; on the same file system only.
    void move_to(const std::filesystem::path& target);

private:
    void close();

    std::filesystem::path path_;
    int descriptor_ = -1;
    std::int64_t size_bytes_ = 0;
};

/// Makes a folder and those above it that are missing, each recorded on the disk.
void make_folders(const std::filesystem::path& folder);

}  // namespace slipway
