#include "platform/sql/filter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <charconv>

#include "base/base64url.hpp"
#include "base/text.hpp"
#include "platform/describe/json.hpp"
#include "platform/sql/fold.hpp"

namespace slipway::sql {
namespace {

constexpr std::size_t max_listed_values = 10'000;  // SQLite takes 32,766 parameters
constexpr std::size_t max_words = 8;
constexpr std::int64_t max_page = 500;

/// What a cursor says: the order it belongs to, and the keys of the row it stands at.
struct Cursor {
    std::string order;
    std::vector<std::string> keys;
};
BOOST_DESCRIBE_STRUCT(Cursor, (), (order, keys))

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : fold(text) + " ") {
        if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::exchange(word, {}));
        }
    }
    if (words.size() > max_words) words.resize(max_words);
    return words;
}

/// A pattern for `like … escape '\'` that finds exactly this word.
std::string pattern_of(std::string_view word) {
    std::string pattern = "%";
    for (const char c : word) {
        if (c == '%' || c == '_' || c == '\\') pattern += '\\';
        pattern += c;
    }
    return pattern + "%";
}

/// "$1" of the fragment as "$(1 + shift)".
std::string renumbered(std::string_view text, std::size_t shift) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        out += text[i];
        if (text[i] != '$') continue;
        std::size_t number = 0;
        const auto read = std::from_chars(text.data() + i + 1, text.data() + text.size(), number);
        if (read.ec != std::errc()) continue;
        out += std::to_string(number + shift);
        i = static_cast<std::size_t>(read.ptr - text.data()) - 1;
    }
    return out;
}

std::optional<Value> parse_key(KeyKind kind, const std::string& text) {
    if (text.find('\0') != std::string::npos) return std::nullopt;
    if (kind == KeyKind::text) return Value(text);
    if (kind == KeyKind::day) {
        return parse_day(text) ? std::optional<Value>(Value(text)) : std::nullopt;
    }
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return is_number ? std::optional<Value>(Value(number)) : std::nullopt;
}

/// "after this row" in an order whose keys run in different directions: the first key further, or
/// the same and the second further, and so on.
std::string after_in_mixed_order(const std::vector<OrderKey>& order, std::size_t first_parameter) {
    std::string text;
    for (std::size_t last = 0; last < order.size(); ++last) {
        text += last == 0 ? "(" : " or (";
        for (std::size_t i = 0; i <= last; ++i) {
            const bool is_further = i == last;
            const char* further = order[i].direction == Direction::ascending ? ">" : "<";
            text += fmt::format("{}{} {} ${}", i == 0 ? "" : " and ", order[i].column.text(),
                                is_further ? further : "=", first_parameter + i);
        }
        text += ")";
    }
    return "(" + text + ")";
}

std::string after_row(const std::vector<OrderKey>& order, std::size_t first_parameter) {
    const Direction direction = order.front().direction;
    const auto runs_along = [&](const OrderKey& key) { return key.direction == direction; };
    if (!std::ranges::all_of(order, runs_along)) {
        return after_in_mixed_order(order, first_parameter);
    }
    // One comparison of rows, which both databases answer from one index.
    std::string columns;
    std::string parameters;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const char* comma = i == 0 ? "" : ", ";
        columns += fmt::format("{}{}", comma, order[i].column.text());
        parameters += fmt::format("{}${}", comma, first_parameter + i);
    }
    const char* sign = direction == Direction::ascending ? ">" : "<";
    return fmt::format("({}) {} ({})", columns, sign, parameters);
}

}  // namespace

std::vector<MemberRule> describe_rules(const PageRequest*) {
    return {{.name = "limit",
             .description = "The most entries of a page.",
             .minimum = 1,
             .maximum = max_page,
             .may_be_absent = true},
            {.name = "cursor",
             .description = "The next_cursor of the page before.",
             .max_length = 4'000,
             .may_be_absent = true}};
}

Result<OrderKey> choose_order(std::string_view sort, std::span<const OrderKey> choices) {
    ASSERT(!choices.empty(), "a list has an order");
    if (sort.empty()) return choices.front();
    const bool is_reversed = sort.starts_with('-');
    const std::string_view name = sort.substr(is_reversed ? 1 : 0);
    for (const OrderKey& choice : choices) {
        if (choice.column.name() != name) continue;
        OrderKey key = choice;
        key.direction = is_reversed ? Direction::descending : Direction::ascending;
        return key;
    }
    return refuse(RefusalCode::malformed, "list.sort_is_unknown", "sort");
}

ListQuery& ListQuery::compare_value(Column column, std::string_view sign, Value value) {
    values_.push_back(std::move(value));
    text_ += fmt::format("\n    and {} {} ${}", column.text(), sign, values_.size());
    return *this;
}

ListQuery& ListQuery::one_of_values(Column column, std::vector<Value> values) {
    ASSERT(values.size() <= max_listed_values, "longer lists are joined, not listed");
    if (values.empty()) {
        text_ += "\n    and 1 = 0";
        return *this;
    }
    // Lists of 3 and of 4 share a text, and so a prepared statement: the last value again.
    values.resize(std::bit_ceil(values.size()), values.back());
    text_ += fmt::format("\n    and {} in (", column.text());
    for (std::size_t i = 0; i < values.size(); ++i) {
        values_.push_back(std::move(values[i]));
        text_ += fmt::format("{}${}", i == 0 ? "" : ", ", values_.size());
    }
    text_ += ")";
    return *this;
}

ListQuery& ListQuery::is_empty(Column column) {
    text_ += fmt::format("\n    and {} is null", column.text());
    return *this;
}

ListQuery& ListQuery::is_not_empty(Column column) {
    text_ += fmt::format("\n    and {} is not null", column.text());
    return *this;
}

ListQuery& ListQuery::contains(std::initializer_list<Column> columns, std::string_view text) {
    for (const std::string& word : words_of(text)) {
        values_.emplace_back(pattern_of(word));
        text_ += "\n    and (";
        bool is_first = true;
        for (const Column& column : columns) {
            text_ += fmt::format("{}slipway_fold({}) like ${} escape '\\'", is_first ? "" : " or ",
                                 column.text(), values_.size());
            is_first = false;
        }
        text_ += ")";
    }
    return *this;
}

ListQuery& ListQuery::matches_values(Fragment condition, std::vector<Value> values) {
    text_ += fmt::format("\n    and ({})", renumbered(condition.text(), values_.size()));
    std::ranges::move(values, std::back_inserter(values_));
    return *this;
}

ListQuery& ListQuery::order_by(std::vector<OrderKey> keys) {
    ASSERT(!keys.empty(), "an order has a key");
    order_ = std::move(keys);
    return *this;
}

std::string ListQuery::order_text() const {
    std::string text;
    for (const OrderKey& key : order_) {
        text += fmt::format("{}{}{}", text.empty() ? "\n    order by " : ", ", key.column.text(),
                            key.direction == Direction::descending ? " desc" : "");
    }
    return text;
}

std::string ListQuery::order_signature() const {
    std::string signature;
    for (const OrderKey& key : order_) {
        signature += key.direction == Direction::descending ? "-" : "+";
        signature += key.column.name();
    }
    return signature;
}

Result<std::vector<Value>> ListQuery::read_cursor(std::string_view cursor) const {
    const auto invalid = [] {
        return refuse(RefusalCode::malformed, "list.cursor_is_invalid", "cursor");
    };
    const auto json = parse_base64url(cursor);
    if (!json) return invalid();
    const auto read = from_json<Cursor>(*json);
    if (!read || read->order != order_signature() || read->keys.size() != order_.size()) {
        return invalid();
    }
    std::vector<Value> keys;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        auto key = parse_key(order_[i].kind, read->keys[i]);
        if (!key) return invalid();
        keys.push_back(std::move(*key));
    }
    return keys;
}

std::string ListQuery::cursor_at(const Row& row) const {
    Cursor cursor{.order = order_signature()};
    for (const OrderKey& key : order_) {
        for (int column = 0; column < row.column_count(); ++column) {
            if (row.column_name(column) != key.selected_as) continue;
            ASSERT(!row.is_null(column), "a column of an order is never null");
            cursor.keys.emplace_back(row.text(column));
            break;
        }
    }
    ASSERT(cursor.keys.size() == order_.size(), "a list selects the columns it is ordered by");
    return to_base64url(to_json(cursor));
}

Result<ListQuery::Rendered> ListQuery::render_page(const PageRequest& request) const {
    ASSERT(!order_.empty(), "a list in pages has an order");
    if (request.limit < 1 || request.limit > max_page) {
        return refuse(RefusalCode::invalid, "list.limit_is_out_of_range", "limit",
                      {{"maximum", max_page}});
    }
    Rendered rendered{text_, values_};
    if (!request.cursor.empty()) {
        const std::vector<Value> keys = TRY(read_cursor(request.cursor));
        rendered.text += "\n    and " + after_row(order_, rendered.values.size() + 1);
        std::ranges::copy(keys, std::back_inserter(rendered.values));
    }
    rendered.values.emplace_back(request.limit + 1);
    rendered.text += fmt::format("{}\n    limit ${}", order_text(), rendered.values.size());
    return rendered;
}

std::int64_t ListQuery::count(Transaction& transaction) const {
    const std::string name = name_ + ".count";
    const std::string text = fmt::format("select count(*) as n from ({}) counted", text_);
    std::int64_t rows = 0;
    transaction.run(Statement{name, text}, values_, [&](const Row& row) { rows = row.integer(0); });
    return rows;
}

}  // namespace slipway::sql
