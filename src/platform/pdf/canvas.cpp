#include "platform/pdf/canvas.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/fault.hpp"

namespace slipway::pdf {
namespace {

struct Colour {
    double red, green, blue;
};

Colour colour_of(Tone tone) {
    switch (tone) {
        case Tone::ink:
            return {0.12, 0.14, 0.18};
        case Tone::quiet:
            return {0.40, 0.44, 0.50};
        case Tone::accent:
            return {0.10, 0.34, 0.60};
        case Tone::good:
            return {0.13, 0.50, 0.33};
        case Tone::warning:
            return {0.78, 0.50, 0.08};
        case Tone::bad:
            return {0.72, 0.20, 0.18};
    }
    return {0, 0, 0};
}

/// Mixed with the white of the paper; strength 1 is the colour itself.
Colour mixed(Tone tone, double strength) {
    const Colour c = colour_of(tone);
    const auto mix = [&](double part) { return 1 - strength * (1 - part); };
    return {mix(c.red), mix(c.green), mix(c.blue)};
}

/// Well-formed UTF-8 of characters that can be seen.
std::string printable(const std::string& text) {
    const std::unique_ptr<char, decltype(&g_free)> valid(
        g_utf8_make_valid(text.data(), static_cast<gssize>(text.size())), &g_free);
    std::string clean = valid.get();
    std::erase(clean, '\r');
    std::ranges::replace_if(
        clean, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }, ' ');
    return clean;
}

void add(PangoAttrList* list, PangoAttribute* attribute, int begin, int end) {
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(end);
    pango_attr_list_insert(list, attribute);
}

void add_colour(PangoAttrList* list, Tone tone, int begin, int end) {
    const Colour c = colour_of(tone);
    const auto part = [](double value) { return static_cast<guint16>(value * 65535); };
    add(list, pango_attr_foreground_new(part(c.red), part(c.green), part(c.blue)), begin, end);
}

void add_emphasis(PangoAttrList* list, Emphasis emphasis, int begin, int end) {
    switch (emphasis) {
        case Emphasis::plain:
            break;
        case Emphasis::strong:
            add(list, pango_attr_weight_new(PANGO_WEIGHT_BOLD), begin, end);
            break;
        case Emphasis::slanted:
            add(list, pango_attr_style_new(PANGO_STYLE_OBLIQUE), begin, end);
            break;
        case Emphasis::quiet:
            add_colour(list, Tone::quiet, begin, end);
            break;
        case Emphasis::code:
            add(list, pango_attr_family_new("DejaVu Sans Mono"), begin, end);
            add(list, pango_attr_scale_new(0.92), begin, end);
            break;
    }
}

/// In the quotes of a Cairo tag's attribute.
std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20) continue;
        if (c == '\'' || c == '\\') result += '\\';
        result += c;
    }
    return result + "'";
}

bool may_be_followed(const std::string& link) {
    return link.starts_with("https://") || link.starts_with("http://") ||
           link.starts_with("mailto:");
}

cairo_status_t take_bytes(void* target, const unsigned char* bytes, unsigned int count) {
    static_cast<std::string*>(target)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}

constexpr double in_points(int pango_units) {
    return pango_units / double{PANGO_SCALE};
}

}  // namespace

TextBlock::TextBlock(PangoLayout* layout, const TextStyle& style,
                     std::vector<std::pair<std::pair<int, int>, std::string>> links)
    : layout_(layout), links_(std::move(links)) {
    // Pango tells the distance between baselines; DejaVu is 1.164 of its size high.
    const double line_pt = style.size_pt * 1.164 * style.line_spacing;
    first_baseline_ = line_pt / 2 + style.size_pt * 0.36;
    PangoLayoutIter* at = pango_layout_get_iter(layout);
    int baseline = pango_layout_iter_get_baseline(at);
    while (pango_layout_iter_next_line(at)) {
        const int next = pango_layout_iter_get_baseline(at);
        heights_.push_back(in_points(next - baseline));
        baseline = next;
    }
    heights_.push_back(line_pt);
    pango_layout_iter_free(at);
}

TextBlock::~TextBlock() {
    if (layout_) g_object_unref(layout_);
}

TextBlock::TextBlock(TextBlock&& other) noexcept
    : layout_(std::exchange(other.layout_, nullptr)),
      first_baseline_(other.first_baseline_),
      heights_(std::move(other.heights_)),
      links_(std::move(other.links_)) {}

TextBlock& TextBlock::operator=(TextBlock&& other) noexcept {
    std::swap(layout_, other.layout_);
    std::swap(first_baseline_, other.first_baseline_);
    std::swap(heights_, other.heights_);
    std::swap(links_, other.links_);
    return *this;
}

double TextBlock::height(std::size_t first) const {
    double sum = 0;
    for (std::size_t line = first; line < heights_.size(); ++line) sum += heights_[line];
    return sum;
}

std::size_t TextBlock::lines_within(std::size_t first, double height_pt) const {
    std::size_t count = 0;
    for (double used = 0; first + count < heights_.size(); ++count) {
        used += heights_[first + count];
        if (used > height_pt + 0.01) break;
    }
    return count;
}

/// Cairo's surface and pen, and Pango's view of fonts for them.
struct Canvas::Cairo {
    cairo_surface_t* surface;
    cairo_t* pen;
    PangoContext* context;

    explicit Cairo(std::string& bytes)
        : surface(cairo_pdf_surface_create_for_stream(&take_bytes, &bytes, Sheet::width,
                                                      Sheet::height)),
          pen(cairo_create(surface)),
          context(pango_cairo_create_context(pen)) {
        pango_cairo_context_set_resolution(context, 72);
        // Widths as designed, not as a screen's pixels would round them.
        cairo_font_options_t* options = cairo_font_options_create();
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
        pango_cairo_context_set_font_options(context, options);
        cairo_font_options_destroy(options);
        pango_context_set_round_glyph_positions(context, FALSE);
    }
    ~Cairo() {
        g_object_unref(context);
        cairo_destroy(pen);
        cairo_surface_destroy(surface);
    }
    Cairo(const Cairo&) = delete;
    Cairo& operator=(const Cairo&) = delete;

    void colour(Colour c) const { cairo_set_source_rgb(pen, c.red, c.green, c.blue); }
};

Canvas::Canvas(const Document& document, std::size_t page_count)
    : document_(document), page_count_(page_count), cairo_(std::make_unique<Cairo>(bytes_)) {
    const auto tell = [&](cairo_pdf_metadata_t what, const std::string& value) {
        cairo_pdf_surface_set_metadata(cairo_->surface, what, value.c_str());
    };
    tell(CAIRO_PDF_METADATA_TITLE, printable(document.title));
    tell(CAIRO_PDF_METADATA_AUTHOR, printable(document.author));
    tell(CAIRO_PDF_METADATA_CREATOR, "Slipway");
    const std::string created = to_text(document.created).substr(0, 19) + "Z";
    tell(CAIRO_PDF_METADATA_CREATE_DATE, created);
    tell(CAIRO_PDF_METADATA_MOD_DATE, created);
    dress_page();
}

Canvas::~Canvas() = default;

TextBlock Canvas::lay_out(const Text& text, double width_pt, const TextStyle& style) const {
    std::string all;
    std::vector<std::pair<std::pair<int, int>, std::string>> links;
    PangoAttrList* attributes = pango_attr_list_new();
    add_colour(attributes, style.tone, 0, G_MAXINT);
    add_emphasis(attributes, style.emphasis, 0, G_MAXINT);
    for (const Run& run : text) {
        const int begin = static_cast<int>(all.size());
        all += printable(run.text);
        const int end = static_cast<int>(all.size());
        add_emphasis(attributes, run.emphasis, begin, end);
        if (may_be_followed(run.link)) {
            add_colour(attributes, Tone::accent, begin, end);
            links.push_back({{begin, end}, run.link});
        }
    }
    PangoLayout* layout = pango_layout_new(cairo_->context);
    PangoFontDescription* font = pango_font_description_from_string("DejaVu Sans Condensed");
    pango_font_description_set_absolute_size(font, style.size_pt * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, all.data(), static_cast<int>(all.size()));
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_width(layout, static_cast<int>(std::max(width_pt, 1.0) * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout, static_cast<float>(style.line_spacing));
    constexpr std::array alignments = {PANGO_ALIGN_LEFT, PANGO_ALIGN_RIGHT, PANGO_ALIGN_CENTER};
    pango_layout_set_alignment(layout, alignments.at(static_cast<std::size_t>(style.alignment)));
    return TextBlock(layout, style, std::move(links));
}

void Canvas::draw(const TextBlock& text, double x, double y, std::size_t first, std::size_t count) {
    PangoLayoutIter* at = pango_layout_get_iter(text.layout_);
    for (std::size_t line = 0; line < first; ++line) pango_layout_iter_next_line(at);
    const int start_units = pango_layout_iter_get_baseline(at);
    for (std::size_t line = first; line < first + count; ++line) {
        PangoRectangle extents{};
        pango_layout_iter_get_line_extents(at, nullptr, &extents);
        const double baseline =
            y + text.first_baseline_ + in_points(pango_layout_iter_get_baseline(at) - start_units);
        PangoLayoutLine* glyphs = pango_layout_iter_get_line_readonly(at);
        cairo_move_to(cairo_->pen, x + in_points(extents.x), baseline);
        pango_cairo_show_layout_line(cairo_->pen, glyphs);
        for (const auto& [range, link] : text.links_) {
            const int begin = std::max(range.first, glyphs->start_index);
            const int end = std::min(range.second, glyphs->start_index + glyphs->length);
            if (begin >= end) continue;
            int left = 0, right = 0;
            pango_layout_line_index_to_x(glyphs, begin, FALSE, &left);
            pango_layout_line_index_to_x(glyphs, end, FALSE, &right);
            const std::string place = fmt::format("rect=[{:.2f} {:.2f} {:.2f} {:.2f}] uri={}",
                                                  x + in_points(extents.x + std::min(left, right)),
                                                  baseline - text.line_height(line) * 0.72,
                                                  in_points(std::abs(right - left)),
                                                  text.line_height(line) * 0.95, quoted(link));
            cairo_tag_begin(cairo_->pen, CAIRO_TAG_LINK, place.c_str());
            cairo_tag_end(cairo_->pen, CAIRO_TAG_LINK);
        }
        if (!pango_layout_iter_next_line(at)) break;
    }
    pango_layout_iter_free(at);
}

void Canvas::fill(double x, double y, double width, double height, Tone tone, double strength) {
    cairo_->colour(mixed(tone, strength));
    cairo_rectangle(cairo_->pen, x, y, width, height);
    cairo_fill(cairo_->pen);
}

void Canvas::rule(double x1, double y1, double x2, double y2, Tone tone, double strength,
                  double thick) {
    cairo_->colour(mixed(tone, strength));
    cairo_set_line_width(cairo_->pen, thick);
    cairo_move_to(cairo_->pen, x1, y1);
    cairo_line_to(cairo_->pen, x2, y2);
    cairo_stroke(cairo_->pen);
}

void Canvas::add_outline(const std::string& title, int level) {
    outline_.resize(std::min(outline_.size(), static_cast<std::size_t>(level - 1)));
    const int parent = outline_.empty() ? CAIRO_PDF_OUTLINE_ROOT : outline_.back();
    const std::string place = fmt::format("page={} pos=[0 {:.1f}]", page_, y_);
    outline_.push_back(cairo_pdf_surface_add_outline(cairo_->surface, parent,
                                                     printable(title).c_str(), place.c_str(),
                                                     CAIRO_PDF_OUTLINE_FLAG_OPEN));
}

void Canvas::dress_page() {
    const TextStyle small{.size_pt = 7.5, .tone = Tone::quiet};
    const TextStyle small_right{.size_pt = 7.5, .alignment = Alignment::right, .tone = Tone::quiet};
    const double half = Sheet::text_width / 2;
    const auto first_line = [&](const std::string& text, double width, const TextStyle& style,
                                double x, double y) {
        draw(lay_out({{text, Emphasis::plain, {}}}, width, style), x, y, 0, 1);
    };
    if (page_ > 1) {
        first_line(document_.title, half - 8, small, Sheet::left, 36);
    }
    first_line(document_.header, half - 8, small_right, Sheet::left + half + 8, 36);
    rule(Sheet::left, Sheet::bottom + 16, Sheet::right, Sheet::bottom + 16, Tone::quiet, 0.35, 0.5);
    if (document_.hash) {
        const Text hash = {{document_.hash_label + " ", Emphasis::plain, {}},
                           {document_.hash->text(), Emphasis::code, {}}};
        TextStyle tiny = small;
        tiny.size_pt = 6.5;
        draw(lay_out(hash, Sheet::text_width - 90, tiny), Sheet::left, Sheet::bottom + 23.5, 0, 1);
    }
    std::string label = document_.page_label;
    const auto put = [&](const std::string& name, std::size_t number) {
        const auto at = label.find(name);
        if (at != std::string::npos) label.replace(at, name.size(), std::to_string(number));
    };
    put("{page}", page_);
    put("{pages}", page_count_);
    first_line(label, 88, small_right, Sheet::right - 88, Sheet::bottom + 23);
}

void Canvas::new_page() {
    cairo_show_page(cairo_->pen);
    ++page_;
    y_ = Sheet::top;
    dress_page();
}

Pdf Canvas::finish() {
    cairo_show_page(cairo_->pen);
    cairo_surface_finish(cairo_->surface);
    for (const cairo_status_t status :
         {cairo_surface_status(cairo_->surface), cairo_status(cairo_->pen)}) {
        if (status != CAIRO_STATUS_SUCCESS) {
            throw Fault(
                fmt::format("Cairo cannot write a PDF: {}", cairo_status_to_string(status)));
        }
    }
    return {.bytes = std::move(bytes_), .page_count = page_};
}

}  // namespace slipway::pdf
