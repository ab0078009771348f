package tv.exstream.web.change;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import tv.exstream.account.Caller;
import tv.exstream.web.Callers;

/// How much of the bodies of requests is held: of one, and of all that come in at the same time. Those who have no account have little room of
/// their own, so that they take none from those who have one. Thread-safe.
///
/// What finds no room is not refused here: it comes from the client while the request is answered, as that of a body that is too long does.
final class HeldBodies {
    /// More than all take but the import of channels: pictures have two million bytes at most.
    static final int MOST_BYTES = 4 * 1_024 * 1_024;

    /// Of somebody without an account, who signs in or sets a new server up. Arbitrary.
    static final int MOST_BYTES_OF_STRANGERS = 64 * 1_024;

    /// What is taken at once from the room that there is.
    static final int STEP_BYTES = 16 * 1_024;

    /// For 16 of the longest bodies at once; a sixteenth of a small heap. Arbitrary.
    private static final int ROOM_BYTES = 64 * 1_024 * 1_024;

    private static final int ROOM_BYTES_OF_STRANGERS = 8 * 1_024 * 1_024;

    private final Semaphore ofAccounts;
    private final Semaphore ofStrangers;

    HeldBodies() {
        this(ROOM_BYTES, ROOM_BYTES_OF_STRANGERS);
    }

    HeldBodies(int room, int roomOfStrangers) {
        ofAccounts = new Semaphore(room / STEP_BYTES);
        ofStrangers = new Semaphore(roomOfStrangers / STEP_BYTES);
    }

    /// The beginning of a body, and the room that it takes until it is given back. Owned by the thread of the request.
    static final class Held implements AutoCloseable {
        private final byte[] head;
        private final Semaphore room;
        private final int steps;
        private final boolean isCrowded;

        private Held(byte[] head, Semaphore room, int steps, boolean isCrowded) {
            this.head = head;
            this.room = room;
            this.steps = steps;
            this.isCrowded = isCrowded;
        }

        /// Of a body that the web server reads itself.
        static Held nothing() {
            return new Held(new byte[0], new Semaphore(0), 0, false);
        }

        byte[] head() {
            return Arrays.copyOf(head, head.length);
        }

        /// Whether others took the room of what is missing, so that later there may be some.
        boolean isCrowded() {
            return isCrowded;
        }

        @Override
        public void close() {
            room.release(steps);
        }
    }

    /// Reads a body, or the beginning of one that is too long or finds no room.
    Held hold(HttpServletRequest request) throws IOException {
        boolean isKnown = Callers.of(request) instanceof Caller.Known;
        return isKnown
                ? hold(request.getInputStream(), MOST_BYTES, ofAccounts)
                : hold(request.getInputStream(), MOST_BYTES_OF_STRANGERS, ofStrangers);
    }

    private static Held hold(InputStream body, int most, Semaphore room) throws IOException {
        var head = new ByteArrayOutputStream();
        int steps = 0;
        boolean isRead = false;
        try {
            boolean isMore = true;
            while (isMore && head.size() < most && room.tryAcquire()) {
                steps++;
                byte[] some = body.readNBytes(STEP_BYTES);
                head.writeBytes(some);
                isMore = some.length == STEP_BYTES;
            }
            isRead = true;
            return new Held(head.toByteArray(), room, steps, isMore && head.size() < most);
        } finally {
            if (!isRead) {
                room.release(steps);
            }
        }
    }

    /// How many bytes strangers could still have held.
    int roomOfStrangers() {
        return ofStrangers.availablePermits() * STEP_BYTES;
    }
}
