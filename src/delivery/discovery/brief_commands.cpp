#include "delivery/discovery/brief_commands.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/discovery/brief_answers.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {
namespace {

constexpr auto link_life = std::chrono::hours(24 * 30);

Result<void> check_fillable(const Brief& brief) {
    if (!brief.submitted_at) return {};
    return refuse(RefusalCode::conflict, "brief.is_submitted");
}

Result<void> check_value(const Brief& brief, const AnswerToSave& answer) {
    const BriefQuestion* question = find_question(brief.questionnaire, answer.question_key);
    if (!question) return refuse(RefusalCode::invalid, "brief_answer.question_is_unknown");
    return check_answer(*question, TRY(read_answer(*question, answer.value.text)));
}

}  // namespace

Result<BriefCommands::Place> BriefCommands::find(const Actor& actor, EngagementId engagement,
                                                 BriefId brief, const Permission& permission) {
    auto facts = TRY(find_engagement(work_.sql(), actor, engagement));
    TRY(require(actor, permission, facts));
    TRY(require_open(facts));
    auto found = TRY(find_brief_of(work_.sql(), facts, brief));
    return Place{std::move(facts), std::move(found)};
}

void BriefCommands::record(const Actor& actor, const EngagementFacts& engagement, std::string type,
                           BriefId brief) {
    work_.record(actor, {.type = std::move(type),
                         .subject = {"engagement", engagement.id.uuid()},
                         .workspace_id = engagement.workspace_id,
                         .other_workspace_id = engagement.provider_workspace_id,
                         .payload = {R"({"brief_id":")" + brief.text() + "\"}"}});
}

BriefView BriefCommands::view(const Actor& actor, const EngagementFacts& engagement, BriefId id,
                              Locale locale) {
    return brief_form(work_.sql(), actor, engagement, *store_.find(engagement.workspace_id, id),
                      locale)
        .brief;
}

Result<BriefView> BriefCommands::create(const Actor& actor, EngagementId engagement,
                                        const NewBrief& brief, const DiscoveryContent& content) {
    const auto facts = TRY(find_engagement(work_.sql(), actor, engagement));
    TRY(require(actor, manage_briefs, facts));
    TRY(require_open(facts));
    const Questionnaire* questionnaire = content.find_template(brief.template_key);
    if (!questionnaire) {
        return refuse(RefusalCode::invalid, "brief_template.not_found", "template_key");
    }
    const Brief made{.workspace_id = facts.workspace_id,
                     .id = work_.new_id<BriefId>(),
                     .engagement_id = facts.id,
                     .template_key = questionnaire->key,
                     .questionnaire = *questionnaire,
                     .locale = brief.locale,
                     .created_by = actor.person_id,
                     .created_at = work_.now(),
                     .sent_at = std::nullopt,
                     .submitted_at = std::nullopt};
    store_.add(made);
    record(actor, facts, "discovery.brief_created", made.id);
    return view(actor, facts, made.id, brief.locale);
}

Result<CreatedBriefLink> BriefCommands::create_link(const Actor& actor, EngagementId engagement,
                                                    BriefId brief, const NewBriefLink& link,
                                                    const std::string& base_url) {
    const Place place = TRY(find(actor, engagement, brief, manage_briefs));
    TRY(check_fillable(place.brief));
    const std::string email(trimmed(link.email.value_or("")));
    if (!email.empty() && !is_email(email)) {
        return refuse(RefusalCode::invalid, "person.email_is_wrong", "email");
    }
    const CreatedPurposeLink created =
        PurposeLinkCommands(work_).create(actor, {.workspace_id = place.brief.workspace_id,
                                                  .purpose = std::string(brief_link_purpose),
                                                  .subject_id = place.brief.id.uuid(),
                                                  .email = email,
                                                  .life = link_life});
    const std::string path = "/b/" + created.token.reveal();
    if (!email.empty()) {
        const BriefForm form =
            brief_form(work_.sql(), actor, place.engagement, place.brief, place.brief.locale);
        const BriefMail mail{.to = email,
                             .locale = place.brief.locale,
                             .client_name = form.client_name,
                             .provider_name = form.provider_name,
                             .sender_name = person_name(work_.sql(), actor.person_id),
                             .message = std::string(trimmed(link.message.value_or(""))),
                             .minutes_to_fill = form.questionnaire.minutes_to_fill,
                             .path = path};
        work_.enqueue({.kind = "discovery.brief_mail",
                       .workspace_id = place.brief.workspace_id,
                       .payload = {to_json(mail)},
                       .due_at = work_.now()});
    }
    store_.mark_sent(place.brief, work_.now());
    record(actor, place.engagement, "discovery.brief_sent", place.brief.id);
    return CreatedBriefLink{created.id, base_url + path, created.expires_at};
}

Result<void> BriefCommands::revoke_link(const Actor& actor, EngagementId engagement, BriefId brief,
                                        PurposeLinkId link) {
    const Place place = TRY(find(actor, engagement, brief, manage_briefs));
    return PurposeLinkCommands(work_).revoke(place.brief.workspace_id, brief_link_purpose,
                                             place.brief.id.uuid(), link);
}

Result<BriefView> BriefCommands::reopen(const Actor& actor, EngagementId engagement, BriefId brief,
                                        const NewBriefReopening& reopening) {
    const Place place = TRY(find(actor, engagement, brief, manage_briefs));
    if (!place.brief.submitted_at) return refuse(RefusalCode::conflict, "brief.is_not_submitted");
    store_.save_submitted_at(place.brief, std::nullopt);
    store_.add_round({.workspace_id = place.brief.workspace_id,
                      .id = work_.new_id<Id<BriefRoundKindTag>>(),
                      .brief_id = place.brief.id,
                      .kind = BriefRoundKind::reopened,
                      .person_id = actor.person_id,
                      .email = {},
                      .reason = std::string(trimmed(reopening.reason)),
                      .happened_at = work_.now()});
    record(actor, place.engagement, "discovery.brief_reopened", place.brief.id);
    return view(actor, place.engagement, place.brief.id, place.brief.locale);
}

SavedAnswer BriefCommands::save_one(const Brief& brief, const AnswerToSave& answer,
                                    const std::vector<BriefAnswer>& stored,
                                    std::optional<PersonId> by) {
    const auto before = std::ranges::find(stored, answer.question_key, &BriefAnswer::question_key);
    SavedAnswer saved{.question_key = answer.question_key};
    if (before != stored.end()) {
        saved.revision = before->revision;
        saved.value = before->value;
    }
    if (const auto checked = check_value(brief, answer); !checked) {
        saved.outcome = SaveOutcome::refused;
        saved.problem_key = checked.error().key;
        saved.problem_field = checked.error().field;
    } else if (saved.revision > 0 && saved.value == answer.value) {
        // Sent again after a lost answer, or typed alike on two devices: nothing to do.
    } else if (answer.base_revision == saved.revision &&
               store_.save_answer(brief, answer.question_key, answer.value, answer.base_revision,
                                  by, work_.now())) {
        ++saved.revision;
        saved.value = answer.value;
    } else {
        saved.outcome = SaveOutcome::conflict;
    }
    return saved;
}

Result<SavedAnswers> BriefCommands::save(const Brief& brief, const AnswersToSave& answers,
                                         std::optional<PersonId> by) {
    TRY(check_fillable(brief));
    const auto stored = store_.answers_of(brief);
    SavedAnswers saved{.saved_at = work_.now()};
    for (const AnswerToSave& answer : answers.answers) {
        saved.answers.push_back(save_one(brief, answer, stored, by));
    }
    saved.progress = progress_of(brief.questionnaire,
                                 typed_answers(brief.questionnaire, store_.answers_of(brief)));
    return saved;
}

Result<SavedAnswers> BriefCommands::save_answers(const Actor& actor, EngagementId engagement,
                                                 BriefId brief, const AnswersToSave& answers) {
    const Place place = TRY(find(actor, engagement, brief, fill_brief));
    return save(place.brief, answers, actor.person_id);
}

Result<SavedAnswers> BriefCommands::save_answers_by_link(const Secret& token,
                                                         const AnswersToSave& answers) {
    const LinkedBrief linked = TRY(find_linked_brief(work_.sql(), token, work_.now()));
    PurposeLinkCommands(work_).note_use(linked.link);
    return save(linked.brief, answers, std::nullopt);
}

Result<void> BriefCommands::send_in(const Actor& actor, const EngagementFacts& engagement,
                                    const Brief& brief, const std::string& email) {
    TRY(check_fillable(brief));
    TRY(check_submission(brief.questionnaire,
                         typed_answers(brief.questionnaire, store_.answers_of(brief))));
    store_.save_submitted_at(brief, work_.now());
    store_.add_round({.workspace_id = brief.workspace_id,
                      .id = work_.new_id<Id<BriefRoundKindTag>>(),
                      .brief_id = brief.id,
                      .kind = BriefRoundKind::submitted,
                      .person_id = actor.is_system ? std::nullopt : std::optional(actor.person_id),
                      .email = email,
                      .reason = {},
                      .happened_at = work_.now()});
    record(actor, engagement, "discovery.brief_submitted", brief.id);
    return {};
}

Result<BriefView> BriefCommands::submit(const Actor& actor, EngagementId engagement,
                                        BriefId brief) {
    const Place place = TRY(find(actor, engagement, brief, fill_brief));
    TRY(send_in(actor, place.engagement, place.brief, {}));
    return view(actor, place.engagement, place.brief.id, place.brief.locale);
}

Result<BriefForm> BriefCommands::submit_by_link(const Secret& token, std::optional<Locale> locale) {
    LinkedBrief linked = TRY(find_linked_brief(work_.sql(), token, work_.now()));
    PurposeLinkCommands(work_).note_use(linked.link);
    const Actor actor = Actor::system(linked.link.workspace_id);
    TRY(send_in(actor, linked.engagement, linked.brief, linked.link.email));
    linked.brief.submitted_at = work_.now();
    return linked_form(work_.sql(), linked, locale);
}

}  // namespace slipway
