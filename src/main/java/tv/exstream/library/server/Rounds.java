package tv.exstream.library.server;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.KnownVersions;
import tv.exstream.library.remote.Shelf;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;

/// Decides at each reading of a server whether all of it is listed, or only what is said to have changed is read. Thread-safe.
public final class Rounds {
    private final Changes changes;
    private final InstantSource clock;
    private final ListMemory memory = new ListMemory();

    public Rounds(Changes changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /// Lets us in and makes the round, again when we were let out in the middle.
    public interface Visit {
        void make(Round round) throws IOException, InterruptedException;
    }

    /// @param rules by which items are read: what was read by other ones counts for nothing
    public void read(Source source, Shelf shelf, String rules, Visit visit)
            throws IOException, InterruptedException {
        Heard heard = changes.take(source.id());
        boolean done = false;
        try {
            visit.make(new Round(source, shelf, new Scope(rules, clock.instant(), heard)));
            done = true;
        } finally {
            if (!done) {
                // However this one ended, the next lists everything: a server that was away has
                // told
                // nobody of more, and a whole list does without an item that is broken.
                changes.add(source.id(), new Heard.Something());
            }
        }
    }

    /// Nothing is known any more of a source that is removed, or another server now.
    public void forget(SourceId source) {
        memory.forget(source);
        var _ = changes.take(source);
    }

    /// What is known before a reading.
    private record Scope(String rules, Instant now, Heard heard) {}

    /// One reading of a source. Owned by one thread.
    public final class Round {
        private final Source source;
        private final Shelf shelf;
        private final Scope scope;

        private Round(Source source, Shelf shelf, Scope scope) {
            this.source = source;
            this.shelf = shelf;
            this.scope = scope;
        }

        public <L extends Library> void read(MediaServer<L> server, ServerChoice choice)
                throws IOException, InterruptedException {
            memory.put(source.id(), lists(new ServerReading<>(server, choice, shelf)));
        }

        /// What was heard will do as long as the last list of everything is not old. When everything is due to be read in full, an event of a
        /// library does it at once: each would read that library in full until then.
        private KnownLists lists(ServerReading<?> reading)
                throws IOException, InterruptedException {
            Optional<KnownLists> before = memory.find(source.id());
            KnownVersions known = KnownVersions.of(shelf.mark(), scope.rules(), scope.now());
            return scope.heard() instanceof Heard.Items items
                            && isFresh()
                            && (items.libraries().isEmpty() || !known.isDeep())
                    ? reading.some(items, known, before)
                    : reading.all(known, before.orElse(KnownLists.NONE));
        }

        private boolean isFresh() {
            return KnownVersions.isFresh(
                    shelf.mark(), scope.rules(), scope.now(), source.settings().refresh());
        }
    }
}
