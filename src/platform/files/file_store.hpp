#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.hpp"
#include "base/content_hash.hpp"
#include "base/refusal.hpp"
#include "platform/files/media_type.hpp"

namespace slipway {

/// What is known of content that was kept.
struct StoredFile {
    ContentHash hash;
    std::int64_t size_bytes = 0;
    std::string media_type;  // by its content

    bool operator==(const StoredFile&) const = default;
};

/// One file of one workspace, as the store lists it.
struct FileEntry {
    WorkspaceId workspace_id;
    ContentHash hash;
    std::int64_t size_bytes = 0;
    std::filesystem::path path;
};

/// Uploaded files on disk: FOLDER/<workspace>/<2 digits>/<2 digits>/<sha-256>. Equal content is
/// kept once a workspace. A file is there whole and on the disk, or not there. Names, owners and
/// rights are rows of whoever uses the store; a row is written after its file, and a file removed
/// after its last row. Usable from any thread and by several processes.
class FileStore {
public:
    /// Makes the folder when it is missing. Throws Fault when it cannot.
    FileStore(std::filesystem::path folder, std::int64_t limit_bytes);

    /// Keeps these bytes. Refuses more than the limit (`file.too_large`).
    Result<StoredFile> keep(WorkspaceId workspace_id, std::string_view bytes);
    /// Keeps a copy of a file on this machine, such as an upload; memory use does not grow with it.
    Result<StoredFile> keep_file(WorkspaceId workspace_id, const std::filesystem::path& path);

    /// Where the content is, to be read or sent; nothing when this workspace has it not.
    std::optional<FileEntry> find(WorkspaceId workspace_id, const ContentHash& hash) const;
    /// All of a file's bytes; nothing when absent.
    std::optional<std::string> read(WorkspaceId workspace_id, const ContentHash& hash) const;
    /// Whether the content is there and still has its hash.
    bool is_intact(WorkspaceId workspace_id, const ContentHash& hash) const;
    /// False when it was not there.
    bool remove(WorkspaceId workspace_id, const ContentHash& hash);
    /// Removes everything of one workspace; the answer is how many files went.
    std::int64_t remove_workspace(WorkspaceId workspace_id);

    /// Every file, in no order, for a backup; also those that come or go meanwhile, perhaps.
    void for_each(const std::function<void(const FileEntry&)>& visit) const;
    /// Removes what crashes have left half written more than a day ago.
    std::int64_t remove_unfinished();

private:
    class Intake;
    std::filesystem::path folder_of(WorkspaceId workspace_id) const;
    std::filesystem::path path_of(WorkspaceId workspace_id, const ContentHash& hash) const;

    std::filesystem::path folder_;
    std::filesystem::path incoming_;
    std::int64_t limit_bytes_;
    MediaTypes media_types_;
};

}  // namespace slipway
