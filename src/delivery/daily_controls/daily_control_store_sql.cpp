#include "delivery/daily_controls/daily_control_store.hpp"

namespace slipway {
namespace {

/// As a row of the table.
struct ControlRow {
    EngagementId engagement_id;
    Day day{};
    ControlRound round = ControlRound::cut_off;
    Instant checked_at;
    std::optional<RestReason> rest;
    std::vector<ControlAnswer> answers;
    std::vector<ControlKind> stalled_by;
};
BOOST_DESCRIBE_STRUCT(ControlRow, (),
                      (engagement_id, day, round, checked_at, rest, answers, stalled_by))

ControlledDay day_of(ControlRow row) {
    return {row.day,  row.round,                row.checked_at,
            row.rest, std::move(row.answers), std::move(row.stalled_by)};
}

}  // namespace

constexpr sql::Statement insert_control{"daily_control.insert", R"sql(
    insert into daily_controls (workspace_id, engagement_id, day, round, manager_id, checked_at,
        rest, answers, stalled_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict do nothing)sql"};

void DailyControlStore::add(EngagementId engagement, PersonId manager, const ControlledDay& day) {
    sql_.execute(insert_control, provider_, engagement, day.day, day.round, manager,
                 day.checked_at, day.rest, day.answers, day.stalled_by);
}

// 'morning' comes after 'cut_off', in the alphabet as on the day.
constexpr sql::Statement list_controls{"daily_control.list", R"sql(
    select engagement_id, day, round, checked_at, rest, answers, stalled_by
    from daily_controls where workspace_id = $1 and engagement_id = $2 and day < $3
    order by day desc, round desc limit $4)sql"};

std::vector<ControlledDay> DailyControlStore::days_before(EngagementId engagement, Day before,
                                                          std::int32_t limit) {
    std::vector<ControlledDay> days;
    for (ControlRow& row :
         sql_.all<ControlRow>(list_controls, provider_, engagement, before, 2 * limit)) {
        if (!days.empty() && days.back().day == row.day) continue;
        if (std::ssize(days) == limit) break;
        days.push_back(day_of(std::move(row)));
    }
    return days;
}

constexpr sql::Statement list_controls_since{"daily_control.list_since", R"sql(
    select engagement_id, day, round, checked_at, rest, answers, stalled_by
    from daily_controls where workspace_id = $1 and day >= $2
    order by engagement_id, day desc, round desc)sql"};

std::vector<EngagementDay> DailyControlStore::days_since(Day since) {
    std::vector<EngagementDay> days;
    for (ControlRow& row : sql_.all<ControlRow>(list_controls_since, provider_, since)) {
        const EngagementId id = row.engagement_id;
        if (!days.empty() && days.back().engagement_id == id && days.back().day.day == row.day) {
            continue;
        }
        days.push_back({id, day_of(std::move(row))});
    }
    return days;
}

constexpr sql::Statement ensure_control_turn{"control_turn.ensure", R"sql(
    insert into control_turns (workspace_id, engagement_id, cut_off_until, morning_until, next_at)
    values ($1, $2, $3, $4, 0) on conflict do nothing)sql"};

void DailyControlStore::ensure_turn(EngagementId engagement, const ControlProgress& progress) {
    sql_.execute(ensure_control_turn, provider_, engagement, progress.cut_off_until,
                 progress.morning_until);
}

constexpr sql::Statement update_control_turn{"control_turn.update", R"sql(
    update control_turns set cut_off_until = $3, morning_until = $4, next_at = $5
    where workspace_id = $1 and engagement_id = $2)sql"};

void DailyControlStore::save_turn(EngagementId engagement, const ControlProgress& progress,
                                  Instant next_at) {
    sql_.execute(update_control_turn, provider_, engagement, progress.cut_off_until,
                 progress.morning_until, next_at);
}

constexpr sql::Statement delete_control_turn{"control_turn.delete", R"sql(
    delete from control_turns where workspace_id = $1 and engagement_id = $2)sql"};

void DailyControlStore::remove_turn(EngagementId engagement) {
    sql_.execute(delete_control_turn, provider_, engagement);
}

constexpr sql::Statement look_again_at_turns{"control_turn.look_again", R"sql(
    update control_turns set next_at = 0 where workspace_id = $1)sql"};

void DailyControlStore::look_again() { sql_.execute(look_again_at_turns, provider_); }

constexpr sql::Statement list_due_turns{"control_turn.list_due", R"sql(
    select workspace_id, engagement_id, cut_off_until, morning_until, next_at
    from control_turns where next_at <= $1 order by next_at, engagement_id)sql"};

std::vector<ControlTurn> DailyControlStore::due_turns(sql::Transaction& transaction, Instant now) {
    return transaction.all<ControlTurn>(list_due_turns, now);
}

constexpr sql::Statement find_control_settings{"control_settings.find", R"sql(
    select cut_off_minute, revision from control_settings where workspace_id = $1)sql"};

ControlSettings DailyControlStore::settings() {
    return sql_.find<ControlSettings>(find_control_settings, provider_)
        .value_or(ControlSettings{});
}

constexpr sql::Statement save_control_settings{"control_settings.save", R"sql(
    insert into control_settings (workspace_id, cut_off_minute, revision)
    values ($1, $2, $3 + 1)
    on conflict (workspace_id) do update set cut_off_minute = excluded.cut_off_minute,
        revision = excluded.revision
        where control_settings.revision = $3)sql"};

bool DailyControlStore::save_settings(const std::optional<std::int32_t>& cut_off_minute,
                                      std::int64_t expected_revision) {
    return sql_.execute(save_control_settings, provider_, cut_off_minute, expected_revision) == 1;
}

constexpr sql::Statement insert_contact{"client_contact.insert", R"sql(
    insert into client_contacts (workspace_id, id, engagement_id, kind, day, happened_at,
        person_id, is_by_quality_manager, with_whom, said, noted_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing)sql"};

void ClientContactStore::add(const ClientContact& c) {
    sql_.execute(insert_contact, workspace_id_, c.id, engagement_id_, c.kind, c.day, c.happened_at,
                 c.person_id, c.is_by_quality_manager, c.with_whom, c.said, c.noted_at);
}

constexpr sql::Statement count_contacts{"client_contact.count", R"sql(
    select count(*) as contacts from client_contacts
    where workspace_id = $1 and engagement_id = $2 and day = $3 and noted_at <= $4)sql"};

std::int64_t ClientContactStore::count_of(Day day, Instant noted_until) {
    return sql_.one<std::int64_t>(count_contacts, workspace_id_, engagement_id_, day, noted_until);
}

constexpr sql::Statement find_last_contact{"client_contact.last", R"sql(
    select max(happened_at) as happened_at from client_contacts
    where workspace_id = $1 and engagement_id = $2)sql"};

std::optional<Instant> ClientContactStore::last() {
    return sql_.one<std::optional<Instant>>(find_last_contact, workspace_id_, engagement_id_);
}

constexpr sql::Statement find_last_quality_contact{"client_contact.last_by_quality", R"sql(
    select max(happened_at) as happened_at from client_contacts
    where workspace_id = $1 and engagement_id = $2 and is_by_quality_manager)sql"};

std::optional<Instant> ClientContactStore::last_by_quality_manager() {
    return sql_.one<std::optional<Instant>>(find_last_quality_contact, workspace_id_,
                                            engagement_id_);
}

constexpr sql::Statement list_outside_contacts{"client_contact.list_outside", R"sql(
    select id, engagement_id, kind, day, happened_at, person_id, is_by_quality_manager, with_whom,
        said, noted_at
    from client_contacts
    where workspace_id = $1 and engagement_id = $2 and kind in ('call', 'meeting', 'letter')
    order by day desc, noted_at desc, id limit $3)sql"};

std::vector<ClientContact> ClientContactStore::outside(std::int32_t limit) {
    return sql_.all<ClientContact>(list_outside_contacts, workspace_id_, engagement_id_, limit);
}

}  // namespace slipway
