package tv.exstream.web.api;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Tells listeners what is new on the board, as server-sent events. Thread-safe; each listener is served on its own thread.
final class Listeners {
    /// Arbitrary: more pages than a household opens, few enough to cost nothing.
    static final int MOST = 64;

    /// A page needs no more than two updates a second.
    static final Duration PAUSE = Duration.ofMillis(500);

    /// Proxies close what is silent for 30 to 60 s, and a listener that left is noticed only by writing to it.
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Board board;
    private final Pace pace;
    private final int most;
    private final Semaphore places;

    /// How often a listener hears something.
    record Pace(Duration pause, Duration heartbeat) {
        static final Pace NORMAL = new Pace(PAUSE, HEARTBEAT);
    }

    Listeners(Board board, Pace pace, int most) {
        this.board = board;
        this.pace = pace;
        this.most = most;
        this.places = new Semaphore(most);
    }

    /// Tells the latest state of each topic at once, then what is newer; a listener that comes back has missed nothing that still holds.
    /// Writes until the listener is gone or the board is closed.
    ///
    /// @param topics what the listener wants to hear of, and may
    /// @throws IOException when the listener is gone
    /// @throws ProblemException TOO_MANY_VIEWERS when too many listen already
    void serve(Writer listener, Set<Topic> topics) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            throw new ProblemException(
                    Problem.TOO_MANY_VIEWERS,
                    "at most %d may listen to events at once".formatted(most));
        }
        try {
            tell(listener, topics);
        } finally {
            places.release();
        }
    }

    private void tell(Writer listener, Set<Topic> topics) throws IOException, InterruptedException {
        long seen = 0;
        do {
            List<Board.Note> notes = board.awaitNewer(seen, topics, pace.heartbeat());
            write(listener, notes);
            seen = notes.isEmpty() ? seen : notes.getLast().version();
        } while (!board.awaitClose(pace.pause()));
    }

    /// The HTML standard, section 9.2: an event is a name and data; a line that begins with a colon is a comment.
    private static void write(Writer listener, List<Board.Note> notes) throws IOException {
        for (Board.Note note : notes) {
            listener.write("event: %s\ndata: %s\n\n".formatted(note.topic().event(), note.json()));
        }
        if (notes.isEmpty()) {
            listener.write(":\n\n");
        }
        listener.flush();
    }
}
