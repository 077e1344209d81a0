#include "collaboration/identity/identity_feature.hpp"

#include "collaboration/identity/identity_commands.hpp"
#include "collaboration/identity/identity_mail.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

Feature make_identity_feature(const Platform& platform, PasswordCost cost) {
    // Shared by the routes' functions, which live as long as the list of routes.
    auto sign_in = std::make_shared<const SignIn>(platform, cost);
    Feature feature{.path = "collaboration/identity"};
    feature.add_routes = [platform, sign_in](api::Routes& routes) {
        add_identity_routes(routes, platform, sign_in);
    };
    feature.jobs.push_back(JobKind{
        .name = "identity.password_mail", .run = [platform](sql::Database&, const Job& job) {
            const auto mail = from_json<PasswordMail>(job.payload.text);
            ASSERT(mail.has_value(), "the job's payload was written by this feature");
            const MailText words = password_mail_text(*mail, platform.base_url);
            platform.send_mail(OutgoingMail{
                .id = job.id, .to = mail->to, .subject = words.subject, .text = words.text});
        }});
    return feature;
}

}  // namespace slipway
