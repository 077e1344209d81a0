#pragma once

#include <memory>

#include "delivery/discovery/discovery_content.hpp"
#include "platform/feature.hpp"

namespace slipway {

/// Briefs, clarifying questions, workshops, consultations, facts and the first range.
Feature make_discovery_feature(const Platform& platform);

void add_brief_routes(api::Routes& routes, const std::string& base_url,
                      std::shared_ptr<const DiscoveryContent> content);
void add_brief_link_routes(api::Routes& routes);
void add_question_routes(api::Routes& routes);
void add_workshop_routes(api::Routes& routes);
void add_notebook_routes(api::Routes& routes);
void add_scope_routes(api::Routes& routes, std::shared_ptr<const DiscoveryContent> content);

}  // namespace slipway
