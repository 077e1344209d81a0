#include "base/assert.hpp"
#include "collaboration/attachments/attachment_commands.hpp"
#include "collaboration/attachments/attachment_feature.hpp"
#include "collaboration/attachments/core/attachment_permissions.hpp"
#include "platform/api/idempotency.hpp"
#include "platform/api/routes.hpp"
#include "platform/clock/clock.hpp"

namespace slipway {
namespace {

using api::Call;
using api::permitted;
using SharedSubjects = std::shared_ptr<const Subjects>;

constexpr std::int64_t max_attachment_bytes = 100'000'000;

struct UploadQuery {
    std::optional<std::string> name;
    std::optional<std::string> subject_kind;
    std::optional<Uuid> subject_id;
};
BOOST_DESCRIBE_STRUCT(UploadQuery, (), (name, subject_kind, subject_id))
std::span<const MemberRule> describe_rules(const UploadQuery*) {
    static constexpr MemberRule rules[] = {
        {.name = "name",
         .description = "Instead of the filename in Content-Disposition",
         .max_length = 1000},
        {.name = "subject_kind",
         .description = "What the file is attached to at once; a draft when absent",
         .max_length = 100},
    };
    return rules;
}

struct AttachmentsQuery {
    std::string subject_kind;
    Uuid subject_id;
};
BOOST_DESCRIBE_STRUCT(AttachmentsQuery, (), (subject_kind, subject_id))
std::span<const MemberRule> describe_rules(const AttachmentsQuery*) {
    static constexpr MemberRule rules[] = {
        {.name = "subject_kind", .description = "engagement", .max_length = 100},
    };
    return rules;
}

struct ContentQuery {
    std::optional<bool> inline_picture;
};
BOOST_DESCRIBE_STRUCT(ContentQuery, (), (inline_picture))
std::span<const MemberRule> describe_rules(const ContentQuery*) {
    static constexpr MemberRule rules[] = {
        {.name = "inline_picture",
         .description = "Pictures open in the page; everything else is a download all the same"},
    };
    return rules;
}

Result<std::optional<SubjectFacts>> subject_of(sql::Transaction& sql, const Actor& actor,
                                               const Subjects& subjects, const UploadQuery& query) {
    if (!query.subject_kind && !query.subject_id) return std::optional<SubjectFacts>();
    if (!query.subject_kind || !query.subject_id) {
        return refuse(RefusalCode::malformed, "request.missing_parameter",
                      query.subject_kind ? "subject_id" : "subject_kind");
    }
    return std::optional(TRY(subjects.find(sql, actor, {*query.subject_kind, *query.subject_id})));
}

Result<AttachmentView> add_row(Call& call, UnitOfWork& work, const Subjects& subjects,
                               const UploadQuery& query, const NewAttachment& attachment) {
    AttachmentCommands commands(work);
    const Attachment draft = TRY(commands.add_draft(call.actor(), attachment));
    const auto subject = TRY(subject_of(work.sql(), call.actor(), subjects, query));
    if (!subject) return view_of(work.sql(), draft);
    TRY(commands.hold(call.actor(), *subject, subject->workspace_id, subject->subject, {draft.id}));
    return view_of(work.sql(), TRY(find_attachment(work.sql(), call.actor(), subjects, draft.id)));
}

/// Keeps no transaction while it copies: the row follows the file.
Result<http::Response> upload(Call& call, const Platform& platform, const Subjects& subjects) {
    UploadQuery query;
    TRY(api::detail::read_query(call, describe<UploadQuery>(), &query));
    const auto& body = call.request().upload;
    if (!body || body->size_bytes == 0) {
        return refuse(RefusalCode::invalid, "attachment.is_empty");
    }
    NewAttachment attachment{
        .name = query.name.value_or(file_name_in(call.request().header("Content-Disposition")))};
    TRY(clean_file_name(attachment.name));
    TRY(platform.database.read(
        [&](sql::Transaction& sql) { return subject_of(sql, call.actor(), subjects, query); }));
    const WorkspaceId workspace = call.actor().workspace_id;
    attachment.file = TRY(platform.files.keep_file(workspace, *body->file));
    const auto key =
        TRY(api::idempotency_key_of(call.request(), call.actor(), attachment.file.hash.text()));
    const auto add = [&](sql::Transaction& sql) -> Result<http::Response> {
        UnitOfWork work(sql, platform.clock.now(), platform.chance);
        return api::answer_once(
            sql, work.now(), key, api::AnswerIs::kept, [&]() -> Result<http::Response> {
                const AttachmentView view = TRY(add_row(call, work, subjects, query, attachment));
                return api::detail::object_response(describe<AttachmentView>(), &view, 201,
                                                    call.request());
            });
    };
    http::Response response = TRY(platform.database.write(add));
    // The last other row of the same content may have gone between the two, and its file with it.
    if (!platform.files.find(workspace, attachment.file.hash)) {
        TRY(platform.files.keep_file(workspace, *body->file));
    }
    return response;
}

Result<http::Response> download(Call& call, const FileStore& files, const Subjects& subjects) {
    ContentQuery query;
    TRY(api::detail::read_query(call, describe<ContentQuery>(), &query));
    const Attachment attachment = TRY(find_attachment(call.sql(), call.actor(), subjects,
                                                      call.id<AttachmentId>("attachment_id")));
    const auto hash = ContentHash::parse(attachment.content_hash);
    ASSERT(hash.has_value(), "rows keep hashes as the store writes them");
    const auto file = files.find(attachment.file_workspace_id, *hash);
    if (!file) throw Fault("the file of attachment " + attachment.id.text() + " is missing");
    const bool is_inline =
        query.inline_picture.value_or(false) && may_be_shown_inline(attachment.media_type);
    http::Response response;
    response.set("Content-Type", attachment.media_type)
        .set("Content-Disposition",
             content_disposition(is_inline ? Disposition::inline_ : Disposition::attachment,
                                 attachment.name))
        .set("ETag", '"' + attachment.content_hash + '"')
        .set("Cache-Control", "private, max-age=86400")
        .set("Vary", "Cookie, Authorization, Slipway-Workspace");
    response.body = http::FileBody{file->path.string(), attachment.size_bytes};
    return response;
}

}  // namespace

void add_attachment_routes(api::Routes& routes, const Platform& platform, SharedSubjects subjects) {
    routes.tag("Attachments", "Files: uploaded once, seen by those who see what they belong to");
    auto& create =
        routes.raw(http::Method::post,
                   {"/attachments", "create_attachment",
                    "Upload a file: a draft of one's own, or attached to a subject at once"},
                   permitted(add_attachments), "application/json",
                   [platform, subjects](Call& call) { return upload(call, platform, *subjects); });
    create.query = &describe<UploadQuery>();
    create.answer = &describe<AttachmentView>();
    create.answer_kind = api::AnswerKind::object;
    create.status = 201;
    create.transaction = api::TransactionKind::own;
    create.takes_upload = true;
    create.max_body_bytes = max_attachment_bytes;

    routes.list<AttachmentView, AttachmentsQuery>(
        {"/attachments", "list_attachments", "The files of a subject, the newest first"},
        permitted(read_attachments),
        [subjects](Call& call,
                   const AttachmentsQuery& query) -> Result<std::vector<AttachmentView>> {
            const SubjectFacts subject = TRY(
                subjects->find(call.sql(), call.actor(), {query.subject_kind, query.subject_id}));
            return attachments_of_subject(call.sql(), call.actor(), subject);
        });
    routes.get<AttachmentView>(
        {"/attachments/{attachment_id}", "get_attachment", "What is known of a file"},
        permitted(read_attachments), [subjects](Call& call) -> Result<AttachmentView> {
            return view_of(call.sql(),
                           TRY(find_attachment(call.sql(), call.actor(), *subjects,
                                               call.id<AttachmentId>("attachment_id"))));
        });
    auto& content = routes.raw(http::Method::get,
                               {"/attachments/{attachment_id}/content", "get_attachment_content",
                                "The file itself, whole or a range of it"},
                               permitted(read_attachments), "application/octet-stream",
                               [&files = platform.files, subjects](Call& call) {
                                   return download(call, files, *subjects);
                               });
    content.query = &describe<ContentQuery>();
    routes.remove(
        {"/attachments/{attachment_id}", "delete_attachment", "Remove a file one uploaded"},
        permitted(add_attachments), [subjects](Call& call) -> Result<void> {
            return AttachmentCommands(call.work())
                .remove(call.actor(), *subjects, call.id<AttachmentId>("attachment_id"));
        });
}

}  // namespace slipway
