package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpGetTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void theBodyIsWhatFollowsTheHead() throws Exception {
        byte[] body = {1, 2, 3};
        try (Canned server = Canned.hangingUp("HTTP/1.1 200 OK\r\nA: b", body);
                HttpGet answer = HttpGet.send(server.port(), "/a", "", PATIENCE)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().readAllBytes()).isEqualTo(body);
        }
    }

    @Test
    void aRequestSaysWhatItIsToSay() throws Exception {
        try (Canned server = Canned.hangingUp("HTTP/1.1 204 No Content");
                HttpGet _ =
                        HttpGet.send(server.port(), "/a?b", "Accept-Encoding: x\r\n", PATIENCE)) {
            assertThat(server.requests())
                    .containsExactly(
                            """
                            GET /a?b HTTP/1.1
                            Host: 127.0.0.1:%d
                            Connection: close
                            Accept-Encoding: x

                            """
                                    .formatted(server.port())
                                    .replace("\n", "\r\n"));
        }
    }

    @Test
    void whatIsToBeThereIsAnsweredWith200() throws Exception {
        try (Canned server = Canned.hangingUp("HTTP/1.1 503 Service Unavailable")) {
            assertThatThrownBy(() -> HttpGet.ok(server.port(), "/a", "", PATIENCE))
                    .hasMessage("/a must be answered with 200: 503");
        }
    }

    @Test
    void anotherProtocolIsNoAnswer() throws Exception {
        try (Canned server = Canned.hangingUp("SSH-2.0-OpenSSH")) {
            assertThatThrownBy(() -> HttpGet.send(server.port(), "/a", "", PATIENCE))
                    .hasMessage("answer must be HTTP: SSH-2.0-OpenSSH\r\n\r\n");
        }
    }

    @Test
    void whoSaysNothingIsNotWaitedForWithoutEnd() throws Exception {
        Duration moment = Duration.ofMillis(50);
        try (Canned server = Canned.hanging("HTTP/1.1 200 OK");
                HttpGet answer = HttpGet.send(server.port(), "/a", "", moment)) {
            assertThatThrownBy(() -> answer.body().read())
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void theHeadOfAnAnswerEndsWithAnEmptyLine() throws Exception {
        InputStream answer = stream("HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody");

        assertThat(HttpGet.head(answer)).isEqualTo("HTTP/1.1 200 OK\r\nA: b\r\n\r\n");
        assertThat(answer.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("body");
    }

    @Test
    void anAnswerThatEndsInItsHeadIsNone() {
        assertThatThrownBy(() -> HttpGet.head(stream("HTTP/1.1 200 OK\r\n")))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aHeadWithoutAnEndIsNotReadForEver() {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'a';
                    }
                };

        assertThatThrownBy(() -> HttpGet.head(endless))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("answer must have a head: aaa");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
