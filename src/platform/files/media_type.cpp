#include "platform/files/media_type.hpp"

#include <fmt/format.h>
#include <magic.h>

#include "base/fault.hpp"

namespace slipway {

struct MediaTypes::Table {
    magic_t cookie = magic_open(MAGIC_MIME_TYPE | MAGIC_ERROR | MAGIC_NO_CHECK_COMPRESS);

    Table() = default;
    ~Table() {
        if (cookie) magic_close(cookie);
    }
    Table(const Table&) = delete;
    Table& operator=(const Table&) = delete;
};

MediaTypes::MediaTypes() : table_(std::make_unique<Table>()) {
    if (!table_->cookie || magic_load(table_->cookie, nullptr) != 0) {
        throw Fault("libmagic cannot read its table of file types");
    }
}

MediaTypes::~MediaTypes() = default;

std::string MediaTypes::of_file(const std::filesystem::path& path) {
    const std::lock_guard lock(mutex_);
    const char* type = magic_file(table_->cookie, path.c_str());
    if (!type) {
        throw Fault(
            fmt::format("cannot tell what {} is: {}", path.string(), magic_error(table_->cookie)));
    }
    const std::string_view text = type;
    // "inode/x-empty" and its like speak of the file system.
    const bool is_known = text.find('/') != text.npos && !text.starts_with("inode/");
    return is_known ? std::string(text) : "application/octet-stream";
}

}  // namespace slipway
