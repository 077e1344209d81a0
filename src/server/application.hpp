#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "collaboration/identity/sign_in.hpp"
#include "platform/api/dispatcher.hpp"
#include "platform/events/event_runner.hpp"
#include "platform/events/live_tail.hpp"
#include "platform/feature.hpp"
#include "platform/files/file_store.hpp"
#include "platform/http/live_hub.hpp"
#include "platform/http/static_assets.hpp"
#include "platform/jobs/job_runner.hpp"
#include "platform/log/logger.hpp"
#include "platform/mail/mail_sender.hpp"
#include "platform/metrics/metrics.hpp"
#include "server/request_metrics.hpp"
#include "server/site.hpp"

namespace slipway {

struct ApplicationOptions {
    std::string database_url;              // "sqlite:PATH" or "postgresql://…"
    std::filesystem::path data_folder;     // uploads, backups before migrations, the mail folder
    std::string base_url = "http://127.0.0.1:8080";
    std::optional<SmtpSettings> smtp;      // absent: mail goes to data_folder/outbox
    std::string mail_from = "slipway@localhost";
    int readers = 8;  // connections that read; on PostgreSQL of every kind
    PasswordCost password_cost = {};
    std::string metrics_token = {};  // empty: metrics are read from this machine only
};

/// The program put together: the one place that makes everything and hands it around. Made with
/// the database migrated; destroyed after the HTTP server has stopped.
class Application {
public:
    Application(const ApplicationOptions& options, Clock& clock, Chance& chance,
                log::Logger& logger);
    ~Application();
    Application(const Application&) = delete;
    Application& operator=(const Application&) = delete;

    /// Starts event readers, jobs and live events, each on threads of its own.
    void start();
    /// Stops them, waiting for what runs.
    void stop();
    /// Has all that is recorded heard and all that is due run, in this thread: for the demo, tests
    /// and tools, not while started.
    void catch_up();

    http::Handler& handler() { return *site_; }
    const api::Routes& routes() const { return routes_; }
    Platform& platform() { return platform_; }
    const SignIn& sign_in() const { return sign_in_; }

private:
    void send(const OutgoingMail& mail);
    void add_live_route();
    void publish(const std::vector<Event>& events);
    api::DispatcherHooks hooks();

    ApplicationOptions options_;
    log::Logger& logger_;
    std::unique_ptr<sql::Database> database_;
    FileStore files_;
    std::unique_ptr<MailSender> mail_;
    Platform platform_;
    SignIn sign_in_;
    std::vector<Feature> features_;
    api::Routes routes_;
    metrics::Metrics metrics_;
    std::unique_ptr<RequestMetrics> request_metrics_;
    http::LiveHub live_hub_;
    http::StaticAssets web_app_;
    SessionAuthenticator authenticator_;
    std::unique_ptr<events::EventRunner> event_runner_;
    std::unique_ptr<events::LiveTail> live_tail_;
    std::unique_ptr<jobs::JobRunner> job_runner_;
    std::unique_ptr<api::Dispatcher> dispatcher_;
    std::unique_ptr<Site> site_;
};

/// Opens the database and applies pending migrations, after a backup into `data_folder`/backups.
/// Answers the names of what was applied.
std::vector<std::string> migrate_database(const ApplicationOptions& options, Clock& clock);

inline constexpr std::string_view program_version = "0.1.0";

}  // namespace slipway
