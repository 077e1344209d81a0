#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/assert.hpp"
#include "collaboration/identity/identity_commands.hpp"
#include "delivery/engagement/engagement_commands.hpp"
#include "delivery/engagement/engagement_feature.hpp"
#include "delivery/engagement/engagement_summaries.hpp"
#include "delivery/engagement/service_packages.hpp"
#include "platform/chance/chance.hpp"
#include "platform/clock/clock.hpp"
#include "platform/events/event_runner.hpp"
#include "platform/jobs/job_runner.hpp"
#include "platform/testing/test_databases.hpp"
#include "platform/time_zone/time_zone.hpp"

namespace slipway::testing {

/// A provider in Kyiv with one person of each role, its six packages and a client with an owner, on
/// Monday 2 March 2026, 09:00. For the tests of every feature of an engagement: derive the suite
/// from OnBothDatabases, and keep one of these on its `database()`.
class EngagementWorld {
public:
    /// In one write transaction; a refusal is a failed test.
    template <class Work>
    auto run(Work&& work) {
        auto answer = attempt(std::forward<Work>(work));
        EXPECT_TRUE(answer.has_value()) << (answer ? "" : answer.error().key);
        return std::move(*answer);
    }
    /// The same where a refusal is the answer looked for.
    template <class Work>
    auto attempt(Work&& work) {
        return database_.write([&](sql::Transaction& transaction) {
            UnitOfWork unit(transaction, clock.now(), chance);
            return work(unit);
        });
    }
    template <class Work>
    auto read(Work&& work) {
        return database_.read(std::forward<Work>(work));
    }

    explicit EngagementWorld(sql::Database& database, std::vector<EventReader> more_readers = {},
                             std::vector<JobKind> more_jobs = {})
        : database_(database),
          readers_(database, clock, chance, with_own(std::move(more_readers)), fail),
          jobs_(database, clock, chance, with_own(std::move(more_jobs)), {}, fail) {
        provider = run([&](UnitOfWork& work) {
                       return IdentityCommands(work).create_provider_workspace(
                           {"Northern Bridge", WorkspaceKind::provider, Locale::en, "Europe/Kyiv",
                            "UAH"});
                   }).id;
        const Actor system = Actor::system(provider);
        head = add(system, "Halyna Head", Role::head);
        junior = add(system, "Julia Junior", Role::junior_account_manager);
        senior = add(system, "Semen Senior", Role::senior_account_manager);
        administrator = add(system, "Anton Administrator", Role::administrator);
        developer = add(system, "Dmytro Developer", Role::developer);
        sales = add(system, "Sofia Sales", Role::sales_representative);
        quality = add(system, "Kateryna Quality", Role::quality_manager);
        settle();
    }

    /// Every reader hears everything, every due job runs.
    void settle() {
        do readers_.catch_up();
        while (jobs_.run_due() > 0);
    }
    /// Sets the clock to a time at the provider's, UTC+2 in winter and +3 in summer.
    void go_to(const char* day, int hour = 9) {
        const auto zone = TimeZone::find("Europe/Kyiv");
        clock.set(zone->to_instant(*parse_day(day), hour * 60));
        settle();
    }

    Actor add(const Actor& actor, const std::string& name, Role role) {
        std::string email = name.substr(0, name.find(' ')) + "@bridge.example";
        const auto member = run([&](UnitOfWork& work) {
            return IdentityCommands(work).add_member(
                actor, {.email = email, .name = name, .roles = {role}});
        });
        return Actor{.person_id = member.id,
                     .workspace_id = actor.workspace_id,
                     .roles = {role},
                     .scopes = {Scope::read, Scope::write, Scope::account}};
    }
    ServicePackageView package(const std::string& key) {
        for (auto& view : read([&](sql::Transaction& sql) {
                 return list_packages(sql, head, true);
             })) {
            if (view.package.key == key) return view;
        }
        ADD_FAILURE() << "no package " << key;
        return {};
    }
    NewEngagement wanted(const std::string& package_key, const Actor& for_manager) {
        return NewEngagement{.new_client = NewClient{.name = "Kolos Bakery",
                                                     .locale = Locale::uk,
                                                     .time_zone = "Europe/Kyiv",
                                                     .owner_name = "Oksana Owner",
                                                     .owner_email = "oksana@kolos.example"},
                             .name = "Orders and deliveries",
                             .service_package_id = package(package_key).id,
                             .manager_id = for_manager.person_id,
                             .administrator_id = administrator.person_id,
                             .sales_representative_id = sales.person_id,
                             .starts_on = *parse_day("2026-03-02"),
                             .hand_over = {.promised = "Orders in one place by May"}};
    }
    /// Starts an engagement of the package with its tier's manager, and signs in its client.
    EngagementId start(const std::string& package_key = "standard") {
        const bool is_junior = package(package_key).package.tier == Tier::junior;
        const NewEngagement engagement = wanted(package_key, is_junior ? junior : senior);
        const auto view = run(
            [&](UnitOfWork& work) { return EngagementCommands(work).start(sales, engagement); });
        manager = is_junior ? junior : senior;
        client = view.workspace_id;
        const auto owners = read([&](sql::Transaction& sql) {
            return members_with_role(sql, client, {Role::client_owner});
        });
        owner = Actor{.person_id = owners.at(0).id,
                      .workspace_id = client,
                      .roles = {Role::client_owner},
                      .scopes = {Scope::read, Scope::write, Scope::account}};
        settle();
        return view.id;
    }
    EngagementFacts facts(EngagementId id) {
        auto found = read([&](sql::Transaction& sql) {
            return find_engagement(sql, Actor::system(client), id);
        });
        EXPECT_TRUE(found.has_value());
        return std::move(*found);
    }

    /// The same inside a transaction.
    EngagementFacts facts_in(UnitOfWork& work, EngagementId id) {
        auto found = find_engagement(work.sql(), Actor::system(client), id);
        EXPECT_TRUE(found.has_value());
        return std::move(*found);
    }

    VirtualClock clock{Instant::from_unix_ms(1'772'434'800'000)};  // 2026-03-02 09:00 in Kyiv
    SeededChance chance{7};
    WorkspaceId provider;
    Actor head, junior, senior, administrator, developer, sales, quality;
    /// Of the engagement that was started last.
    WorkspaceId client;
    Actor manager, owner;

private:
    static void fail(const std::string& name, const std::string& what) {
        ADD_FAILURE() << name << ": " << what;
    }
    static std::vector<EventReader> with_own(std::vector<EventReader> readers) {
        readers.insert(readers.begin(), {make_package_seeder(), make_portfolio_reader()});
        return readers;
    }
    std::vector<JobKind> with_own(std::vector<JobKind> jobs) {
        jobs.push_back(make_pause_turn_job(chance));
        const auto is_mail = [](const JobKind& job) {
            return job.name == "identity.password_mail";
        };
        if (std::ranges::none_of(jobs, is_mail)) {
            jobs.push_back({.name = "identity.password_mail",
                            .run = [](sql::Database&, const Job&) {}});
        }
        return jobs;
    }

    sql::Database& database_;
    events::EventRunner readers_;
    jobs::JobRunner jobs_;
};

}  // namespace slipway::testing
