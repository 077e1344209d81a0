#include "delivery/discovery/brief_queries.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/discovery/brief_answers.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/engagement/engagement_queries.hpp"

namespace slipway {
namespace {

const std::string& said_in(const TextInLanguages& text, Locale locale) {
    switch (locale) {
        case Locale::ru: return text.ru;
        case Locale::uk: return text.uk;
        case Locale::en: break;
    }
    return text.en;
}

std::string said_in(const std::optional<TextInLanguages>& text, Locale locale) {
    return text ? said_in(*text, locale) : std::string();
}

std::vector<BriefFormOption> options_in(const std::vector<BriefOption>& options, Locale locale) {
    std::vector<BriefFormOption> said;
    for (const BriefOption& option : options) {
        said.push_back({option.key, said_in(option.label, locale)});
    }
    return said;
}

BriefFormQuestion question_in(const BriefQuestion& question, Locale locale) {
    BriefFormQuestion said{.key = question.key,
                           .kind = question.kind,
                           .label = said_in(question.label, locale),
                           .help = said_in(question.help, locale),
                           .is_required = question.required,
                           .unit = said_in(question.unit, locale),
                           .options = options_in(question.options, locale),
                           .columns = {},
                           .shown_if = question.shown_if};
    for (const BriefColumn& column : question.columns) {
        said.columns.push_back({column.key, column.kind, said_in(column.label, locale),
                                options_in(column.options, locale)});
    }
    return said;
}

BriefState state_of(const Brief& brief, const std::vector<BriefAnswer>& answers) {
    if (brief.submitted_at) return BriefState::submitted;
    if (!answers.empty()) return BriefState::in_progress;
    return brief.sent_at ? BriefState::sent : BriefState::draft;
}

std::vector<std::string> allowed_with(const Actor& actor, const EngagementFacts& engagement,
                                      const Brief& brief) {
    std::vector<std::string> allowed;
    if (!require_open(engagement)) return allowed;
    if (may(actor, fill_brief, engagement) && !brief.submitted_at) {
        allowed.insert(allowed.end(), {"fill", "submit"});
    }
    if (!may(actor, manage_briefs, engagement) || actor.is_system) return allowed;
    if (brief.submitted_at) {
        allowed.emplace_back("reopen");
    } else {
        allowed.emplace_back("send");
    }
    return allowed;
}

BriefView view_of(sql::Transaction& sql, const Actor& actor, const EngagementFacts& engagement,
                  const Brief& brief, const std::vector<BriefAnswer>& answers, Locale locale) {
    BriefView view{.id = brief.id,
                   .template_key = brief.template_key,
                   .title = said_in(brief.questionnaire.title, locale),
                   .locale = brief.locale,
                   .state = state_of(brief, answers),
                   .created_at = brief.created_at,
                   .sent_at = brief.sent_at,
                   .submitted_at = brief.submitted_at,
                   .last_saved_at = std::nullopt,
                   .progress = progress_of(brief.questionnaire,
                                           typed_answers(brief.questionnaire, answers)),
                   .rounds = {},
                   .allowed = allowed_with(actor, engagement, brief)};
    const auto last = std::ranges::max_element(answers, {}, &BriefAnswer::saved_at);
    if (last != answers.end()) view.last_saved_at = last->saved_at;
    for (const BriefRound& round : BriefStore(sql).rounds_of(brief)) {
        view.rounds.push_back({round.kind,
                               round.person_id ? person_name(sql, *round.person_id) : round.email,
                               round.reason, round.happened_at});
    }
    return view;
}

}  // namespace

QuestionnaireView in_language(const Questionnaire& questionnaire, Locale locale) {
    QuestionnaireView view{.title = said_in(questionnaire.title, locale),
                           .introduction = said_in(questionnaire.introduction, locale),
                           .minutes_to_fill = questionnaire.minutes_to_fill,
                           .sections = {}};
    for (const BriefSection& section : questionnaire.sections) {
        BriefFormSection& said = view.sections.emplace_back();
        said.key = section.key;
        said.title = said_in(section.title, locale);
        said.help = said_in(section.help, locale);
        for (const BriefQuestion& question : section.questions) {
            said.questions.push_back(question_in(question, locale));
        }
    }
    return view;
}

BriefTemplateView template_view(const Questionnaire& questionnaire, Locale locale) {
    std::size_t questions = 0;
    for (const BriefSection& section : questionnaire.sections) {
        questions += section.questions.size();
    }
    return {questionnaire.key,
            questionnaire.version,
            questionnaire.industry,
            said_in(questionnaire.title, locale),
            questionnaire.minutes_to_fill,
            static_cast<std::int32_t>(questions)};
}

Result<Brief> find_brief_of(sql::Transaction& sql, const EngagementFacts& engagement, BriefId id) {
    auto brief = BriefStore(sql).find(engagement.workspace_id, id);
    if (!brief || brief->engagement_id != engagement.id) {
        return refuse(RefusalCode::not_found, "brief.not_found");
    }
    return std::move(*brief);
}

Answers typed_answers(const Questionnaire& questionnaire, const std::vector<BriefAnswer>& answers) {
    Answers typed;
    for (const BriefAnswer& answer : answers) {
        const BriefQuestion* question = find_question(questionnaire, answer.question_key);
        ASSERT(question != nullptr, "only answers to the brief's own questions are saved");
        auto value = read_answer(*question, answer.value.text);
        ASSERT(value.has_value(), "an answer was of its question's form when it was saved");
        typed.emplace(answer.question_key, std::move(*value));
    }
    return typed;
}

std::vector<BriefView> brief_views(sql::Transaction& sql, const Actor& actor,
                                   const EngagementFacts& engagement, Locale locale) {
    BriefStore store(sql);
    std::vector<BriefView> views;
    for (const Brief& brief : store.briefs_of(engagement.workspace_id, engagement.id)) {
        if (engagement.side == Side::client && !brief.sent_at) continue;
        views.push_back(view_of(sql, actor, engagement, brief, store.answers_of(brief), locale));
    }
    return views;
}

BriefForm brief_form(sql::Transaction& sql, const Actor& actor, const EngagementFacts& engagement,
                     const Brief& brief, Locale locale) {
    auto answers = BriefStore(sql).answers_of(brief);
    const auto name_of = [&](WorkspaceId workspace) {
        const auto found = find_workspace(sql, workspace);
        ASSERT(found.has_value(), "the parties of an engagement have workspaces");
        return found->name;
    };
    return BriefForm{.brief = view_of(sql, actor, engagement, brief, answers, locale),
                     .client_name = name_of(engagement.workspace_id),
                     .provider_name = name_of(engagement.provider_workspace_id),
                     .questionnaire = in_language(brief.questionnaire, locale),
                     .answers = std::move(answers),
                     .expires_at = std::nullopt};
}

std::vector<BriefLinkView> brief_links(sql::Transaction& sql, const Brief& brief) {
    std::vector<BriefLinkView> views;
    for (const PurposeLink& link : purpose_links_of(sql, brief.workspace_id, brief_link_purpose,
                                                    brief.id.uuid())) {
        views.push_back({link.id, link.email, person_name(sql, link.created_by), link.created_at,
                         link.expires_at, link.revoked_at, link.last_used_at});
    }
    return views;
}

Result<LinkedBrief> find_linked_brief(sql::Transaction& sql, const Secret& token, Instant now) {
    const auto link = find_purpose_link(sql, brief_link_purpose, token);
    if (!link) return refuse(RefusalCode::not_found, "brief_link.not_found");
    TRY(check_usable(*link, now));
    const auto id = BriefId::parse(link->subject_id);
    ASSERT(id.has_value(), "a brief's link names a brief");
    auto brief = BriefStore(sql).find(link->workspace_id, *id);
    ASSERT(brief.has_value(), "briefs are not deleted");
    auto engagement =
        TRY(find_engagement(sql, Actor::system(link->workspace_id), brief->engagement_id));
    TRY(require_open(engagement));
    return LinkedBrief{*link, std::move(engagement), std::move(*brief)};
}

BriefForm linked_form(sql::Transaction& sql, const LinkedBrief& linked,
                      std::optional<Locale> locale) {
    BriefForm form =
        brief_form(sql, Actor::system(linked.link.workspace_id), linked.engagement, linked.brief,
                   locale.value_or(linked.brief.locale));
    form.expires_at = linked.link.expires_at;
    return form;
}

}  // namespace slipway
