#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/actor.hpp"
#include "base/day.hpp"
#include "base/refusal.hpp"
#include "delivery/engagement/core/engagement.hpp"

// Both sides had to do with each other (DOMAIN §4.5, "was the client spoken to").

namespace slipway {

struct MemberRule;
using ClientContactId = Id<struct ClientContactKind>;

/// The last three happened outside the system and are noted by a person.
enum class ContactKind {
    message,
    brief,
    question,
    answer,
    workshop,
    document,
    delivery,
    decision,
    change,
    pause,
    call,
    meeting,
    letter,
};
BOOST_DESCRIBE_ENUM(ContactKind, message, brief, question, answer, workshop, document, delivery,
                    decision, change, pause, call, meeting, letter)

/// What an event of the log is as a contact; most are none.
std::optional<ContactKind> contact_kind_of(std::string_view event_type);

struct ClientContact {
    ClientContactId id;  // of the event, for those that were noted by themselves
    EngagementId engagement_id;
    ContactKind kind = ContactKind::message;
    Day day{};  // at the provider's
    Instant happened_at;
    std::optional<PersonId> person_id;  // who did it, or noted it
    bool is_by_quality_manager = false;
    std::string with_whom;
    std::string said;
    Instant noted_at;
};
BOOST_DESCRIBE_STRUCT(ClientContact, (),
                      (id, engagement_id, kind, day, happened_at, person_id,
                       is_by_quality_manager, with_whom, said, noted_at))

enum class OutsideContactKind { call, meeting, letter };
BOOST_DESCRIBE_ENUM(OutsideContactKind, call, meeting, letter)

/// What somebody notes of a contact outside the system.
struct NewClientContact {
    OutsideContactKind kind = OutsideContactKind::call;
    Day day{};
    std::string with_whom;
    std::string said;
};
BOOST_DESCRIBE_STRUCT(NewClientContact, (), (kind, day, with_whom, said))
std::span<const MemberRule> describe_rules(const NewClientContact*);

ContactKind kind_of(OutsideContactKind kind);

/// Refuses a day that is still to come (`client_contact.day_is_in_the_future`) or lies before the
/// engagement (`client_contact.day_is_before_the_start`), and one without whom
/// (`client_contact.whom_is_missing`) or what (`client_contact.what_is_missing`).
Result<void> check(const NewClientContact& contact, Day starts_on, Day today);

}  // namespace slipway
