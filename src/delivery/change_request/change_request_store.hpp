#pragma once

#include <optional>
#include <string>
#include <vector>

#include "delivery/change_request/core/change_request.hpp"
#include "delivery/engagement/core/engagement.hpp"
#include "platform/sql/database.hpp"

namespace slipway {

struct ChangeRequest {
    ChangeRequestId id;
    std::int32_t number = 1;
    std::string title;
    std::string reason;
    ChangeContent content;
    /// The returned or accepted block where the client said what is new, and the words.
    std::optional<BlockId> source_block_id;
    std::optional<std::string> source_wish;
    /// As it was when the client decided.
    std::optional<ChangeEffect> decided_effect;
    std::int64_t revision = 1;
    PersonId created_by;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ChangeRequest, (),
                      (id, number, title, reason, content, source_block_id, source_wish,
                       decided_effect, revision, created_by, created_at))

/// The change requests of one engagement.
class ChangeRequestStore {
public:
    ChangeRequestStore(sql::Transaction& transaction, const EngagementFacts& engagement)
        : sql_(transaction),
          workspace_id_(engagement.workspace_id),
          engagement_id_(engagement.id) {}

    std::vector<ChangeRequest> all();  // newest first
    std::optional<ChangeRequest> find(ChangeRequestId id);
    void add(const ChangeRequest& request);
    /// Title, reason and content; false when the stored revision is another one.
    bool save(const ChangeRequest& request);
    void set_decided_effect(ChangeRequestId id, const ChangeEffect& effect);
    void add_step(Uuid step_id, ChangeRequestId id, const ChangeStep& step);
    std::vector<ChangeStep> steps_of(ChangeRequestId id);  // oldest first

private:
    sql::Transaction& sql_;
    WorkspaceId workspace_id_;
    EngagementId engagement_id_;
};

}  // namespace slipway
