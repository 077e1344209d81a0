#include <algorithm>

#include "base/text.hpp"
#include "platform/files/durable_file.hpp"
#include "platform/mail/mail_sender.hpp"

namespace slipway {
namespace {

/// Sorts by time; holds nothing that a file system or a shell would trip over.
std::string file_name_of(const MailMessage& message) {
    std::string name = to_text(message.sent) + "-" + message.message_id;
    std::ranges::replace_if(
        name,
        [](char c) {
            return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                     c == '-' || c == '.' || c == '@');
        },
        '_');
    return name.substr(0, 200) + ".eml";
}

}  // namespace

FolderSender::FolderSender(std::filesystem::path folder) : folder_(std::move(folder)) {
    make_folders(folder_);
}

Result<void> FolderSender::send(const MailMessage& message) {
    const std::string mime = TRY(to_mime(message));
    DurableFile file(folder_);
    file.add(mime);
    file.move_to(folder_ / file_name_of(message));
    return {};
}

}  // namespace slipway
