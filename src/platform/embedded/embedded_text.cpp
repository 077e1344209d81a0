#include "platform/embedded/embedded_text.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway {

std::string_view embedded_text(std::string_view path) {
    const auto& files = embedded_files();
    const auto found = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);
    ASSERT(found != files.end() && found->path == path,
           "the file is named by a slipway_embed in a CMake list");
    return found->text;
}

std::vector<EmbeddedFile> embedded_files_below(std::string_view path_prefix) {
    std::vector<EmbeddedFile> found;
    std::ranges::copy_if(embedded_files(), std::back_inserter(found), [&](const auto& file) {
        return file.path.starts_with(path_prefix);
    });
    return found;
}

}  // namespace slipway
