#pragma once

#include <memory>
#include <string>
#include <utility>

#include "collaboration/identity/identity_commands.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/subjects.hpp"
#include "platform/testing/test_databases.hpp"

namespace slipway::testing {

/// A provider, a client of its, another client, and a subject of kind "case" that the first two
/// share: for tests of what hangs on subjects, whoever owns them.
class SharedSubjectWorld {
public:
    template <class Work>
    auto attempt(Work&& work) {
        return database_.write([&](sql::Transaction& transaction) {
            UnitOfWork unit(transaction, clock.now(), chance);
            return work(unit);
        });
    }
    /// A refusal is a failed test.
    template <class Work>
    auto run(Work&& work) {
        auto answer = attempt(std::forward<Work>(work));
        EXPECT_TRUE(answer.has_value()) << (answer ? "" : answer.error().key);
        return std::move(*answer);
    }
    template <class Work>
    auto read(Work&& work) {
        return database_.read(std::forward<Work>(work));
    }

    explicit SharedSubjectWorld(sql::Database& database) : database_(database) {
        provider = run([&](UnitOfWork& work) {
                       return IdentityCommands(work).create_provider_workspace(
                           {"Northern Bridge", WorkspaceKind::provider, Locale::en, "Europe/Kyiv",
                            "UAH"});
                   }).id;
        client = make_client("Kolos Bakery");
        stranger_workspace = make_client("Other Firm");
        head = add(provider, "Halyna Head", Role::head);
        manager = add(provider, "Julia Junior", Role::junior_account_manager);
        owner = add(client, "Oksana Owner", Role::client_owner);
        employee = add(client, "Emil Employee", Role::client_employee);
        stranger = add(stranger_workspace, "Stepan Stranger", Role::client_owner);
        subject = {"case", chance.new_uuid(clock.now())};
        subjects->add({.name = "case",
                       .find = [this](sql::Transaction&, const Actor& actor,
                                      const Uuid& id) -> Result<SubjectFacts> {
                           const bool is_party = actor.workspace_id == provider ||
                                                 actor.workspace_id == client;
                           if (!is_party || id != subject.id) {
                               return refuse(RefusalCode::not_found, "case.not_found");
                           }
                           return facts();
                       },
                       .followers =
                           [this](sql::Transaction&, const SubjectFacts&) {
                               return std::vector<Recipient>{{provider, manager.person_id},
                                                             {client, owner.person_id}};
                           }});
    }

    SubjectFacts facts() const {
        return {subject, "Orders and deliveries", "cases/1", client, provider};
    }

    VirtualClock clock{Instant::from_unix_ms(1'772'434'800'000)};  // 2026-03-02 09:00 in Kyiv
    SeededChance chance{7};
    WorkspaceId provider, client, stranger_workspace;
    Actor head, manager, owner, employee, stranger;
    Subject subject;
    std::shared_ptr<Subjects> subjects = std::make_shared<Subjects>();  // also its routes'

private:
    WorkspaceId make_client(const std::string& name) {
        return run([&](UnitOfWork& work) {
                   return IdentityCommands(work).create_client_workspace(
                       Actor::system(provider),
                       {name, WorkspaceKind::client, Locale::uk, "Europe/Kyiv", "UAH"});
               }).id;
    }
    Actor add(WorkspaceId workspace, const std::string& name, Role role) {
        const auto member = run([&](UnitOfWork& work) {
            return IdentityCommands(work).add_member(
                Actor::system(workspace), {.email = name.substr(0, name.find(' ')) + "@x.example",
                                           .name = name,
                                           .roles = {role}});
        });
        return Actor{.person_id = member.id,
                     .workspace_id = workspace,
                     .roles = {role},
                     .scopes = {Scope::read, Scope::write, Scope::account}};
    }

    sql::Database& database_;
};

}  // namespace slipway::testing
