#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collaboration/identity/core/identity.hpp"
#include "delivery/discovery/core/brief.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "platform/describe/describe.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

/// A brief as stored, in the client's workspace, with the questions it was made with.
struct Brief {
    WorkspaceId workspace_id;
    BriefId id;
    EngagementId engagement_id;
    std::string template_key;
    Questionnaire questionnaire;
    Locale locale = Locale::en;
    PersonId created_by;
    Instant created_at;
    std::optional<Instant> sent_at;
    std::optional<Instant> submitted_at;  // empty while it may be filled
};
BOOST_DESCRIBE_STRUCT(Brief, (),
                      (workspace_id, id, engagement_id, template_key, questionnaire, locale,
                       created_by, created_at, sent_at, submitted_at))

/// One answer as typed; saved again and again, its revision counts the times.
struct BriefAnswer {
    std::string question_key;
    JsonText value;
    std::int64_t revision = 0;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(BriefAnswer, (), (question_key, value, revision, saved_at))

enum class BriefRoundKind { submitted, reopened };
BOOST_DESCRIBE_ENUM(BriefRoundKind, submitted, reopened)

struct BriefRound {
    WorkspaceId workspace_id;
    Id<struct BriefRoundKindTag> id;
    BriefId brief_id;
    BriefRoundKind kind = BriefRoundKind::submitted;
    std::optional<PersonId> person_id;  // empty: whoever had the link
    std::string email;                  // of the link
    std::string reason;
    Instant happened_at;
};
BOOST_DESCRIBE_STRUCT(BriefRound, (),
                      (workspace_id, id, brief_id, kind, person_id, email, reason, happened_at))

class BriefStore {
public:
    explicit BriefStore(sql::Transaction& transaction) : sql_(transaction) {}

    void add(const Brief& brief);
    std::optional<Brief> find(WorkspaceId workspace, BriefId id);
    /// Of one engagement, the newest first.
    std::vector<Brief> briefs_of(WorkspaceId workspace, EngagementId engagement);
    void mark_sent(const Brief& brief, Instant at);
    void save_submitted_at(const Brief& brief, std::optional<Instant> at);
    void add_round(const BriefRound& round);
    std::vector<BriefRound> rounds_of(const Brief& brief);

    std::vector<BriefAnswer> answers_of(const Brief& brief);
    /// False when the answer has meanwhile another revision; 0 is one never saved.
    bool save_answer(const Brief& brief, const std::string& question_key, const JsonText& value,
                     std::int64_t base_revision, std::optional<PersonId> by, Instant at);

private:
    sql::Transaction& sql_;
};

}  // namespace slipway
