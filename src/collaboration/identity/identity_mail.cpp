#include "collaboration/identity/identity_mail.hpp"

#include <fmt/format.h>

namespace slipway {
namespace {

struct Words {
    std::string_view subject;
    std::string_view text;
};

// {name}, {workspace}, {link}
Words invitation_in(Locale locale) {
    switch (locale) {
        case Locale::ru:
            return {"Вас пригласили в «{workspace}»",
                    "Здравствуйте, {name}!\n\nВас пригласили в рабочее пространство «{workspace}». "
                    "Задайте пароль, и можно начинать:\n{link}\n\nСсылка действует 14 дней и "
                    "срабатывает один раз.\n"};
        case Locale::uk:
            return {"Вас запросили до «{workspace}»",
                    "Вітаємо, {name}!\n\nВас запросили до робочого простору «{workspace}». Задайте "
                    "пароль, і можна починати:\n{link}\n\nПосилання діє 14 днів і спрацьовує один "
                    "раз.\n"};
        case Locale::en:
            break;
    }
    return {"You are invited to {workspace}",
            "Hello {name},\n\nyou are invited to the workspace {workspace}. Choose a password to "
            "begin:\n{link}\n\nThe link works once, within 14 days.\n"};
}

Words reset_in(Locale locale) {
    switch (locale) {
        case Locale::ru:
            return {"Новый пароль",
                    "Здравствуйте, {name}!\n\nКто-то – вероятно, вы – просит задать новый пароль. "
                    "Это можно сделать по ссылке в течение двух часов:\n{link}\n\nЕсли это были не "
                    "вы, ничего делать не нужно: прежний пароль действует.\n"};
        case Locale::uk:
            return {"Новий пароль",
                    "Вітаємо, {name}!\n\nХтось – імовірно, ви – просить задати новий пароль. Це "
                    "можна зробити за посиланням протягом двох годин:\n{link}\n\nЯкщо це були не "
                    "ви, нічого робити не треба: попередній пароль діє.\n"};
        case Locale::en:
            break;
    }
    return {
        "A new password",
        "Hello {name},\n\nsomebody, probably you, asked to set a new password. Within two hours "
        "this link does it:\n{link}\n\nIf it was not you, there is nothing to do: the old "
        "password stays.\n"};
}

}  // namespace

MailText password_mail_text(const PasswordMail& mail, const std::string& base_url) {
    const bool is_invitation = mail.purpose == PasswordLinkPurpose::invitation;
    const Words words = is_invitation ? invitation_in(mail.locale) : reset_in(mail.locale);
    const auto fill = [&](std::string_view text) {
        return fmt::format(fmt::runtime(text), fmt::arg("name", mail.name),
                           fmt::arg("workspace", mail.workspace_name),
                           fmt::arg("link", base_url + mail.path));
    };
    return {fill(words.subject), fill(words.text)};
}

}  // namespace slipway
