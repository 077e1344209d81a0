#include "platform/pdf/table.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace slipway::pdf {
namespace {

constexpr double pad_x = 5;
constexpr double pad_y = 3.5;
constexpr double cell_size_pt = 8.5;

class TableWriter {
public:
    TableWriter(Canvas& canvas, const Table& table) : canvas_(canvas), table_(table) {
        ASSERT(!table.columns.empty(), "a table has columns");
        int weights = 0;
        for (const Column& column : table.columns) weights += std::max(column.weight, 1);
        double x = Sheet::left;
        for (const Column& column : table.columns) {
            left_.push_back(x);
            x += Sheet::text_width * std::max(column.weight, 1) / weights;
        }
        left_.push_back(Sheet::right);
    }

    void write() {
        const auto header = lay_out_header();
        const double least = height_of(header) + (table_.rows.empty() ? 0 : 22);
        canvas_.need(least);
        draw_header(header);
        for (const Row& row : table_.rows) {
            const auto cells = lay_out_row(row);
            const double height = height_of(cells);
            const double page = Sheet::bottom - Sheet::top - height_of(header);
            const bool stays_with_next = row.kind == RowKind::group;
            if (height + (stays_with_next ? 22 : 0) > canvas_.room() && height <= page) {
                next_page(header);
            }
            draw_row(row, cells, header);
        }
        canvas_.move_down(9);
    }

private:
    using Cells = std::vector<TextBlock>;

    double width_of(std::size_t column) const {
        return left_[column + 1] - left_[column] - 2 * pad_x;
    }

    static double height_of(const Cells& cells) {
        double height = 0;
        for (const TextBlock& cell : cells) height = std::max(height, cell.height());
        return height + 2 * pad_y;
    }

    Cells lay_out_header() const {
        Cells cells;
        for (std::size_t i = 0; i < table_.columns.size(); ++i) {
            const Column& column = table_.columns[i];
            cells.push_back(canvas_.lay_out({{column.title, Emphasis::strong, {}}}, width_of(i),
                                            {.size_pt = 8,
                                             .alignment = column.alignment,
                                             .line_spacing = 1.15,
                                             .tone = Tone::quiet}));
        }
        return cells;
    }

    Cells lay_out_row(const Row& row) const {
        ASSERT(row.cells.size() <= table_.columns.size(), "a row has no more cells than columns");
        const Emphasis emphasis =
            row.kind == RowKind::ordinary ? Emphasis::plain : Emphasis::strong;
        Cells cells;
        if (row.kind == RowKind::group) {
            cells.push_back(canvas_.lay_out(row.cells.empty() ? Text{} : row.cells.front(),
                                            Sheet::text_width - 2 * pad_x,
                                            {.size_pt = cell_size_pt, .emphasis = emphasis}));
            return cells;
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            cells.push_back(canvas_.lay_out(row.cells[i], width_of(i),
                                            {.size_pt = cell_size_pt,
                                             .emphasis = emphasis,
                                             .alignment = table_.columns[i].alignment,
                                             .line_spacing = 1.2}));
        }
        return cells;
    }

    void draw_header(const Cells& header) {
        const double height = height_of(header);
        canvas_.fill(Sheet::left, canvas_.y(), Sheet::text_width, height, Tone::quiet, 0.10);
        for (std::size_t i = 0; i < header.size(); ++i) {
            canvas_.draw(header[i], left_[i] + pad_x,
                         canvas_.y() + height - pad_y - header[i].height());
        }
        canvas_.move_down(height);
        canvas_.rule(Sheet::left, canvas_.y(), Sheet::right, canvas_.y(), Tone::quiet, 0.6, 0.6);
    }

    void next_page(const Cells& header) {
        canvas_.new_page();
        draw_header(header);
    }

    /// A row that is higher than a page goes on over the next ones, line by line.
    void draw_row(const Row& row, const Cells& cells, const Cells& header) {
        std::vector<std::size_t> done(cells.size(), 0);
        bool is_fresh = false;
        for (;;) {
            const double room = canvas_.room() - 2 * pad_y;
            double used = 0;
            bool is_complete = true;
            std::vector<std::size_t> fit(cells.size(), 0);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                fit[i] = cells[i].lines_within(done[i], room);
                used = std::max(used, cells[i].height(done[i]) - cells[i].height(done[i] + fit[i]));
                is_complete = is_complete && done[i] + fit[i] == cells[i].line_count();
            }
            if (used == 0 && !is_complete) {
                ASSERT(!is_fresh, "a table's header leaves room for a line below it");
                next_page(header);
                is_fresh = true;
                continue;
            }
            draw_piece(row, cells, done, fit, used + 2 * pad_y);
            if (is_complete) return;
            for (std::size_t i = 0; i < cells.size(); ++i) done[i] += fit[i];
            next_page(header);
            is_fresh = true;
        }
    }

    void draw_piece(const Row& row, const Cells& cells, const std::vector<std::size_t>& first,
                    const std::vector<std::size_t>& count, double height) {
        const double top = canvas_.y();
        if (row.kind == RowKind::group) {
            canvas_.fill(Sheet::left, top, Sheet::text_width, height, Tone::quiet, 0.05);
        }
        if (row.kind == RowKind::total) {
            canvas_.rule(Sheet::left, top, Sheet::right, top, Tone::ink, 0.9, 0.8);
        }
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (count[i] > 0) {
                canvas_.draw(cells[i], left_[i] + pad_x, top + pad_y, first[i], count[i]);
            }
        }
        canvas_.move_down(height);
        canvas_.rule(Sheet::left, canvas_.y(), Sheet::right, canvas_.y(), Tone::quiet, 0.25, 0.4);
    }

    Canvas& canvas_;
    const Table& table_;
    std::vector<double> left_;  // of each column; then the right margin
};

}  // namespace

void render_table(Canvas& canvas, const Table& table) {
    TableWriter(canvas, table).write();
}

}  // namespace slipway::pdf
