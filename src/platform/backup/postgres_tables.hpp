#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "platform/backup/backup.hpp"
#include "platform/backup/tar.hpp"

namespace slipway {

/// All tables as of one moment, into `archive`; what they are and where the sequences stand, into
/// `manifest`. Pieces too large for memory lie in `folder` meanwhile.
void write_postgres_tables(sql::Database& database, const std::filesystem::path& folder,
                           TarWriter& archive, BackupManifest& manifest);

bool is_postgres_empty(sql::Database& database);

/// Makes the schema by the migrations that the backup's database had, then fills it in one
/// transaction.
void restore_postgres_tables(sql::Database& database, const std::filesystem::path& file,
                             const BackupManifest& manifest,
                             std::span<const sql::Migration> migrations, Instant now);

}  // namespace slipway
