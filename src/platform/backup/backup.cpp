#include "platform/backup/backup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "platform/backup/postgres_tables.hpp"
#include "platform/backup/tar.hpp"
#include "platform/describe/json.hpp"
#include "platform/hash/content_hasher.hpp"

namespace slipway {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view manifest_name = "manifest.json";
constexpr std::string_view sqlite_name = "database.sqlite";
constexpr std::string_view folder_of_files = "files/";
constexpr std::size_t longest_manifest = 256 * 1024 * 1024;

constexpr sql::Statement count_objects_sqlite{"backup.count_objects", R"sql(
    select count(*) as n from sqlite_master
)sql"};

constexpr sql::Statement check_integrity_sqlite{"backup.check_integrity", R"sql(
    pragma integrity_check
)sql"};

void note(BackupManifest& manifest, const TarEntry& entry) {
    manifest.entries.push_back({entry.name, entry.size_bytes, entry.hash.text()});
}

void remove_sqlite(const fs::path& file) {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        fs::remove(file.string() + suffix, ignored);
    }
}

/// A file that is gone with the object.
class Scratch {
public:
    explicit Scratch(fs::path path) : path_(std::move(path)) { remove_sqlite(path_); }
    ~Scratch() { remove_sqlite(path_); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

void add_files(const fs::path& folder, TarWriter& archive, BackupManifest& manifest) {
    if (folder.empty() || !fs::exists(folder)) return;
    std::vector<fs::path> files;
    for (auto place = fs::recursive_directory_iterator(folder);
         place != fs::recursive_directory_iterator(); ++place) {
        // What is still being uploaded is known to no row.
        if (place->is_directory() && place.depth() == 0 && place->path().filename() == "incoming") {
            place.disable_recursion_pending();
        } else if (place->is_regular_file()) {
            files.push_back(place->path());
        }
    }
    std::ranges::sort(files);
    for (const fs::path& file : files) {
        const std::string name = fs::relative(file, folder).generic_string();
        note(manifest, archive.add_file(std::string(folder_of_files) + name, file));
    }
}

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

void write_content(const fs::path& target, TarReader& archive) {
    std::ofstream out(target, std::ios::binary | std::ios::trunc);
    for (std::string_view bytes = archive.read(); !bytes.empty(); bytes = archive.read()) {
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    out.close();
    if (!out) throw Fault(fmt::format("cannot write {}", target.string()));
}

/// Only names that stay inside the folder they are unpacked into.
fs::path safe_name(std::string_view name) {
    const fs::path path(name);
    const bool leads_out = std::ranges::any_of(
        path, [](const fs::path& part) { return part == ".." || part == "." || part.empty(); });
    if (path.is_absolute() || leads_out) {
        throw Fault(fmt::format("the backup has a file of a strange name: {}", name));
    }
    return path;
}

bool is_empty_folder(const fs::path& folder) {
    return !fs::exists(folder) || (fs::is_directory(folder) && fs::is_empty(folder));
}

fs::path sqlite_path(const sql::DatabaseOptions& options) {
    return options.url.substr(options.url.find(':') + 1);
}

void check_sqlite_is_empty(const sql::DatabaseOptions& options) {
    const fs::path path = sqlite_path(options);
    if (!fs::exists(path) || fs::file_size(path) == 0) return;
    const auto database = sql::Database::open(options);
    const auto objects = database->read([](sql::Transaction& transaction) {
        return transaction.one<std::int64_t>(count_objects_sqlite);
    });
    if (objects > 0) {
        throw Fault(fmt::format("{} is not empty: a restore overwrites nothing", path.string()));
    }
}

void restore_sqlite(const RestoreOptions& options) {
    const fs::path path = sqlite_path(options.database);
    make_folders(fs::absolute(folder_of(path)));
    const Scratch scratch(path.string() + ".restoring");
    TarReader archive(options.file);
    while (archive.next()) {
        if (archive.name() == sqlite_name) write_content(scratch.path(), archive);
    }
    {
        sql::DatabaseOptions restored = options.database;
        restored.url = "sqlite:" + scratch.path().string();
        const auto database = sql::Database::open(restored);
        const auto findings = database->read([](sql::Transaction& transaction) {
            return transaction.all<std::string>(check_integrity_sqlite);
        });
        if (findings != std::vector<std::string>{"ok"}) {
            throw Fault(fmt::format("the backup's database is damaged: {}",
                                    findings.empty() ? "no answer" : findings.front()));
        }
    }
    remove_sqlite(path);  // an empty one, as was checked
    fs::rename(scratch.path(), path);
}

void unpack_files(const fs::path& archive_file, const fs::path& folder) {
    TarReader archive(archive_file);
    while (archive.next()) {
        const std::string_view name = archive.name();
        if (!name.starts_with(folder_of_files)) continue;
        const fs::path target = folder / safe_name(name.substr(folder_of_files.size()));
        fs::create_directories(target.parent_path());
        write_content(target, archive);
    }
}

BackupManifest read_manifest(TarReader& archive, const fs::path& file) {
    std::string json;
    for (std::string_view bytes = archive.read(); !bytes.empty(); bytes = archive.read()) {
        if (json.size() + bytes.size() > longest_manifest) break;
        json += bytes;
    }
    auto manifest = from_json<BackupManifest>(json);
    if (!manifest) {
        throw Fault(fmt::format("{}: this program cannot read the backup's manifest ({} at '{}')",
                                file.string(), manifest.error().key, manifest.error().field));
    }
    if (manifest->format != 1) {
        throw Fault(fmt::format("{} was made by a newer Slipway: its format is {}", file.string(),
                                manifest->format));
    }
    return *std::move(manifest);
}

/// The migrations that the backup's database had, and no others.
std::vector<sql::Migration> migrations_of(const BackupManifest& manifest,
                                          std::span<const sql::Migration> known) {
    const auto dialect =
        manifest.database == "sqlite" ? sql::Dialect::sqlite : sql::Dialect::postgres;
    std::set<std::pair<std::string_view, std::int64_t>> wanted;
    for (const auto& applied : manifest.migrations) wanted.emplace(applied.feature, applied.number);
    std::vector<sql::Migration> migrations;
    for (const sql::Migration& migration : known) {
        if (migration.only && *migration.only != dialect) continue;
        if (wanted.erase({migration.feature, migration.number}) > 0) {
            migrations.push_back(migration);
        }
    }
    if (!wanted.empty()) {
        throw Fault(fmt::format("this backup was made by a newer Slipway ({}): it has {} {:04}",
                                manifest.program_version, wanted.begin()->first,
                                wanted.begin()->second));
    }
    return migrations;
}

}  // namespace

BackupManifest back_up(sql::Database& database, const BackupOptions& options) {
    if (fs::exists(options.file)) {
        throw Fault(fmt::format("{} is there already", options.file.string()));
    }
    const fs::path folder = fs::absolute(folder_of(options.file));
    make_folders(folder);
    BackupManifest manifest{.program_version = options.program_version, .made_at = options.made_at};
    TarWriter archive(folder, options.made_at);
    manifest.migrations = sql::applied_migrations(database);
    if (database.dialect() == sql::Dialect::sqlite) {
        manifest.database = "sqlite";
        const Scratch copy(folder / (options.file.filename().string() + ".database"));
        database.copy_to(copy.path().string());
        note(manifest, archive.add_file(std::string(sqlite_name), copy.path()));
    } else {
        manifest.database = "postgres";
        write_postgres_tables(database, folder, archive, manifest);
    }
    // After the database: every file that a row of it names is on the disk by then.
    add_files(options.files_folder, archive, manifest);
    archive.add_text(std::string(manifest_name), to_json(manifest));
    archive.move_to(options.file);
    return manifest;
}

BackupManifest verify_backup(const fs::path& file) {
    std::map<std::string, TarEntry> found;
    std::optional<BackupManifest> manifest;
    TarReader archive(file);
    while (archive.next()) {
        if (archive.name() == manifest_name) {
            manifest = read_manifest(archive, file);
            continue;
        }
        TarEntry entry{.name = archive.name(), .size_bytes = archive.size_bytes()};
        ContentHasher hasher;
        for (std::string_view bytes = archive.read(); !bytes.empty(); bytes = archive.read()) {
            hasher.add(bytes);
        }
        entry.hash = hasher.finish();
        found[entry.name] = entry;
    }
    if (!manifest) throw Fault(fmt::format("{} has no manifest: it is no backup", file.string()));
    for (const BackupEntry& expected : manifest->entries) {
        const auto entry = found.find(expected.path);
        if (entry == found.end() || entry->second.hash.text() != expected.sha256) {
            throw Fault(fmt::format("{} is damaged: {} is not what was backed up", file.string(),
                                    expected.path));
        }
        found.erase(entry);
    }
    if (!found.empty()) {
        throw Fault(fmt::format("{} has {}, of which its manifest knows nothing", file.string(),
                                found.begin()->first));
    }
    return *std::move(manifest);
}

BackupManifest restore_backup(const RestoreOptions& options,
                              std::span<const sql::Migration> migrations) {
    const BackupManifest manifest = verify_backup(options.file);
    const bool into_sqlite = options.database.url.starts_with("sqlite:");
    if ((manifest.database == "sqlite") != into_sqlite) {
        throw Fault(fmt::format("this backup is of a {} database and cannot be restored into {}",
                                manifest.database, into_sqlite ? "SQLite" : "PostgreSQL"));
    }
    const auto known = migrations_of(manifest, migrations);
    if (!is_empty_folder(options.files_folder)) {
        throw Fault(fmt::format("{} is not empty: a restore overwrites nothing",
                                options.files_folder.string()));
    }
    std::unique_ptr<sql::Database> postgres;
    if (into_sqlite) {
        check_sqlite_is_empty(options.database);
    } else {
        postgres = sql::Database::open(options.database);
        if (!is_postgres_empty(*postgres)) {
            throw Fault("the database is not empty: a restore overwrites nothing");
        }
    }
    const fs::path unpacked = fs::absolute(options.files_folder).string() + ".restoring";
    fs::remove_all(unpacked);
    make_folders(unpacked);
    unpack_files(options.file, unpacked);
    if (into_sqlite) {
        restore_sqlite(options);
    } else {
        restore_postgres_tables(*postgres, options.file, manifest, known, options.now);
    }
    fs::remove(options.files_folder);  // an empty one, as was checked
    fs::rename(unpacked, options.files_folder);
    return manifest;
}

}  // namespace slipway
