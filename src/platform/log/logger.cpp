#include "platform/log/logger.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/null_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <chrono>

#include "base/day.hpp"
#include "base/fault.hpp"
#include "base/text.hpp"

namespace slipway::log {

struct Logger::Sink {
    spdlog::logger logger;
};

namespace {

spdlog::level::level_enum level_of(Level level) {
    switch (level) {
        case Level::debug:
            return spdlog::level::debug;
        case Level::info:
            return spdlog::level::info;
        case Level::warning:
            return spdlog::level::warn;
        case Level::error:
            return spdlog::level::err;
    }
    return spdlog::level::err;
}

std::string_view name_of(Level level) {
    switch (level) {
        case Level::debug:
            return "debug";
        case Level::info:
            return "info";
        case Level::warning:
            return "warning";
        case Level::error:
            return "error";
    }
    return "error";
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    const bool is_text = is_utf8(text);
    out += '"';
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            out += '\\';
            out += byte;
        } else if (code < 0x20 || code == 0x7f) {
            out += "\\u00";
            out += digits[code >> 4];
            out += digits[code & 15];
        } else if (code >= 0x80 && !is_text) {
            out += "\xef\xbf\xbd";
        } else {
            out += byte;
        }
    }
    out += '"';
}

Logger::Logger(std::unique_ptr<Sink> sink) : sink_(std::move(sink)) {}
Logger::~Logger() = default;

std::unique_ptr<Logger> Logger::create(const LoggerOptions& options) {
    try {
        spdlog::sink_ptr target;
        if (options.file.empty()) {
            target = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        } else {
            target = std::make_shared<spdlog::sinks::basic_file_sink_mt>(options.file);
        }
        auto sink = std::unique_ptr<Sink>(new Sink{spdlog::logger("slipway", target)});
        sink->logger.set_pattern("%v");
        sink->logger.set_level(level_of(options.level));
        sink->logger.flush_on(spdlog::level::warn);
        return std::unique_ptr<Logger>(new Logger(std::move(sink)));
    } catch (const spdlog::spdlog_ex& failure) {
        throw Fault("the log cannot be opened: " + std::string(failure.what()));
    }
}

std::unique_ptr<Logger> Logger::create_silent() {
    auto target = std::make_shared<spdlog::sinks::null_sink_mt>();
    auto sink = std::unique_ptr<Sink>(new Sink{spdlog::logger("silent", target)});
    sink->logger.set_level(spdlog::level::off);
    return std::unique_ptr<Logger>(new Logger(std::move(sink)));
}

void Logger::write(Level level, std::string_view message, std::initializer_list<Field> fields) {
    if (!sink_->logger.should_log(level_of(level))) return;
    const auto now = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    std::string line =
        "{\"time\":\"" + to_text(Instant::from_unix_ms(now.count())) + "\",\"level\":\"";
    line += name_of(level);
    line += "\",\"message\":";
    append_json_string(line, message);
    for (const Field& field : fields) {
        line += ',';
        append_json_string(line, field.name);
        line += ':';
        if (const auto* text = std::get_if<std::string_view>(&field.value)) {
            append_json_string(line, *text);
        } else if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
            line += std::to_string(*number);
        } else {
            line += std::get<bool>(field.value) ? "true" : "false";
        }
    }
    line += '}';
    sink_->logger.log(level_of(level), spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace slipway::log
