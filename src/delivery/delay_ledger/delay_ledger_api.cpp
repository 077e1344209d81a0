#include "delivery/delay_ledger/core/delay_permissions.hpp"
#include "delivery/delay_ledger/delay_ledger_feature.hpp"
#include "delivery/delay_ledger/extension_pdf.hpp"
#include "delivery/delay_ledger/ledger_commands.hpp"
#include "delivery/engagement/engagement_of_call_queries.hpp"
#include "platform/api/routes.hpp"

namespace slipway {

std::span<const MemberRule> describe_rules(const NewDelayEntry*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 2'000, .may_be_empty = false}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewInputRequest*) {
    static constexpr MemberRule rules[] = {
        {.name = "title", .max_length = 300, .may_be_empty = false},
        {.name = "details", .max_length = 4'000},
        {.name = "allowance_days", .minimum = 1, .maximum = 60},
        {.name = "stops", .max_length = 100},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const NewInputSupply*) {
    static constexpr MemberRule rules[] = {{.name = "note", .max_length = 4'000}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewInputReturn*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 2'000, .may_be_empty = false}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewInputCompletion*) {
    static constexpr MemberRule rules[] = {
        {.name = "details", .max_length = 4'000, .may_be_empty = false}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewDelayWait*) {
    static constexpr MemberRule rules[] = {
        {.name = "item", .max_length = 100, .may_be_empty = false},
        {.name = "activity", .max_length = 100, .may_be_empty = false},
        {.name = "reason", .max_length = 2'000},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const NewPacingNotice*) {
    static constexpr MemberRule rules[] = {
        {.name = "activities", .max_length = 100, .may_be_empty = false},
        {.name = "reason", .max_length = 2'000, .may_be_empty = false},
    };
    return rules;
}
std::span<const MemberRule> describe_rules(const NewNeutralStop*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 2'000, .may_be_empty = false}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewDelayDispute*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 4'000, .may_be_empty = false}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewDisputeDecision*) {
    static constexpr MemberRule rules[] = {
        {.name = "reason", .max_length = 4'000, .may_be_empty = false}};
    return rules;
}
// What statements stored before these were told apart have not.
std::span<const MemberRule> describe_rules(const ExtensionDay*) {
    static constexpr MemberRule rules[] = {{.name = "buffer_days", .may_be_absent = true}};
    return rules;
}
std::span<const MemberRule> describe_rules(const ExtensionContent*) {
    static constexpr MemberRule rules[] = {{.name = "open_charge", .may_be_absent = true}};
    return rules;
}
std::span<const MemberRule> describe_rules(const NewExtensionDecision*) {
    static constexpr MemberRule rules[] = {
        {.name = "content_hash", .max_length = 64, .may_be_empty = false},
        {.name = "remarks", .max_length = 4'000},
    };
    return rules;
}

namespace {

using api::Call;

struct NewEntryAgreement {};
BOOST_DESCRIBE_STRUCT(NewEntryAgreement, (), ())

struct StatementPdfQuery {
    std::optional<Locale> language;
};
BOOST_DESCRIBE_STRUCT(StatementPdfQuery, (), (language))

std::string path(const char* rest) {
    return std::string("/engagements/{engagement_id}/") + rest;
}

/// A list of everything there is about one engagement: it never grows beyond a person's work.
template <class View, class F>
void list_all(api::Routes& routes, const char* rest, const char* name, const char* says, F f) {
    routes.list<View>({path(rest), name, says}, api::permitted(read_delay_ledger),
                      [f](Call& call) -> Result<std::vector<View>> {
                          auto views = f(call);
                          if (!views) return std::unexpected(std::move(views).error());
                          return *std::move(views);
                      });
}

void add_reading_routes(api::Routes& routes) {
    routes.get<DelayLedgerView>(
        {path("delay_ledger"), "get_delay_ledger", "Sums of the ledger, and what may be done"},
        api::permitted(read_delay_ledger), [](Call& call) {
            return delay_ledger_view(call.sql(), call.actor(), engagement_id_of(call), call.now());
        });
    list_all<DelayDayView>(
        routes, "delay_days", "list_delay_days",
        "Closed working days: how far the finish moved, and whose it is", [](Call& call) {
            return delay_day_views(call.sql(), call.actor(), engagement_id_of(call), call.now());
        });
    list_all<DelayEntryView>(routes, "delay_entries", "list_delay_entries",
                             "Everything that was booked, as written", [](Call& call) {
                                 return delay_entry_views(call.sql(), call.actor(),
                                                          engagement_id_of(call));
                             });
    list_all<CourtInterval>(routes, "court_intervals", "list_court_intervals",
                            "In whose court everything open is and was, with the event it rests on",
                            [](Call& call) {
                                return court_interval_views(call.sql(), call.actor(),
                                                            engagement_id_of(call), call.now());
                            });
    list_all<OpenActivity>(routes, "delay_activities", "list_delay_activities",
                           "Work of the plan of record that is not over", [](Call& call) {
                               return open_activities(call.sql(), call.actor(),
                                                      engagement_id_of(call), call.now());
                           });
}

void add_input_routes(api::Routes& routes) {
    list_all<InputRequestView>(
        routes, "input_requests", "list_input_requests",
        "Data, access and contractor's work asked of the client, newest first", [](Call& call) {
            return input_request_views(call.sql(), call.actor(), engagement_id_of(call));
        });
    routes.post<NewInputRequest, InputRequestView>(
        {path("input_requests"), "create_input_request", "Ask the client to supply something"},
        api::permitted(request_inputs), [](Call& call, const NewInputRequest& request) {
            return LedgerCommands(call.work())
                .request_input(call.actor(), engagement_id_of(call), request);
        });
    routes.post<NewInputSupply, InputRequestView>(
        {path("input_requests/{input_request_id}/supplies"), "create_input_supply",
         "What was asked for is there"},
        api::permitted(supply_inputs), [](Call& call, const NewInputSupply& supply) {
            return LedgerCommands(call.work())
                .supply_input(call.actor(), engagement_id_of(call),
                              call.id<InputRequestId>("input_request_id"), supply);
        });
    routes.post<NewInputSupply, InputRequestView>(
        {path("input_requests/{input_request_id}/withdrawals"), "create_input_withdrawal",
         "It is needed no more"},
        api::permitted(request_inputs), [](Call& call, const NewInputSupply& reason) {
            return LedgerCommands(call.work())
                .withdraw_input(call.actor(), engagement_id_of(call),
                                call.id<InputRequestId>("input_request_id"), reason);
        });
    routes.post<NewInputReturn, InputRequestView>(
        {path("input_requests/{input_request_id}/returns"), "create_input_return",
         "The request is incomplete: its clock runs once it is completed"},
        api::permitted(return_inputs), [](Call& call, const NewInputReturn& made) {
            return LedgerCommands(call.work())
                .return_input(call.actor(), engagement_id_of(call),
                              call.id<InputRequestId>("input_request_id"), made);
        });
    routes.post<NewInputCompletion, InputRequestView>(
        {path("input_requests/{input_request_id}/completions"), "create_input_completion",
         "What was missing in a request; its allowance begins now"},
        api::permitted(request_inputs), [](Call& call, const NewInputCompletion& made) {
            return LedgerCommands(call.work())
                .complete_input(call.actor(), engagement_id_of(call),
                                call.id<InputRequestId>("input_request_id"), made);
        });
    routes.post<NewInputReturn, InputRequestView>(
        {path("input_requests/{input_request_id}/supply_returns"), "create_input_supply_return",
         "What was supplied is not complete: the request is open again"},
        api::permitted(request_inputs), [](Call& call, const NewInputReturn& made) {
            return LedgerCommands(call.work())
                .return_supply(call.actor(), engagement_id_of(call),
                               call.id<InputRequestId>("input_request_id"), made);
        });
}

void add_paper_routes(api::Routes& routes) {
    list_all<DelayWaitView>(routes, "delay_waits", "list_delay_waits",
                            "Work that stands still for the client", [](Call& call) {
                                return delay_wait_views(call.sql(), call.actor(),
                                                        engagement_id_of(call), call.now());
                            });
    routes.post<NewDelayWait, DelayWaitView>(
        {path("delay_waits"), "create_delay_wait",
         "Work stands still from today for something that was asked of the client"},
        api::permitted(set_waiting), [](Call& call, const NewDelayWait& wait) {
            return LedgerCommands(call.work()).set_wait(call.actor(), engagement_id_of(call), wait);
        });
    list_all<PacingNoticeView>(routes, "pacing_notices", "list_pacing_notices",
                               "Work that the provider lets wait while the client is late",
                               [](Call& call) {
                                   return pacing_notice_views(call.sql(), call.actor(),
                                                              engagement_id_of(call), call.now());
                               });
    routes.post<NewPacingNotice, PacingNoticeView>(
        {path("pacing_notices"), "create_pacing_notice", "Let work wait from today"},
        api::permitted(file_pacing_notices), [](Call& call, const NewPacingNotice& notice) {
            return LedgerCommands(call.work())
                .file_pacing(call.actor(), engagement_id_of(call), notice);
        });
    list_all<NeutralStopView>(routes, "neutral_stops", "list_neutral_stops",
                              "Days that count for nobody", [](Call& call) {
                                  return neutral_stop_views(call.sql(), call.actor(),
                                                            engagement_id_of(call));
                              });
    routes.post<NewNeutralStop, NeutralStopView>(
        {path("neutral_stops"), "create_neutral_stop", "Record force majeure"},
        api::permitted(record_neutral_stops), [](Call& call, const NewNeutralStop& stop) {
            return LedgerCommands(call.work())
                .record_stop(call.actor(), engagement_id_of(call), stop);
        });
}

void add_settlement_routes(api::Routes& routes) {
    routes.post<NewDelayEntry, DelayEntryView>(
        {path("delay_entries"), "create_delay_entry", "Adjust a day by a further entry"},
        api::permitted(adjust_delay), [](Call& call, const NewDelayEntry& entry) {
            return LedgerCommands(call.work()).adjust(call.actor(), engagement_id_of(call), entry);
        });
    routes.post<NewEntryAgreement, DelayEntryView>(
        {path("delay_entries/{delay_entry_id}/agreements"), "create_delay_entry_agreement",
         "Agree to the adjustment of a settled day"},
        api::permitted(agree_adjustments), [](Call& call, const NewEntryAgreement&) {
            return LedgerCommands(call.work())
                .agree_entry(call.actor(), engagement_id_of(call),
                             call.id<DelayEntryId>("delay_entry_id"));
        });
    list_all<DelayDisputeView>(routes, "delay_disputes", "list_delay_disputes",
                               "Disputes with their decisions, newest first", [](Call& call) {
                                   return delay_dispute_views(call.sql(), call.actor(),
                                                              engagement_id_of(call));
                               });
    routes.post<NewDelayDispute, DelayDisputeView>(
        {path("delay_disputes"), "create_delay_dispute", "Dispute a booked day"},
        api::permitted(dispute_delay_days), [](Call& call, const NewDelayDispute& dispute) {
            return LedgerCommands(call.work())
                .dispute(call.actor(), engagement_id_of(call), dispute);
        });
    routes.post<NewDisputeDecision, DelayDisputeView>(
        {path("delay_disputes/{delay_dispute_id}/decisions"), "create_delay_dispute_decision",
         "Decide a dispute, with the reason that both sides read"},
        api::permitted(decide_delay_disputes), [](Call& call, const NewDisputeDecision& made) {
            return LedgerCommands(call.work())
                .decide(call.actor(), engagement_id_of(call),
                        call.id<DelayDisputeId>("delay_dispute_id"), made);
        });
}

void add_statement_routes(api::Routes& routes, sql::Database& database) {
    list_all<ExtensionStatementView>(
        routes, "extension_statements", "list_extension_statements",
        "Extension statements with their evidence, newest first", [](Call& call) {
            return extension_statement_views(call.sql(), call.actor(), engagement_id_of(call));
        });
    routes.get<ExtensionStatementView>(
        {path("extension_statements/{extension_statement_id}"), "get_extension_statement",
         "One statement: days by payer, evidence, new end, charge"},
        api::permitted(read_delay_ledger), [](Call& call) {
            return extension_statement_view(
                call.sql(), call.actor(), engagement_id_of(call),
                call.id<ExtensionStatementId>("extension_statement_id"));
        });
    routes.post<NewExtensionDecision, ExtensionStatementView>(
        {path("extension_statements/{extension_statement_id}/decisions"),
         "create_extension_decision", "Agree to a statement, or decline it"},
        api::permitted(decide_on_extensions), [](Call& call, const NewExtensionDecision& made) {
            return LedgerCommands(call.work())
                .decide_extension(call.actor(), engagement_id_of(call),
                                  call.id<ExtensionStatementId>("extension_statement_id"), made);
        });
    auto& pdf = routes.raw(
        http::Method::get,
        {path("extension_statements/{extension_statement_id}/pdf"), "get_extension_statement_pdf",
         "A statement on paper, its content hash on every page"},
        api::permitted(read_delay_ledger), "application/pdf",
        [&database](Call& call) -> Result<http::Response> {
            StatementPdfQuery query;
            TRY(api::detail::read_query(call, describe<StatementPdfQuery>(), &query));
            const PrintedStatement printed =
                TRY(database.read([&](sql::Transaction& sql) -> Result<PrintedStatement> {
                    return statement_to_print(
                        sql, call.actor(), engagement_id_of(call),
                        call.id<ExtensionStatementId>("extension_statement_id"));
                }));
            const pdf::Document document =
                statement_document(printed, query.language.value_or(Locale::en));
            http::Response response{.status = 200, .headers = {}, .body = render(document).bytes};
            response.set("Content-Type", "application/pdf")
                .set("Cache-Control", "private, no-store");
            return response;
        });
    pdf.query = &describe<StatementPdfQuery>();
    pdf.transaction = api::TransactionKind::own;
}

}  // namespace

void add_delay_ledger_routes(api::Routes& routes, sql::Database& database) {
    routes.tag("Delay ledger", "How far the finish moved, who moved it, and who pays");
    add_reading_routes(routes);
    add_input_routes(routes);
    add_paper_routes(routes);
    add_settlement_routes(routes);
    add_statement_routes(routes, database);
}

}  // namespace slipway
