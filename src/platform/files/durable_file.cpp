#include "platform/files/durable_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "base/fault.hpp"

namespace slipway {
namespace {

[[noreturn]] void fail(std::string_view doing, const std::filesystem::path& path) {
    const int number = errno;
    throw Fault(fmt::format("cannot {} {}: {}", doing, path.string(),
                            std::generic_category().message(number)));
}

/// A rename or a new folder is on the disk only when the folder that names it is.
void sync_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) fail("open the folder", folder);
    const int outcome = ::fsync(descriptor);
    ::close(descriptor);
    if (outcome != 0) fail("record the folder", folder);
}

}  // namespace

void make_folders(const std::filesystem::path& folder) {
    if (folder.empty() || std::filesystem::is_directory(folder)) return;
    make_folders(folder.parent_path());
    if (::mkdir(folder.c_str(), 0700) != 0) {
        if (errno == EEXIST && std::filesystem::is_directory(folder)) return;
        fail("make the folder", folder);
    }
    sync_folder(folder.has_parent_path() ? folder.parent_path() : ".");
}

DurableFile::DurableFile(const std::filesystem::path& folder) {
    std::string name = (folder / "unfinished-XXXXXX").string();
    descriptor_ = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor_ < 0) fail("open a new file in", folder);
    path_ = name;
}

DurableFile::~DurableFile() {
    close();
    if (!path_.empty()) ::unlink(path_.c_str());
}

void DurableFile::close() {
    if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
}

void DurableFile::add(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            fail("write", path_);
        }
        size_bytes_ += written;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void DurableFile::finish() {
    if (descriptor_ < 0) return;
    if (::fsync(descriptor_) != 0) fail("put on the disk", path_);
    close();
}

void DurableFile::move_to(const std::filesystem::path& target) {
    finish();
    make_folders(target.parent_path());
    if (::rename(path_.c_str(), target.c_str()) != 0) fail("move a new file to", target);
    path_.clear();
    sync_folder(target.has_parent_path() ? target.parent_path() : ".");
}

}  // namespace slipway
