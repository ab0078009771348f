package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZapTest {
    private static final String OK = "HTTP/1.1 200 OK";
    private static final byte[] CHUNK = SyntheticChunks.at(0);
    private static final int KEY_BYTES = 100_000;

    @TempDir private Path folder;
    private TestLab lab;

    @BeforeEach
    void open() throws Exception {
        lab = TestLab.in(folder);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aKeyFrameEndsTheWait() throws Exception {
        try (Canned server = Canned.hanging(OK, CHUNK);
                Zap zap = Zap.to(3, server.port(), lab.lab())) {
            assertThat(zap.millisToKeyFrame(KEY_BYTES)).isBetween(0.01, 10_000.0);
            assertThat(zap.keyFrames()).hasSize(1);
            assertThat(server.requests().getFirst()).startsWith("GET /iptv/channel/3.ts ");
        }
    }

    @Test
    void aStreamThatEndsBeforeItsKeyFrameIsNone() throws Exception {
        try (Canned server = Canned.hangingUp(OK, CHUNK);
                Zap zap = Zap.to(3, server.port(), lab.lab())) {
            assertThatThrownBy(() -> zap.millisToKeyFrame(KEY_BYTES + 1))
                    .hasMessageStartingWith("stream must go on: key frames [KeyFrame[");
        }
    }

    @Test
    void aStreamThatEndsWhileItIsWatchedIsTold() throws Exception {
        try (Canned server = Canned.hangingUp(OK, CHUNK);
                Zap zap = Zap.to(3, server.port(), lab.lab())) {
            assertThatThrownBy(() -> zap.watch(Duration.ofSeconds(20)))
                    .hasMessageStartingWith("stream must go on");
        }
    }

    @Test
    void whoReadsOnStopsWithTheStream() throws Exception {
        try (Canned server = Canned.hangingUp(OK, CHUNK, SyntheticChunks.at(50));
                Zap zap = Zap.to(3, server.port(), lab.lab())) {
            zap.readOn();

            assertThat(zap.keyFrames()).hasSize(2);
        }
    }

    @Test
    void whoIsRefusedSeesNothing() throws Exception {
        try (Canned server = Canned.hangingUp("HTTP/1.1 503 Service Unavailable")) {
            assertThatThrownBy(() -> Zap.to(3, server.port(), lab.lab()))
                    .hasMessage("/iptv/channel/3.ts must be answered with 200: 503");
        }
    }
}
