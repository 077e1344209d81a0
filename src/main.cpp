#include <CLI/CLI.hpp>
#include <iostream>

#include "server/cli/admin_commands.hpp"
#include "server/cli/delay_command.hpp"
#include "server/cli/plan_command.hpp"
#include "server/cli/serve_command.hpp"

// The command line. CLI11 is expensive to compile and is included here only; the commands
// themselves are in server/cli.

namespace slipway {
namespace {

/// The flags that every command about a database has.
void add_settings(CLI::App& command, Flags& flags) {
    command.add_option("--config", flags.config_file, "TOML file with settings");
    for (const SettingDescription& setting : all_settings()) {
        if (setting.flag.empty()) continue;
        const std::string name(setting.name);
        command.add_option_function<std::string>(
            std::string(setting.flag),
            [&flags, name](const std::string& value) { flags.values[name] = value; },
            std::string(setting.help));
    }
}

class CommandLine {
public:
    CommandLine() : app_("Slipway runs the implementation of a CRM/ERP inside it.", "slipway") {
        app_.require_subcommand(1);
        add_serve();
        add_users();
        add_database();
        auto* version = app_.add_subcommand("version", "Print the version");
        version->callback([this] {
            run_ = [] {
                std::cout << "slipway " << program_version << "\n";
                return 0;
            };
        });
    }

    int run(int argc, char** argv) {
        // plan and delay read their words themselves: they need no settings and no database.
        if (argc >= 2 &&
            (std::string_view(argv[1]) == "plan" || std::string_view(argv[1]) == "delay")) {
            const std::vector<std::string> words(argv + 2, argv + argc);
            return std::string_view(argv[1]) == "plan" ? run_plan(words) : run_delay(words);
        }
        app_.footer(
            "slipway plan FILE    plan a portfolio file (docs/PLAN_FILES.md)\n"
            "slipway delay FILE   attribute the delays of a history file");
        CLI11_PARSE(app_, argc, argv);
        return run_();
    }

private:
    CLI::App* add(const std::string& name, const std::string& help) {
        CLI::App* command = app_.add_subcommand(name, help);
        add_settings(*command, flags_);
        return command;
    }

    void add_serve() {
        auto* serve = add("serve", "Migrate and serve; fills the demo into an empty database");
        serve->add_flag("--no-demo", no_demo_, "start with an empty database");
        serve->callback([this] {
            run_ = [this] {
                return run_serve(load_settings(flags_),
                                 no_demo_ ? DemoWish::none : DemoWish::fill_when_empty);
            };
        });
        add("demo", "Fill the demo into an empty database, without serving")->callback([this] {
            run_ = [this] { return run_demo(load_settings(flags_)); };
        });
    }

    void add_users() {
        auto* user = app_.add_subcommand("user", "People")->require_subcommand(1);
        auto* add_user = user->add_subcommand(
            "add", "Add a person to a workspace; the password is read from standard input");
        add_settings(*add_user, flags_);
        add_user->add_option("--email", user_.email)->required();
        add_user->add_option("--name", user_.name)->required();
        add_user->add_option("--workspace", user_.workspace, "slug; a new one is made")->required();
        add_user->add_option("--role", user_.roles, "such as head or client_owner")->required();
        add_user->add_option("--locale", user_.locale, "en, ru or uk");
        add_user->add_option("--time-zone", user_.time_zone, "of a new workspace");
        add_user->add_option("--currency", user_.currency, "of a new workspace");
        add_user->callback(
            [this] { run_ = [this] { return run_user_add(load_settings(flags_), user_); }; });

        auto* token = app_.add_subcommand("token", "API tokens")->require_subcommand(1);
        auto* create = token->add_subcommand("create", "Print a new API token of a person");
        add_settings(*create, flags_);
        create->add_option("--email", token_.email)->required();
        create->add_option("--workspace", token_.workspace, "slug; not needed when there is one");
        create->add_option("--name", token_.name, "what the token is for");
        create->add_option("--scope", token_.scopes, "read, write, account");
        create->add_option("--expires-in-days", token_.expires_in_days);
        create->callback(
            [this] { run_ = [this] { return run_token_create(load_settings(flags_), token_); }; });
    }

    void add_database() {
        add("migrate", "Bring the database to this program's schema")->callback([this] {
            run_ = [this] { return run_migrate(load_settings(flags_)); };
        });
        auto* backup = add("backup", "Write database and files into one archive");
        backup->add_option("FILE", file_)->required();
        backup->callback(
            [this] { run_ = [this] { return run_backup(load_settings(flags_), file_); }; });
        auto* restore = add("restore", "Put a backup into an empty database and data folder");
        restore->add_option("FILE", file_)->required();
        restore->callback(
            [this] { run_ = [this] { return run_restore(load_settings(flags_), file_); }; });
        add("openapi", "Print the OpenAPI document of the API")->callback([this] {
            run_ = [this] { return run_openapi(load_settings(flags_)); };
        });
    }

    CLI::App app_;
    Flags flags_;
    bool no_demo_ = false;
    UserWish user_;
    TokenWish token_;
    std::string file_;
    std::function<int()> run_;
};

}  // namespace
}  // namespace slipway

int main(int argc, char** argv) {
    try {
        return slipway::CommandLine().run(argc, argv);
    } catch (const std::exception& failure) {
        std::cerr << "slipway: " << failure.what() << "\n";
        return 1;
    }
}
