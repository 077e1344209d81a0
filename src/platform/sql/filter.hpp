#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "platform/sql/database.hpp"

// The only place where SQL is put together: the filters, the order and the page of a list. Names
// and fragments come from the code (their constructors run at compile time); what users write
// becomes parameters.

namespace slipway::sql {

/// A column as a query spells it: "created_at", "e.created_at".
class Column {
public:
    consteval Column(const char* text) : text_(text) {
        if (text_.empty()) throw "a column has a name";
        for (const char c : text_) {
            const bool is_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
            if (!is_word && c != '.') throw "a column is written in small letters, digits, _ and .";
        }
    }
    constexpr std::string_view text() const { return text_; }
    /// As it is called in the answer, without its table.
    constexpr std::string_view name() const {
        return text_.substr(text_.find_last_of('.') + 1);  // npos + 1 is 0
    }

private:
    std::string_view text_;
};

/// A condition of the code, with $1, $2 … for parameters of its own:
///     "exists (select 1 from record_tags t where t.record_id = r.id and t.tag = $1)"
class Fragment {
public:
    consteval Fragment(const char* text) : text_(text) {}
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

enum class Direction { ascending, descending };

/// How a column of an order travels in a cursor.
enum class KeyKind { text, integer, day };

/// One column of an order; never null, and selected by the query: under its name, or `as` another.
struct OrderKey {
    Column column;
    KeyKind kind = KeyKind::text;
    Direction direction = Direction::ascending;
    std::string_view selected_as = column.name();
};

/// The order a caller asked for, "name" or "-name", among those on offer; the first one when it
/// asked for none. Refuses others as malformed, `list.sort_is_unknown`.
Result<OrderKey> choose_order(std::string_view sort, std::span<const OrderKey> choices);

/// What a caller asks of a list that comes in pages.
struct PageRequest {
    std::int64_t limit = 50;
    std::string cursor;  // empty: from the beginning
};
std::vector<MemberRule> describe_rules(const PageRequest*);
BOOST_DESCRIBE_STRUCT(PageRequest, (), (limit, cursor))

/// A page of a list. `next_cursor` asks for what follows; it is absent on the last page.
template <class T>
struct Page {
    std::vector<T> items;
    std::optional<std::string> next_cursor;
    BOOST_DESCRIBE_CLASS(Page, (), (items, next_cursor), (), ())
};

/// A list's query: a statement of the code that ends in its `where`, then conditions, an order, and
/// a page of it or everything. Made, used and thrown away.
///     constexpr Statement list{"note.list", "select … from notes n where n.workspace_id = $1"};
///     ListQuery query(list, actor.workspace_id);
///     query.equals("n.author_id", filter.author_id).contains({"n.title", "n.text"}, filter.text);
///     query.order_by({{"n.created_at", KeyKind::integer, Direction::descending}, {"n.id"}});
///     return query.page<NoteRow>(sql, request);
class ListQuery {
public:
    template <class... P>
    explicit ListQuery(const Statement& base, const P&... parameters)
        : name_(base.name), text_(base.text), values_{to_value(parameters)...} {}

    // An empty optional adds no condition: the caller did not ask for one.
    template <class T>
    ListQuery& equals(Column column, const T& wanted) {
        return compare(column, "=", wanted);
    }
    template <class T>
    ListQuery& differs_from(Column column, const T& wanted) {
        return compare(column, "<>", wanted);
    }
    template <class T>
    ListQuery& at_least(Column column, const T& lowest) {
        return compare(column, ">=", lowest);
    }
    template <class T>
    ListQuery& at_most(Column column, const T& highest) {
        return compare(column, "<=", highest);
    }
    template <class T>
    ListQuery& before(Column column, const T& end) {
        return compare(column, "<", end);
    }
    /// An empty list lets nothing through; an empty optional adds no condition.
    template <class T>
    ListQuery& one_of(Column column, const std::vector<T>& wanted) {
        std::vector<Value> values;
        for (const T& value : wanted) values.push_back(to_value(value));
        return one_of_values(column, std::move(values));
    }
    template <class T>
    ListQuery& one_of(Column column, const std::optional<std::vector<T>>& wanted) {
        return wanted ? one_of(column, *wanted) : *this;
    }
    ListQuery& is_empty(Column column);
    ListQuery& is_not_empty(Column column);
    /// Every word of the text is in one of the columns, in small or capital letters of any
    /// alphabet. A blank text adds no condition.
    ListQuery& contains(std::initializer_list<Column> columns, std::string_view text);
    template <class... P>
    ListQuery& matches(Fragment condition, const P&... parameters) {
        return matches_values(condition, {to_value(parameters)...});
    }

    /// The last key is unique, so that no row is shown twice or left out between two pages.
    ListQuery& order_by(std::vector<OrderKey> keys);

    /// One page. A cursor that is not from this list's order is refused as malformed,
    /// `list.cursor_is_invalid`.
    template <class T>
    Result<Page<T>> page(Transaction& transaction, const PageRequest& request) const;
    template <class T>
    std::vector<T> all(Transaction& transaction) const {
        const std::string text = text_ + order_text();
        return transaction.all_with<T>(Statement{name_, text}, values_);
    }
    /// How many rows there are on all pages.
    std::int64_t count(Transaction& transaction) const;

private:
    struct Rendered {
        std::string text;
        std::vector<Value> values;
    };

    template <class T>
    ListQuery& compare(Column column, std::string_view sign, const T& value) {
        Value parameter = to_value(value);
        if (std::holds_alternative<std::monostate>(parameter)) return *this;
        return compare_value(column, sign, std::move(parameter));
    }
    ListQuery& compare_value(Column column, std::string_view sign, Value value);
    ListQuery& one_of_values(Column column, std::vector<Value> values);
    ListQuery& matches_values(Fragment condition, std::vector<Value> values);
    std::string order_text() const;
    std::string order_signature() const;
    Result<Rendered> render_page(const PageRequest& request) const;
    Result<std::vector<Value>> read_cursor(std::string_view cursor) const;
    std::string cursor_at(const Row& row) const;

    std::string name_;
    std::string text_;
    std::vector<Value> values_;
    std::vector<OrderKey> order_;
};

template <class T>
Result<Page<T>> ListQuery::page(Transaction& transaction, const PageRequest& request) const {
    const Rendered rendered = TRY(render_page(request));
    const auto limit = static_cast<std::size_t>(request.limit);
    Page<T> page;
    std::string last_cursor;
    std::optional<RowMapping> mapping;
    transaction.run(Statement{name_, rendered.text}, rendered.values, [&](const Row& row) {
        if (page.items.size() == limit) {  // the one row too many that shows that there is more
            page.next_cursor = last_cursor;
            return;
        }
        if (!mapping) mapping.emplace(row, describe<T>(), name_);
        mapping->read(row, &page.items.emplace_back());
        if (page.items.size() == limit) last_cursor = cursor_at(row);
    });
    return page;
}

}  // namespace slipway::sql
