#include "platform/files/file_store.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>
#include <fstream>

#include "base/fault.hpp"
#include "platform/files/durable_file.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t piece_bytes = 256 * 1024;

/// Gives a file's bytes piece by piece until `take` says enough.
void read_pieces(const fs::path& path, const std::function<bool(std::string_view)>& take) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw Fault(fmt::format("cannot open {}", path.string()));
    std::string piece(piece_bytes, '\0');
    do {
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        if (file.bad()) throw Fault(fmt::format("cannot read {}", path.string()));
        if (!take({piece.data(), static_cast<std::size_t>(file.gcount())})) return;
    } while (file);
}

/// The file at `path` when its name is that of kept content, below the workspace's two folders.
std::optional<FileEntry> entry_at(const fs::path& path) {
    const auto hash = ContentHash::parse(path.filename().string());
    const auto workspace =
        WorkspaceId::parse(path.parent_path().parent_path().parent_path().filename().string());
    if (!hash || !workspace) return std::nullopt;
    std::error_code gone;
    const auto size = fs::file_size(path, gone);
    if (gone) return std::nullopt;
    return FileEntry{.workspace_id = *workspace,
                     .hash = *hash,
                     .size_bytes = static_cast<std::int64_t>(size),
                     .path = path};
}

}  // namespace

/// Content on its way in: counted, hashed and written at once.
class FileStore::Intake {
public:
    explicit Intake(FileStore& store) : store_(store), file_(store.incoming_) {}

    /// False when it is too much.
    bool add(std::string_view bytes) {
        if (file_.size_bytes() + static_cast<std::int64_t>(bytes.size()) > store_.limit_bytes_) {
            return false;
        }
        hasher_.add(bytes);
        file_.add(bytes);
        return true;
    }

    StoredFile finish(WorkspaceId workspace_id) {
        file_.finish();
        StoredFile stored{.hash = hasher_.finish(),
                          .size_bytes = file_.size_bytes(),
                          .media_type = store_.media_types_.of_file(file_.temporary_path())};
        // Equal content takes the place of itself: readers of the old file keep it open.
        file_.move_to(store_.path_of(workspace_id, stored.hash));
        return stored;
    }

    std::unexpected<Refusal> too_large() const {
        return refuse(RefusalCode::too_large, "file.too_large", {},
                      {{"limit_bytes", store_.limit_bytes_}});
    }

private:
    FileStore& store_;
    DurableFile file_;
    ContentHasher hasher_;
};

FileStore::FileStore(fs::path folder, std::int64_t limit_bytes)
    : folder_(std::move(folder)), incoming_(folder_ / "incoming"), limit_bytes_(limit_bytes) {
    make_folders(incoming_);
}

fs::path FileStore::folder_of(WorkspaceId workspace_id) const {
    return folder_ / workspace_id.text();
}

fs::path FileStore::path_of(WorkspaceId workspace_id, const ContentHash& hash) const {
    const std::string name = hash.text();
    return folder_of(workspace_id) / name.substr(0, 2) / name.substr(2, 2) / name;
}

Result<StoredFile> FileStore::keep(WorkspaceId workspace_id, std::string_view bytes) {
    Intake intake(*this);
    if (!intake.add(bytes)) return intake.too_large();
    return intake.finish(workspace_id);
}

Result<StoredFile> FileStore::keep_file(WorkspaceId workspace_id, const fs::path& path) {
    Intake intake(*this);
    bool fits = true;
    read_pieces(path, [&](std::string_view piece) { return fits = intake.add(piece); });
    if (!fits) return intake.too_large();
    return intake.finish(workspace_id);
}

std::optional<FileEntry> FileStore::find(WorkspaceId workspace_id, const ContentHash& hash) const {
    return entry_at(path_of(workspace_id, hash));
}

std::optional<std::string> FileStore::read(WorkspaceId workspace_id,
                                           const ContentHash& hash) const {
    const auto entry = find(workspace_id, hash);
    if (!entry) return std::nullopt;
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(entry->size_bytes));
    read_pieces(entry->path, [&](std::string_view piece) {
        bytes += piece;
        return true;
    });
    return bytes;
}

bool FileStore::is_intact(WorkspaceId workspace_id, const ContentHash& hash) const {
    const auto entry = find(workspace_id, hash);
    if (!entry) return false;
    ContentHasher hasher;
    read_pieces(entry->path, [&](std::string_view piece) {
        hasher.add(piece);
        return true;
    });
    return hasher.finish() == hash;
}

bool FileStore::remove(WorkspaceId workspace_id, const ContentHash& hash) {
    std::error_code error;
    const bool was_there = fs::remove(path_of(workspace_id, hash), error);
    if (error) throw Fault(fmt::format("cannot remove {}: {}", hash.text(), error.message()));
    return was_there;
}

std::int64_t FileStore::remove_workspace(WorkspaceId workspace_id) {
    std::int64_t count = 0;
    for_each([&](const FileEntry& entry) {
        if (entry.workspace_id == workspace_id && remove(workspace_id, entry.hash)) ++count;
    });
    std::error_code error;
    fs::remove_all(folder_of(workspace_id), error);
    if (error) throw Fault(fmt::format("cannot remove a workspace's folder: {}", error.message()));
    return count;
}

void FileStore::for_each(const std::function<void(const FileEntry&)>& visit) const {
    std::error_code error;
    fs::recursive_directory_iterator at(folder_, error);
    while (!error && at != fs::recursive_directory_iterator()) {
        if (const auto entry = entry_at(at->path())) visit(*entry);
        at.increment(error);
    }
    if (error) throw Fault(fmt::format("cannot list {}: {}", folder_.string(), error.message()));
}

std::int64_t FileStore::remove_unfinished() {
    const auto yesterday = fs::file_time_type::clock::now() - std::chrono::hours(24);
    std::int64_t count = 0;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(incoming_, error)) {
        // A file that its writer moves away meanwhile is no error.
        std::error_code gone;
        const auto changed = entry.last_write_time(gone);
        if (!gone && changed < yesterday && fs::remove(entry.path(), gone)) ++count;
    }
    if (error) throw Fault(fmt::format("cannot list {}: {}", incoming_.string(), error.message()));
    return count;
}

}  // namespace slipway
