#include "platform/sql/fold.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/fault.hpp"

namespace slipway::sql {

std::string fold(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    if (U_FAILURE(status)) throw Fault("ICU has no normalisation data");
    const auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    icu::UnicodeString folded = nfkc->normalize(source, status);
    if (U_FAILURE(status)) throw Fault("ICU could not normalise a text");
    folded.toLower(icu::Locale::getRoot());
    folded.findAndReplace(icu::UnicodeString(u'\u0451'), icu::UnicodeString(u'\u0435'));
    std::string out;
    folded.toUTF8String(out);
    return out;
}

}  // namespace slipway::sql
