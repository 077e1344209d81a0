#pragma once

#include <string_view>
#include <vector>

namespace slipway {

/// One file of the source tree that is inside the program.
struct EmbeddedFile {
    std::string_view path;  // below src: "delivery/engagement/packages.json"
    std::string_view text;
};

/// Every file that a `slipway_embed` names, in alphabetical order of its path. Lives as long as
/// the program.
const std::vector<EmbeddedFile>& embedded_files();

/// The file at this path. Asking for one that is not embedded is a bug.
std::string_view embedded_text(std::string_view path);

/// The files whose path begins so: all briefs of "delivery/discovery/briefs/".
std::vector<EmbeddedFile> embedded_files_below(std::string_view path_prefix);

}  // namespace slipway
