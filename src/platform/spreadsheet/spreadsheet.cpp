#include "platform/spreadsheet/spreadsheet.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "base/assert.hpp"
#include "base/fault.hpp"
#include "base/text.hpp"

namespace slipway {
namespace {

constexpr std::size_t ordinary = 0;
constexpr std::size_t total = 1;
constexpr int most_decimals = 6;
constexpr std::size_t longest_text = 32'767;

/// How the cells of one kind of row look.
struct Formats {
    lxw_format* text = nullptr;
    lxw_format* whole = nullptr;
    std::array<lxw_format*, most_decimals + 1> decimal{};
    lxw_format* day = nullptr;
    lxw_format* instant = nullptr;
    lxw_format* effort = nullptr;
};

/// The first `count` characters; Excel counts a character beyond U+FFFF twice.
std::string first_characters(const std::string& text, std::size_t count) {
    if (text.size() <= count) return text;
    std::size_t at = 0, used = 0;
    while (at < text.size()) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        used += size == 4 ? 2 : 1;
        if (used > count) break;
        at += size;
    }
    return text.substr(0, at);
}

/// What XML can hold: UTF-8 without control characters but tab and line break.
std::string printable(const std::string& text) {
    if (!is_utf8(text)) return "\xEF\xBF\xBD";
    std::string clean = text;
    std::ranges::replace_if(
        clean,
        [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; }, ' ');
    return clean;
}

/// Days since 1899-12-30, as Excel counts them.
double serial_of(Day day) {
    return static_cast<double>((day.time_since_epoch()).count()) + 25'569;
}

}  // namespace

struct SpreadsheetWriter::Book {
    std::string path;
    TimeZone zone;
    lxw_workbook* workbook = nullptr;
    std::array<Formats, 2> formats{};
    lxw_format* header = nullptr;
    lxw_worksheet* sheet = nullptr;
    std::size_t column_count = 0;
    lxw_row_t next_row = 0;
    std::set<std::string> names;  // in lower case

    Book(std::string path_given, TimeZone zone_given, Instant created)
        : path(std::move(path_given)), zone(zone_given) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        workbook = workbook_new_opt(path.c_str(), &options);
        if (!workbook) throw Fault(fmt::format("cannot begin a workbook at {}", path));
        lxw_doc_properties properties{};
        properties.created = static_cast<time_t>(created.in_unix_ms() / 1000);
        workbook_set_properties(workbook, &properties);
        make_formats();
    }
    ~Book() {
        if (workbook) lxw_workbook_free(workbook);
    }
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    lxw_format* format(std::size_t style, const std::string& number) {
        lxw_format* made = workbook_add_format(workbook);
        if (!number.empty()) format_set_num_format(made, number.c_str());
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        if (style == total) {
            format_set_bold(made);
            format_set_top(made, LXW_BORDER_THIN);
        }
        return made;
    }

    void make_formats() {
        for (const std::size_t style : {ordinary, total}) {
            Formats& made = formats[style];
            made.text = format(style, "");
            format_set_text_wrap(made.text);
            made.whole = format(style, "#,##0");
            for (int decimals = 0; decimals <= most_decimals; ++decimals) {
                const std::string digits(static_cast<std::size_t>(decimals), '0');
                made.decimal[static_cast<std::size_t>(decimals)] =
                    format(style, decimals == 0 ? "#,##0" : "#,##0." + digits);
            }
            made.day = format(style, "yyyy-mm-dd");
            made.instant = format(style, "yyyy-mm-dd hh:mm");
            made.effort = format(style, "[h]:mm");
        }
        header = format(ordinary, "");
        format_set_bold(header);
        format_set_text_wrap(header);
        format_set_bg_color(header, 0xEEF0F3);
        format_set_bottom(header, LXW_BORDER_THIN);
    }

    std::string free_name(const std::string& wanted) {
        std::string clean = printable(wanted);
        std::ranges::replace_if(
            clean,
            [](char c) {
                return std::string_view("[]:*?/\\\n\t").find(c) != std::string_view::npos;
            },
            ' ');
        clean = trimmed(clean);
        while (clean.starts_with('\'')) clean.erase(0, 1);
        while (clean.ends_with('\'')) clean.pop_back();
        if (clean.empty()) clean = "-";
        std::string name(trimmed(first_characters(clean, 31)));
        for (int count = 2; !names.insert(ascii_lower(name)).second; ++count) {
            name = fmt::format("{} ({})", trimmed(first_characters(clean, 25)), count);
        }
        return name;
    }

    lxw_error write(lxw_col_t column, const Cell& cell, const Formats& look) {
        const auto number = [&](double value, lxw_format* format) {
            return worksheet_write_number(sheet, next_row, column, value, format);
        };
        if (const auto* text = std::get_if<std::string>(&cell)) {
            const std::string shown = first_characters(printable(*text), longest_text);
            return worksheet_write_string(sheet, next_row, column, shown.c_str(), look.text);
        }
        if (const auto* whole = std::get_if<std::int64_t>(&cell)) {
            return number(static_cast<double>(*whole), look.whole);
        }
        if (const auto* decimal = std::get_if<Decimal>(&cell)) {
            ASSERT(decimal->decimals >= 0 && decimal->decimals <= most_decimals,
                   "a sheet shows six decimals at most");
            return number(static_cast<double>(decimal->units) / std::pow(10, decimal->decimals),
                          look.decimal[static_cast<std::size_t>(decimal->decimals)]);
        }
        if (const auto* day = std::get_if<Day>(&cell)) return number(serial_of(*day), look.day);
        if (const auto* instant = std::get_if<Instant>(&cell)) {
            const LocalTime local = zone.to_local(*instant);
            return number(serial_of(local.day) + static_cast<double>(local.ms_of_day) / 86'400'000,
                          look.instant);
        }
        if (const auto* effort = std::get_if<Effort>(&cell)) {
            return number(static_cast<double>(effort->in_minutes()) / 1440, look.effort);
        }
        return worksheet_write_blank(sheet, next_row, column, look.text);
    }
};

SpreadsheetWriter::SpreadsheetWriter(std::string path, TimeZone zone, Instant created)
    : book_(std::make_unique<Book>(std::move(path), zone, created)) {}

SpreadsheetWriter::~SpreadsheetWriter() = default;

void SpreadsheetWriter::begin_sheet(const std::string& name,
                                    const std::vector<SheetColumn>& columns) {
    ASSERT(!columns.empty() && columns.size() <= LXW_COL_MAX, "Excel has 1 to 16384 columns");
    Book& book = *book_;
    const std::string suitable = book.free_name(name);
    book.sheet = workbook_add_worksheet(book.workbook, suitable.c_str());
    if (!book.sheet) throw Fault(fmt::format("cannot add the sheet {}", suitable));
    book.column_count = columns.size();
    lxw_col_t at = 0;
    for (const SheetColumn& column : columns) {
        worksheet_set_column(book.sheet, at, at, std::clamp(column.width, 1, 255), nullptr);
        worksheet_write_string(book.sheet, 0, at, printable(column.title).c_str(), book.header);
        ++at;
    }
    worksheet_freeze_panes(book.sheet, 1, 0);
    worksheet_repeat_rows(book.sheet, 0, 0);
    worksheet_set_paper(book.sheet, 9);  // A4
    book.next_row = 1;
}

void SpreadsheetWriter::add_row(const std::vector<Cell>& cells) {
    write_row(cells, ordinary);
}
void SpreadsheetWriter::add_total_row(const std::vector<Cell>& cells) {
    write_row(cells, total);
}

void SpreadsheetWriter::write_row(const std::vector<Cell>& cells, std::size_t style) {
    Book& book = *book_;
    ASSERT(book.sheet, "rows belong to a sheet");
    ASSERT(cells.size() <= book.column_count, "a row has no more cells than columns");
    ASSERT(book.next_row < LXW_ROW_MAX, "a sheet of Excel's has 1,048,576 rows");
    lxw_col_t column = 0;
    for (const Cell& cell : cells) {
        const lxw_error error = book.write(column++, cell, book.formats[style]);
        if (error != LXW_NO_ERROR) {
            throw Fault(fmt::format("cannot write a cell: {}", lxw_strerror(error)));
        }
    }
    ++book.next_row;
}

void SpreadsheetWriter::finish() {
    ASSERT(book_->sheet, "a workbook has a sheet, and is finished once");
    // workbook_close frees the workbook, also when it fails.
    const lxw_error error = workbook_close(std::exchange(book_->workbook, nullptr));
    book_->sheet = nullptr;
    if (error != LXW_NO_ERROR) {
        throw Fault(fmt::format("cannot write {}: {}", book_->path, lxw_strerror(error)));
    }
}

}  // namespace slipway
