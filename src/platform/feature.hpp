#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "platform/work/unit_of_work.hpp"

// What a feature gives the server. Each x_feature.cpp returns one `Feature`;
// server/feature_list.cpp names them in order of dependency, and nothing else knows them all.

namespace slipway {

class Chance;
class Clock;
class FileStore;

namespace api {
class Routes;
}

/// Where an event stands in the log. Places grow in the order in which events are heard, and are
/// what `Last-Event-ID` holds ("12-345"). On SQLite the transaction's id is always 0.
struct EventPlace {
    std::int64_t transaction_id = 0;
    std::int64_t position = 0;  // unique, but alone no order on PostgreSQL: see platform/events
    auto operator<=>(const EventPlace&) const = default;
};
BOOST_DESCRIBE_STRUCT(EventPlace, (), (transaction_id, position))

/// An event as the log keeps it.
struct Event {
    EventPlace place;
    Uuid id;  // readers are idempotent by it
    std::string type;
    std::string subject_kind;
    Uuid subject_id;
    WorkspaceId workspace_id;
    std::optional<WorkspaceId> other_workspace_id;
    std::optional<PersonId> person_id;  // empty: the system
    Instant occurred_at;
    JsonText payload;
};

/// Hears every event once and in order, with a cursor of its own that moves in the same
/// transaction as what `hear` writes. A failure is tried again with back-off; other readers go on.
/// An event that keeps failing is parked: set aside in a visible list, and the reader goes on.
struct EventReader {
    std::string name;  // "portfolio"; never changes, the cursor is kept under it
    std::function<void(UnitOfWork&, const Event&)> hear;
    /// "time_entry.logged", or "time_entry." for all that begin so; empty: every event. Say it:
    /// what nobody hears costs no transaction.
    std::vector<std::string> types;
    /// Caught up before the next read; who hears each event, before the write is answered, too.
    bool is_immediate = false;
    /// Of events about one subject that wait together: a read model that looks at how things are
    /// now need not look once for each.
    enum class Repeats { hears_each, hears_the_last } repeats = Repeats::hears_each;
    /// What a reader hears that is new to a database with history: read models all of it, but
    /// nobody wants mails about last year.
    enum class Since { beginning, now } since = Since::beginning;
};

/// A job that is due, as its handler sees it. It may run more than once (a server can die between
/// the work and its record), so handlers are idempotent by `id`.
struct Job {
    Uuid id;
    std::string kind;
    WorkspaceId workspace_id;
    JsonText payload;
    Instant due_at;  // the moment it was meant for, however late it runs
    int attempt = 1;
};

struct JobKind {
    std::string name;
    /// Throwing means failure: tried again with back-off, parked after `max_attempts`.
    std::function<void(sql::Database&, const Job&)> run;
    int max_attempts = 8;
    /// How long after its last sign of life a server counts as dead; running jobs renew their
    /// leases, so this bounds no work.
    int lease_seconds = 120;
};

/// Work at regular moments. Moments that passed while the server was down run when it is back, one
/// after the other as of their own due moment (daily closes), or only the last one of them. Never
/// two jobs of one schedule at a time. The jobs belong to no workspace (nil id).
struct Schedule {
    std::string name;                            // also the kind of its jobs
    std::function<Instant(Instant)> next_after;  // strictly later
    enum class Missed { run_each, run_last } missed = Missed::run_last;
};

/// Somebody to be told, in the workspace through which they see what it is about.
struct Recipient {
    WorkspaceId workspace_id;
    PersonId person_id;
    auto operator<=>(const Recipient&) const = default;
};

/// Something that files are attached to and people talk about, as one actor meets it. Its rows live
/// in `workspace_id`; what only the provider's people may see of it, in `provider_workspace_id`.
struct SubjectFacts {
    Subject subject;
    std::string name;
    std::string link;  // its screen, below the workspace: "engagements/<id>"
    WorkspaceId workspace_id;
    /// The other party, of what two parties share.
    std::optional<WorkspaceId> provider_workspace_id;
};

/// A kind of subject, so that features below the one that owns it can ask for rights to it.
struct SubjectKind {
    std::string name;  // "engagement": also the kind in `Subject` and in addresses
    /// Refuses as not found whoever may not see it.
    std::function<Result<SubjectFacts>(sql::Transaction&, const Actor&, const Uuid& id)> find;
    /// Who is told what others say about it.
    std::function<std::vector<Recipient>(sql::Transaction&, const SubjectFacts&)> followers;
};

/// What an event tells people in their inboxes, and whom.
struct Notice {
    std::string key;  // of its words in the feature's web folder: "pause.requested"
    Subject subject;  // what the inbox groups by
    std::string subject_name;
    std::string link;  // below the workspace: "engagements/<id>/talk"
    std::string text;  // the words that matter: of a message, a reason; may be empty
    /// What exactly it is about, to be withdrawn by: a message. May be nil.
    Uuid thing_id{};
    /// One unread line for all such notices of a subject: the last one and how many.
    bool is_collapsed = false;
    std::vector<Recipient> recipients;  // who did it is left out by itself
};

struct NoticeRule {
    std::string event_type;
    /// None when this event is nobody's business; several when it tells people different things.
    std::function<std::vector<Notice>(sql::Transaction&, const Event&)> notices;
};

struct Feature {
    std::string path;  // "delivery/timesheet", also the owner of its migrations
    std::function<void(api::Routes&)> add_routes;
    std::vector<EventReader> readers;
    std::vector<JobKind> jobs;
    std::vector<Schedule> schedules;
    std::vector<SubjectKind> subject_kinds;
    std::vector<NoticeRule> notice_rules;
};

/// A mail as features send it; its id makes a second try the same mail.
struct OutgoingMail {
    Uuid id;
    std::string to;
    std::string subject;
    std::string text;
};

/// The world, as the composition root hands it to features. Cheap to copy: references and names
/// only.
struct Platform {
    sql::Database& database;
    Clock& clock;
    Chance& chance;
    FileStore& files;
    /// Sends, or throws Fault to be tried again by the job that called it.
    std::function<void(const OutgoingMail&)> send_mail;
    std::string base_url;  // "https://crm.example.com", for links in mail
};

}  // namespace slipway
