#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "base/fault.hpp"
#include "platform/mail/mail_message.hpp"
#include "platform/mail/mail_sender.hpp"
#include "platform/mail/smtp_server_test_support.hpp"

namespace slipway {
namespace {

using testing::HasSubstr;
using testing::Not;

MailMessage invitation() {
    return {
        .from = {"Отдел внедрения", "robot@slipway.example"},
        .to = {{"Олена Ґедзь", "olena@client.example"}},
        .reply_to = MailAddress{"Ivan, Manager", "ivan@provider.example"},
        .subject = "Бриф: ответьте, пожалуйста, до пятницы — это займёт двадцать минут времени",
        .text =
            "Добрий день!\n.\nhttps://slipway.example/b/abc=1\n" + std::string(1500, 'x') + "\n",
        .html = "<p>Добрий день!</p>",
        .attachments = {{"Бриф клиента.pdf", "application/pdf", std::string("%PDF\0\r\n\xff", 8)}},
        .message_id = "0192abcd@slipway.example",
        .in_reply_to = "first@client.example",
        .sent = *parse_instant("2026-03-02T09:30:00Z")};
}

TEST(MailAddress, IsInTheFormThatSmtpTakes) {
    EXPECT_EQ(to_smtp_address("a.b+c@Example.com"), "a.b+c@example.com");
    EXPECT_EQ(to_smtp_address("office@приклад.укр"), "office@xn--80aikifvh.xn--j1amh");
    for (const char* wrong :
         {"", "a", "@b.c", "a@", "a b@c.d", "a@b c", "a@b\r\nRCPT TO:<x@y.z>", "<a@b.c>", "a@b@c.d",
          ".a@b.c", "a..b@c.d", "почта@b.c", "a@-b-.c", "a@b..c"}) {
        EXPECT_FALSE(to_smtp_address(wrong)) << wrong;
    }
}

TEST(MimeMessage, ReadsTheSameInAnotherLibrary) {
    const std::string read = read_by_python(to_mime(invitation()).value());
    for (const std::string& line :
         {std::string("from: Отдел внедрения <robot@slipway.example>\n"),
          std::string("to: Олена Ґедзь <olena@client.example>\n"),
          std::string("reply-to: \"Ivan, Manager\" <ivan@provider.example>\n"),
          std::string("subject: Бриф: ответьте, пожалуйста, до пятницы — это займёт двадцать минут "
                      "времени\n"),
          std::string("date: Mon, 02 Mar 2026 09:30:00 +0000\n"),
          std::string("message-id: <0192abcd@slipway.example>\n"),
          std::string("in-reply-to: <first@client.example>\n"),
          std::string("auto-submitted: auto-generated\n"),
          "plain: Добрий день!|.|https://slipway.example/b/abc=1|" + std::string(1500, 'x') + "|\n",
          std::string("html: <p>Добрий день!</p>"),
          std::string("attachment: Бриф клиента.pdf application/pdf 25504446000d0aff\n"),
          std::string("defects: 0\n"), std::string("bare line breaks: 0\n")}) {
        EXPECT_THAT(read, HasSubstr(line));
    }
    const auto at = read.find("longest line: ");
    ASSERT_NE(at, std::string::npos);
    EXPECT_LE(std::stoi(read.substr(at + 14)), 998);
}

TEST(MimeMessage, ALineBreakDoesNotMakeAHeader) {
    MailMessage message = invitation();
    message.subject = "Hello\r\nBcc: thief@example.com\r\n\r\nbody";
    message.to[0].name = "Olena\nX-Evil: yes";
    message.attachments[0].file_name = "a\r\nX-Evil: yes.pdf";
    message.in_reply_to = "a@b.c>\r\nX-Evil: yes";
    const std::string mime = to_mime(message).value();
    for (const char* header : {"\nBcc:", "\nX-Evil:", "\n\r\nbody"}) {
        EXPECT_THAT(mime, Not(HasSubstr(header)));
    }
}

TEST(MimeMessage, RefusesWhatCannotBeSent) {
    const auto key_of = [](auto change) {
        MailMessage message = invitation();
        change(message);
        const auto result = to_mime(message);
        return result ? "" : result.error().key + " " + result.error().field;
    };
    EXPECT_EQ(key_of([](MailMessage& m) { m.to.clear(); }), "mail.recipient_is_missing to");
    EXPECT_EQ(key_of([](MailMessage& m) { m.to[0].address = "x"; }), "mail.address_is_wrong to");
    EXPECT_EQ(key_of([](MailMessage& m) { m.from.address = "x"; }), "mail.address_is_wrong from");
    EXPECT_EQ(key_of([](MailMessage& m) { m.reply_to->address = "x"; }),
              "mail.address_is_wrong reply_to");
    EXPECT_EQ(key_of([](MailMessage& m) { m.text = "\xff"; }), "mail.text_is_not_utf8 ");
    EXPECT_EQ(key_of([](MailMessage&) {}), "");
}

SmtpSettings settings_of(const SmtpServer& server, SmtpSecurity security) {
    return {.host = "127.0.0.1", .port = server.port(), .security = security};
}

TEST(SmtpSender, DeliversToARealServer) {
    const SmtpServer server(SmtpServer::Mode::plain);
    SmtpSender sender(settings_of(server, SmtpSecurity::none));
    MailMessage message = invitation();
    message.to.push_back({"", "second@приклад.укр"});
    ASSERT_TRUE(sender.send(message));
    ASSERT_TRUE(sender.send(message));
    ASSERT_EQ(server.received().size(), 2u);
    const std::string got = server.received()[1];
    EXPECT_THAT(got, HasSubstr("envelope: robot@slipway.example > olena@client.example "
                               "second@xn--80aikifvh.xn--j1amh\n"));
    EXPECT_THAT(got, HasSubstr("plain: Добрий день!|.|https://slipway.example/b/abc=1|"));
    EXPECT_THAT(got, HasSubstr("25504446000d0aff"));
}

TEST(SmtpSender, TellsWhatIsForGoodFromWhatIsForNow) {
    const SmtpServer server(SmtpServer::Mode::plain);
    SmtpSender sender(settings_of(server, SmtpSecurity::none));
    MailMessage message = invitation();
    message.to.push_back({"", "nobody@client.example"});
    const auto refused = sender.send(message);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().key, "mail.refused_by_server");
    EXPECT_EQ(std::get<std::string>(refused.error().parameters.at(0).second),
              "550 5.1.1 no such person");
    message.to[1].address = "full@client.example";
    EXPECT_THROW(static_cast<void>(sender.send(message)), Fault);
    EXPECT_TRUE(server.received().empty()) << "all recipients, or none";
}

TEST(SmtpSender, GivesUpOnASilentServer) {
    const SmtpServer server(SmtpServer::Mode::plain);
    SmtpSettings settings = settings_of(server, SmtpSecurity::none);
    settings.timeout = std::chrono::milliseconds(300);
    MailMessage message = invitation();
    message.to[0].address = "slow@client.example";
    EXPECT_THROW(static_cast<void>(SmtpSender(settings).send(message)), Fault);
    settings.port = 1;
    EXPECT_THROW(static_cast<void>(SmtpSender(settings).send(message)), Fault);
}

TEST(SmtpSender, GoesOnOnlyWithTheTlsThatWasAskedFor) {
    const SmtpServer encrypted(SmtpServer::Mode::starttls);
    SmtpSettings settings = settings_of(encrypted, SmtpSecurity::starttls);
    EXPECT_THROW(static_cast<void>(SmtpSender(settings).send(invitation())), Fault)
        << "nobody has vouched for this certificate";
    settings.ca_file = encrypted.certificate();
    ASSERT_TRUE(SmtpSender(settings).send(invitation()));
    EXPECT_THAT(encrypted.received().at(0), HasSubstr("tls: True\n"));

    const SmtpServer plain(SmtpServer::Mode::plain);
    EXPECT_THROW(static_cast<void>(
                     SmtpSender(settings_of(plain, SmtpSecurity::starttls)).send(invitation())),
                 Fault);
    EXPECT_TRUE(plain.received().empty());
}

TEST(SmtpSender, SpeaksTlsFromTheFirstByte) {
    const SmtpServer server(SmtpServer::Mode::tls);
    SmtpSettings settings = settings_of(server, SmtpSecurity::tls);
    settings.ca_file = server.certificate();
    ASSERT_TRUE(SmtpSender(settings).send(invitation()));
    EXPECT_THAT(server.received().at(0), HasSubstr("tls: True\n"));
}

TEST(SmtpSender, SignsIn) {
    const SmtpServer server(SmtpServer::Mode::sign_in);
    SmtpSettings settings = settings_of(server, SmtpSecurity::none);
    EXPECT_THROW(static_cast<void>(SmtpSender(settings).send(invitation())), Fault);
    settings.user = "robot";
    settings.password = Secret("wrong");
    EXPECT_THROW(static_cast<void>(SmtpSender(settings).send(invitation())), Fault);
    settings.password = Secret("пароль");
    EXPECT_TRUE(SmtpSender(settings).send(invitation()));
    EXPECT_EQ(server.received().size(), 1u);
}

TEST(FolderSender, WritesWhatAMailProgramOpens) {
    const TestFolder folder;
    FolderSender sender(folder.path() / "data" / "outbox");
    MailMessage message = invitation();
    ASSERT_TRUE(sender.send(message));
    message.message_id = "/etc/passwd@x.y";
    ASSERT_TRUE(sender.send(message));
    int count = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(folder.path() / "data" / "outbox")) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        EXPECT_THAT(read_by_python(bytes), HasSubstr("Добрий день!"));
        EXPECT_EQ(entry.path().extension(), ".eml");
        EXPECT_TRUE(entry.path().filename().string().starts_with("2026-03-02T09_30_00.000Z-"));
        ++count;
    }
    EXPECT_EQ(count, 2);
}

}  // namespace
}  // namespace slipway
