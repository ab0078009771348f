package tv.exstream.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.TestServer;

@Timeout(120)
class PageThreadsTest {
    private static final int LARGE = 8_000_000;
    private static final String SLOW = "192.168.1.7";

    @Test
    void pagesAreWrittenOnThreadsOfTheirOwnAndNothingElseIs() {
        try (TestServer server = TestServer.of(DoorParts.class, Handlers.class)) {
            assertThat(server.get("/now").body()).startsWith("page-");
            assertThat(server.get("/sign-in").body()).startsWith("open-page-");
            assertThat(server.get("/api/now").body()).startsWith("request");
        }
    }

    @Test
    void whatGoesWrongThereIsToldAsAnywhere() {
        try (TestServer server = TestServer.of(DoorParts.class, Handlers.class)) {
            HttpResponse<String> answer = server.get("/why");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(TestServer.body(answer).at("/code").asString()).isEqualTo("INVALID_VALUE");
        }
    }

    @Test
    @DisplayName("H33: pages that are taken slowly hold up nobody")
    void pagesThatAreTakenSlowlyHoldUpNobody() throws IOException {
        try (TestServer server = TestServer.of(DoorParts.class, Narrow.class, Handlers.class);
                Socket one = slow(server, "");
                Socket other = slow(server, "")) {
            assertThat(server.get("/now").statusCode()).as("%s %s", one, other).isEqualTo(200);
        }
    }

    @Test
    void whoComesWhenTooManyWaitIsToldToComeAgainAndEverythingElseGoesOn() throws Exception {
        try (TestServer server = TestServer.of(DoorParts.class, Narrow.class, Handlers.class)) {
            Handlers handlers = server.bean(Handlers.class);
            var first = CompletableFuture.supplyAsync(() -> server.get("/health"));
            assertThat(handlers.begun.await(1, TimeUnit.MINUTES)).isTrue();

            HttpResponse<String> refused = server.get("/now");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(refused.body()).contains("too many pages are waiting");
            assertThat(server.get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/now").statusCode()).isEqualTo(200);
            handlers.goesOn.countDown();
            assertThat(first.get(1, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("H33: whoever takes many pages slowly has their share and keeps out nobody else")
    void whoeverTakesManyPagesSlowlyHasTheirShare() throws IOException {
        try (TestServer server =
                        TestServer.with(
                                Map.of(
                                        "EXSTREAMTV_SERVER_TRUSTED_PROXIES",
                                        "127.0.0.1",
                                        "EXSTREAMTV_SECURITY_OPEN_PAGES",
                                        "private",
                                        "EXSTREAMTV_SECURITY_OPEN_API",
                                        "private"),
                                DoorParts.class,
                                Shared.class,
                                Handlers.class);
                Socket one = slow(server, "X-Forwarded-For: " + SLOW + "\r\n");
                Socket other = slow(server, "X-Forwarded-For: " + SLOW + "\r\n")) {
            HttpResponse<String> refused = from(server, SLOW, "/now");

            assertThat(refused.statusCode()).as("%s %s", one, other).isEqualTo(429);
            assertThat(refused.body()).contains("at most 2");
            assertThat(from(server, SLOW, "/sign-in").statusCode()).isEqualTo(200);
            assertThat(from(server, SLOW, "/api/now").statusCode()).isEqualTo(200);
            assertThat(from(server, "192.168.1.8", "/now").statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> from(TestServer server, String address, String path) {
        return server.send(
                HttpRequest.newBuilder(server.url(path))
                        .header("X-Forwarded-For", address)
                        .build());
    }

    /// Two pages for each household at a time.
    static final class Shared {
        @Bean
        @Primary
        PageThreads shared() {
            PageThreads usual = PageThreads.of(2);
            return new PageThreads(
                    new PageThreads.Pool(usual.known().threads(), new Shares(2)), usual.open());
        }
    }

    /// Asks for a page, reads the first byte, and takes nothing any more.
    private static Socket slow(TestServer server, String header) throws IOException {
        Socket socket = server.connect();
        String request = "GET /multi HTTP/1.1\r\nHost: localhost\r\n%s\r\n".formatted(header);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }

    /// One page at a time, and none that waits.
    static final class Narrow {
        @Bean
        @Primary
        PageThreads narrow() {
            return new PageThreads(
                    new PageThreads.Pool(one("page-"), new Shares(100)),
                    new PageThreads.Pool(one("open-page-"), new Shares(100)));
        }

        private static ExecutorService one(String name) {
            return new ThreadPoolExecutor(
                    1,
                    1,
                    0,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    Thread.ofPlatform().daemon().name(name, 1).factory());
        }
    }

    /// Some of the paths that have entrances.
    @RestController
    static final class Handlers {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goesOn = new CountDownLatch(1);

        @GetMapping({"/now", "/sign-in", "/api/now"})
        String thread() {
            return Thread.currentThread().getName();
        }

        @GetMapping("/multi")
        String large() {
            return "x".repeat(LARGE);
        }

        @GetMapping("/why")
        String failing() {
            throw new ProblemException(Problem.INVALID_VALUE, "channel must be a number: x");
        }

        @GetMapping("/health")
        String slow() throws InterruptedException {
            begun.countDown();
            assertThat(goesOn.await(1, TimeUnit.MINUTES)).isTrue();
            return "done";
        }
    }
}
