#include <algorithm>
#include <array>

#include "delivery/engagement/core/engagement_permissions.hpp"
#include "delivery/engagement/engagement_feature.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "platform/api/routes.hpp"

namespace slipway {
namespace {

/// The figures, the same in a new package and in changes to one.
constexpr std::array figures{
    MemberRule{.name = "base_months",
               .description = "The floor of the service term",
               .minimum = 1,
               .maximum = 60},
    MemberRule{.name = "process_limit", .minimum = 1, .maximum = 1000},
    MemberRule{.name = "concurrent_engagements",
               .description = "How many one manager runs at once; absent: the hours decide",
               .minimum = 1,
               .maximum = 1000},
    MemberRule{.name = "bought_minutes", .minimum = 1, .maximum = 60'000'000},
    MemberRule{.name = "minutes_per_day", .minimum = 1, .maximum = 1440},
    MemberRule{.name = "minutes_per_week", .minimum = 1, .maximum = 10'080},
    MemberRule{.name = "minutes_per_month", .minimum = 1, .maximum = 44'640},
    MemberRule{.name = "stages_included", .max_length = 4},
    MemberRule{.name = "answer_days",
               .description = "Working days the client has to answer a question",
               .minimum = 0,
               .maximum = 90},
    MemberRule{.name = "approval_days", .minimum = 0, .maximum = 90},
    MemberRule{.name = "acceptance_days", .minimum = 0, .maximum = 90},
    MemberRule{.name = "document_preparation_days", .minimum = 1, .maximum = 90},
    MemberRule{.name = "pause_limit_days",
               .description = "Working days a pause may last",
               .minimum = 1,
               .maximum = 90},
    MemberRule{.name = "pauses_without_consent",
               .description = "How many pauses need no consent of the head",
               .minimum = 0,
               .maximum = 20},
    MemberRule{.name = "dispute_days",
               .description = "Working days in which a booked day can be disputed",
               .minimum = 1,
               .maximum = 90},
};

}  // namespace

std::span<const MemberRule> describe_rules(const ServicePackage*) {
    static const auto rules = [] {
        std::array<MemberRule, figures.size() + 1> all{};
        std::ranges::copy(figures, all.begin());
        all.back() = {.name = "key",
                      .description = "Small letters, digits and _",
                      .max_length = 60,
                      .may_be_empty = false};
        return all;
    }();
    return rules;
}

std::span<const MemberRule> describe_rules(const ServicePackageChanges*) {
    return figures;
}

namespace {

using api::Call;
using api::permitted;

struct PackageFilter {
    std::optional<bool> with_archived;
};
BOOST_DESCRIBE_STRUCT(PackageFilter, (), (with_archived))

ServicePackageId package_id(const Call& call) {
    return call.id<ServicePackageId>("service_package_id");
}

}  // namespace

void add_service_package_routes(api::Routes& routes) {
    routes.tag("Service packages", "What the provider sells, with every figure of the practice");
    routes.list<ServicePackageView, PackageFilter>(
        {"/service_packages", "list_service_packages", "The provider's packages"},
        permitted(read_packages),
        [](Call& call, const PackageFilter& filter) -> Result<std::vector<ServicePackageView>> {
            return list_packages(call.sql(), call.actor(), filter.with_archived.value_or(false));
        });
    routes.get<ServicePackageView>(
        {"/service_packages/{service_package_id}", "get_service_package", "A package"},
        permitted(read_packages),
        [](Call& call) { return package_view(call.sql(), call.actor(), package_id(call)); });
    routes.post<ServicePackage, ServicePackageView>(
        {"/service_packages", "create_service_package", "Add a package of one's own"},
        permitted(change_packages), [](Call& call, const ServicePackage& package) {
            return ServicePackageCommands(call.work()).create(call.actor(), package);
        });
    routes.patch<ServicePackageChanges, ServicePackageView>(
        {"/service_packages/{service_package_id}", "update_service_package",
         "Change, archive or restore a package"},
        permitted(change_packages), [](Call& call, const ServicePackageChanges& changes) {
            return ServicePackageCommands(call.work())
                .change(call.actor(), package_id(call), changes, call.expected_revision());
        });
    routes.post<api::Nothing, ServicePackageView>(
        {"/service_packages/{service_package_id}/resets", "create_service_package_reset",
         "Take the figures and words of the practice again"},
        permitted(change_packages), [](Call& call, const api::Nothing&) {
            return ServicePackageCommands(call.work()).reset(call.actor(), package_id(call));
        });
}

}  // namespace slipway
