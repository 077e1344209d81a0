#include <span>

#include "delivery/discovery/brief_queries.hpp"
#include "delivery/discovery/core/workshop.hpp"
#include "delivery/discovery/notebook_queries.hpp"
#include "delivery/discovery/question_commands.hpp"
#include "delivery/discovery/scope_queries.hpp"
#include "platform/describe/type_info.hpp"

// What the members of bodies accept beyond their types.

namespace slipway {

std::span<const MemberRule> describe_rules(const BriefColumn*) {
    static constexpr MemberRule rules[] = {{.name = "options", .may_be_absent = true}};
    return rules;
}

std::span<const MemberRule> describe_rules(const BriefQuestion*) {
    static constexpr MemberRule rules[] = {
        {.name = "options", .may_be_absent = true},
        {.name = "columns", .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const AnswersToSave*) {
    static constexpr MemberRule rules[] = {{.name = "answers", .max_length = 200}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewBrief*) {
    static constexpr MemberRule rules[] = {
        {.name = "template_key", .max_length = 60, .may_be_empty = false}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewBriefLink*) {
    static constexpr MemberRule rules[] = {{.name = "email", .max_length = 254},
                                           {.name = "message", .max_length = 2'000}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewBriefReopening*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 2'000, .may_be_empty = false}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewClarifyingQuestion*) {
    static constexpr MemberRule rules[] = {
        {.name = "question", .max_length = 4'000, .may_be_empty = false},
        {.name = "context", .max_length = 4'000},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewQuestionAnswer*) {
    static constexpr MemberRule rules[] = {
        {.name = "answer", .max_length = 10'000, .may_be_empty = false}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewQuestionReturn*) {
    static constexpr MemberRule rules[] = {
        {.name = "remark", .max_length = 4'000, .may_be_empty = false}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewQuestionWithdrawal*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 2'000, .may_be_empty = false}};
    return rules;
}

std::span<const MemberRule> describe_rules(const FactFilter*) {
    static constexpr MemberRule rules[] = {{.name = "search", .max_length = 200},
                                           {.name = "tag", .max_length = 40},
                                           {.name = "process", .max_length = 200},
                                           {.name = "limit", .minimum = 1, .maximum = 200}};
    return rules;
}

std::span<const MemberRule> describe_rules(const WorkshopParticipant*) {
    static constexpr MemberRule rules[] = {
        {.name = "name", .max_length = 200, .may_be_empty = false}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewWorkshop*) {
    static constexpr MemberRule rules[] = {
        {.name = "title", .max_length = 200, .may_be_empty = false},
        {.name = "duration_minutes", .minimum = 5, .maximum = 1'440},
        {.name = "location", .max_length = 1'000},
        {.name = "on_site_minutes", .minimum = 1, .maximum = 60'000},
        {.name = "agenda", .max_length = 10'000},
        {.name = "participants", .max_length = 50},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const WorkshopChanges*) {
    return describe_rules(static_cast<const NewWorkshop*>(nullptr));
}

std::span<const MemberRule> describe_rules(const WorkshopMinutes*) {
    static constexpr MemberRule rules[] = {
        {.name = "duration_minutes", .minimum = 5, .maximum = 1'440},
        {.name = "minutes", .max_length = 10'000, .may_be_empty = false},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewWorkshopDecision*) {
    static constexpr MemberRule rules[] = {
        {.name = "decision", .max_length = 4'000, .may_be_empty = false},
        {.name = "decided_by", .max_length = 200},
        {.name = "as_fact", .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const WorkshopCancellation*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 2'000, .may_be_empty = false}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewConsultation*) {
    static constexpr MemberRule rules[] = {
        {.name = "question", .max_length = 10'000, .may_be_empty = false}};
    return rules;
}

std::span<const MemberRule> describe_rules(const NewConsultationAnswer*) {
    static constexpr MemberRule rules[] = {
        {.name = "answer", .max_length = 10'000, .may_be_empty = false},
        {.name = "estimate_minutes", .minimum = 1, .maximum = 600'000},
        {.name = "effort_minutes", .minimum = 0, .maximum = 1'440},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewFact*) {
    static constexpr MemberRule rules[] = {
        {.name = "text", .max_length = 4'000, .may_be_empty = false},
        {.name = "quote", .max_length = 10'000},
        {.name = "process", .max_length = 200},
        {.name = "tags", .max_length = 30, .may_be_absent = true},
        {.name = "visibility", .may_be_absent = true},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const FactChanges*) {
    static constexpr MemberRule rules[] = {
        {.name = "text", .max_length = 4'000, .may_be_empty = false},
        {.name = "quote", .max_length = 10'000},
        {.name = "process", .max_length = 200},
        {.name = "tags", .max_length = 30},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewScopeOverrule*) {
    static constexpr MemberRule rules[] = {
        {.name = "units", .minimum = 0, .maximum = 10'000},
        {.name = "reason", .max_length = 2'000, .may_be_empty = false},
    };
    return rules;
}

std::span<const MemberRule> describe_rules(const NewRangeEstimate*) {
    static constexpr MemberRule rules[] = {{.name = "note", .max_length = 4'000}};
    return rules;
}

}  // namespace slipway
