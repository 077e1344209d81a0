#pragma once

#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

namespace slipway::http {

/// A key and a certificate for "localhost" that signs itself, as PEM files in a folder.
class TestCertificate {
public:
    explicit TestCertificate(const std::filesystem::path& folder)
        : path((folder / "certificate.pem").string()), key_path((folder / "key.pem").string()) {
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"),
                                                                      &EVP_PKEY_free);
        const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
        X509_set_version(certificate.get(), X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
        X509_set_pubkey(certificate.get(), key.get());
        X509_NAME* name = X509_get_subject_name(certificate.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                                   reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
        X509_set_issuer_name(certificate.get(), name);
        add_extension(certificate.get(), NID_subject_alt_name, "DNS:localhost");
        add_extension(certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
        if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0) {
            throw std::runtime_error("the test's certificate cannot be signed");
        }
        const File certificate_file(std::fopen(path.c_str(), "w"), &std::fclose);
        PEM_write_X509(certificate_file.get(), certificate.get());
        const File key_file(std::fopen(key_path.c_str(), "w"), &std::fclose);
        PEM_write_PrivateKey(key_file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    }

    const std::string path;
    const std::string key_path;

private:
    using File = std::unique_ptr<std::FILE, decltype(&std::fclose)>;

    static void add_extension(X509* certificate, int kind, const char* value) {
        const std::unique_ptr<X509_EXTENSION, decltype(&X509_EXTENSION_free)> extension(
            X509V3_EXT_conf_nid(nullptr, nullptr, kind, value), &X509_EXTENSION_free);
        X509_add_ext(certificate, extension.get(), -1);
    }
};

}  // namespace slipway::http
