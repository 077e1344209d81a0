#include "platform/http/upload_writer.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/fault.hpp"

namespace slipway::http {

UploadWriter::UploadWriter(int descriptor, std::string path)
    : descriptor_(descriptor), path_(std::move(path)) {}

std::unique_ptr<UploadWriter> UploadWriter::create(const std::string& folder) {
    std::string path = folder + "/upload-XXXXXX";
    const int descriptor = ::mkostemp(path.data(), O_CLOEXEC);
    if (descriptor < 0) {
        throw Fault("no file can be made in " + folder + ": " + std::strerror(errno));
    }
    return std::unique_ptr<UploadWriter>(new UploadWriter(descriptor, std::move(path)));
}

UploadWriter::~UploadWriter() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!path_.empty()) ::unlink(path_.c_str());
}

void UploadWriter::write(std::string_view bytes) {
    size_bytes_ += static_cast<std::int64_t>(bytes.size());
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno == EINTR) continue;
            throw Fault("an upload cannot be written: " + std::string(std::strerror(errno)));
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

UploadedFile UploadWriter::finish() {
    ::close(std::exchange(descriptor_, -1));
    // Owned by the request, and by whoever keeps a copy of its `file`.
    std::shared_ptr<const std::string> file(new std::string(std::exchange(path_, {})),
                                            [](const std::string* path) {
                                                ::unlink(path->c_str());
                                                delete path;
                                            });
    return {.file = std::move(file), .size_bytes = size_bytes_};
}

}  // namespace slipway::http
