package tv.exstream.library.remote;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.Question;

/// One connection on which a server tells what happens. Owned by the thread that hears; what is told comes on threads of the client.
final class EventLine implements AutoCloseable {
    private static final int MOST_WAITING = 1_000;

    private final WebSocket socket;
    private final BlockingQueue<Told> told;
    private final Duration silence;

    private EventLine(WebSocket socket, BlockingQueue<Told> told, Duration silence) {
        this.socket = socket;
        this.told = told;
        this.silence = silence;
    }

    /// What comes on the line.
    private sealed interface Told {
        record Text(String text) implements Told {}

        /// The server is there.
        record Pong() implements Told {}

        record End() implements Told {}
    }

    /// Opens a line.
    ///
    /// @param silence after so long the server is asked whether it is there, and after as long again it is not
    /// @throws IOException when the server does not answer
    static EventLine open(Outbound outbound, Question question, Duration silence)
            throws IOException, InterruptedException {
        BlockingQueue<Told> told = new LinkedBlockingQueue<>(MOST_WAITING);
        CompletableFuture<WebSocket> opening = outbound.socket(question, new Ear(told));
        try {
            WebSocket socket = opening.get(question.patience().toMillis(), TimeUnit.MILLISECONDS);
            return new EventLine(socket, told, silence);
        } catch (ExecutionException e) {
            throw new IOException("the server does not open a web socket", e.getCause());
        } catch (TimeoutException e) {
            abandon(opening);
            throw new IOException("the server does not open a web socket in time", e);
        } catch (InterruptedException e) {
            abandon(opening);
            throw e;
        }
    }

    /// A line that opens when nobody waits for it any more would stay open.
    private static void abandon(CompletableFuture<WebSocket> opening) {
        var _ = opening.thenAccept(WebSocket::abort);
    }

    /// Hears until the line is closed or the server is silent for too long.
    ///
    /// @param sign what the server wants to hear while nothing happens; empty for nothing
    void hear(String sign, Consumer<String> heard) throws InterruptedException {
        boolean asked = false;
        while (true) {
            Told next = told.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
            if (next instanceof Told.End || (next == null && asked)) {
                return;
            }
            asked = next == null;
            if (next == null) {
                ask(sign);
            } else if (next instanceof Told.Text(String text)) {
                heard.accept(text);
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void ask(String sign) {
        if (!sign.isEmpty()) {
            var _ = socket.sendText(sign, true);
        }
        var _ = socket.sendPing(ByteBuffer.allocate(0));
    }

    /// Puts what comes where it waits. When nobody hears it, the server is left waiting.
    private static final class Ear implements WebSocket.Listener {
        /// Longer messages are cut off, and so are no message: they tell of more items than are read one by one.
        private static final int LONGEST = 1 << 20;

        private final BlockingQueue<Told> told;
        private final StringBuilder message = new StringBuilder();

        Ear(BlockingQueue<Told> told) {
            this.told = told;
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            if (message.length() < LONGEST) {
                message.append(data);
            }
            if (last) {
                put(new Told.Text(message.toString()));
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer data) {
            put(new Told.Pong());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            put(new Told.End());
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            put(new Told.End());
        }

        private void put(Told next) {
            try {
                told.put(next);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // the client is being closed
            }
        }
    }
}
