#include "server/demo/demo.hpp"

#include <algorithm>
#include <memory>
#include <set>

#include "base/text.hpp"
#include "collaboration/identity/identity_commands.hpp"
#include "platform/chance/chance.hpp"
#include "platform/embedded/embedded_text.hpp"
#include "server/demo/demo_story.hpp"

namespace slipway {
namespace {

namespace json = boost::json;

const sql::Statement count_people{"demo.count_people", R"sql(
    select count(*) as people from people)sql"};

std::string member_text(const json::object& object, std::string_view name) {
    return std::string(object.at(name).as_string());
}

template <class Enumeration>
Enumeration enumerator(const json::object& object, std::string_view name) {
    Enumeration value{};
    if (!detail::TextForm<Enumeration>::set(value, member_text(object, name))) {
        throw Fault("demo: unknown " + member_text(object, name));
    }
    return value;
}

/// One thing that happens at one moment, in whichever story.
struct Happening {
    Instant at;
    std::size_t order = 0;  // among those of one moment: as the stories tell them
    const DemoEngagement* engagement = nullptr;
    std::function<void()> tell;
};

class Demo {
public:
    Demo(const ApplicationOptions& options, Instant today, Chance& chance, log::Logger& logger)
        : today_(today),
          chance_(chance),
          logger_(logger),
          clock_(today),
          application_(options, clock_, chance, logger),
          caller_(application_, clock_) {
        for (const EmbeddedFile& file : embedded_files_below("server/demo/")) {
            stories_.push_back(json::parse(file.text).as_object());
        }
        // The provider first: the others' engagements need its people.
        std::ranges::stable_partition(stories_, [](const json::object& story) {
            return member_text(story, "kind") == "provider";
        });
        const auto zone =
            TimeZone::find(member_text(stories_.front().at("workspace").as_object(), "time_zone"));
        days_ = std::make_unique<DemoDays>(zone->today(today), *zone);
    }

    DemoAnswer tell(const std::function<void(int)>& progress) {
        gather();
        clock_.set(happenings_.front().at.plus(-std::chrono::hours(72)));
        for (const json::object& story : stories_) add_people(story);
        application_.catch_up();
        for (std::size_t i = 0; i < happenings_.size(); ++i) {
            // Jobs run at their own moments, not all at the next event: a pause ends in the
            // morning.
            while (clock_.now().plus(std::chrono::hours(12)) < happenings_[i].at) {
                clock_.advance(std::chrono::hours(12));
                application_.catch_up();
            }
            clock_.set(happenings_[i].at);
            tell_one(happenings_[i]);
            application_.catch_up();
            progress(static_cast<int>(100 * (i + 1) / happenings_.size()));
        }
        clock_.set(today_);
        application_.catch_up();
        caller_.forget_tokens();
        set_passwords();
        return std::move(answer_);
    }

private:
    void gather() {
        for (const json::object& story : stories_) {
            for (const json::value& value : story.at("engagements").as_array()) {
                const json::object& engagement = value.as_object();
                engagements_.push_back(std::make_unique<DemoEngagement>(
                    caller_, *days_, story, engagement, std::string("iryna")));
                add_happenings(*engagements_.back(), engagement);
            }
        }
        std::erase_if(happenings_, [&](const Happening& h) { return h.at > today_; });
        std::ranges::sort(happenings_, [](const Happening& a, const Happening& b) {
            return a.at != b.at ? a.at < b.at : a.order < b.order;
        });
    }

    /// A story that the rules refuse to go on with ends there: a trial installation must start all
    /// the same. The tests tell every story and take this for a failure.
    void tell_one(const Happening& happening) {
        if (ended_.contains(happening.engagement)) return;
        try {
            happening.tell();
        } catch (const std::exception& refusal) {
            logger_.warning("a story of the demo ends early", {{"what", refusal.what()}});
            answer_.broken_off.emplace_back(refusal.what());
            ended_.insert(happening.engagement);
        }
    }

    void add_happenings(DemoEngagement& teller, const json::object& engagement) {
        for (const json::value& value : engagement.at("events").as_array()) {
            const json::object& event = value.as_object();
            happenings_.push_back(
                {days_->moment(event.at("day").as_int64(), member_text(event, "time")),
                 happenings_.size(), &teller, [&teller, &event] { teller.tell(event); }});
        }
        for (const json::value& value : engagement.at("work").as_array()) {
            const json::object& work = value.as_object();
            std::size_t turn = 0;
            for (auto day = work.at("from").as_int64(); day <= work.at("to").as_int64(); ++day) {
                happenings_.push_back(
                    {days_->moment(day, "17:45"), happenings_.size(), &teller,
                     [&teller, &work, day, turn] { teller.log_work(work, day, turn); }});
                ++turn;
            }
        }
        for (const json::value& value : engagement.at("contacts").as_array()) {
            const json::object& contact = value.as_object();
            std::size_t turn = 0;
            for (auto day = contact.at("from").as_int64(); day <= contact.at("to").as_int64();
                 ++day) {
                happenings_.push_back(
                    {days_->moment(day, "16:40"), happenings_.size(), &teller,
                     [&teller, &contact, day, turn] { teller.note_contact(contact, day, turn); }});
                ++turn;
            }
        }
    }

    void add_people(const json::object& story) {
        const json::object& firm = story.at("workspace").as_object();
        const bool is_provider = member_text(story, "kind") == "provider";
        const auto made =
            application_.platform().database.write([&](sql::Transaction& sql) -> Result<bool> {
                UnitOfWork work(sql, clock_.now(), chance_);
                IdentityCommands identity(work);
                const NewWorkspace wanted{
                    .name = member_text(firm, "name"),
                    .kind = is_provider ? WorkspaceKind::provider : WorkspaceKind::client,
                    .locale = enumerator<Locale>(story, "language"),
                    .time_zone = member_text(firm, "time_zone"),
                    .currency = member_text(firm, "currency")};
                const Workspace workspace =
                    is_provider
                        ? TRY(identity.create_provider_workspace(wanted))
                        : TRY(identity.create_client_workspace(Actor::system(provider_), wanted));
                if (is_provider) provider_ = workspace.id;
                members_.clear();
                for (const json::value& value : story.at("people").as_array()) {
                    const json::object& person = value.as_object();
                    const Role role = enumerator<Role>(person, "role");
                    const MemberView member = TRY(
                        identity.add_member(Actor::system(workspace.id),
                                            {.email = member_text(person, "email"),
                                             .name = member_text(person, "name"),
                                             .roles = {role},
                                             .title = member_text(person, "position"),
                                             .locale = enumerator<Locale>(person, "language")}));
                    members_.push_back({member_text(person, "key"), member_text(person, "name"), member.id,
                                        workspace.id, role});
                    answer_.sign_ins.push_back({member_text(person, "name"), member_text(person, "email"),
                                                member_text(person, "role"), workspace.name});
                }
                return true;
            });
        if (!made) throw Fault("demo: " + made.error().key + " " + made.error().field);
        for (const Member& member : members_) {
            caller_.introduce(member.key, member.name, member.person, member.workspace,
                              member.role);
            people_.push_back(member.person);
        }
    }

    void set_passwords() {
        answer_.password = new_token(chance_, "demo-").reveal().substr(0, 17);
        for (const PersonId person : people_) {
            application_.sign_in().set_password(person, Secret(answer_.password));
        }
    }

    struct Member {
        std::string key;
        std::string name;
        PersonId person;
        WorkspaceId workspace;
        Role role;
    };

    Instant today_;
    Chance& chance_;
    log::Logger& logger_;
    VirtualClock clock_;
    Application application_;
    DemoCaller caller_;
    std::vector<json::object> stories_;
    std::unique_ptr<DemoDays> days_;
    std::vector<std::unique_ptr<DemoEngagement>> engagements_;
    std::vector<Happening> happenings_;
    WorkspaceId provider_;
    std::vector<Member> members_;
    std::vector<PersonId> people_;
    std::set<const DemoEngagement*> ended_;
    DemoAnswer answer_;
};

}  // namespace

bool is_empty_installation(sql::Database& database) {
    return database.read(
        [](sql::Transaction& sql) { return sql.one<std::int64_t>(count_people) == 0; });
}

DemoAnswer fill_demo(const ApplicationOptions& options, Instant today, Chance& chance,
                     log::Logger& logger, const std::function<void(int)>& progress) {
    return Demo(options, today, chance, logger).tell(progress);
}

}  // namespace slipway
