#include "delivery/delay_ledger/ledger_notices.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "base/assert.hpp"
#include "delivery/delay_ledger/ledger_queries.hpp"
#include "delivery/engagement/engagement_notices.hpp"
#include "platform/describe/json.hpp"

namespace slipway {
namespace {

/// What a `delay_day.became_critical` says.
struct CriticalNews {
    std::string cause;
    std::string title;
    CourtParty party = CourtParty::provider;
    Day day{};
    Day finish_on{};
};
BOOST_DESCRIBE_STRUCT(CriticalNews, (), (cause, title, party, day, finish_on))

/// What a `delay_reminder.sent` says.
struct ReminderNews {
    std::string item;
    std::string cause;
    std::string title;
    ReminderKind kind = ReminderKind::half;
    Day due_on{};
};
BOOST_DESCRIBE_STRUCT(ReminderNews, (), (item, cause, title, kind, due_on))

template <class News>
News news_of(const Event& event) {
    auto news = from_json<News>(event.payload.text);
    ASSERT(news.has_value(), "an event's payload is what was recorded");
    return *std::move(news);
}

std::string id_in(const Event& event, const char* member) {
    return std::string(boost::json::parse(event.payload.text).at(member).as_string());
}

/// Days come first: the inbox says them in the reader's language.
std::string joined(std::string first, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    return std::move(first) + " · " + second;
}

/// Documents and estimates are called by the number of their version.
std::string title_of(const std::string& cause, const std::string& title) {
    const bool is_version = cause.starts_with("document_not") || cause.starts_with("estimate_not");
    return is_version && !title.empty() ? "№ " + title : title;
}

/// Where the client does what it is reminded of; what only the ledger asks for is in the ledger.
std::string place_of(const std::string& item) {
    const auto colon = item.find(':');
    const std::string kind = item.substr(0, colon);
    const std::string id = colon == std::string::npos ? "" : item.substr(colon + 1);
    if (kind == "question") return "discovery?part=questions&open=" + id;
    if (kind == "brief") return "discovery?part=briefs&open=" + id;
    if (kind == "acceptance") return "blocks?open=" + id;
    if (kind == "change") return "blocks?change=" + id;
    return item == document_approval_key ? "document" : "ledger";
}

using Say = void (*)(sql::Transaction&, const Event&, Notice&);

/// Each such event is a line of its own, with the words that matter.
NoticeRule in_words(const char* event_type, Told told, Say say) {
    NoticeRule rule = engagement_notice(event_type, told, "ledger");
    rule.notices = [all = rule.notices, say](sql::Transaction& sql, const Event& event) {
        auto notices = all(sql, event);
        for (Notice& notice : notices) {
            notice.is_collapsed = false;
            say(sql, event, notice);
        }
        return notices;
    };
    return rule;
}

/// Tells one of an engagement's things, as the system reads it at the moment of the event.
template <class View, class... Moment>
void tell_thing(Result<std::vector<View>> (*views)(sql::Transaction&, const Actor&, EngagementId,
                                                   Moment...),
                sql::Transaction& sql, const Event& event, const char* member, auto&& tell) {
    const auto found = [&] {
        const Actor system = Actor::system(event.workspace_id);
        const EngagementId engagement(event.subject_id);
        if constexpr (sizeof...(Moment) == 0) {
            return views(sql, system, engagement);
        } else {
            return views(sql, system, engagement, event.occurred_at);
        }
    }();
    ASSERT(found.has_value(), "an event of an engagement is in a party's workspace");
    const std::string id = id_in(event, member);
    for (const View& view : *found) {
        if (view.id.text() == id) tell(view);
    }
}

void lead_to(Notice& notice, Day day) {
    notice.link += "?day=" + to_text(day);
}

/// A key for each cause, which also says whose it is.
void say_critical(sql::Transaction&, const Event& event, Notice& notice) {
    const auto news = news_of<CriticalNews>(event);
    notice.key = "delay_day.critical_" + news.cause;
    notice.text = joined(to_text(news.finish_on), title_of(news.cause, news.title));
    lead_to(notice, news.day);
}

void say_reminder(sql::Transaction&, const Event& event, Notice& notice) {
    const auto news = news_of<ReminderNews>(event);
    notice.key = "delay_reminder." +
                 std::string(news.kind == ReminderKind::half ? "half_" : "whole_") + news.cause;
    notice.text = joined(to_text(news.due_on), title_of(news.cause, news.title));
    notice.link = "engagements/" + to_text(event.subject_id) + "/" + place_of(news.item);
}

void say_input(sql::Transaction& sql, const Event& event, Notice& notice) {
    tell_thing(input_request_views, sql, event, "input_request_id",
               [&](const InputRequestView& request) {
                   notice.text = joined(request.title, request.note);
               });
}

void say_wait(sql::Transaction& sql, const Event& event, Notice& notice) {
    tell_thing(delay_wait_views, sql, event, "delay_wait_id", [&](const DelayWaitView& wait) {
        notice.text = joined(title_of(wait.cause, wait.item_title), wait.reason);
    });
}

void say_pacing(sql::Transaction& sql, const Event& event, Notice& notice) {
    tell_thing(
        pacing_notice_views, sql, event, "pacing_notice_id", [&](const PacingNoticeView& pacing) {
            notice.text =
                joined(to_text(pacing.from_day) + " – " + to_text(pacing.to_day), pacing.reason);
        });
}

void say_stop(sql::Transaction& sql, const Event& event, Notice& notice) {
    tell_thing(neutral_stop_views, sql, event, "neutral_stop_id", [&](const NeutralStopView& stop) {
        notice.text = joined(to_text(stop.from_day) + " – " + to_text(stop.to_day), stop.reason);
    });
}

void say_entry(sql::Transaction& sql, const Event& event, Notice& notice) {
    tell_thing(delay_entry_views, sql, event, "delay_entry_id", [&](const DelayEntryView& entry) {
        notice.text = joined(to_text(entry.day), entry.reason);
        lead_to(notice, entry.day);
    });
}

void say_dispute(sql::Transaction& sql, const Event& event, Notice& notice) {
    tell_thing(
        delay_dispute_views, sql, event, "delay_dispute_id", [&](const DelayDisputeView& dispute) {
            notice.text = joined(to_text(dispute.day),
                                 dispute.decision ? dispute.decision->reason : dispute.reason);
            lead_to(notice, dispute.day);
        });
}

void say_extension(sql::Transaction& sql, const Event& event, Notice& notice) {
    tell_thing(extension_statement_views, sql, event, "extension_statement_id",
               [&](const ExtensionStatementView& statement) {
                   notice.text = joined(to_text(statement.content.term_ends_on) + " → " +
                                            to_text(statement.content.new_end_on),
                                        statement.remarks);
               });
}

}  // namespace

std::vector<NoticeRule> make_ledger_notice_rules() {
    return {
        in_words("input_request.created", Told::client_owners, say_input),
        in_words("input_request.supplied", Told::other_party, say_input),
        in_words("input_request.withdrawn", Told::other_party, say_input),
        in_words("input_request.returned", Told::manager, say_input),
        in_words("input_request.completed", Told::client_owners, say_input),
        in_words("input_request.supply_returned", Told::client_owners, say_input),
        in_words("pacing_notice.filed", Told::client_owners, say_pacing),
        in_words("delay_wait.set", Told::client_owners, say_wait),
        in_words("neutral_stop.recorded", Told::both_parties, say_stop),
        in_words("delay_reminder.sent", Told::client_owners, say_reminder),
        in_words("delay_day.became_critical", Told::both_parties, say_critical),
        in_words("delay_dispute.raised", Told::team, say_dispute),
        in_words("delay_dispute.decided", Told::both_parties, say_dispute),
        in_words("delay_entry.adjusted", Told::both_parties, say_entry),
        in_words("delay_entry.agreed", Told::team, say_entry),
        in_words("extension_statement.drafted", Told::both_parties, say_extension),
        engagement_notice("extension_statement.withdrawn", Told::both_parties, "ledger"),
        in_words("extension_statement.agreed", Told::team, say_extension),
        in_words("extension_statement.declined", Told::team, say_extension),
    };
}

}  // namespace slipway
