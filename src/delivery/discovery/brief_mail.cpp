#include "delivery/discovery/brief_mail.hpp"

#include <fmt/format.h>

namespace slipway {
namespace {

struct Words {
    std::string_view subject;
    std::string_view text;
};

// {client}, {provider}, {sender}, {minutes}, {link}, {message}: empty or a paragraph
Words words_in(Locale locale) {
    switch (locale) {
        case Locale::ru:
            return {"Бриф перед внедрением: {client}",
                    "Здравствуйте!\n\n{sender} ({provider}) просит заполнить бриф – вопросы о том, "
                    "как «{client}» работает сегодня и чего хочет от внедрения. На ответы уйдёт "
                    "около {minutes} минут.\n\n{message}{link}\n\nВсё сохраняется, пока вы пишете: "
                    "можно прерваться и продолжить по этой же ссылке с другого устройства. Ссылка "
                    "действует 30 дней, пароль не нужен – не пересылайте её посторонним.\n"};
        case Locale::uk:
            return {"Бриф перед впровадженням: {client}",
                    "Вітаємо!\n\n{sender} ({provider}) просить заповнити бриф – запитання про те, "
                    "як «{client}» працює сьогодні й чого хоче від впровадження. На відповіді піде "
                    "близько {minutes} хвилин.\n\n{message}{link}\n\nУсе зберігається, поки ви "
                    "пишете: можна перерватися й продовжити за цим самим посиланням з іншого "
                    "пристрою. Посилання діє 30 днів, пароль не потрібен – не пересилайте його "
                    "стороннім.\n"};
        case Locale::en: break;
    }
    return {"A brief before the implementation: {client}",
            "Hello,\n\n{sender} of {provider} asks you to fill a brief: questions about how "
            "{client} works today, and what you want from the implementation. It takes about "
            "{minutes} minutes.\n\n{message}{link}\n\nEverything is saved as you type; you can "
            "stop, and go on from another device by the same link. It works for 30 days and needs "
            "no password, so do not pass it to strangers.\n"};
}

}  // namespace

BriefMailText brief_mail_text(const BriefMail& mail, const std::string& base_url) {
    const Words words = words_in(mail.locale);
    const auto fill = [&](std::string_view text) {
        return fmt::format(fmt::runtime(text), fmt::arg("client", mail.client_name),
                           fmt::arg("provider", mail.provider_name),
                           fmt::arg("sender", mail.sender_name),
                           fmt::arg("minutes", mail.minutes_to_fill),
                           fmt::arg("message", mail.message.empty() ? "" : mail.message + "\n\n"),
                           fmt::arg("link", base_url + mail.path));
    };
    return {fill(words.subject), fill(words.text)};
}

}  // namespace slipway
