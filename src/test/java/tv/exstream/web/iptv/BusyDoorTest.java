package tv.exstream.web.iptv;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.annotation.Bean;
import tv.exstream.account.Caller;
import tv.exstream.account.IpAddress;
import tv.exstream.account.Peer;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.session.BusySessions;
import tv.exstream.web.Callers;
import tv.exstream.web.LiveStream;
import tv.exstream.web.Streaming;
import tv.exstream.web.TestServer;

/// Streams while nobody can tell whether whoever watches still may.
@Timeout(60)
class BusyDoorTest {
    /// More than what is sent until it has been asked.
    private static final int SECONDS_OF_IT = 60 * BusySessions.SLICE_BYTES;

    private TestServer server;
    private Parts parts;

    @BeforeEach
    void start() {
        server = TestServer.of(Streaming.class, StreamRoutes.class, Parts.class);
        parts = server.bean(Parts.class);
    }

    @AfterEach
    void stop() {
        parts.answers.countDown();
        server.close();
    }

    @Test
    @DisplayName("H33: a database that is busy ends no stream")
    void aBusyDatabaseEndsNoStream() throws IOException {
        parts.answers.countDown();

        watch();

        assertThat(parts.asked).hasPositiveValue();
    }

    @Test
    void aStreamDoesNotWaitForTheDatabase() throws IOException {
        watch();

        assertThat(parts.asked).as("and no answer yet").hasValue(1);
    }

    private void watch() throws IOException {
        try (LiveStream stream = LiveStream.open(server, "/iptv/channel/5.ts")) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.read(SECONDS_OF_IT)).hasSize(SECONDS_OF_IT);
        }
    }

    /// A database that refuses, if it answers at all.
    static final class Parts {
        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch answers = new CountDownLatch(1);

        @Bean
        Filter everybody() {
            return (request, response, chain) -> {
                Peer peer = new Peer(IpAddress.of(new byte[] {127, 0, 0, 1}), true);
                Callers.note(
                        request,
                        new Callers.Visitor(new Caller.Machine(), peer, this::isStillWelcome));
                chain.doFilter(request, response);
            };
        }

        private boolean isStillWelcome() {
            asked.incrementAndGet();
            try {
                boolean _ = answers.await(50, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new ProblemException(Problem.DATABASE_BUSY, "on purpose");
        }
    }
}
