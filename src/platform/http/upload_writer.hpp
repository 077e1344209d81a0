#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "platform/http/http.hpp"

namespace slipway::http {

/// Writes a request's body into a new file of the upload folder. A file that is not handed over by
/// `finish` is removed. One thread at a time.
class UploadWriter {
public:
    /// Throws Fault when the folder does not take a file.
    static std::unique_ptr<UploadWriter> create(const std::string& folder);
    ~UploadWriter();
    UploadWriter(const UploadWriter&) = delete;
    UploadWriter& operator=(const UploadWriter&) = delete;

    /// Throws Fault, as when the disk is full.
    void write(std::string_view bytes);
    UploadedFile finish();

private:
    UploadWriter(int descriptor, std::string path);

    int descriptor_;
    std::string path_;
    std::int64_t size_bytes_ = 0;
};

}  // namespace slipway::http
