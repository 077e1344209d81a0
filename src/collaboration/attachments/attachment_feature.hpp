#pragma once

#include <memory>

#include "platform/feature.hpp"
#include "platform/subjects.hpp"

namespace slipway {

/// Uploaded files. The subjects are those of all features; they are shared by the functions of the
/// routes, which live as long as the list of routes.
Feature make_attachments_feature(const Platform& platform,
                                 std::shared_ptr<const Subjects> subjects);

void add_attachment_routes(api::Routes& routes, const Platform& platform,
                           std::shared_ptr<const Subjects> subjects);

/// Forgets drafts that nobody used, by the day.
JobKind make_draft_forgetting_job(Clock& clock, Chance& chance);
/// Removes bytes that no row needs any more.
JobKind make_file_removal_job(FileStore& files);

}  // namespace slipway
