#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "base/actor.hpp"
#include "base/content_hash.hpp"
#include "platform/http/http.hpp"

namespace slipway::api {

struct Route;

/// Answers to reads, kept while nothing was committed and the second lasts: what is asked for
/// again and again (by every open window of somebody, after a nudge) is not worked out each time.
/// No answer is older than the last commit; what depends on the clock is at most a second old.
/// Thread-safe.
class AnswerMemory {
public:
    static constexpr std::size_t most_bytes = 8 << 20;  // all of them
    static constexpr std::size_t longest_answer_bytes = 256 << 10;

    /// When an answer was right: between two commits, within a second.
    struct Moment {
        std::uint64_t commits = 0;
        std::int64_t second = 0;
        bool operator==(const Moment&) const = default;
    };
    struct Remembered {
        http::Response response;  // its body is shared by all who are given it
        const Route* route = nullptr;
        std::optional<WorkspaceId> workspace_id;
    };

    /// Names a read by all that its answer may depend on: what is asked, by whom, for which
    /// workspace. A digest, so that no credential stays in memory. Absent: not a read that can be
    /// told apart (a body, a range).
    static std::optional<ContentHash> key_of(const http::Request& request);

    std::optional<Remembered> find(const ContentHash& key, Moment moment);
    /// Kept when it is worked out for the second time: what is asked once costs no memory. Answers
    /// that are too long, or one too many, are left out.
    void keep(const ContentHash& key, Moment moment, const Remembered& answer);

private:
    void begin(Moment moment);  // under the lock

    std::mutex mutex_;
    Moment moment_;
    std::size_t bytes_ = 0;
    std::unordered_set<ContentHash> asked_once_;
    std::unordered_map<ContentHash, Remembered> answers_;
};

}  // namespace slipway::api
