#include "delivery/calendar_feeds/feed_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <map>

#include "base/assert.hpp"
#include "base/text_in_languages.hpp"
#include "collaboration/calendar/calendar_queries.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/acceptance/block_queries.hpp"
#include "delivery/change_request/change_request_queries.hpp"
#include "delivery/discovery/discovery_queries.hpp"
#include "delivery/discovery/notebook_queries.hpp"
#include "delivery/discovery/workshop_queries.hpp"
#include "delivery/engagement/engagement_queries.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/implementation_document/document_queries.hpp"
#include "delivery/schedule/schedule_queries.hpp"
#include "platform/describe/json.hpp"
#include "platform/embedded/embedded_text.hpp"

namespace slipway {
namespace {

using icalendar::Event;
using icalendar::Timed;
using icalendar::WholeDays;

/// What is over longer than that is no longer told.
constexpr std::chrono::days told_for{92};
constexpr std::int64_t most_engagements = 400;

const std::map<std::string, TextInLanguages>& words() {
    static const auto all = [] {
        auto read = from_json<std::map<std::string, TextInLanguages>>(
            embedded_text("delivery/calendar_feeds/feed_words.json"));
        ASSERT(read.has_value(), "feed_words.json is read by a test");
        return std::move(*read);
    }();
    return all;
}

/// Writes the entries of one feed.
class FeedWriter {
public:
    FeedWriter(sql::Transaction& sql, const ReadableFeed& feed, std::string home_url, Instant now)
        : sql_(sql), feed_(feed), reader_(feed.reader), home_url_(std::move(home_url)), now_(now) {}

    void add_engagement(const EngagementFacts& engagement, bool is_own_only) {
        add_workshops(engagement);
        add_pauses(engagement);
        add_due_days(engagement, is_own_only);
        add_deliveries(engagement);
        add_finish(engagement);
    }
    /// What the reader was asked by name, on the day it was asked: nobody agreed another.
    void add_consultations() {
        const TimeZone zone = zone_of(sql_, reader_.workspace_id);
        for (const AwaitedConsultation& one : consultations_awaited_of(sql_, reader_)) {
            const Day asked_on = zone.today(one.asked_at);
            Event event = made("consultation-" + one.id.text(), WholeDays{asked_on, asked_on});
            event.summary =
                fmt::format("{}: {} · {}", word("consultation"), one.question, one.engagement_name);
            event.url = page_of(one.engagement_id, "discovery");
            event.leaves_time_free = true;
            events_.push_back(std::move(event));
        }
    }
    /// What the plan has the reader build as a developer.
    void add_builds() {
        for (const PlannedBuild& build :
             planned_builds_of(sql_, reader_.workspace_id, reader_.person_id)) {
            Event event =
                made("build-" + build.item_key, WholeDays{build.starts_on, build.ends_on});
            event.summary =
                fmt::format("{}: {} · {}", word("build"), build.title, build.engagement_name);
            event.url = page_of(build.engagement_id, "schedule");
            event.leaves_time_free = true;
            events_.push_back(std::move(event));
        }
    }
    void add_absences(PersonId person, const std::string& name) {
        const Day today = zone_of(sql_, reader_.workspace_id).today(now_);
        for (const AbsenceView& absence :
             list_absences(sql_, reader_, person, today - told_for, add_months(today, 24), today)) {
            Event event = made("absence-" + absence.id.text(),
                               WholeDays{absence.from_day, absence.to_day});
            event.summary = word("absence." + std::string(kind_text(absence.kind)));
            if (!name.empty()) event.summary += ": " + name;
            // A colleague's reason is not for every calendar.
            if (person == reader_.person_id) event.description = absence.note;
            events_.push_back(std::move(event));
        }
    }
    std::vector<Event> take() {
        std::ranges::sort(events_, {}, &Event::uid);
        return std::move(events_);
    }

private:
    std::string word(const std::string& key) const { return feed_word(key, feed_.feed.locale); }

    static std::string_view kind_text(AbsenceKind kind) {
        return boost::describe::enum_to_string(kind, "other");
    }
    static Event made(const std::string& uid, decltype(Event::when) when) {
        return {.uid = uid + "@slipway",
                .sequence = 0,
                .last_modified = {},
                .summary = {},
                .description = {},
                .location = {},
                .url = {},
                .when = when};
    }
    std::string page_of(EngagementId engagement, std::string_view tab) const {
        return fmt::format("{}/engagements/{}/{}", home_url_, engagement.text(), tab);
    }

    void add_workshops(const EngagementFacts& engagement) {
        for (const WorkshopView& workshop : workshop_views(sql_, reader_, engagement)) {
            const Instant from = workshop.held_at.value_or(workshop.starts_at);
            if (from < now_.plus(-told_for)) continue;
            const auto length =
                std::chrono::minutes(workshop.held_minutes.value_or(workshop.duration_minutes));
            Event event =
                made("workshop-" + workshop.id.text(), Timed{from, from.plus(length)});
            event.summary = fmt::format("{}: {} · {}", word("workshop"), workshop.title,
                                        engagement.name);
            event.description = workshop.agenda;
            event.location = workshop.location;
            event.url = page_of(engagement.id, "discovery");
            event.is_cancelled = workshop.state == WorkshopState::cancelled;
            events_.push_back(std::move(event));
        }
    }

    void add_pauses(const EngagementFacts& engagement) {
        const Day today = today_of(engagement, now_);
        for (const Pause& pause : pauses_of(sql_, engagement)) {
            const PauseState state = state_on(pause, today);
            const bool is_none = state == PauseState::refused || state == PauseState::withdrawn ||
                                 state == PauseState::awaiting_consent;
            if (is_none || pause.resumes_on <= pause.starts_on) continue;
            if (pause.resumes_on < today - told_for) continue;
            Event event = made("pause-" + pause.id.text(),
                               WholeDays{pause.starts_on, pause.resumes_on - std::chrono::days{1}});
            event.summary = fmt::format("{} · {}", word("pause"), engagement.name);
            event.description = pause.reason;
            event.url = page_of(engagement.id, "overview");
            event.leaves_time_free = true;
            events_.push_back(std::move(event));
        }
    }

    /// A day by which somebody is to answer. `id` and `kind` make its identity.
    void add_due(const EngagementFacts& engagement, const std::string& kind, const std::string& id,
                 const std::string& title, Day due_on, std::string_view tab) {
        Event event = made("due-" + kind + "-" + id, WholeDays{due_on, due_on});
        event.summary = title.empty()
                            ? fmt::format("{} · {}", word("due." + kind), engagement.name)
                            : fmt::format("{}: {} · {}", word("due." + kind), title,
                                          engagement.name);
        event.url = page_of(engagement.id, tab);
        event.leaves_time_free = true;
        events_.push_back(std::move(event));
    }

    void add_due_days(const EngagementFacts& engagement, bool is_own_only) {
        const auto concerns = [&](Side party) { return !is_own_only || party == engagement.side; };
        for (const DiscoveryGate& gate : open_gates(sql_, engagement)) {
            if (!gate.due_on || gate.kind == DiscoveryGateKind::consultation) continue;
            if (!concerns(gate.party)) continue;
            const bool is_brief = gate.kind == DiscoveryGateKind::brief;
            add_due(engagement, is_brief ? "brief" : "question", gate.id, gate.title, *gate.due_on,
                    "discovery");
        }
        const auto add_gates = [&](const std::vector<OpenGate>& gates, std::string_view tab) {
            for (const OpenGate& gate : gates) {
                const bool is_clients = gate.party == BallParty::client;
                if (!gate.due_on || !concerns(is_clients ? Side::client : Side::provider)) continue;
                add_due(engagement, gate.kind, to_text(gate.id), gate.title, *gate.due_on, tab);
            }
        };
        add_gates(open_block_gates(sql_, engagement), "blocks");
        add_gates(open_change_request_gates(sql_, engagement), "document");
        add_approval(engagement, concerns(Side::client));
    }

    void add_approval(const EngagementFacts& engagement, bool concerns_reader) {
        const auto awaited = awaited_decision(sql_, engagement);
        if (!awaited || awaited->party != ApprovingParty::client || !concerns_reader) return;
        const auto due_on = working_time::nth_common_working_day(
            manager_calendar(sql_, engagement), find_calendar(sql_, engagement.workspace_id),
            today_of(engagement, awaited->since), engagement.package.approval_days);
        if (!due_on) return;
        add_due(engagement, "document_approval", awaited->version_id.text(),
                "v" + std::to_string(awaited->number), *due_on, "document");
    }

    /// Blocks that are planned to be delivered; what they wait for then is a due day of its own.
    void add_deliveries(const EngagementFacts& engagement) {
        const auto schedule = schedule_view(sql_, reader_, engagement.id);
        if (!schedule || schedule->is_over) return;
        for (const ScheduledActivityView& activity : schedule->activities) {
            if (activity.kind != ActivityKind::block || activity.actual_delivered_on) continue;
            Event event = made("delivery-" + activity.key,
                               WholeDays{activity.delivered_on, activity.delivered_on});
            event.summary = fmt::format("{}: {} · {}", word("delivery"), activity.title,
                                        engagement.name);
            event.url = page_of(engagement.id, "schedule");
            event.leaves_time_free = true;
            events_.push_back(std::move(event));
        }
    }

    void add_finish(const EngagementFacts& engagement) {
        const auto line = find_summary(sql_, reader_, engagement.id);
        if (!line || !line->planned_finish) return;
        Event event = made("finish-" + engagement.id.text(),
                           WholeDays{*line->planned_finish, *line->planned_finish});
        event.summary = fmt::format("{} · {}", word("finish"), engagement.name);
        event.url = page_of(engagement.id, "overview");
        event.leaves_time_free = true;
        events_.push_back(std::move(event));
    }

    sql::Transaction& sql_;
    const ReadableFeed& feed_;
    const Actor& reader_;
    std::string home_url_;
    Instant now_;
    std::vector<Event> events_;
};

}  // namespace

std::string feed_word(const std::string& key, Locale locale) {
    const auto found = words().find(key);
    ASSERT(found != words().end(), "every kind of entry has its word");
    const TextInLanguages& text = found->second;
    return locale == Locale::en ? text.en : locale == Locale::ru ? text.ru : text.uk;
}

std::vector<icalendar::Event> feed_entries(sql::Transaction& sql, const ReadableFeed& feed,
                                           const std::string& base_url, Instant now) {
    const auto workspace = find_workspace(sql, feed.feed.workspace_id);
    ASSERT(workspace.has_value(), "a feed is of a workspace");
    FeedWriter writer(sql, feed, base_url + "/w/" + workspace->slug, now);
    if (!feed.feed.engagement_id) {
        for (const EngagementId id : open_engagements_with(sql, feed.reader, most_engagements)) {
            const auto engagement = find_engagement(sql, feed.reader, id);
            if (engagement) writer.add_engagement(*engagement, true);
        }
        writer.add_consultations();
        writer.add_builds();
        writer.add_absences(feed.reader.person_id, "");
        return writer.take();
    }
    const auto engagement = find_engagement(sql, feed.reader, *feed.feed.engagement_id);
    // The reader may have lost sight of it since; an empty calendar says no more than that.
    if (!engagement) return {};
    writer.add_engagement(*engagement, false);
    if (engagement->side == Side::provider) {
        writer.add_absences(engagement->manager_id, person_name(sql, engagement->manager_id));
    }
    return writer.take();
}

}  // namespace slipway
