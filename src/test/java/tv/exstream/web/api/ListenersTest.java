package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@Timeout(60)
class ListenersTest {
    private static final Set<Topic> ALL = EnumSet.allOf(Topic.class);

    private static final Listeners.Pace QUICK =
            new Listeners.Pace(Duration.ofMillis(1), Duration.ofMillis(5));

    private final Board board = new Board();

    @Test
    void everyTopicIsAnEventWithItsNameAndState() throws Exception {
        board.post(Topic.DISK, "{\"usedBytes\":1}");
        var heard = new Ear();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> serve(new Listeners(board, QUICK, 1), heard));

            assertThat(heard.flushed.take()).isEqualTo("event: disk\ndata: {\"usedBytes\":1}\n\n");
            board.close();
        }
    }

    @Test
    void silenceIsBrokenByAComment() throws Exception {
        var heard = new Ear();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> serve(new Listeners(board, QUICK, 1), heard));

            assertThat(heard.flushed.take()).isEqualTo(":\n\n");
            board.close();
        }
    }

    @Test
    void tooManyListenersAreRefused() {
        var listeners = new Listeners(board, QUICK, 0);

        assertThatThrownBy(() -> listeners.serve(new StringWriter(), ALL, ""))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused ->
                                assertThat(refused.problem()).isEqualTo(Problem.TOO_MANY_VIEWERS))
                .hasMessage("at most 0 may listen to events at once");
    }

    @Test
    void whoLeavesMakesRoom() {
        var listeners = new Listeners(board, QUICK, 1);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> listeners.serve(new Gone(), ALL, ""))
                    .isInstanceOf(IOException.class);
        }
    }

    private static Void serve(Listeners listeners, Writer writer) throws Exception {
        listeners.serve(writer, ALL, "");
        return null;
    }

    /// Keeps what was written between two flushes.
    private static final class Ear extends StringWriter {
        private final LinkedBlockingQueue<String> flushed = new LinkedBlockingQueue<>();

        @Override
        public void flush() {
            flushed.add(toString());
            getBuffer().setLength(0);
        }
    }

    /// A connection that was closed.
    private static final class Gone extends Writer {
        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("broken pipe");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
