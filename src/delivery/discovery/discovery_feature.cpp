#include "delivery/discovery/discovery_feature.hpp"

#include "base/assert.hpp"
#include "delivery/discovery/brief_mail.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

Feature make_discovery_feature(const Platform& platform) {
    // Shared by the routes' functions, which live as long as the list of routes.
    const auto content = std::make_shared<const DiscoveryContent>(load_discovery_content());
    Feature feature{.path = "delivery/discovery"};
    feature.add_routes = [base_url = platform.base_url, content](api::Routes& routes) {
        add_brief_routes(routes, base_url, content);
        add_brief_link_routes(routes);
        add_question_routes(routes);
        add_workshop_routes(routes);
        add_notebook_routes(routes);
        add_scope_routes(routes, content);
    };
    feature.jobs.push_back(JobKind{
        .name = "discovery.brief_mail",
        .run = [platform](sql::Database&, const Job& job) {
            const auto mail = from_json<BriefMail>(job.payload.text);
            ASSERT(mail.has_value(), "the job's payload was written by this feature");
            const BriefMailText words = brief_mail_text(*mail, platform.base_url);
            platform.send_mail(OutgoingMail{.id = job.id,
                                            .to = mail->to,
                                            .subject = words.subject,
                                            .text = words.text});
        }});
    return feature;
}

}  // namespace slipway
