#include "server/cli/settings.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <filesystem>

#include "base/fault.hpp"

namespace slipway {
namespace {

constexpr SettingDescription settings_list[] = {
    {"listen", "--listen", "address and port to serve on; 127.0.0.1:8080"},
    {"data", "--data", "folder of the database, files, backups and log; ./data"},
    {"database", "--database", "sqlite:PATH or postgresql://…; sqlite in the data folder"},
    {"base_url", "--base-url",
     "address that links in mail begin with; http:// and what --listen says"},
    {"tls.certificate", "--tls-certificate",
     "PEM file with the certificate chain; then TLS is served"},
    {"tls.key", "--tls-key", "PEM file with the private key"},
    {"trusted_proxies", "--trusted-proxies",
     "addresses whose X-Forwarded-For and -Proto are believed"},
    {"workers", "--workers", "threads that answer requests; 32"},
    {"log.file", "--log-file", "file for the log, one JSON object a line; standard error"},
    {"log.level", "--log-level", "debug, info, warning or error; info"},
    {"metrics.token", "", "who bears it reads /metrics; without one, this machine alone does"},
    {"mail.host", "", "mail server; without one, mail is written to DATA/outbox"},
    {"mail.port", "", "its port; 587"},
    {"mail.security", "", "none, starttls or tls; starttls"},
    {"mail.user", "", "user at the mail server"},
    {"mail.password", "", "password at the mail server"},
    {"mail.from", "", "sender of the program's mail; slipway@localhost"},
};

log::Level level_of(const std::string& name) {
    if (name == "debug") return log::Level::debug;
    if (name == "info") return log::Level::info;
    if (name == "warning") return log::Level::warning;
    if (name == "error") return log::Level::error;
    throw Fault("log.level: expected debug, info, warning or error, not " + name);
}

SmtpSecurity security_of(const std::string& name) {
    if (name == "none") return SmtpSecurity::none;
    if (name == "starttls") return SmtpSecurity::starttls;
    if (name == "tls") return SmtpSecurity::tls;
    throw Fault("mail.security: expected none, starttls or tls, not " + name);
}

struct Listen {
    std::string address;
    std::uint16_t port = 0;
};

Listen listen_of(const std::string& text) {
    const auto colon = text.rfind(':');
    unsigned port = 0;
    const char* begin = text.data() + (colon == std::string::npos ? 0 : colon + 1);
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(begin, end, port);
    if (error != std::errc{} || stop != end || port > 65535) {
        throw Fault("listen: expected ADDRESS:PORT, not " + text);
    }
    std::string address = colon == std::string::npos ? "127.0.0.1" : text.substr(0, colon);
    if (address.starts_with('[') && address.ends_with(']')) {
        address = address.substr(1, address.size() - 2);
    }
    return {address, static_cast<std::uint16_t>(port)};
}

std::int64_t workers_of(const config::Config& settings) {
    return settings.number("workers", 32, 1, 256);
}

std::string listen_text(const config::Config& settings) {
    return settings.text("listen", "127.0.0.1:8080");
}

}  // namespace

std::span<const SettingDescription> all_settings() {
    return settings_list;
}

config::Config load_settings(const Flags& flags) {
    std::vector<std::string> known;
    for (const SettingDescription& setting : settings_list) known.emplace_back(setting.name);
    const auto environment = [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        return value != nullptr ? std::optional<std::string>(value) : std::nullopt;
    };
    return config::Config::load(known, flags.values, environment, flags.config_file);
}

ApplicationOptions application_options(const config::Config& settings) {
    ApplicationOptions options;
    options.data_folder = std::filesystem::absolute(settings.text("data", "data"));
    options.database_url =
        settings.text("database", "sqlite:" + (options.data_folder / "slipway.sqlite").string());
    const bool is_tls = settings.find("tls.certificate").has_value();
    options.base_url =
        settings.text("base_url", (is_tls ? "https://" : "http://") + listen_text(settings));
    while (options.base_url.ends_with('/')) options.base_url.pop_back();
    options.mail_from = settings.text("mail.from", "slipway@localhost");
    // Those who read keep the processor busy; those who write wait for the disk together, and the
    // more of them wait the more share one commit.
    constexpr std::int64_t most_readers = 8;
    options.readers = static_cast<int>(std::min(workers_of(settings), most_readers));
    options.metrics_token = settings.text("metrics.token", "");
    if (const auto host = settings.find("mail.host")) {
        SmtpSettings smtp;
        smtp.host = *host;
        smtp.port = static_cast<std::uint16_t>(settings.number("mail.port", 587, 1, 65535));
        smtp.security = security_of(settings.text("mail.security", "starttls"));
        smtp.user = settings.text("mail.user", "");
        smtp.password = Secret(settings.text("mail.password", ""));
        options.smtp = std::move(smtp);
    }
    return options;
}

http::ServerOptions server_options(const config::Config& settings) {
    http::ServerOptions options;
    const Listen listen = listen_of(listen_text(settings));
    options.address = listen.address;
    options.port = listen.port;
    options.worker_threads = static_cast<std::size_t>(workers_of(settings));
    options.trusted_proxies = settings.list("trusted_proxies");
    const auto certificate = settings.find("tls.certificate");
    const auto key = settings.find("tls.key");
    if (certificate.has_value() != key.has_value()) {
        throw Fault("tls.certificate and tls.key go together");
    }
    if (certificate) {
        options.tls = std::make_unique<http::TlsFiles>(http::TlsFiles{*certificate, *key});
    }
    // Where the file store has what is half written, too: it clears away what crashes leave there.
    const auto uploads =
        std::filesystem::absolute(settings.text("data", "data")) / "files" / "incoming";
    std::filesystem::create_directories(uploads);
    options.upload_folder = uploads.string();
    return options;
}

std::unique_ptr<log::Logger> make_logger(const config::Config& settings) {
    return log::Logger::create({.level = level_of(settings.text("log.level", "info")),
                                .file = settings.text("log.file", "")});
}

}  // namespace slipway
