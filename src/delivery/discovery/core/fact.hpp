#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/refusal.hpp"
#include "delivery/engagement/core/engagement.hpp"

// The notebook: everything learnt, each fact with the words it came from, so that an item of the
// document can point at its source (DOMAIN §3.1).

namespace slipway {

struct MemberRule;
using FactId = Id<struct FactKind>;
using FactSourceId = Id<struct FactSourceKind>;

enum class FactSource { sales_hand_over, brief_answer, question, workshop, consultation, talk };
BOOST_DESCRIBE_ENUM(FactSource, sales_hand_over, brief_answer, question, workshop, consultation,
                    talk)

/// `provider`: the client never sees it; its row lives in the provider's workspace.
enum class FactVisibility { both, provider };
BOOST_DESCRIBE_ENUM(FactVisibility, both, provider)

struct NewFact {
    std::string text;
    FactSource source = FactSource::talk;
    /// The brief, question, workshop or consultation; its absence is right for the hand-over and
    /// for talks only.
    std::optional<FactSourceId> source_id;
    std::optional<std::string> question_key;  // of a brief's answer
    std::optional<std::string> quote;         // the words themselves
    std::optional<std::string> process;       // the business process it is about
    std::vector<std::string> tags;
    FactVisibility visibility = FactVisibility::both;
};
BOOST_DESCRIBE_STRUCT(NewFact, (),
                      (text, source, source_id, question_key, quote, process, tags, visibility))
std::span<const MemberRule> describe_rules(const NewFact*);

/// Where a fact came from stays as it was noted.
struct FactChanges {
    std::optional<std::string> text;
    std::optional<std::string> quote;
    std::optional<std::string> process;
    std::optional<std::vector<std::string>> tags;
    std::optional<FactVisibility> visibility;
};
BOOST_DESCRIBE_STRUCT(FactChanges, (), (text, quote, process, tags, visibility))
std::span<const MemberRule> describe_rules(const FactChanges*);

/// Refuses a source without its id (`fact.source_needs_an_id`), an id without such a source
/// (`fact.source_has_no_id`), and what came from inside the firm as seen by both
/// (`fact.consultation_is_internal`).
Result<void> check_source(FactSource source, bool has_id, FactVisibility visibility);

/// Trimmed, in small ASCII letters, without repetitions; at most ten of 40 characters.
Result<std::vector<std::string>> checked_tags(const std::vector<std::string>& tags);

}  // namespace slipway
