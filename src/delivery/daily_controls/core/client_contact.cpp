#include "delivery/daily_controls/core/client_contact.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace slipway {

std::optional<ContactKind> contact_kind_of(std::string_view event_type) {
    using enum ContactKind;
    static constexpr std::array<std::pair<std::string_view, ContactKind>, 22> kinds{{
        {"message.posted", message},
        {"discovery.brief_sent", brief},
        {"discovery.brief_submitted", brief},
        {"discovery.brief_reopened", brief},
        {"discovery.question_asked", question},
        {"discovery.answer_returned", question},
        {"discovery.question_answered", answer},
        {"discovery.workshop_held", workshop},
        {"document.confirmed", document},  // then it is put before the client
        {"document.approved", decision},
        {"document.refused", decision},
        {"block.delivered", delivery},
        {"block.accepted", decision},
        {"block.returned", decision},
        {"block_order.suggested", change},
        {"block_order.agreed", decision},
        {"change_request.offered", change},
        {"change_request.agreed", decision},
        {"change_request.declined", decision},
        {"engagement.pause_requested", pause},
        {"engagement.pause_consented", pause},
        {"engagement.pause_refused", pause},
    }};
    const auto found = std::ranges::find(kinds, event_type,
                                         &std::pair<std::string_view, ContactKind>::first);
    if (found == kinds.end()) return std::nullopt;
    return found->second;
}

ContactKind kind_of(OutsideContactKind kind) {
    switch (kind) {
        case OutsideContactKind::call:
            return ContactKind::call;
        case OutsideContactKind::meeting:
            return ContactKind::meeting;
        case OutsideContactKind::letter:
            return ContactKind::letter;
    }
    return ContactKind::call;
}

Result<void> check(const NewClientContact& contact, Day starts_on, Day today) {
    const auto invalid = [](const char* key, const char* field) {
        return refuse(RefusalCode::invalid, key, field);
    };
    if (contact.day > today) return invalid("client_contact.day_is_in_the_future", "day");
    if (contact.day < starts_on) return invalid("client_contact.day_is_before_the_start", "day");
    if (trimmed(contact.with_whom).empty()) {
        return invalid("client_contact.whom_is_missing", "with_whom");
    }
    if (trimmed(contact.said).empty()) return invalid("client_contact.what_is_missing", "said");
    return {};
}

}  // namespace slipway
