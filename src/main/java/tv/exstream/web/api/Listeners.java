package tv.exstream.web.api;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.Callers;

/// Tells listeners what is new on the board, as server-sent events. Thread-safe; each listener is served on its own thread.
final class Listeners {
    /// Arbitrary: more pages than a household opens, few enough to cost nothing.
    static final int MOST = 64;

    /// Of one account or household: its pages in all browsers. Arbitrary. The oldest makes room for a newer one, because whoever goes from page
    /// to page has left those before, which is noticed only by writing to them.
    static final int MOST_OF_ONE = 8;

    /// A page needs no more than two updates a second.
    static final Duration PAUSE = Duration.ofMillis(500);

    /// Proxies close what is silent for 30 to 60 s, and a listener that left is noticed only by writing to it.
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /// How often it is asked whether a listener still may listen. Arbitrary: who revokes a token waits no longer.
    private static final Duration LOOK = Duration.ofSeconds(1);

    /// Browsers come back at once otherwise, and drive out the next.
    private static final String LEAVE = "event: leave\ndata:\n\n";

    private final Board board;
    private final Pace pace;
    private final int most;
    private final Semaphore places;

    /// Those of each account or household, the oldest first; guarded by itself.
    private final Map<String, Deque<Place>> byParty = new HashMap<>();

    /// Where one listens.
    private static final class Place {
        private volatile boolean givenAway;
    }

    /// How often a listener hears something.
    record Pace(Duration pause, Duration heartbeat) {
        static final Pace NORMAL = new Pace(PAUSE, HEARTBEAT);

        /// How long to wait for something new after so much silence.
        private Duration wait(Duration silence) {
            Duration left = heartbeat.minus(silence);
            return left.compareTo(LOOK) < 0 ? left : LOOK;
        }
    }

    Listeners(Board board, Pace pace, int most) {
        this.board = board;
        this.pace = pace;
        this.most = most;
        this.places = new Semaphore(most);
    }

    /// Tells the latest state of each topic at once, then what is newer; a listener that comes back has missed nothing that still holds.
    /// Writes until the listener is gone, may not listen any more or has made room for others of the same party, which it is told by the event
    /// `leave`, or the board is closed.
    ///
    /// @param topics what the listener wants to hear of, and may
    /// @throws IOException when the listener is gone
    /// @param party who counts as one
    /// @throws ProblemException TOO_MANY_VIEWERS when too many listen already
    void serve(Writer listener, Set<Topic> topics, String party)
            throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            throw ProblemException.of(Problem.TOO_MANY_VIEWERS, Objection.LISTENERS_AT_MOST, most);
        }
        try {
            Place place = enter(party);
            try {
                tell(listener, topics, place);
            } finally {
                leave(party, place);
            }
        } finally {
            places.release();
        }
    }

    private Place enter(String party) {
        Place place = new Place();
        synchronized (byParty) {
            Deque<Place> those = byParty.computeIfAbsent(party, _ -> new ArrayDeque<>());
            if (those.size() == MOST_OF_ONE) {
                those.removeFirst().givenAway = true;
            }
            those.addLast(place);
        }
        return place;
    }

    private void leave(String party, Place place) {
        synchronized (byParty) {
            byParty.computeIfPresent(
                    party,
                    (_, those) -> {
                        those.remove(place);
                        return those.isEmpty() ? null : those;
                    });
        }
    }

    private void tell(Writer listener, Set<Topic> topics, Place place)
            throws IOException, InterruptedException {
        Callers.Standing standing = Callers.standing();
        Duration silence = Duration.ZERO;
        long seen = 0;
        do {
            Duration wait = pace.wait(silence);
            List<Board.Note> notes = board.awaitNewer(seen, topics, wait);
            silence = notes.isEmpty() ? silence.plus(wait).plus(pace.pause()) : Duration.ZERO;
            if (!notes.isEmpty() || silence.compareTo(pace.heartbeat()) >= 0) {
                write(listener, notes);
                silence = Duration.ZERO;
            }
            seen = notes.isEmpty() ? seen : notes.getLast().version();
        } while (!board.awaitClose(pace.pause()) && !place.givenAway && standing.holds());
        if (place.givenAway) {
            listener.write(LEAVE);
            listener.flush();
        }
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
