#include "platform/sql/schema.hpp"

#include <fmt/format.h>

namespace slipway::sql {
namespace {

constexpr Statement objects_sqlite{"schema.objects", R"sql(
    select sql from sqlite_master
    where sql is not null and name not like 'sqlite\_%' escape '\'
    order by tbl_name, case type when 'table' then 0 else 1 end, name
)sql"};

constexpr Statement columns_postgres{"schema.columns", R"sql(
    select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull,
           a.attidentity <> '' as is_identity, pg_get_expr(d.adbin, d.adrelid) as default_value
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    order by c.relname collate "C", a.attnum
)sql"};

constexpr Statement constraints_postgres{"schema.constraints", R"sql(
    select conname || ' ' || pg_get_constraintdef(oid) as definition from pg_constraint
    where conrelid = (current_schema() || '.' || $1)::regclass
    order by contype, conname collate "C"
)sql"};

constexpr Statement indexes_postgres{"schema.indexes", R"sql(
    select pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where i.indrelid = (current_schema() || '.' || $1)::regclass
      and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
    order by 1
)sql"};

constexpr Statement functions_postgres{"schema.functions", R"sql(
    select pg_get_functiondef(oid) as definition from pg_proc
    where pronamespace = current_schema()::regnamespace
    order by proname collate "C"
)sql"};

/// The statement without the indentation that it has in its migration's file.
std::string tidied(std::string_view statement) {
    std::string text(statement);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    return text + ";\n";
}

std::string describe_sqlite(Transaction& transaction) {
    std::string text;
    for (const std::string& sql : transaction.all<std::string>(objects_sqlite)) {
        text += tidied(sql) + "\n";
    }
    return text;
}

void end_table(Transaction& transaction, const std::string& table, std::string& text) {
    for (const auto& constraint : transaction.all<std::string>(constraints_postgres, table)) {
        text += fmt::format(",\n    constraint {}", constraint);
    }
    text += "\n);\n";
    for (const auto& index : transaction.all<std::string>(indexes_postgres, table)) {
        text += index + ";\n";
    }
    text += "\n";
}

std::string column_text(const Row& row) {
    std::string text = fmt::format("    {} {}", row.text(1), row.text(2));
    if (row.integer(3) != 0) text += " not null";
    if (row.integer(4) != 0) text += " generated as identity";
    if (!row.is_null(5)) text += fmt::format(" default {}", row.text(5));
    return text;
}

std::string describe_postgres(Transaction& transaction) {
    std::string text;
    for (const auto& function : transaction.all<std::string>(functions_postgres)) {
        text += tidied(function) + "\n";
    }
    std::vector<std::pair<std::string, std::string>> columns;  // table, column
    transaction.run(columns_postgres, {},
                    [&](const Row& row) { columns.emplace_back(row.text(0), column_text(row)); });
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& [table, column] = columns[i];
        const bool is_first = i == 0 || columns[i - 1].first != table;
        const bool is_last = i + 1 == columns.size() || columns[i + 1].first != table;
        text += is_first ? fmt::format("create table {} (\n", table) : ",\n";
        text += column;
        if (is_last) end_table(transaction, table, text);
    }
    return text;
}

}  // namespace

std::string describe_schema(Database& database) {
    return database.read([](Transaction& transaction) {
        return transaction.dialect() == Dialect::sqlite ? describe_sqlite(transaction)
                                                        : describe_postgres(transaction);
    });
}

}  // namespace slipway::sql
