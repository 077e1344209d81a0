#pragma once

#include <string>
#include <string_view>

#include "base/rational.hpp"
#include "collaboration/identity/core/identity.hpp"
#include "delivery/delay_ledger/core/extension.hpp"

namespace slipway {

struct ExtensionPdfWords {
    std::string_view title;
    std::string_view number;  // {number}
    std::string_view engagement, client, provider, state, term_ends, forecast_finish, new_end;
    std::string_view by_party, party, days, pays, by_client, by_provider, by_both, by_nobody;
    std::string_view who_pays, client_pays, provider_pays, nobody_pays, labour;  // {hours}
    std::string_view open_days, used_buffer;                                     // {days}
    std::string_view evidence, day, reasons, is_open, not_settled;
    std::string_view hash_label, page_label;
};

const ExtensionPdfWords& extension_pdf_words(Locale language);
std::string_view state_in_words(ExtensionState state, Locale language);
/// Why a day was lost, as people say it; an unknown cause as it is spelt.
std::string cause_in_words(const DelayCause& cause, Locale language);
/// "1 1/2".
std::string days_in_words(const Rational& days);

}  // namespace slipway
