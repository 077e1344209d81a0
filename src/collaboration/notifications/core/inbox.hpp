#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/uuid.hpp"

namespace slipway {

using InboxItemId = Id<struct InboxItemKind>;

/// A line of somebody's inbox. Unread until opened; done when there is nothing left to do about it.
struct InboxItem {
    WorkspaceId workspace_id;
    PersonId person_id;
    InboxItemId id;
    Uuid event_id;  // the first, of a collapsed line
    std::string key;
    std::string subject_kind;
    Uuid subject_id;
    std::string subject_name;
    Uuid thing_id;
    std::string link;
    std::optional<PersonId> actor_id;  // empty: the system
    std::string text;
    std::int32_t happened = 1;  // how many events a collapsed line stands for
    Instant occurred_at;        // of the last
    std::optional<Instant> read_at;
    std::optional<Instant> done_at;
};
BOOST_DESCRIBE_STRUCT(InboxItem, (),
                      (workspace_id, person_id, id, event_id, key, subject_kind, subject_id,
                       subject_name, thing_id, link, actor_id, text, happened, occurred_at,
                       read_at, done_at))

/// What a line shows of a longer text: the beginning, cut at a blank, with an ellipsis.
std::string excerpt_of(std::string_view text);

}  // namespace slipway
