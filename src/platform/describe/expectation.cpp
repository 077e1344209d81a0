#include "platform/describe/expectation.hpp"

namespace slipway {

std::string expectation_of(const Refusal& refusal) {
    const auto parameter = [&](std::string_view name) -> std::string {
        for (const auto& [key, value] : refusal.parameters) {
            if (key != name) continue;
            const auto* text = std::get_if<std::string>(&value);
            return text ? *text : std::to_string(std::get<std::int64_t>(value));
        }
        return {};
    };
    if (refusal.key == "request.unknown_member") return "expected no such member";
    if (refusal.key == "request.duplicate_member") return "expected a member that is there once";
    if (refusal.key == "request.must_not_be_empty") return "expected a text that is not empty";
    if (refusal.key == "request.too_small") return "expected at least " + parameter("minimum");
    if (refusal.key == "request.too_large") return "expected at most " + parameter("maximum");
    if (refusal.key == "request.too_many") {
        return "expected at most " + parameter("maximum") + " entries";
    }
    if (refusal.key == "request.too_long") {
        return "expected at most " + parameter("maximum") + " characters";
    }
    if (refusal.key == "request.missing_member") {
        return "expected " + parameter("expected") + ", found nothing";
    }
    return "expected " + parameter("expected");
}

}  // namespace slipway
