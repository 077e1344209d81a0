#include "delivery/engagement/service_packages.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "collaboration/identity/identity_queries.hpp"
#include "delivery/engagement/core/engagement_permissions.hpp"
#include "platform/describe/json.hpp"
#include "platform/embedded/embedded_text.hpp"

namespace slipway {
namespace {

struct PackagesFile {
    std::int32_t version = 1;
    std::vector<ServicePackage> packages;
};
BOOST_DESCRIBE_STRUCT(PackagesFile, (), (version, packages))

struct PackageRow {
    WorkspaceId workspace_id;
    ServicePackageId id;
    std::string key;
    std::int32_t position = 0;
    ServicePackage package;
    bool is_archived = false;
    std::int64_t revision = 1;
    Instant created_at;
    Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(PackageRow, (),
                      (workspace_id, id, key, position, package, is_archived, revision, created_at,
                       updated_at))

const ServicePackage* find_seeded(const std::string& key) {
    const auto& seeded = seeded_packages();
    const auto found = std::ranges::find(seeded, key, &ServicePackage::key);
    return found == seeded.end() ? nullptr : &*found;
}

ServicePackageView view_of(const Actor& actor, PackageRow row) {
    const ServicePackage* seeded = find_seeded(row.key);
    ServicePackageView view{.id = row.id,
                            .package = std::move(row.package),
                            .is_archived = row.is_archived,
                            .revision = row.revision,
                            .updated_at = row.updated_at};
    view.is_as_seeded = seeded != nullptr && view.package == *seeded;
    if (actor.may(change_packages)) {
        view.allowed = {"change", view.is_archived ? "restore" : "archive"};
        if (seeded != nullptr && !view.is_as_seeded) view.allowed.emplace_back("reset");
    }
    return view;
}

/// Copies each member that is there into the package's member of the same name.
void apply(const ServicePackageChanges& changes, ServicePackage& package) {
    namespace d = boost::describe;
    using Members = d::describe_members<ServicePackageChanges, d::mod_public>;
    using Targets = d::describe_members<ServicePackage, d::mod_public>;
    boost::mp11::mp_for_each<Members>([&](auto from) {
        boost::mp11::mp_for_each<Targets>([&](auto to) {
            const auto& change = changes.*from.pointer;
            auto& target = package.*to.pointer;
            if constexpr (std::is_assignable_v<decltype(target), decltype(*change)>) {
                if (std::string_view(from.name) == to.name && change) target = *change;
            }
        });
    });
}

Result<void> require_change(const Actor& actor) {
    if (actor.may(change_packages)) return {};
    return refuse(RefusalCode::forbidden, "access.role_may_not");
}

}  // namespace

const std::vector<ServicePackage>& seeded_packages() {
    static const std::vector<ServicePackage> packages = [] {
        auto file = from_json<PackagesFile>(embedded_text("delivery/engagement/packages.json"));
        ASSERT(file.has_value(), "packages.json is read by a test");
        return std::move(file->packages);
    }();
    return packages;
}

constexpr sql::Statement list_package_rows{"service_package.list", R"sql(
    select workspace_id, id, key, position, package, is_archived, revision, created_at, updated_at
    from service_packages where workspace_id = $1 order by position, id)sql"};

std::vector<ServicePackageView> list_packages(sql::Transaction& sql, const Actor& actor,
                                              bool with_archived) {
    std::vector<ServicePackageView> views;
    for (auto& row : sql.all<PackageRow>(list_package_rows, actor.workspace_id)) {
        if (row.is_archived && !with_archived) continue;
        views.push_back(view_of(actor, std::move(row)));
    }
    return views;
}

const ServicePackage* package_of(const std::vector<ServicePackageView>& packages, Tier tier) {
    const auto found = std::ranges::find_if(
        packages, [&](const ServicePackageView& view) { return view.package.tier == tier; });
    return found == packages.end() ? nullptr : &found->package;
}

constexpr sql::Statement find_package_row{"service_package.find", R"sql(
    select workspace_id, id, key, position, package, is_archived, revision, created_at, updated_at
    from service_packages where workspace_id = $1 and id = $2)sql"};

Result<ServicePackageView> package_view(sql::Transaction& sql, const Actor& actor,
                                        ServicePackageId id) {
    auto row = sql.find<PackageRow>(find_package_row, actor.workspace_id, id);
    if (!row) return refuse(RefusalCode::not_found, "service_package.not_found");
    return view_of(actor, std::move(*row));
}

void ServicePackageCommands::seed(WorkspaceId provider_workspace) {
    const auto there = work_.sql().all<PackageRow>(list_package_rows, provider_workspace);
    std::int32_t position = 0;
    for (const ServicePackage& package : seeded_packages()) {
        ++position;
        if (std::ranges::find(there, package.key, &PackageRow::key) != there.end()) continue;
        work_.sql().insert("service_packages", PackageRow{.workspace_id = provider_workspace,
                                                          .id = work_.new_id<ServicePackageId>(),
                                                          .key = package.key,
                                                          .position = position,
                                                          .package = package,
                                                          .created_at = work_.now(),
                                                          .updated_at = work_.now()});
    }
}

void ServicePackageCommands::record(const Actor& actor, std::string type, ServicePackageId id) {
    work_.record(actor, {.type = std::move(type),
                         .subject = {"service_package", id.uuid()},
                         .workspace_id = actor.workspace_id});
}

Result<ServicePackageView> ServicePackageCommands::create(const Actor& actor,
                                                          const ServicePackage& package) {
    TRY(require_change(actor));
    TRY(check(package));
    const auto there = work_.sql().all<PackageRow>(list_package_rows, actor.workspace_id);
    if (std::ranges::find(there, package.key, &PackageRow::key) != there.end()) {
        return refuse(RefusalCode::conflict, "service_package.key_is_taken", "key",
                      {{"key", package.key}});
    }
    const PackageRow row{.workspace_id = actor.workspace_id,
                         .id = work_.new_id<ServicePackageId>(),
                         .key = package.key,
                         .position = there.empty() ? 1 : there.back().position + 1,
                         .package = package,
                         .created_at = work_.now(),
                         .updated_at = work_.now()};
    work_.sql().insert("service_packages", row);
    record(actor, "service_package.created", row.id);
    return view_of(actor, row);
}

constexpr sql::Statement save_package_row{"service_package.save", R"sql(
    update service_packages set package = $4, is_archived = $5, updated_at = $6,
        revision = revision + 1
    where workspace_id = $1 and id = $2 and revision = $3)sql"};

Result<ServicePackageView> ServicePackageCommands::change(const Actor& actor, ServicePackageId id,
                                                          const ServicePackageChanges& changes,
                                                          std::int64_t expected_revision) {
    TRY(require_change(actor));
    auto row = work_.sql().find<PackageRow>(find_package_row, actor.workspace_id, id);
    if (!row) return refuse(RefusalCode::not_found, "service_package.not_found");
    apply(changes, row->package);
    TRY(check(row->package));
    row->is_archived = changes.is_archived.value_or(row->is_archived);
    if (work_.sql().execute(save_package_row, actor.workspace_id, id, expected_revision,
                            row->package, row->is_archived, work_.now()) != 1) {
        return refuse(RefusalCode::stale, "service_package.changed_meanwhile", {},
                      {{"current_revision", row->revision}});
    }
    record(actor, "service_package.changed", id);
    return package_view(work_.sql(), actor, id);
}

Result<ServicePackageView> ServicePackageCommands::reset(const Actor& actor, ServicePackageId id) {
    TRY(require_change(actor));
    const auto row = work_.sql().find<PackageRow>(find_package_row, actor.workspace_id, id);
    if (!row) return refuse(RefusalCode::not_found, "service_package.not_found");
    const ServicePackage* seeded = find_seeded(row->key);
    if (seeded == nullptr) {
        return refuse(RefusalCode::conflict, "service_package.is_of_your_own");
    }
    work_.sql().execute(save_package_row, actor.workspace_id, id, row->revision, *seeded,
                        row->is_archived, work_.now());
    record(actor, "service_package.changed", id);
    return package_view(work_.sql(), actor, id);
}

EventReader make_package_seeder() {
    return EventReader{.name = "service_package_seeder",
                       .hear =
                           [](UnitOfWork& work, const Event& event) {
                               const auto workspace =
                                   find_workspace(work.sql(), event.workspace_id);
                               if (!workspace || workspace->kind != WorkspaceKind::provider) return;
                               ServicePackageCommands(work).seed(event.workspace_id);
                           },
                       .types = {"workspace.created"},
                       .is_immediate = true};
}

}  // namespace slipway
