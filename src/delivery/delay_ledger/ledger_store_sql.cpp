#include "delivery/delay_ledger/ledger_store.hpp"

namespace slipway {
namespace {

struct FactRow {
    WorkspaceId workspace_id;
    EngagementId engagement_id;  // nil: of everybody at the provider's
    std::int64_t number = 0;
    Uuid event_id;
    Instant known_at;
    DelayFact fact;
};
BOOST_DESCRIBE_STRUCT(FactRow, (), (workspace_id, engagement_id, number, event_id, known_at, fact))

struct DayRow {
    WorkspaceId workspace_id;
    EngagementId engagement_id;
    Day day{};
    std::int32_t revision = 1;
    std::int64_t number = 0;
    DelayDay account;
    Instant closed_at;
};
BOOST_DESCRIBE_STRUCT(DayRow, (),
                      (workspace_id, engagement_id, day, revision, number, account, closed_at))

struct StoredFact {
    DelayFact fact;
};
BOOST_DESCRIBE_STRUCT(StoredFact, (), (fact))
struct StoredDay {
    DelayDay account;
};
BOOST_DESCRIBE_STRUCT(StoredDay, (), (account))

template <class Row, class Value>
std::vector<Value> unwrapped(std::vector<Row> rows, Value Row::*member) {
    std::vector<Value> values;
    values.reserve(rows.size());
    for (Row& row : rows) values.push_back(std::move(row.*member));
    return values;
}

}  // namespace

constexpr sql::Statement list_facts{"delay_fact.list", R"sql(
    select fact from delay_facts where workspace_id = $1 and engagement_id = $2
    order by number)sql"};
constexpr sql::Statement next_fact_number{"delay_fact.next_number", R"sql(
    select coalesce(max(number), 0) + 1 as number from delay_facts
    where workspace_id = $1 and engagement_id = $2)sql"};

std::vector<DelayFact> LedgerStore::facts() {
    return unwrapped(sql_.all<StoredFact>(list_facts, workspace_id_, engagement_id_),
                     &StoredFact::fact);
}

void LedgerStore::add_fact(DelayFact fact) {
    fact.number = sql_.one<std::int64_t>(next_fact_number, workspace_id_, engagement_id_);
    sql_.insert("delay_facts", FactRow{workspace_id_, engagement_id_, fact.number, fact.event_id,
                                       fact.known_at, fact});
}

std::vector<DelayFact> absence_facts(sql::Transaction& sql, WorkspaceId provider) {
    return unwrapped(sql.all<StoredFact>(list_facts, provider, EngagementId()),
                     &StoredFact::fact);
}

void add_absence_fact(sql::Transaction& sql, WorkspaceId provider, DelayFact fact) {
    fact.number = sql.one<std::int64_t>(next_fact_number, provider, EngagementId());
    sql.insert("delay_facts", FactRow{provider, EngagementId(), fact.number, fact.event_id,
                                      fact.known_at, fact});
}

constexpr sql::Statement list_newest_days{"delay_day.list_newest", R"sql(
    select account from delay_days d where workspace_id = $1 and engagement_id = $2
        and revision = (select max(revision) from delay_days n
            where n.workspace_id = $1 and n.engagement_id = $2 and n.day = d.day)
    order by number)sql"};
constexpr sql::Statement list_closed_days{"delay_day.list_closed", R"sql(
    select day from delay_days where workspace_id = $1 and engagement_id = $2 and revision = 1
    order by number)sql"};
constexpr sql::Statement list_revisions{"delay_day.list_revisions", R"sql(
    select account from delay_days where workspace_id = $1 and engagement_id = $2 and day = $3
    order by revision)sql"};

std::vector<DelayDay> LedgerStore::newest_days() {
    return unwrapped(sql_.all<StoredDay>(list_newest_days, workspace_id_, engagement_id_),
                     &StoredDay::account);
}
std::vector<Day> LedgerStore::closed_days() {
    return sql_.all<Day>(list_closed_days, workspace_id_, engagement_id_);
}
std::vector<DelayDay> LedgerStore::revisions_of(Day day) {
    return unwrapped(sql_.all<StoredDay>(list_revisions, workspace_id_, engagement_id_, day),
                     &StoredDay::account);
}
void LedgerStore::add_day(const DelayDay& day, Instant closed_at) {
    sql_.insert("delay_days", DayRow{workspace_id_, engagement_id_, day.day, day.revision,
                                     day.number, day, closed_at});
}

constexpr sql::Statement find_mark{"delay_close.find", R"sql(
    select workspace_id, engagement_id, closed_number, closed_day, baseline_finish
    from delay_closes where workspace_id = $1 and engagement_id = $2)sql"};
constexpr sql::Statement save_close_mark{"delay_close.save", R"sql(
    insert into delay_closes (workspace_id, engagement_id, closed_number, closed_day,
        baseline_finish)
    values ($1, $2, $3, $4, $5)
    on conflict (workspace_id, engagement_id) do update
    set closed_number = excluded.closed_number, closed_day = excluded.closed_day,
        baseline_finish = excluded.baseline_finish)sql"};

std::optional<CloseMark> LedgerStore::mark() {
    return sql_.find<CloseMark>(find_mark, workspace_id_, engagement_id_);
}
void LedgerStore::save_mark(const CloseMark& mark) {
    sql_.execute(save_close_mark, workspace_id_, engagement_id_, mark.closed_number,
                 mark.closed_day, mark.baseline_finish);
}

constexpr sql::Statement list_entries{"delay_entry.list", R"sql(
    select workspace_id, engagement_id, id, position, day, kind, bearer, days, reason, person_id,
        needs_agreement, recorded_at
    from delay_entries where workspace_id = $1 and engagement_id = $2 order by position)sql"};
constexpr sql::Statement next_entry_position{"delay_entry.next_position", R"sql(
    select coalesce(max(position), 0) + 1 as position from delay_entries
    where workspace_id = $1 and engagement_id = $2)sql"};

std::vector<DelayEntry> LedgerStore::entries() {
    return sql_.all<DelayEntry>(list_entries, workspace_id_, engagement_id_);
}
void LedgerStore::add_entry(DelayEntry entry) {
    entry.workspace_id = workspace_id_;
    entry.engagement_id = engagement_id_;
    entry.position = sql_.one<std::int64_t>(next_entry_position, workspace_id_, engagement_id_);
    sql_.insert("delay_entries", entry);
}

constexpr sql::Statement list_agreed_entries{"delay_entry_agreement.list", R"sql(
    select entry_id from delay_entry_agreements
    where workspace_id = $1 and engagement_id = $2 order by agreed_at, entry_id)sql"};
constexpr sql::Statement insert_entry_agreement{"delay_entry_agreement.insert", R"sql(
    insert into delay_entry_agreements (workspace_id, entry_id, engagement_id, person_id,
        agreed_at)
    values ($1, $2, $3, $4, $5))sql"};

std::vector<DelayEntryId> LedgerStore::agreed_entries() {
    return sql_.all<DelayEntryId>(list_agreed_entries, workspace_id_, engagement_id_);
}
void LedgerStore::add_entry_agreement(DelayEntryId entry, PersonId person, Instant at) {
    sql_.execute(insert_entry_agreement, workspace_id_, entry, engagement_id_, person, at);
}

constexpr sql::Statement list_reminders{"delay_reminder.list", R"sql(
    select workspace_id, engagement_id, asked_event_id, kind, item, due_on, sent_on, sent_at
    from delay_reminders where workspace_id = $1 and engagement_id = $2
    order by sent_at, asked_event_id, kind)sql"};

std::vector<DelayReminder> LedgerStore::reminders() {
    return sql_.all<DelayReminder>(list_reminders, workspace_id_, engagement_id_);
}
void LedgerStore::add_reminder(const DelayReminder& reminder) {
    DelayReminder row = reminder;
    row.workspace_id = workspace_id_;
    row.engagement_id = engagement_id_;
    sql_.insert("delay_reminders", row);
}

constexpr sql::Statement insert_critical_notice{"critical_notice.insert", R"sql(
    insert into critical_notices (workspace_id, engagement_id, cause_key, day, told_at)
    values ($1, $2, $3, $4, $5) on conflict do nothing)sql"};

bool LedgerStore::add_critical_notice(const std::string& cause_key, Day day, Instant at) {
    return sql_.execute(insert_critical_notice, workspace_id_, engagement_id_, cause_key, day,
                        at) == 1;
}

constexpr sql::Statement list_disputes{"delay_dispute.list", R"sql(
    select workspace_id, engagement_id, id, day, reason, person_id, side, raised_at
    from delay_disputes where workspace_id = $1 and engagement_id = $2
    order by raised_at, id)sql"};
constexpr sql::Statement list_dispute_decisions{"delay_dispute_decision.list", R"sql(
    select workspace_id, engagement_id, dispute_id, bearer, reason, person_id, decided_at
    from delay_dispute_decisions where workspace_id = $1 and engagement_id = $2
    order by decided_at, dispute_id)sql"};

std::vector<DelayDispute> LedgerStore::disputes() {
    return sql_.all<DelayDispute>(list_disputes, workspace_id_, engagement_id_);
}
void LedgerStore::add_dispute(const DelayDispute& dispute) {
    DelayDispute row = dispute;
    row.workspace_id = workspace_id_;
    row.engagement_id = engagement_id_;
    sql_.insert("delay_disputes", row);
}
std::vector<DisputeDecision> LedgerStore::dispute_decisions() {
    return sql_.all<DisputeDecision>(list_dispute_decisions, workspace_id_, engagement_id_);
}
void LedgerStore::add_dispute_decision(const DisputeDecision& decision) {
    DisputeDecision row = decision;
    row.workspace_id = workspace_id_;
    row.engagement_id = engagement_id_;
    sql_.insert("delay_dispute_decisions", row);
}

constexpr sql::Statement upsert_provider_delay{"provider_delay.save", R"sql(
    insert into provider_delays (workspace_id, engagement_id, settled_days, open_days)
    values ($1, $2, $3, $4)
    on conflict (workspace_id, engagement_id) do update
    set settled_days = excluded.settled_days, open_days = excluded.open_days
    where provider_delays.settled_days <> excluded.settled_days
        or provider_delays.open_days <> excluded.open_days)sql"};

void save_provider_delay(sql::Transaction& sql, const ProviderDelay& delay) {
    sql.execute(upsert_provider_delay, delay.workspace_id, delay.engagement_id,
                delay.settled_days, delay.open_days);
}

}  // namespace slipway
