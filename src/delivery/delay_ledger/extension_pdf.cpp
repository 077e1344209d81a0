#include "delivery/delay_ledger/extension_pdf.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

#include "base/assert.hpp"
#include "delivery/delay_ledger/extension_pdf_words.hpp"

namespace slipway {
namespace {

using pdf::Emphasis;

pdf::Text plain(std::string text) { return {{.text = std::move(text)}}; }

class StatementPrinter {
public:
    StatementPrinter(const PrintedStatement& printed, Locale language)
        : printed_(printed),
          statement_(printed.statement),
          content_(printed.statement.content),
          language_(language),
          words_(extension_pdf_words(language)) {}

    pdf::Document print() {
        const std::string number = fmt::format(fmt::runtime(words_.number),
                                               fmt::arg("number", statement_.number));
        document_.title = words_.title;
        document_.subtitle = printed_.client_name + " · " + number;
        document_.author = printed_.provider_name;
        document_.created = statement_.drafted_at;
        document_.header = document_.subtitle;
        document_.hash = ContentHash::parse(statement_.content_hash);
        ASSERT(document_.hash.has_value(), "statements are stored with the hash of their content");
        document_.hash_label = words_.hash_label;
        document_.page_label = words_.page_label;
        about();
        sums();
        charge();
        days();
        return std::move(document_);
    }

private:
    template <class Part>
    void add(Part part) {
        document_.blocks.emplace_back(std::move(part));
    }
    void heading(std::string_view text) {
        add(pdf::Heading{.level = 2, .text = std::string(text)});
    }
    std::string day_of(Day day) const {
        const std::chrono::year_month_day date{day};
        if (language_ == Locale::en) return to_text(day);
        return fmt::format("{:02}.{:02}.{}", static_cast<unsigned>(date.day()),
                           static_cast<unsigned>(date.month()), static_cast<int>(date.year()));
    }

    /// Less than nothing where a statement takes back what an earlier one charged.
    static std::string hours_of(Effort effort) {
        const std::int64_t minutes = std::abs(effort.in_minutes());
        return fmt::format("{}{}:{:02}", effort < Effort{} ? "−" : "", minutes / 60, minutes % 60);
    }

    void about() {
        pdf::KeyValues facts;
        const auto row = [&](std::string_view name, std::string value) {
            facts.rows.emplace_back(std::string(name), plain(std::move(value)));
        };
        row(words_.engagement, printed_.engagement_name);
        row(words_.client, printed_.client_name);
        row(words_.provider, printed_.provider_name);
        std::string state(state_in_words(statement_.state, language_));
        if (statement_.decided_by_name) {
            state += " · " + *statement_.decided_by_name;
        }
        row(words_.state, std::move(state));
        row(words_.term_ends, day_of(content_.term_ends_on));
        row(words_.forecast_finish, day_of(content_.forecast_finish_on));
        row(words_.new_end, day_of(content_.new_end_on));
        add(std::move(facts));
        if (!statement_.remarks.empty()) {
            add(pdf::Paragraph{{{.text = statement_.remarks, .emphasis = Emphasis::slanted}}});
        }
    }

    void sums() {
        heading(words_.by_party);
        pdf::Table table{.columns = {{.title = std::string(words_.party), .weight = 4},
                                     {.title = std::string(words_.days),
                                      .weight = 1,
                                      .alignment = pdf::Alignment::right}}};
        const auto row = [&](std::string_view name, const Rational& days) {
            table.rows.push_back({{plain(std::string(name)), plain(days_in_words(days))}});
        };
        row(words_.by_client, content_.client_days);
        row(words_.by_provider, content_.provider_days);
        row(words_.by_both, content_.concurrent_days);
        row(words_.by_nobody, content_.neutral_days);
        add(std::move(table));
    }

    void charge() {
        heading(words_.who_pays);
        pdf::KeyValues facts;
        const auto row = [&](std::string_view name, std::string value) {
            facts.rows.emplace_back(std::string(name), plain(std::move(value)));
        };
        row(words_.client_pays,
            days_in_words(content_.charge.client) + " · " +
                fmt::format(fmt::runtime(words_.labour),
                            fmt::arg("hours", hours_of(content_.client_charge_minutes))));
        row(words_.provider_pays, days_in_words(content_.charge.provider));
        row(words_.nobody_pays, days_in_words(content_.charge.nobody));
        const DelayCharge& open = content_.open_charge;
        if (open != DelayCharge{}) {
            row(words_.open_days, days_in_words(open.client + open.provider + open.nobody));
        }
        add(std::move(facts));
    }

    void days() {
        heading(words_.evidence);
        const auto number = [](std::string_view title) {
            return pdf::Column{.title = std::string(title),
                               .weight = 3,
                               .alignment = pdf::Alignment::right};
        };
        pdf::Table table{.columns = {{.title = std::string(words_.day), .weight = 3},
                                     number(words_.by_client),
                                     number(words_.by_provider),
                                     number(words_.by_both),
                                     number(words_.by_nobody),
                                     number(words_.pays),
                                     {.title = std::string(words_.reasons), .weight = 9}}};
        bool is_any_open = false;
        for (const ExtensionDay& day : content_.days) {
            std::string reasons;
            for (const DelayCause& cause : day.causes) {
                reasons += (reasons.empty() ? "" : "\n") + cause_in_words(cause, language_);
            }
            if (day.buffer_days > Rational()) {
                reasons += "\n" + fmt::format(fmt::runtime(words_.used_buffer),
                                              fmt::arg("days", days_in_words(day.buffer_days)));
            }
            if (!day.is_settled) reasons += " (" + std::string(words_.is_open) + ")";
            is_any_open = is_any_open || !day.is_settled;
            table.rows.push_back({{plain(day_of(day.day)), plain(days_in_words(day.client_days)),
                                   plain(days_in_words(day.provider_days)),
                                   plain(days_in_words(day.concurrent_days)),
                                   plain(days_in_words(day.neutral_days)),
                                   plain(days_in_words(day.charge.client)),
                                   plain(std::move(reasons))}});
        }
        add(std::move(table));
        if (is_any_open) {
            add(pdf::Paragraph{{{.text = std::string(words_.not_settled),
                                 .emphasis = Emphasis::quiet}}});
        }
    }

    const PrintedStatement& printed_;
    const ExtensionStatementView& statement_;
    const ExtensionContent& content_;
    Locale language_;
    const ExtensionPdfWords& words_;
    pdf::Document document_;
};

}  // namespace

Result<PrintedStatement> statement_to_print(sql::Transaction& sql, const Actor& actor,
                                            EngagementId engagement_id,
                                            ExtensionStatementId statement_id) {
    const EngagementView engagement = TRY(engagement_view(sql, actor, engagement_id));
    PrintedStatement printed{.engagement_name = engagement.name,
                             .client_name = engagement.client_name,
                             .provider_name = engagement.provider_name};
    printed.statement = TRY(extension_statement_view(sql, actor, engagement_id, statement_id));
    return printed;
}

pdf::Document statement_document(const PrintedStatement& printed, Locale language) {
    return StatementPrinter(printed, language).print();
}

}  // namespace slipway
