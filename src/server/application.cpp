#include "server/application.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "collaboration/identity/identity_store.hpp"
#include "platform/api/openapi.hpp"
#include "platform/backup/backup.hpp"
#include "platform/clock/clock.hpp"
#include "platform/events/event_log.hpp"
#include "platform/sql/migrations.hpp"
#include "server/feature_list.hpp"

namespace slipway {
namespace {

constexpr std::int64_t largest_upload_bytes = 200LL << 20;
constexpr int job_workers = 2;

std::unique_ptr<MailSender> make_mail_sender(const ApplicationOptions& options) {
    if (options.smtp) return std::make_unique<SmtpSender>(*options.smtp);
    return std::make_unique<FolderSender>(options.data_folder / "outbox");
}

/// The domain of the sender's address: where message ids are unique.
std::string domain_of(const std::string& address) {
    const auto at = address.find('@');
    return at == std::string::npos ? "localhost" : address.substr(at + 1);
}

const sql::Statement ask_one{"server.ready", R"sql(select 1 as one)sql"};

}  // namespace

Application::Application(const ApplicationOptions& options, Clock& clock, Chance& chance,
                         log::Logger& logger)
    : options_(options),
      logger_(logger),
      database_(sql::Database::open({.url = options.database_url, .readers = options.readers})),
      files_(options.data_folder / "files", largest_upload_bytes),
      mail_(make_mail_sender(options)),
      platform_{.database = *database_,
                .clock = clock,
                .chance = chance,
                .files = files_,
                .send_mail = [this](const OutgoingMail& mail) { send(mail); },
                .base_url = options.base_url},
      sign_in_(platform_, options.password_cost),
      features_(all_features(platform_, options.password_cost)),
      web_app_(http::embedded_web_assets()) {
    std::vector<EventReader> readers;
    std::vector<JobKind> kinds;
    std::vector<Schedule> schedules;
    for (const Feature& feature : features_) {
        if (feature.add_routes) feature.add_routes(routes_);
        readers.insert(readers.end(), feature.readers.begin(), feature.readers.end());
        kinds.insert(kinds.end(), feature.jobs.begin(), feature.jobs.end());
        schedules.insert(schedules.end(), feature.schedules.begin(), feature.schedules.end());
    }
    add_live_route();
    ASSERT(std::ranges::none_of(readers, [](const EventReader& one) { return one.types.empty(); }),
           "a feature's reader says what it wants: to hear everything costs every write");
    event_runner_ = std::make_unique<events::EventRunner>(
        *database_, clock, chance, std::move(readers),
        [this](const std::string& reader, const std::string& what) {
            logger_.error("an event reader failed", {{"reader", reader}, {"what", what}});
        });
    job_runner_ = std::make_unique<jobs::JobRunner>(
        *database_, clock, chance, std::move(kinds), std::move(schedules),
        [this](const std::string& kind, const std::string& what) {
            logger_.error("a job failed", {{"kind", kind}, {"what", what}});
        });
    live_tail_ = std::make_unique<events::LiveTail>(
        *database_, [this](const std::vector<Event>& events) { publish(events); },
        [this](const std::string& what) {
            logger_.error("live events stopped for a while", {{"what", what}});
        });
    request_metrics_ = std::make_unique<RequestMetrics>(metrics_, routes_);
    dispatcher_ = std::make_unique<api::Dispatcher>(routes_, platform_, authenticator_, hooks());
    site_ = std::make_unique<Site>(Site::Parts{
        .dispatcher = *dispatcher_,
        .openapi_document = api::openapi_document(routes_, std::string(program_version)),
        .check_ready =
            [this] {
                database_->read(
                    [](sql::Transaction& sql) { return sql.one<std::int64_t>(ask_one); });
            },
        .metrics_text = [this] { return metrics_.text(); },
        .metrics_token = options_.metrics_token,
        .web_app = [this](const http::Request& request) { return web_app_.answer(request); }});
}

Application::~Application() {
    stop();
}

void Application::start() {
    event_runner_->start();
    live_tail_->start();
    job_runner_->start(job_workers);
}

void Application::stop() {
    job_runner_->stop();
    live_tail_->stop();
    event_runner_->stop();
}

void Application::catch_up() {
    // Jobs write events, readers queue jobs: until neither has anything left.
    do {
        event_runner_->catch_up();
    } while (job_runner_->run_due() > 0);
}

void Application::send(const OutgoingMail& mail) {
    const MailMessage message{.from = {"Slipway", options_.mail_from},
                              .to = {{"", mail.to}},
                              .subject = mail.subject,
                              .text = mail.text,
                              .message_id = to_text(mail.id) + "@" + domain_of(options_.mail_from),
                              .sent = platform_.clock.now()};
    const auto sent = mail_->send(message);
    if (sent) return;
    // For good: another try would fare no better. The address is in no log; the job's id finds it.
    logger_.warning("a mail was refused", {{"key", sent.error().key}, {"mail", to_text(mail.id)}});
}

api::DispatcherHooks Application::hooks() {
    return {.on_request =
                [this](const api::RequestRecord& record) {
                    request_metrics_->count(record);
                    logger_.info("request",
                                 {{"method", record.method},
                                  {"route", record.route},
                                  {"status", record.status},
                                  {"workspace", record.workspace_id ? record.workspace_id->text()
                                                                    : std::string()},
                                  {"microseconds", record.microseconds},
                                  {"queries", record.query_count},
                                  {"query_microseconds", record.query_microseconds},
                                  {"refusal", record.refusal_key}});
                },
            .on_incident =
                [this](const std::string& incident, const std::string& what) {
                    logger_.error("incident", {{"incident", incident}, {"what", what}});
                },
            .before_read = [this] { event_runner_->catch_up_immediate(); },
            .is_behind = [this] { return event_runner_->is_behind(); },
            .after_write =
                [this](const std::optional<std::vector<std::string>>& types) {
                    event_runner_->notify();
                    if (!types || event_runner_->acts_on(*types)) event_runner_->catch_up_acting();
                    live_tail_->notify();
                    job_runner_->notify();
                }};
}

namespace {

struct LiveQuery {
    std::optional<WorkspaceId> workspace;
};
BOOST_DESCRIBE_STRUCT(LiveQuery, (), (workspace))

/// What a live connection is told: that something of this type happened to these things. No data:
/// whoever wants to see it asks, with their own rights.
struct LiveNudge {
    std::string type;
    std::vector<std::string> ids;
    WorkspaceId workspace_id;
};
BOOST_DESCRIBE_STRUCT(LiveNudge, (), (type, ids, workspace_id))

std::string nudge_text(const Event& event, WorkspaceId listener) {
    const LiveNudge nudge{event.type, {to_text(event.subject_id)}, listener};
    return http::live_event(events::to_text(event.place), "", to_json(nudge));
}

}  // namespace

void Application::add_live_route() {
    routes_.tag("Live", "What happens while one looks");
    auto& live = routes_.raw(
        http::Method::get,
        {"/live", "get_live_events", "Server-sent events of one's workspace: nudges without data"},
        api::signed_in(), "text/event-stream", [this](api::Call& call) -> Result<http::Response> {
            // EventSource sends no headers of its own, so the workspace comes in the query.
            LiveQuery query;
            TRY(api::detail::read_query(call, describe<LiveQuery>(), &query));
            const WorkspaceId workspace = query.workspace.value_or(call.actor().workspace_id);
            const auto membership =
                IdentityStore(call.sql()).find_membership(workspace, call.actor().person_id);
            if (!membership || !membership->is_active) {
                return refuse(RefusalCode::not_found, "workspace.not_found");
            }
            return live_hub_.subscribe(
                call.request(), workspace, call.actor().person_id,
                [this, workspace](http::LiveStream& stream, const std::string& last_event_id) {
                    const auto place = events::parse_place(last_event_id);
                    if (!place) return;
                    const auto missed = live_tail_->replay(*place, workspace);
                    if (!missed) {
                        stream.send(http::live_event("", "", R"({"type":"everything","ids":[]})"));
                        return;
                    }
                    for (const Event& event : *missed) stream.send(nudge_text(event, workspace));
                });
        });
    live.query = &describe<LiveQuery>();
}

void Application::publish(const std::vector<Event>& events) {
    for (const Event& event : events) {
        // Whose rights changed comes back with the new ones, or not at all.
        if (event.type == "member.changed") live_hub_.close_person(PersonId(event.subject_id));
        live_hub_.publish(event.workspace_id, nudge_text(event, event.workspace_id));
        if (event.other_workspace_id) {
            live_hub_.publish(*event.other_workspace_id,
                              nudge_text(event, *event.other_workspace_id));
        }
    }
}

std::vector<std::string> migrate_database(const ApplicationOptions& options, Clock& clock) {
    std::filesystem::create_directories(options.data_folder);
    const auto database = sql::Database::open({.url = options.database_url, .readers = 1});
    const auto back_up_first = [&](const std::vector<std::string>&) {
        const auto folder = options.data_folder / "backups";
        std::filesystem::create_directories(folder);
        std::string moment = to_text(clock.now()).substr(0, 19);
        for (char& c : moment) {
            if (c == ':') c = '-';
        }
        back_up(*database, {.file = folder / ("before-migration-" + moment + ".tar"),
                            .files_folder = options.data_folder / "files",
                            .program_version = std::string(program_version),
                            .made_at = clock.now()});
    };
    return sql::migrate(*database, sql::embedded_migrations(),
                        {.now = clock.now(), .before_changing = back_up_first});
}

}  // namespace slipway
