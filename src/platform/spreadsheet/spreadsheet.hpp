#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/day.hpp"
#include "base/effort.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway {

/// A number in whole units of 10^-decimals: Decimal{12345, 2} is 123.45. At most 6 decimals.
struct Decimal {
    std::int64_t units = 0;
    int decimals = 2;
};

/// A cell: empty, text, whole number, decimal number, date, moment (shown in the book's zone), or
/// labour (shown as hours and minutes, also beyond 24 hours). A text is never a formula, whatever
/// it begins with.
using Cell = std::variant<std::monostate, std::string, std::int64_t, Decimal, Day, Instant, Effort>;

struct SheetColumn {
    std::string title;
    int width = 14;  // in characters
};

/// Writes an Excel workbook, row by row; memory does not grow with the rows. For one thread.
class SpreadsheetWriter {
public:
    /// Opens a workbook that `finish` writes to `path`. `created` is for its properties; nobody
    /// asks a clock.
    SpreadsheetWriter(std::string path, TimeZone zone, Instant created);
    ~SpreadsheetWriter();
    SpreadsheetWriter(const SpreadsheetWriter&) = delete;
    SpreadsheetWriter& operator=(const SpreadsheetWriter&) = delete;

    /// Begins a sheet, with a header row that stays when one scrolls. Its name is made to suit
    /// Excel: at most 31 characters, without []:*?/\ , unlike every other in the book.
    void begin_sheet(const std::string& name, const std::vector<SheetColumn>& columns);
    /// At most as many cells as columns. A text over 32,767 characters is cut, as Excel has it.
    /// More than 1,048,575 rows on a sheet are a Bug.
    void add_row(const std::vector<Cell>& cells);
    /// The same in bold below a line; the values are given, so that other programs see them too.
    void add_total_row(const std::vector<Cell>& cells);
    /// Writes the file. Throws Fault when the disk does not play along.
    void finish();

private:
    struct Book;
    void write_row(const std::vector<Cell>& cells, std::size_t style);
    std::unique_ptr<Book> book_;
};

}  // namespace slipway
