package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.TestServer;

class TextDocumentTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.of(Failing.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatFailsAtOnceIsAProblemAndSaysNothingOfTheDocument() {
        var response = server.get("/short");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(response.headers().firstValue("ETag")).isEmpty();
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(response.body()).contains("\"code\":\"DATABASE_BUSY\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void whatFailsOnTheWayNeverLooksWhole(String accepted) throws IOException {
        String response =
                server.raw(
                        "GET /long HTTP/1.1\r\nHost: x\r\nAccept-Encoding: "
                                + accepted
                                + "\r\nConnection: keep-alive\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 200 ").contains("Transfer-Encoding: chunked");
        assertThat(response).doesNotEndWith("0\r\n\r\n").doesNotContain("DATABASE_BUSY");
    }

    @RestController
    static class Failing {
        @GetMapping("/short")
        void atOnce(HttpServletRequest request, HttpServletResponse response) throws IOException {
            document(10).send(request, response);
        }

        @GetMapping("/long")
        void onTheWay(HttpServletRequest request, HttpServletResponse response) throws IOException {
            document(20_000).send(request, response);
        }

        private static TextDocument document(int lines) {
            return new TextDocument("text/plain", "1", "max-age=10", new Breaking(lines));
        }
    }

    /// Fails after some lines.
    private record Breaking(int lines) implements TextDocument.Content {
        @Override
        public void writeText(OutputStream out) throws IOException {
            for (int line = 0; line < lines; line++) {
                out.write("%d\n".formatted(line * 31).getBytes(StandardCharsets.UTF_8));
            }
            throw new ProblemException(Problem.DATABASE_BUSY, "no more");
        }

        @Override
        public void writeGzip(OutputStream out) throws IOException {
            GzipJoin gzip = new GzipJoin(out);
            for (int line = 0; line < lines; line++) {
                int number = line;
                gzip.add(
                        Fragment.of(
                                text ->
                                        text.write(
                                                Integer.toString(number)
                                                        .getBytes(StandardCharsets.UTF_8))));
            }
            throw new ProblemException(Problem.DATABASE_BUSY, "no more");
        }
    }
}
