#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace slipway::log {

enum class Level { debug, info, warning, error };

/// One named value of a record. There is no way in for a `Secret`: it has no text.
struct Field {
    std::string_view name;
    std::variant<std::string_view, std::int64_t, bool> value;

    Field(std::string_view field_name, std::string_view text) : name(field_name), value(text) {}
    Field(std::string_view field_name, const std::string& text)
        : name(field_name), value(std::string_view(text)) {}
    Field(std::string_view field_name, const char* text)
        : name(field_name), value(std::string_view(text)) {}
    Field(std::string_view field_name, bool flag) : name(field_name), value(flag) {}
    Field(std::string_view field_name, std::int64_t number) : name(field_name), value(number) {}
    Field(std::string_view field_name, int number)
        : name(field_name), value(static_cast<std::int64_t>(number)) {}
};

struct LoggerOptions {
    Level level = Level::info;
    std::string file;  // appended to; standard error when empty
};

/// Writes one JSON object a line: {"time":…,"level":…,"message":…, then the fields}. Messages are
/// constant texts, what varies goes into fields. Thread-safe; warnings and errors are flushed.
class Logger {
public:
    /// Throws Fault when the file cannot be opened.
    static std::unique_ptr<Logger> create(const LoggerOptions& options);
    /// Writes nothing, for tests and tools.
    static std::unique_ptr<Logger> create_silent();
    ~Logger();

    void write(Level level, std::string_view message, std::initializer_list<Field> fields = {});
    void info(std::string_view message, std::initializer_list<Field> fields = {}) {
        write(Level::info, message, fields);
    }
    void warning(std::string_view message, std::initializer_list<Field> fields = {}) {
        write(Level::warning, message, fields);
    }
    void error(std::string_view message, std::initializer_list<Field> fields = {}) {
        write(Level::error, message, fields);
    }

private:
    struct Sink;
    explicit Logger(std::unique_ptr<Sink> sink);
    std::unique_ptr<Sink> sink_;
};

/// Appends `text` as a JSON string, quotes included. When it is not UTF-8, every byte
/// beyond ASCII becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

}  // namespace slipway::log
