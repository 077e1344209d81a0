#pragma once

#include <boost/json.hpp>
#include <map>
#include <string>

#include "base/day.hpp"
#include "platform/time_zone/time_zone.hpp"
#include "server/demo/demo_caller.hpp"

namespace slipway {

/// What a member of a story says: a text as it is, anything else as it is written.
inline std::string text_of(const boost::json::value& value) {
    return value.is_string() ? std::string(value.as_string()) : boost::json::serialize(value);
}

/// The days of the stories: working days counted from today, Monday to Friday.
class DemoDays {
public:
    DemoDays(Day today, TimeZone zone);
    Day day(std::int64_t offset) const;
    Instant moment(std::int64_t offset, std::string_view time) const;
    const TimeZone& zone() const { return zone_; }

private:
    Day last_working_day_;
    TimeZone zone_;
};

/// One engagement of a story, and what its events have made so far.
class DemoEngagement {
public:
    DemoEngagement(DemoCaller& caller, const DemoDays& days, const boost::json::object& story,
                   const boost::json::object& engagement, const std::string& head);

    /// Tells one event. Kinds are those of README.md; an unknown one is a Fault.
    void tell(const boost::json::object& event);
    /// Logs one day of one stretch of `work`.
    void log_work(const boost::json::object& work, std::int64_t offset, std::size_t turn);
    /// Notes one call of one stretch of `contacts`.
    void note_contact(const boost::json::object& contact, std::int64_t offset, std::size_t turn);

private:
    using Event = boost::json::object;
    void hand_over(const Event& event);
    void engagement_opened(const Event& event);
    void brief_sent(const Event& event);
    void brief_answered(const Event& event);
    void fact(const Event& event);
    void question(const Event& event);
    void answer(const Event& event);
    void reminder(const Event& event);
    void workshop(const Event& event);
    void consultation(const Event& event);
    void document_drafted(const Event& event);
    void document_revised(const Event& event);
    void document_submitted(const Event& event);
    void document_decided(const Event& event);
    void pause(const Event& event);
    void message(const Event& event);
    void internal_note(const Event& event);
    void survey(const Event& event);
    void estimate_proposed(const Event& event);
    void estimate_agreed(const Event& event);
    void block_started(const Event& event);
    void block_delivered(const Event& event);
    void block_accepted(const Event& event);
    void block_returned(const Event& event);
    void change_requested(const Event& event);
    void change_estimated(const Event& event);
    void change_seen(const Event& event);
    void change_agreed(const Event& event);
    void input_requested(const Event& event);
    void pacing_filed(const Event& event);
    void day_disputed(const Event& event);
    void engagement_closed(const Event& event);

    /// What the client answered is looked over with the manager's next doing.
    void complete_answers();
    void say(const Event& event, std::string_view audience);
    std::string block_path(const Event& event, const std::string& rest = {}) const;
    void move_block(const Event& event, std::string_view to_state);

    std::string owner_key() const;
    std::string path(const std::string& rest = {}) const { return "/engagements/" + id_ + rest; }
    std::string text(const Event& event, std::string_view name) const;
    boost::json::value resolved(const boost::json::value& value, Day opened) const;
    boost::json::object new_item(const Event& item);
    void add_item(boost::json::object& content, const Event& item);
    void submit(const Event& event);

    DemoCaller& caller_;
    const DemoDays& days_;
    const boost::json::object& story_;
    const boost::json::object& engagement_;
    std::string head_;
    std::string id_;
    std::string brief_id_;
    std::string version_id_;
    std::string version_hash_;
    boost::json::object hand_over_;
    Day opened_{};
    std::map<std::string, std::string> facts_;
    std::map<std::string, std::string> questions_;
    std::vector<std::string> answered_;  // ids of questions that nobody has looked over
    std::map<std::string, std::string> workshops_;
    std::map<std::string, std::string> items_;  // the story's keys to ids
    std::map<std::string, std::string> blocks_;
    std::map<std::string, std::int64_t> answer_revisions_;
    struct AddedFigures {
        std::int64_t minutes = 0;
        std::int64_t low_minutes = 0;
        std::int64_t high_minutes = 0;
    };
    std::map<std::string, AddedFigures> added_;  // of items that no template knows, by id
    std::string estimate_version_id_;
    std::string estimate_hash_;
    struct Change {
        const Event* request = nullptr;
        std::string id;
        std::string content_hash;
        std::int64_t confirmations = 0;
    };
    std::map<std::string, Change> changes_;
    Day paused_from_{};
    Day paused_to_{};
};

}  // namespace slipway
