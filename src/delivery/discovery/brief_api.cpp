#include "collaboration/identity/identity_queries.hpp"
#include "delivery/discovery/brief_commands.hpp"
#include "delivery/discovery/core/discovery_permissions.hpp"
#include "delivery/discovery/discovery_feature.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

/// In which language the questions are asked for.
struct LanguageQuery {
    std::optional<Locale> locale;
};
BOOST_DESCRIBE_STRUCT(LanguageQuery, (), (locale))

namespace {

using api::Call;
using Content = std::shared_ptr<const DiscoveryContent>;

BriefId brief_in(const Call& call) {
    return call.id<BriefId>("brief_id");
}

void add_template_routes(api::Routes& routes, const Content& content) {
    routes.list<BriefTemplateView, LanguageQuery>(
        {"/brief_templates", "list_brief_templates", "Questionnaires by industry"},
        api::permitted(manage_briefs),
        [content](Call&, const LanguageQuery& query) -> Result<std::vector<BriefTemplateView>> {
            std::vector<BriefTemplateView> views;
            for (const Questionnaire& questionnaire : content->templates) {
                views.push_back(template_view(questionnaire, query.locale.value_or(Locale::en)));
            }
            return views;
        });
    routes.get<QuestionnaireView, LanguageQuery>(
        {"/brief_templates/{template_key}", "get_brief_template", "Its questions"},
        api::permitted(manage_briefs),
        [content](Call& call, const LanguageQuery& query) -> Result<QuestionnaireView> {
            const Questionnaire* found = content->find_template(call.text("template_key"));
            if (!found) return refuse(RefusalCode::not_found, "brief_template.not_found");
            return in_language(*found, query.locale.value_or(Locale::en));
        });
}

void add_reading_routes(api::Routes& routes) {
    routes.list<BriefView, LanguageQuery>(
        {"/engagements/{engagement_id}/briefs", "list_briefs", "The engagement's briefs"},
        api::permitted(read_discovery),
        [](Call& call, const LanguageQuery& query) -> Result<std::vector<BriefView>> {
            const auto engagement = TRY(engagement_of(call));
            return brief_views(call.sql(), call.actor(), engagement,
                               query.locale.value_or(Locale::en));
        });
    routes.get<BriefForm, LanguageQuery>(
        {"/engagements/{engagement_id}/briefs/{brief_id}", "get_brief",
         "A brief with its questions and answers"},
        api::permitted(read_discovery),
        [](Call& call, const LanguageQuery& query) -> Result<BriefForm> {
            const auto engagement = TRY(engagement_of(call));
            const auto brief = TRY(find_brief_of(call.sql(), engagement, brief_in(call)));
            return brief_form(call.sql(), call.actor(), engagement, brief,
                              query.locale.value_or(brief.locale));
        });
    routes.list<BriefLinkView>(
        {"/engagements/{engagement_id}/briefs/{brief_id}/links", "list_brief_links",
         "Links that open the brief"},
        api::permitted(manage_briefs), [](Call& call) -> Result<std::vector<BriefLinkView>> {
            const auto engagement = TRY(engagement_of(call));
            TRY(require(call.actor(), manage_briefs, engagement));
            const auto brief = TRY(find_brief_of(call.sql(), engagement, brief_in(call)));
            return brief_links(call.sql(), brief);
        });
}

void add_managing_routes(api::Routes& routes, const std::string& base_url, const Content& content) {
    routes.post<NewBrief, BriefView>(
        {"/engagements/{engagement_id}/briefs", "create_brief", "Make a brief from a template"},
        api::permitted(manage_briefs),
        [content](Call& call, const NewBrief& brief) -> Result<BriefView> {
            return BriefCommands(call.work())
                .create(call.actor(), engagement_id_of(call), brief, *content);
        });
    auto& link = routes.post<NewBriefLink, CreatedBriefLink>(
        {"/engagements/{engagement_id}/briefs/{brief_id}/links", "create_brief_link",
         "Send the brief by link; the address is shown this once"},
        api::permitted(manage_briefs),
        [base_url](Call& call, const NewBriefLink& body) -> Result<CreatedBriefLink> {
            return BriefCommands(call.work())
                .create_link(call.actor(), engagement_id_of(call), brief_in(call), body, base_url);
        });
    link.is_replayable = false;  // a stored answer would keep the link's token
    routes.remove({"/engagements/{engagement_id}/briefs/{brief_id}/links/{link_id}",
                   "delete_brief_link", "Revoke a link"},
                  api::permitted(manage_briefs), [](Call& call) -> Result<void> {
                      return BriefCommands(call.work())
                          .revoke_link(call.actor(), engagement_id_of(call), brief_in(call),
                                       call.id<PurposeLinkId>("link_id"));
                  });
    routes.post<NewBriefReopening, BriefView>(
        {"/engagements/{engagement_id}/briefs/{brief_id}/reopenings", "create_brief_reopening",
         "Let the client change what was sent in"},
        api::permitted(manage_briefs),
        [](Call& call, const NewBriefReopening& reopening) -> Result<BriefView> {
            return BriefCommands(call.work())
                .reopen(call.actor(), engagement_id_of(call), brief_in(call), reopening);
        });
}

void add_filling_routes(api::Routes& routes) {
    routes.put<AnswersToSave, SavedAnswers>(
        {"/engagements/{engagement_id}/briefs/{brief_id}/answers", "put_brief_answers",
         "Save answers as they are typed"},
        api::permitted(fill_brief),
        [](Call& call, const AnswersToSave& answers) -> Result<SavedAnswers> {
            return BriefCommands(call.work())
                .save_answers(call.actor(), engagement_id_of(call), brief_in(call), answers);
        });
    routes.post<api::Nothing, BriefView>(
        {"/engagements/{engagement_id}/briefs/{brief_id}/submissions", "create_brief_submission",
         "Send the brief in"},
        api::permitted(fill_brief), [](Call& call, const api::Nothing&) -> Result<BriefView> {
            return BriefCommands(call.work())
                .submit(call.actor(), engagement_id_of(call), brief_in(call));
        });
}

}  // namespace

void add_brief_routes(api::Routes& routes, const std::string& base_url, Content content) {
    routes.tag("Briefs", "Questionnaires that clients fill before an implementation");
    add_template_routes(routes, content);
    add_reading_routes(routes);
    add_managing_routes(routes, base_url, content);
    add_filling_routes(routes);
}

void add_brief_link_routes(api::Routes& routes) {
    routes.get<BriefForm, LanguageQuery>(
        {"/brief_links/{token}", "get_linked_brief", "The brief behind a link"}, api::anyone(),
        [](Call& call, const LanguageQuery& query) -> Result<BriefForm> {
            const auto linked =
                TRY(find_linked_brief(call.sql(), Secret(call.text("token")), call.now()));
            return linked_form(call.sql(), linked, query.locale);
        });
    routes.put<AnswersToSave, SavedAnswers>(
        {"/brief_links/{token}", "put_linked_brief", "Save answers as they are typed"},
        api::anyone(), [](Call& call, const AnswersToSave& answers) -> Result<SavedAnswers> {
            return BriefCommands(call.work())
                .save_answers_by_link(Secret(call.text("token")), answers);
        });
    routes.post<LanguageQuery, BriefForm>(
        {"/brief_links/{token}/submissions", "create_linked_brief_submission", "Send the brief in"},
        api::anyone(), [](Call& call, const LanguageQuery& body) -> Result<BriefForm> {
            return BriefCommands(call.work())
                .submit_by_link(Secret(call.text("token")), body.locale);
        });
}

}  // namespace slipway
