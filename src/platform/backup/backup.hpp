#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "platform/sql/database.hpp"
#include "platform/sql/migrations.hpp"

// A backup is one tar archive: the database, the uploaded files, and manifest.json with the SHA-256
// of everything else in it. From SQLite it holds the database's file, database.sqlite; from
// PostgreSQL each table as COPY writes it, tables/NAME.copy. docs/guides/backups.md

namespace slipway {

struct BackupEntry {
    std::string path;
    std::int64_t size_bytes = 0;
    std::string sha256;
};
BOOST_DESCRIBE_STRUCT(BackupEntry, (), (path, size_bytes, sha256))

/// Where a sequence of PostgreSQL stands.
struct SequencePosition {
    std::string name;
    std::int64_t last_value = 0;
};
BOOST_DESCRIBE_STRUCT(SequencePosition, (), (name, last_value))

struct BackupManifest {
    std::int64_t format = 1;
    std::string program_version;
    std::string database;  // "sqlite" or "postgres"
    Instant made_at;
    std::vector<sql::AppliedMigration> migrations;
    std::vector<SequencePosition> sequences;
    std::vector<BackupEntry> entries;
};
BOOST_DESCRIBE_STRUCT(BackupManifest, (),
                      (format, program_version, database, made_at, migrations, sequences, entries))

struct BackupOptions {
    std::filesystem::path file;          // must not exist
    std::filesystem::path files_folder;  // of the file store; empty or absent: no files
    std::string program_version;
    Instant made_at;
};

/// Writes a backup while the server works: the database as of one moment, and at least the files
/// that it knows then. Throws Fault, and then there is no file.
BackupManifest back_up(sql::Database& database, const BackupOptions& options);

/// Reads the whole backup and holds every hash against the manifest. Throws Fault when anything is
/// missing, damaged or there too much.
BackupManifest verify_backup(const std::filesystem::path& file);

struct RestoreOptions {
    std::filesystem::path file;
    sql::DatabaseOptions database;
    std::filesystem::path files_folder;  // must be empty or absent
    Instant now;
};

/// Verifies a backup, then puts its database and files in place. A database or folder that has
/// something in it is never overwritten, and a backup of the other kind of database, or of a newer
/// program, is refused: all by Fault, with nothing changed. Newer migrations are left to the start
/// of the server.
BackupManifest restore_backup(const RestoreOptions& options,
                              std::span<const sql::Migration> migrations);

}  // namespace slipway
