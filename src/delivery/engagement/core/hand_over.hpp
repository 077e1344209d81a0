#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/uuid.hpp"

// What was learnt while selling, handed over to the one who implements (DOMAIN §2, §3.1).

namespace slipway {

struct MemberRule;
using AttachmentId = Id<struct AttachmentKind>;

/// Somebody at the client's, who need not have an account.
struct HandOverContact {
    std::string name;
    std::string position;  // "chief accountant"
    std::string phone;
    std::string email;
    bool decides = false;

    bool operator==(const HandOverContact&) const = default;
};
BOOST_DESCRIBE_STRUCT(HandOverContact, (), (name, position, phone, email, decides))
std::span<const MemberRule> describe_rules(const HandOverContact*);

/// A date that must be met, or a stretch in which nothing can be done at the client's.
struct HandOverDeadline {
    Day from{};
    std::optional<Day> to;  // present: the days are blocked
    std::string what;

    bool operator==(const HandOverDeadline&) const = default;
};
BOOST_DESCRIBE_STRUCT(HandOverDeadline, (), (from, to, what))
std::span<const MemberRule> describe_rules(const HandOverDeadline*);

/// Both parties see it; what is for the provider alone is written into `provider_notes`.
struct HandOver {
    std::string promised;
    std::string wanted_result;
    std::vector<HandOverDeadline> deadlines;
    std::vector<HandOverContact> contacts;
    std::vector<AttachmentId> attachment_ids;

    bool operator==(const HandOver&) const = default;
};
BOOST_DESCRIBE_STRUCT(HandOver, (), (promised, wanted_result, deadlines, contacts, attachment_ids))
std::span<const MemberRule> describe_rules(const HandOver*);

}  // namespace slipway
