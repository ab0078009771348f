package tv.exstream.library.server;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.remote.Changes;
import tv.exstream.library.remote.KnownVersions;
import tv.exstream.library.remote.Shelf;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.Source;

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
        Instant now = clock.instant();
        Optional<Set<String>> changed =
                changes.take(source.id())
                        .filter(
                                _ ->
                                        KnownVersions.isFresh(
                                                shelf.mark(),
                                                rules,
                                                now,
                                                source.settings().refresh()));
        try {
            visit.make(new Round(source, shelf, new Scope(rules, now, changed)));
        } catch (IOException e) {
            // The next reading lists everything: who was away has told nobody of more, and all()
            // does without an item that is broken.
            changes.addUnknown(source.id());
            throw e;
        }
    }

    /// What is read.
    ///
    /// @param changed all when it is empty
    private record Scope(String rules, Instant now, Optional<Set<String>> changed) {}

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
            var reading = new ServerReading<>(server, choice, shelf);
            Optional<KnownLists> before = memory.find(source.id());
            KnownLists lists =
                    scope.changed().isPresent()
                            ? reading.some(scope.changed().get(), before)
                            : reading.all(
                                    KnownVersions.of(shelf.mark(), scope.rules(), scope.now()),
                                    before.orElse(KnownLists.NONE));
            memory.put(source.id(), lists);
        }
    }
}
