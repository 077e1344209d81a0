#include <algorithm>
#include <array>
#include <numeric>

#include "base/assert.hpp"
#include "platform/pdf/canvas.hpp"
#include "platform/pdf/table.hpp"

namespace slipway::pdf {
namespace {

Text plain(std::string text) {
    return {{std::move(text), Emphasis::plain, {}}};
}

/// Lines over as many pages as they take; no single line is left alone at the foot of a page.
void flow(Canvas& canvas, const TextBlock& text, double x) {
    std::size_t first = 0;
    while (first < text.line_count()) {
        const std::size_t left = text.line_count() - first;
        std::size_t fit = text.lines_within(first, canvas.room());
        if (fit == 1 && left > 1 && !canvas.is_at_top()) fit = 0;
        if (left > 2 && fit == left - 1) --fit;
        if (fit == 0 && canvas.is_at_top()) fit = 1;
        canvas.draw(text, x, canvas.y(), first, fit);
        first += fit;
        if (first < text.line_count()) {
            canvas.new_page();
        } else {
            canvas.move_down(text.height(first - fit));
        }
    }
}

void render_block(Canvas& canvas, const Heading& heading) {
    ASSERT(heading.level >= 1 && heading.level <= 3, "headings have three levels");
    constexpr std::array sizes = {14.0, 11.5, 10.0};
    const double size = sizes.at(static_cast<std::size_t>(heading.level - 1));
    const auto text =
        canvas.lay_out(plain(heading.text), Sheet::text_width,
                       {.size_pt = size, .emphasis = Emphasis::strong, .line_spacing = 1.15});
    // With what it heads: some lines of text, or a table's header and first row.
    canvas.need(text.height() + size + 54);
    if (!canvas.is_at_top()) canvas.move_down(size * 0.85);
    canvas.add_outline(heading.text, heading.level);
    flow(canvas, text, Sheet::left);
    canvas.move_down(size * 0.4);
}

void render_block(Canvas& canvas, const Paragraph& paragraph) {
    flow(canvas, canvas.lay_out(paragraph.text, Sheet::text_width, {}), Sheet::left);
    canvas.move_down(6);
}

void render_block(Canvas& canvas, const List& list) {
    constexpr double indent = 16;
    std::array<int, 5> counts{};
    for (const ListItem& item : list.items) {
        ASSERT(item.depth >= 0 && item.depth < 5, "lists are five deep at most");
        const auto depth = static_cast<std::size_t>(item.depth);
        std::fill(counts.begin() + item.depth + 1, counts.end(), 0);
        ++counts[depth];
        const double x = Sheet::left + indent * (item.depth + 1);
        const auto text = canvas.lay_out(item.text, Sheet::right - x, {});
        constexpr std::array marks = {"•", "–", "•", "–", "•"};
        const std::string mark =
            list.kind == ListKind::numbers ? std::to_string(counts[depth]) + "." : marks[depth];
        canvas.need(text.line_height(0) *
                    static_cast<double>(std::min<std::size_t>(2, text.line_count())));
        const auto sign = canvas.lay_out(plain(mark), indent + 8,
                                         {.alignment = Alignment::right, .tone = Tone::quiet});
        canvas.draw(sign, x - indent - 13, canvas.y());
        flow(canvas, text, x);
        canvas.move_down(2.5);
    }
    canvas.move_down(4);
}

void render_block(Canvas& canvas, const KeyValues& pairs) {
    constexpr double name_width = 140;
    for (const auto& [name, value] : pairs.rows) {
        const auto left = canvas.lay_out(plain(name), name_width - 10, {.tone = Tone::quiet});
        const auto right = canvas.lay_out(value, Sheet::text_width - name_width, {});
        // Many lines of a value may break over pages; its name stays with the first.
        canvas.need(std::max(left.height(), std::min(right.height(), 60.0)));
        const double bottom = canvas.y() + left.height();
        canvas.draw(left, Sheet::left, canvas.y());
        const bool stays = right.height() <= canvas.room();
        flow(canvas, right, Sheet::left + name_width);
        if (stays && canvas.y() < bottom) canvas.move_down(bottom - canvas.y());
        canvas.move_down(3);
    }
    canvas.move_down(5);
}

void render_block(Canvas& canvas, const Table& table) {
    render_table(canvas, table);
}

void render_block(Canvas& canvas, const Drawing& drawing) {
    canvas.need(drawing.height_pt);
    const double top = canvas.y();
    const auto across = [](double x) { return Sheet::left + Sheet::text_width * x / 1000; };
    for (const auto& shape : drawing.shapes) {
        if (const auto* bar = std::get_if<Bar>(&shape)) {
            canvas.fill(across(bar->x), top + bar->y, Sheet::text_width * bar->width / 1000,
                        bar->height, bar->tone, 1);
        } else if (const auto* line = std::get_if<Line>(&shape)) {
            canvas.rule(across(line->x1), top + line->y1, across(line->x2), top + line->y2,
                        line->tone, 1, 0.6);
        } else if (const auto* label = std::get_if<Label>(&shape)) {
            const auto text = canvas.lay_out(plain(label->text), Sheet::right - across(label->x),
                                             {.size_pt = 8, .tone = label->tone});
            canvas.draw(text, across(label->x), top + label->y);
        }
    }
    canvas.move_down(drawing.height_pt + 6);
}

void render_block(Canvas& canvas, const PageBreak&) {
    if (!canvas.is_at_top()) canvas.new_page();
}

void render_title(Canvas& canvas, const Document& document) {
    if (document.title.empty()) return;
    const auto title =
        canvas.lay_out(plain(document.title), Sheet::text_width,
                       {.size_pt = 20, .emphasis = Emphasis::strong, .line_spacing = 1.1});
    flow(canvas, title, Sheet::left);
    canvas.move_down(4);
    if (!document.subtitle.empty()) {
        const auto subtitle = canvas.lay_out(plain(document.subtitle), Sheet::text_width,
                                             {.size_pt = 10.5, .tone = Tone::quiet});
        flow(canvas, subtitle, Sheet::left);
    }
    canvas.move_down(10);
}

Pdf render_once(const Document& document, std::size_t page_count) {
    Canvas canvas(document, page_count);
    render_title(canvas, document);
    for (const Block& block : document.blocks) {
        std::visit([&](const auto& one) { render_block(canvas, one); }, block);
    }
    return canvas.finish();
}

}  // namespace

Pdf render(const Document& document) {
    // The first time only to learn how many pages there are; footers do not change the layout.
    return render_once(document, render_once(document, 0).page_count);
}

}  // namespace slipway::pdf
