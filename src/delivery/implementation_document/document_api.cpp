#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "delivery/implementation_document/core/document_permissions.hpp"
#include "delivery/implementation_document/document_commands.hpp"
#include "delivery/implementation_document/document_feature.hpp"
#include "delivery/implementation_document/document_pdf.hpp"
#include "delivery/implementation_document/document_suggestions.hpp"
#include "delivery/implementation_document/document_templates.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const DocumentContent*) {
    static constexpr MemberRule rules[] = {{.name = "blocks", .max_length = 200}};
    return rules;
}
std::span<const MemberRule> describe_rules(const DocumentBlock*) {
    static constexpr MemberRule rules[] = {
        {.name = "title", .max_length = 200},
        {.name = "purpose", .max_length = 2'000},
        {.name = "result", .max_length = 2'000},
        {.name = "priority", .minimum = 1, .maximum = 1'000},
        {.name = "after", .max_length = 200},
        {.name = "items", .max_length = 200},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const DocumentItem*) {
    static constexpr MemberRule rules[] = {
        {.name = "title", .max_length = 300},
        {.name = "wish", .max_length = 4'000},
        {.name = "sources", .max_length = 50},
        {.name = "capability", .max_length = 60},
        {.name = "variants", .max_length = 20},
        {.name = "acceptance_criteria", .max_length = 50},
        {.name = "acceptance_scenarios", .max_length = 50},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const NewDocumentVersion*) {
    static constexpr MemberRule rules[] = {{.name = "note", .max_length = 2'000}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewApproval*) {
    static constexpr MemberRule rules[] = {{.name = "remarks", .max_length = 4'000}};
    return rules;
}

namespace {

using api::Call;

struct DifferenceQuery {
    std::optional<DocumentVersionId> to;
};
BOOST_DESCRIBE_STRUCT(DifferenceQuery, (), (to))

struct SuggestionQuery {
    Industry industry = Industry::general;
};
BOOST_DESCRIBE_STRUCT(SuggestionQuery, (), (industry))

struct PdfQuery {
    std::optional<Locale> language;  // of the words around the content; English when absent
};
BOOST_DESCRIBE_STRUCT(PdfQuery, (), (language))

DocumentVersionId version_of(const Call& call) {
    return call.id<DocumentVersionId>("document_version_id");
}

void add_draft_routes(api::Routes& routes) {
    routes.get<DraftView>({"/engagements/{engagement_id}/document", "get_document",
                           "The draft, and what keeps it from approval"},
                          api::permitted(read_document), [](Call& call) {
                              return draft_view(call.sql(), call.actor(), engagement_id_of(call));
                          });
    auto& put = routes.put<DraftChange, DraftView>(
        {"/engagements/{engagement_id}/document", "put_document", "Replace the draft's content"},
        api::permitted(edit_document), [](Call& call, const DraftChange& change) {
            return DocumentCommands(call.work())
                .change_draft(call.actor(), engagement_id_of(call), change,
                              call.expected_revision());
        });
    put.max_body_bytes = 4 << 20;
    routes.list<DocumentTemplate>(
        {"/document_templates", "list_document_templates", "Blocks to start from, by industry"},
        api::permitted(read_document),
        [](Call&) -> Result<std::vector<DocumentTemplate>> { return document_templates(); });
    routes.post<NewTemplateUse, DraftView>(
        {"/engagements/{engagement_id}/document_template_uses", "create_document_template_use",
         "Add blocks of a template to the draft"},
        api::permitted(edit_document), [](Call& call, const NewTemplateUse& use) {
            return DocumentCommands(call.work())
                .use_template(call.actor(), engagement_id_of(call), use);
        });
}

void add_suggestion_routes(api::Routes& routes) {
    routes.list<DocumentSuggestion, SuggestionQuery>(
        {"/engagements/{engagement_id}/document/suggestions", "list_document_suggestions",
         "What comparable clients use and the draft lacks"},
        api::permitted(edit_document),
        [](Call& call, const SuggestionQuery& query) -> Result<std::vector<DocumentSuggestion>> {
            return TRY(document_suggestions(call.sql(), call.actor(), engagement_id_of(call),
                                            query.industry));
        });
}

void add_version_routes(api::Routes& routes) {
    routes.list<VersionView>(
        {"/engagements/{engagement_id}/document_versions", "list_document_versions",
         "Versions with their approvals, newest first"},
        api::permitted(read_document), [](Call& call) -> Result<std::vector<VersionView>> {
            return TRY(version_views(call.sql(), call.actor(), engagement_id_of(call)));
        });
    routes.post<NewDocumentVersion, VersionView>(
        {"/engagements/{engagement_id}/document_versions", "create_document_version",
         "Make a version of the draft and ask for its approval"},
        api::permitted(submit_document), [](Call& call, const NewDocumentVersion& version) {
            return DocumentCommands(call.work())
                .submit(call.actor(), engagement_id_of(call), version);
        });
    routes.get<VersionView>({"/engagements/{engagement_id}/document_versions/{document_version_id}",
                             "get_document_version", "A version with its approvals"},
                            api::permitted(read_document), [](Call& call) {
                                return version_view(call.sql(), call.actor(),
                                                    engagement_id_of(call), version_of(call));
                            });
    routes.get<VersionContentView>(
        {"/engagements/{engagement_id}/document_versions/{document_version_id}/content",
         "get_document_version_content", "What a version says"},
        api::permitted(read_document), [](Call& call) {
            return version_content(call.sql(), call.actor(), engagement_id_of(call),
                                   version_of(call));
        });
    routes.get<DocumentDifference, DifferenceQuery>(
        {"/engagements/{engagement_id}/document_versions/{document_version_id}/difference",
         "get_document_difference", "How another version, or the draft, differs from this one"},
        api::permitted(read_document), [](Call& call, const DifferenceQuery& query) {
            return version_difference(call.sql(), call.actor(), engagement_id_of(call),
                                      version_of(call), query.to);
        });
    routes.post<NewApproval, VersionView>(
        {"/engagements/{engagement_id}/document_versions/{document_version_id}/approvals",
         "create_document_approval", "Approve a version, or refuse it with remarks"},
        api::permitted(decide_on_document), [](Call& call, const NewApproval& decision) {
            return DocumentCommands(call.work())
                .decide(call.actor(), engagement_id_of(call), version_of(call), decision);
        });
}

void add_pdf_route(api::Routes& routes, sql::Database& database) {
    auto& pdf = routes.raw(
        http::Method::get,
        {"/engagements/{engagement_id}/document_versions/{document_version_id}/pdf",
         "get_document_version_pdf", "A version on paper, its content hash on every page"},
        api::permitted(read_document), "application/pdf",
        [&database](Call& call) -> Result<http::Response> {
            PdfQuery query;
            TRY(api::detail::read_query(call, describe<PdfQuery>(), &query));
            const PrintedVersion printed =
                TRY(database.read([&](sql::Transaction& sql) -> Result<PrintedVersion> {
                    return version_to_print(sql, call.actor(), engagement_id_of(call),
                                            version_of(call));
                }));
            const pdf::Document document =
                document_to_print(printed, query.language.value_or(Locale::en));
            http::Response response{.status = 200, .headers = {}, .body = render(document).bytes};
            response.set("Content-Type", "application/pdf")
                .set("Cache-Control", "private, no-store");
            return response;
        });
    pdf.query = &describe<PdfQuery>();
    pdf.transaction = api::TransactionKind::own;
}

}  // namespace

void add_document_routes(api::Routes& routes, sql::Database& database) {
    routes.tag("Implementation document", "The plan of work: draft, versions, approvals");
    add_draft_routes(routes);
    add_suggestion_routes(routes);
    add_version_routes(routes);
    add_pdf_route(routes, database);
}

}  // namespace slipway
