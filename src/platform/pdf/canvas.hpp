#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "platform/pdf/document.hpp"

typedef struct _PangoLayout PangoLayout;

namespace slipway::pdf {

/// A4 and its margins, in points of 1/72 inch.
struct Sheet {
    static constexpr double width = 595.276, height = 841.89;
    static constexpr double left = 56, right = width - 56;
    static constexpr double top = 68, bottom = height - 68;
    static constexpr double text_width = right - left;
};

struct TextStyle {
    double size_pt = 9.5;
    Emphasis emphasis = Emphasis::plain;
    Alignment alignment = Alignment::left;
    double line_spacing = 1.25;
    Tone tone = Tone::ink;
};

/// Text broken into lines of a width, with its links. Made by Canvas::lay_out.
class TextBlock {
public:
    TextBlock(PangoLayout* layout, const TextStyle& style,
              std::vector<std::pair<std::pair<int, int>, std::string>> links);
    ~TextBlock();
    TextBlock(TextBlock&&) noexcept;
    TextBlock& operator=(TextBlock&&) noexcept;

    std::size_t line_count() const { return heights_.size(); }
    double line_height(std::size_t line) const { return heights_[line]; }
    /// Of the lines from `first` on.
    double height(std::size_t first = 0) const;
    /// How many lines from `first` on fit into that height.
    std::size_t lines_within(std::size_t first, double height_pt) const;

private:
    friend class Canvas;
    PangoLayout* layout_;
    double first_baseline_ = 0;  // below the upper edge
    std::vector<double> heights_;
    /// Byte ranges of the text, and where they lead.
    std::vector<std::pair<std::pair<int, int>, std::string>> links_;
};

/// A PDF in the making: pages with their header and footer, and a place `y` that moves down.
class Canvas {
public:
    /// `page_count` is what the footers say; 0 when it is only being found out.
    Canvas(const Document& document, std::size_t page_count);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    double y() const { return y_; }
    double room() const { return Sheet::bottom - y_; }
    bool is_at_top() const { return y_ <= Sheet::top; }
    void move_down(double points) { y_ += points; }
    void new_page();
    /// A new page unless that much fits, or the page is empty anyway.
    void need(double points) {
        if (room() < points && !is_at_top()) new_page();
    }

    TextBlock lay_out(const Text& text, double width_pt, const TextStyle& style) const;
    /// Lines from `first`, `count` of them, with the upper left corner at x, y. y() stays.
    void draw(const TextBlock& text, double x, double y, std::size_t first, std::size_t count);
    void draw(const TextBlock& text, double x, double y) { draw(text, x, y, 0, text.line_count()); }
    void fill(double x, double y, double width, double height, Tone tone, double strength);
    void rule(double x1, double y1, double x2, double y2, Tone tone, double strength, double thick);
    void add_outline(const std::string& title, int level);

    /// Ends the document; the canvas is of no use after it.
    Pdf finish();

private:
    struct Cairo;
    void dress_page();

    const Document& document_;
    std::size_t page_count_;
    std::size_t page_ = 1;
    double y_ = Sheet::top;
    std::string bytes_;
    std::unique_ptr<Cairo> cairo_;
    std::vector<int> outline_;  // the latest entry of each level
};

}  // namespace slipway::pdf
