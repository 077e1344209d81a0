#pragma once

#include <optional>
#include <string>
#include <vector>

#include "collaboration/identity/purpose_link_commands.hpp"
#include "delivery/discovery/brief_store.hpp"
#include "delivery/discovery/core/brief.hpp"

namespace slipway {

struct NewBrief {
    std::string template_key;
    Locale locale = Locale::en;  // of the mail; the page itself speaks all three
};
BOOST_DESCRIBE_STRUCT(NewBrief, (), (template_key, locale))
std::span<const MemberRule> describe_rules(const NewBrief*);

struct NewBriefLink {
    std::optional<std::string> email;    // nobody is written to without one
    std::optional<std::string> message;  // the manager's own words in the mail
};
BOOST_DESCRIBE_STRUCT(NewBriefLink, (), (email, message))
std::span<const MemberRule> describe_rules(const NewBriefLink*);

struct NewBriefReopening {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(NewBriefReopening, (), (reason))
std::span<const MemberRule> describe_rules(const NewBriefReopening*);

/// An answer on its way to be saved: the value as briefs/README.md has it, and the revision it was
/// typed upon (0: there was none).
struct AnswerToSave {
    std::string question_key;
    JsonText value;
    std::int64_t base_revision = 0;
};
BOOST_DESCRIBE_STRUCT(AnswerToSave, (), (question_key, value, base_revision))

struct AnswersToSave {
    std::vector<AnswerToSave> answers;
};
BOOST_DESCRIBE_STRUCT(AnswersToSave, (), (answers))
std::span<const MemberRule> describe_rules(const AnswersToSave*);

/// `conflict`: somebody typed here meanwhile; `value` is theirs, and nothing was overwritten.
/// `refused`: the value does not fit its question; `value` is what is stored still.
enum class SaveOutcome { saved, conflict, refused };
BOOST_DESCRIBE_ENUM(SaveOutcome, saved, conflict, refused)

struct SavedAnswer {
    std::string question_key;
    SaveOutcome outcome = SaveOutcome::saved;
    std::int64_t revision = 0;
    JsonText value;
    std::optional<std::string> problem_key;    // the refusal's
    std::optional<std::string> problem_field;  // the path within the answer
};
BOOST_DESCRIBE_STRUCT(SavedAnswer, (),
                      (question_key, outcome, revision, value, problem_key, problem_field))

struct SavedAnswers {
    Instant saved_at;
    std::vector<SavedAnswer> answers;
    BriefProgress progress;
};
BOOST_DESCRIBE_STRUCT(SavedAnswers, (), (saved_at, answers, progress))

// The questionnaire in one language, as the form draws it.

struct BriefFormOption {
    std::string key;
    std::string label;
};
BOOST_DESCRIBE_STRUCT(BriefFormOption, (), (key, label))

struct BriefFormColumn {
    std::string key;
    QuestionKind kind = QuestionKind::text;
    std::string label;
    std::vector<BriefFormOption> options;
};
BOOST_DESCRIBE_STRUCT(BriefFormColumn, (), (key, kind, label, options))

struct BriefFormQuestion {
    std::string key;
    QuestionKind kind = QuestionKind::text;
    std::string label;
    std::string help;
    bool is_required = false;
    std::string unit;
    std::vector<BriefFormOption> options;
    std::vector<BriefFormColumn> columns;
    std::optional<BriefCondition> shown_if;
};
BOOST_DESCRIBE_STRUCT(BriefFormQuestion, (),
                      (key, kind, label, help, is_required, unit, options, columns, shown_if))

struct BriefFormSection {
    std::string key;
    std::string title;
    std::string help;
    std::vector<BriefFormQuestion> questions;
};
BOOST_DESCRIBE_STRUCT(BriefFormSection, (), (key, title, help, questions))

struct QuestionnaireView {
    std::string title;
    std::string introduction;
    std::int32_t minutes_to_fill = 0;
    std::vector<BriefFormSection> sections;
};
BOOST_DESCRIBE_STRUCT(QuestionnaireView, (), (title, introduction, minutes_to_fill, sections))

QuestionnaireView in_language(const Questionnaire& questionnaire, Locale locale);

struct BriefTemplateView {
    std::string key;
    std::int32_t version = 1;
    std::string industry;
    std::string title;
    std::int32_t minutes_to_fill = 0;
    std::int32_t questions = 0;
};
BOOST_DESCRIBE_STRUCT(BriefTemplateView, (),
                      (key, version, industry, title, minutes_to_fill, questions))
BriefTemplateView template_view(const Questionnaire& questionnaire, Locale locale);

enum class BriefState { draft, sent, in_progress, submitted };
BOOST_DESCRIBE_ENUM(BriefState, draft, sent, in_progress, submitted)

struct BriefRoundView {
    BriefRoundKind kind = BriefRoundKind::submitted;
    std::string person_name;  // or the address of the link
    std::string reason;
    Instant happened_at;
};
BOOST_DESCRIBE_STRUCT(BriefRoundView, (), (kind, person_name, reason, happened_at))

/// A brief in a list.
struct BriefView {
    BriefId id;
    std::string template_key;
    std::string title;
    Locale locale = Locale::en;
    BriefState state = BriefState::draft;
    Instant created_at;
    std::optional<Instant> sent_at;
    std::optional<Instant> submitted_at;
    std::optional<Instant> last_saved_at;
    BriefProgress progress;
    std::vector<BriefRoundView> rounds;
    std::vector<std::string> allowed;  // fill, submit, send, reopen
};
BOOST_DESCRIBE_STRUCT(BriefView, (),
                      (id, template_key, title, locale, state, created_at, sent_at, submitted_at,
                       last_saved_at, progress, rounds, allowed))

/// A brief with all its questions and answers; by its link `expires_at` says until when.
struct BriefForm {
    BriefView brief;
    std::string client_name;
    std::string provider_name;
    QuestionnaireView questionnaire;
    std::vector<BriefAnswer> answers;
    std::optional<Instant> expires_at;
};
BOOST_DESCRIBE_STRUCT(BriefForm, (),
                      (brief, client_name, provider_name, questionnaire, answers, expires_at))

struct BriefLinkView {
    PurposeLinkId id;
    std::string email;
    std::string created_by_name;
    Instant created_at;
    Instant expires_at;
    std::optional<Instant> revoked_at;
    std::optional<Instant> last_used_at;
};
BOOST_DESCRIBE_STRUCT(BriefLinkView, (),
                      (id, email, created_by_name, created_at, expires_at, revoked_at,
                       last_used_at))

/// A new link and, this once, its address.
struct CreatedBriefLink {
    PurposeLinkId id;
    std::string url;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(CreatedBriefLink, (), (id, url, expires_at))

/// `brief.not_found` for one of another engagement.
Result<Brief> find_brief_of(sql::Transaction& sql, const EngagementFacts& engagement, BriefId id);

/// What the rules are given: every stored answer, typed. They were checked when saved.
Answers typed_answers(const Questionnaire& questionnaire, const std::vector<BriefAnswer>& answers);

std::vector<BriefView> brief_views(sql::Transaction& sql, const Actor& actor,
                                   const EngagementFacts& engagement, Locale locale);
BriefForm brief_form(sql::Transaction& sql, const Actor& actor, const EngagementFacts& engagement,
                     const Brief& brief, Locale locale);
std::vector<BriefLinkView> brief_links(sql::Transaction& sql, const Brief& brief);

/// The brief behind a link, and the engagement it belongs to, seen as its client. Refusals:
/// `brief_link.not_found`, and those of `check_usable`.
struct LinkedBrief {
    PurposeLink link;
    EngagementFacts engagement;
    Brief brief;
};
Result<LinkedBrief> find_linked_brief(sql::Transaction& sql, const Secret& token, Instant now);
BriefForm linked_form(sql::Transaction& sql, const LinkedBrief& linked,
                      std::optional<Locale> locale);

inline constexpr std::string_view brief_link_purpose = "brief";

}  // namespace slipway
