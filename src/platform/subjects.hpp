#pragma once

#include <map>
#include <string>
#include <utility>

#include "base/assert.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// The kinds of subjects of all features. Filled at start by the list of features, then read only.
class Subjects {
public:
    void add(SubjectKind kind) {
        std::string name = kind.name;
        const bool is_new = kinds_.emplace(std::move(name), std::move(kind)).second;
        ASSERT(is_new, "a kind of subject has one owner");
    }

    /// Refuses as not found (`subject.not_found`) what is of no kind, and by its owner what the
    /// actor may not see.
    Result<SubjectFacts> find(sql::Transaction& sql, const Actor& actor,
                              const Subject& subject) const {
        const auto kind = kinds_.find(subject.kind);
        if (kind == kinds_.end()) return refuse(RefusalCode::not_found, "subject.not_found");
        return kind->second.find(sql, actor, subject.id);
    }

    /// Of a kind that is known to be there: an event's.
    const SubjectKind& kind_of(const std::string& name) const {
        const auto kind = kinds_.find(name);
        ASSERT(kind != kinds_.end(), "the kind's owner has registered it");
        return kind->second;
    }

private:
    std::map<std::string, SubjectKind> kinds_;
};

/// Whether the actor is one of the provider's people, who see what is for the provider alone.
inline bool is_of_provider(const SubjectFacts& facts, const Actor& actor) {
    return facts.provider_workspace_id == actor.workspace_id;
}

}  // namespace slipway
