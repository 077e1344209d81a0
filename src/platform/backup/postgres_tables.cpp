#include "platform/backup/postgres_tables.hpp"

#include <fmt/format.h>

#include <map>

#include "platform/sql/postgres_transaction.hpp"

namespace slipway {
namespace {

constexpr std::string_view folder_of_tables = "tables/";
constexpr std::string_view ending_of_tables = ".copy";

struct TableColumns {
    std::string name;
    std::string columns;  // quoted, with commas
};
BOOST_DESCRIBE_STRUCT(TableColumns, (), (name, columns))

struct ForeignKey {
    std::string table_name;
    std::string name;
    std::string definition;
};
BOOST_DESCRIBE_STRUCT(ForeignKey, (), (table_name, name, definition))

constexpr sql::Statement select_tables_postgres{"backup.tables", R"sql(
    select quote_ident(c.relname) as name,
           string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
      and not a.attisdropped and a.attgenerated = ''
    group by c.relname order by c.relname
)sql"};

constexpr sql::Statement select_sequences_postgres{"backup.sequences", R"sql(
    select quote_ident(sequencename) as name, last_value from pg_sequences
    where schemaname = current_schema() and last_value is not null order by 1
)sql"};

constexpr sql::Statement set_sequence_postgres{"backup.set_sequence", R"sql(
    select setval(cast(cast($1 as text) as regclass), cast($2 as bigint))
)sql"};

constexpr sql::Statement select_foreign_keys_postgres{"backup.foreign_keys", R"sql(
    select conrelid::regclass::text as table_name, quote_ident(conname) as name,
           pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2
)sql"};

sql::PostgresConnection& connection_of(sql::Transaction& transaction) {
    ASSERT(transaction.dialect() == sql::Dialect::postgres, "COPY is PostgreSQL's");
    return static_cast<sql::PostgresTransaction&>(transaction).connection();
}

void write_tables(sql::Transaction& transaction, const std::filesystem::path& folder,
                  TarWriter& archive, BackupManifest& manifest) {
    manifest.sequences = transaction.all<SequencePosition>(select_sequences_postgres);
    for (const auto& table : transaction.all<TableColumns>(select_tables_postgres)) {
        DurableFile spool(folder);  // tar wants the size first
        connection_of(transaction)
            .copy_out(fmt::format("copy {} ({}) to stdout", table.name, table.columns),
                      [&](std::string_view bytes) { spool.add(bytes); });
        spool.finish();
        const TarEntry entry =
            archive.add_file(fmt::format("{}{}{}", folder_of_tables, table.name, ending_of_tables),
                             spool.temporary_path());
        manifest.entries.push_back({entry.name, entry.size_bytes, entry.hash.text()});
    }
}

void run(sql::Transaction& transaction, const std::string& text) {
    transaction.run_script({"backup.restore", text});
}

void copy_tables(sql::Transaction& transaction, const std::filesystem::path& file) {
    std::map<std::string, std::string> columns_by_table;
    for (auto& table : transaction.all<TableColumns>(select_tables_postgres)) {
        run(transaction, fmt::format("delete from {}", table.name));  // what migrations put there
        columns_by_table[table.name] = std::move(table.columns);
    }
    TarReader archive(file);
    while (archive.next()) {
        std::string_view name = archive.name();
        if (!name.starts_with(folder_of_tables) || !name.ends_with(ending_of_tables)) continue;
        name.remove_prefix(folder_of_tables.size());
        name.remove_suffix(ending_of_tables.size());
        const auto table = columns_by_table.find(std::string(name));
        if (table == columns_by_table.end()) {
            throw Fault(
                fmt::format("the backup has a table {} that its migrations do not make", name));
        }
        connection_of(transaction)
            .copy_in(fmt::format("copy {} ({}) from stdin", table->first, table->second),
                     [&] { return archive.read(); });
    }
}

}  // namespace

void write_postgres_tables(sql::Database& database, const std::filesystem::path& folder,
                           TarWriter& archive, BackupManifest& manifest) {
    bool is_begun = false;
    database.read([&](sql::Transaction& transaction) {
        // A lost connection would have the work done again, into an archive half written.
        if (is_begun) throw Fault("the connection was lost during the backup");
        is_begun = true;
        write_tables(transaction, folder, archive, manifest);
        return true;
    });
}

bool is_postgres_empty(sql::Database& database) {
    return database.read([](sql::Transaction& transaction) {
        return transaction.all<TableColumns>(select_tables_postgres).empty();
    });
}

void restore_postgres_tables(sql::Database& database, const std::filesystem::path& file,
                             const BackupManifest& manifest,
                             std::span<const sql::Migration> migrations, Instant now) {
    sql::migrate(database, migrations, {.now = now});
    const auto restored = database.write([&](sql::Transaction& transaction) -> Result<void> {
        const auto keys = transaction.all<ForeignKey>(select_foreign_keys_postgres);
        for (const ForeignKey& key : keys) {
            run(transaction,
                fmt::format("alter table {} drop constraint {}", key.table_name, key.name));
        }
        copy_tables(transaction, file);
        for (const ForeignKey& key : keys) {
            run(transaction, fmt::format("alter table {} add constraint {} {}", key.table_name,
                                         key.name, key.definition));
        }
        for (const SequencePosition& sequence : manifest.sequences) {
            transaction.run(set_sequence_postgres,
                            std::vector<sql::Value>{sequence.name, sequence.last_value},
                            [](const sql::Row&) {});
        }
        return {};
    });
    ASSERT(restored.has_value(), "a restore answers no refusal");
}

}  // namespace slipway
