#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/content_hash.hpp"
#include "base/day.hpp"

namespace slipway::pdf {

/// How a stretch of text differs from the text around it.
enum class Emphasis { plain, strong, slanted, quiet, code };

/// A stretch of text in one style; a line break in it begins a new line. With a `link` (an https
/// or mailto address) it is blue and can be clicked.
struct Run {
    std::string text;
    Emphasis emphasis = Emphasis::plain;
    std::string link;
};
using Text = std::vector<Run>;

/// Level 1 to 3; also an entry of the reader's outline. Never the last line of a page.
struct Heading {
    int level = 1;
    std::string text;
};

struct Paragraph {
    Text text;
};

enum class ListKind { bullets, numbers };

struct ListItem {
    Text text;
    int depth = 0;  // 0 to 4; numbers count on each depth by itself
};

struct List {
    ListKind kind = ListKind::bullets;
    std::vector<ListItem> items;
};

/// Names at the left, values beside them.
struct KeyValues {
    std::vector<std::pair<std::string, Text>> rows;
};

enum class Alignment { left, right, centre };

struct Column {
    std::string title;
    int weight = 1;  // its share of the width among the weights of all
    Alignment alignment = Alignment::left;
};

enum class RowKind { ordinary, group, total };

/// As many cells as there are columns; missing ones are empty. A `group` row is one line of text
/// over the whole width: its first cell.
struct Row {
    std::vector<Text> cells;
    RowKind kind = RowKind::ordinary;
};

/// The header is repeated on each page that the table goes on to; a row stays whole where it can.
struct Table {
    std::vector<Column> columns;
    std::vector<Row> rows;
};

enum class Tone { ink, quiet, accent, good, warning, bad };

/// Measures of a drawing: x in thousandths of the text's width, y in points from its top.
struct Bar {
    double x = 0, y = 0, width = 0, height = 0;
    Tone tone = Tone::accent;
};
struct Line {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    Tone tone = Tone::quiet;
};
struct Label {
    double x = 0, y = 0;
    std::string text;
    Tone tone = Tone::ink;
};

/// A simple picture, never broken over pages; higher than a page is cut.
struct Drawing {
    double height_pt = 0;
    std::vector<std::variant<Bar, Line, Label>> shapes;
};

struct PageBreak {};

using Block = std::variant<Heading, Paragraph, List, KeyValues, Table, Drawing, PageBreak>;

/// All that is printed. Words that depend on the reader's language are given, not known here.
struct Document {
    std::string title;     // large on the first page, small above every other
    std::string subtitle;  // below the title; may be empty
    std::string author;
    Instant created;                  // for the document's information; nobody asks a clock
    std::string header;               // at the right above every page; may be empty
    std::optional<ContentHash> hash;  // in full at the foot of every page
    std::string hash_label;           // before it: "Content hash"
    std::string page_label = "{page} / {pages}";  // "page {page} of {pages}"
    std::vector<Block> blocks;
};

struct Pdf {
    std::string bytes;
    std::size_t page_count = 0;
};

/// Lays a document out on A4 pages with selectable text (DejaVu). Equal documents give equal bytes
/// on one version of Cairo. Time and memory grow with the length of the document; usable from any
/// thread. Bytes that are no UTF-8 show as U+FFFD. Throws Fault when Cairo cannot go on.
Pdf render(const Document& document);

}  // namespace slipway::pdf
