package tv.exstream.web.tls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.web.BaseUrls;
import tv.exstream.web.TestServer;
import tv.exstream.web.api.HealthCheck.Finding;
import tv.exstream.web.api.HealthStatus;
import tv.exstream.web.api.Phrase;
import tv.exstream.web.api.Said;
import tv.exstream.web.security.DoorParts;

@Timeout(60)
class TlsServerTest {
    @TempDir private static Path made;
    @TempDir private Path folder;
    private Path certificate;
    private Path key;
    private TestServer server;

    @BeforeAll
    static void make() {
        Certificates.make(made, "old", "EC");
        Certificates.make(made, "renewed", "RSA");
    }

    @BeforeEach
    void start() throws IOException {
        certificate = folder.resolve("tls.pem");
        key = folder.resolve("tls.key");
        use("old", "old");
        server =
                TestServer.with(
                        Map.of(
                                "EXSTREAMTV_SERVER_TLS_CERTIFICATE",
                                certificate.toString(),
                                "EXSTREAMTV_SERVER_TLS_KEY",
                                key.toString(),
                                "EXSTREAMTV_SERVER_TLS_PORT",
                                "0"),
                        TlsConfiguration.class,
                        Parts.class);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theServerAnswersWithAndWithoutTls() throws Exception {
        var seen = new AtomicReference<String>();
        try (HttpClient client = Certificates.client(seen)) {
            HttpResponse<String> answer = client.send(secure("/base"), BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("https://127.0.0.1:" + port());
            assertThat(seen).hasValue("CN=old");
        }
        HttpResponse<String> plain = server.get("/base");
        assertThat(plain.body()).startsWith("http://127.0.0.1:" + server.port());
        assertThat(finding().status()).isEqualTo(HealthStatus.UP);
        assertThat(finding().detail().english()).startsWith("the certificate ends on 20");
    }

    @Test
    @DisplayName("a renewed certificate is taken by itself, and who watches goes on watching")
    void aRenewedCertificateIsTaken() throws Exception {
        var seen = new AtomicReference<String>();
        try (HttpClient client = Certificates.client(seen);
                InputStream stream =
                        client.send(secure("/stream"), BodyHandlers.ofInputStream()).body();
                var lines =
                        new BufferedReader(
                                new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
            assertThat(line(lines)).isEqualTo("tick");

            use("renewed", "renewed");
            server.bean(TlsEntrance.class).look();

            assertThat(whoseCertificate()).isEqualTo("CN=renewed");
            assertThat(line(lines)).isEqualTo("tick");
            assertThat(seen).hasValue("CN=old");
        }
    }

    @Test
    void browsersAreSentOnBeforeATokenIsTakenFromTheirPath() {
        try (TestServer guarded =
                TestServer.of(TlsConfiguration.class, DoorParts.class, Filters.class)) {
            Map<String, FilterRegistrationBean<?>> filters = guarded.bean(Filters.class).all;

            assertThat(filters.get("tlsFilter").getOrder())
                    .isLessThan(filters.get("tokenPathFilter").getOrder());
        }
    }

    /// What requests go through.
    static class Filters {
        private final Map<String, FilterRegistrationBean<?>> all;

        Filters(Map<String, FilterRegistrationBean<?>> all) {
            this.all = all;
        }
    }

    @Test
    void aPairThatDoesNotBelongTogetherLeavesTheOneBefore() throws Exception {
        use("renewed", "old");
        server.bean(TlsEntrance.class).look();

        assertThat(whoseCertificate()).isEqualTo("CN=old");
        assertThat(finding())
                .isEqualTo(
                        Finding.degraded(
                                Said.of(
                                        Phrase.TLS_OUTDATED,
                                        Said.of(Remark.of(Demand.CERTIFICATE_PAIR_APART)))));
        assertThat(finding().detail().english())
                .endsWith(
                        "server.tls.key must be the private key of the certificate: that of another");

        use("old", "old");
        server.bean(TlsEntrance.class).look();

        assertThat(finding().status()).isEqualTo(HealthStatus.UP);
    }

    @Test
    void whatIsNoCertificateOrGoneLeavesTheOneBefore() throws Exception {
        Files.writeString(certificate, "-----BEGIN CERTIFICATE-----\nnonsense\n");
        server.bean(TlsEntrance.class).look();

        assertThat(whoseCertificate()).isEqualTo("CN=old");
        assertThat(finding().detail().english())
                .endsWith("server.tls.certificate must have a certificate in PEM: none is there");

        Files.writeString(
                certificate,
                "-----BEGIN CERTIFICATE-----\nbm9uc2Vuc2U=\n-----END CERTIFICATE-----\n");
        server.bean(TlsEntrance.class).look();

        assertThat(whoseCertificate()).isEqualTo("CN=old");
        assertThat(finding().detail().english())
                .endsWith("an unencrypted private key in PEM: one cannot be read");

        Files.delete(key);
        server.bean(TlsEntrance.class).look();

        assertThat(whoseCertificate()).isEqualTo("CN=old");
        assertThat(finding().detail().english())
                .contains("server.tls.key must be a file that can be read: " + key);
    }

    @Test
    void certificatesThatEndAreToldOf() {
        Instant now = LocalDate.of(2030, 1, 31).atStartOfDay(ZoneOffset.UTC).toInstant();

        assertThat(finding(now.plus(Duration.ofDays(15)), now))
                .isEqualTo(Finding.up(Said.of(Phrase.TLS_ENDS, "2030-02-15")));
        assertThat(finding(now.plus(Duration.ofDays(14)), now))
                .isEqualTo(Finding.degraded(Said.of(Phrase.TLS_ENDS_SOON, "2030-02-14")));
        assertThat(finding(now, now))
                .isEqualTo(Finding.degraded(Said.of(Phrase.TLS_ENDED, "2030-01-31")));
        assertThat(TlsConfiguration.finding(TlsState.OFF, now))
                .isEqualTo(Finding.up(Said.of(Phrase.TLS_OFF)));
    }

    private static Finding finding(Instant ends, Instant now) {
        return TlsConfiguration.finding(
                new TlsState(OptionalInt.of(1), Optional.of(ends), Optional.empty()), now);
    }

    private String whoseCertificate() throws Exception {
        var seen = new AtomicReference<String>();
        try (HttpClient client = Certificates.client(seen)) {
            assertThat(client.send(secure("/base"), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            return seen.get();
        }
    }

    private Finding finding() {
        return TlsConfiguration.finding(
                server.bean(TlsEntrance.class).state(), InstantSource.system().instant());
    }

    private String line(BufferedReader lines) throws IOException {
        server.bean(Semaphore.class).release();
        return lines.readLine();
    }

    private HttpRequest secure(String path) {
        return HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port() + path)).build();
    }

    private int port() {
        return server.bean(TlsEntrance.class).state().port().orElseThrow();
    }

    private void use(String certificateOf, String keyOf) throws IOException {
        Files.writeString(certificate, Files.readString(made.resolve(certificateOf + ".pem")));
        Files.writeString(key, Files.readString(made.resolve(keyOf + ".key")));
    }

    @RestController
    static class Parts {
        private final BaseUrls bases;
        private final Semaphore ticks = new Semaphore(0);

        Parts(BaseUrls bases) {
            this.bases = bases;
        }

        @Bean
        Semaphore ticks() {
            return ticks;
        }

        @GetMapping("/base")
        String base(HttpServletRequest request) {
            return bases.of(request).text();
        }

        @GetMapping("/stream")
        void stream(HttpServletResponse response) throws IOException, InterruptedException {
            response.flushBuffer();
            for (int i = 0; i < 2; i++) {
                ticks.acquire();
                response.getOutputStream().write("tick\n".getBytes(StandardCharsets.US_ASCII));
                response.flushBuffer();
            }
        }
    }
}
