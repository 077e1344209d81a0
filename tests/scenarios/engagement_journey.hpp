#pragma once

#include <map>

#include "story_teller.hpp"

namespace slipway::testing {

/// The life of an engagement, chapter by chapter, from the sales hand-over to the client's last
/// acceptance: the same story for every service package, told with the package's own figures
/// (package_journeys.json). Each chapter says what must be seen, and what must not.
class EngagementJourney {
public:
    EngagementJourney(sql::Dialect dialect, boost::json::object plan);

    void start();
    void fill_brief_by_link();
    void clarify();
    void hold_workshop();
    void consult();
    void note_facts();
    void write_document();
    void approve_document();
    void pause();
    void estimate();
    bool has_configuration() const { return plan_.contains("change"); }
    void agree_order();
    void deliver_blocks();
    void agree_change();
    void accept_last_block();
    void log_time();
    void close_month();
    void stay_out_of_sight();
    void end();

private:
    /// A path below the engagement: "/briefs".
    std::string at(const std::string& rest) const { return "/engagements/" + id_ + rest; }
    std::string new_id();
    void use_example_calendar();
    boost::json::value engagement(Role by) { return story_.get(by, at("")); }

    void answer_what_is_missing(const std::string& token);
    boost::json::value sample_answer(const boost::json::value& question) const;

    const boost::json::object* planned_item(const boost::json::value& item) const;
    boost::json::array chosen_blocks(const boost::json::array& from_template) const;
    void submit_document(const std::string& note);
    Refused decide_refused(Role by);
    void decide(Role by, const std::string& decision, const std::string& remarks);

    boost::json::object estimate_content(const boost::json::value& document) const;
    void expect_term(const boost::json::value& term, const boost::json::value& expected) const;

    boost::json::value block(Role by, const std::string& block_id) {
        return story_.get(by, at("/blocks/" + block_id));
    }
    void set_up(const std::string& block_id);
    void deliver(const std::string& block_id);
    void return_with_remarks(const std::string& block_id);
    void accept(const std::string& block_id);
    boost::json::object change_content(const std::string& block_id);

    void log(Role by, const std::string& stage, std::int64_t minutes, const std::string& day,
             const boost::json::object& more = {});

    boost::json::value planned_minutes(const std::string& stage) const;

    boost::json::object plan_;
    StoryTeller story_;
    Role manager_;
    Firm stranger_;
    std::string id_;
    std::string fact_id_;
    boost::json::value version_;       // of the document, the newest
    std::vector<std::string> blocks_;  // in the agreed order
    std::string approved_hash_;
    std::map<std::string, std::int64_t> logged_;  // by stage
};

}  // namespace slipway::testing
