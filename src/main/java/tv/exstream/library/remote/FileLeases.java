package tv.exstream.library.remote;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tv.exstream.live.Leases;
import tv.exstream.live.Leases.Holder;
import tv.exstream.live.Leases.Lease;
import tv.exstream.rendition.AwaitedFiles;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// The connections that files take of accounts which allow few: one for each file. ffmpeg opens the next part of a file before it closes the
/// last one; an account with one connection could not be read otherwise. Thread-safe.
final class FileLeases {
    private static final Lease UNLIMITED = () -> {};

    private final Leases leases;
    private final Function<SourceId, Account> accounts;
    private final Duration patience;
    private final AwaitedFiles awaited;

    /// Guarded by this.
    private final Map<RemotePath, Shared> held = new HashMap<>();

    /// What the connections of a source count for.
    ///
    /// @param allowed how many there may be; 0 when the source does not limit them
    record Account(String name, int allowed) {
        static final Account UNLIMITED = new Account("", 0);
    }

    private record Shared(Lease lease, Readers readers) {}

    /// All who read one file, which is as urgent as the most urgent of them, but no more so than what is made of it. Thread-safe.
    ///
    /// @param isAwaited whether a viewer still waits for that: whoever began to read for one does not hear that he has left
    private record Readers(List<Holder> each, BooleanSupplier isAwaited) implements Holder {
        @Override
        public Urgency urgency() {
            Urgency most =
                    each.stream()
                            .map(Holder::urgency)
                            .min(Comparator.naturalOrder())
                            .orElse(Urgency.BACKGROUND);
            return most == Urgency.VIEWER && !isAwaited.getAsBoolean() ? Urgency.SOON : most;
        }

        @Override
        public void giveBack() {
            each.forEach(Holder::giveBack);
        }
    }

    /// How a connection is taken for all who read a file.
    private interface Taking {
        Optional<Lease> by(String account, int allowed, Readers readers)
                throws InterruptedException;
    }

    /// @param patience of who can wait
    FileLeases(
            Leases leases,
            Function<SourceId, Account> accounts,
            Duration patience,
            AwaitedFiles awaited) {
        this.awaited = awaited;
        this.leases = leases;
        this.accounts = accounts;
        this.patience = patience;
    }

    /// Empty when all connections of the account are in use by those who are as urgent.
    Optional<Lease> take(RemotePath file, Holder reader) throws InterruptedException {
        return take(file, reader, leases::take);
    }

    /// The same, waiting for one.
    Optional<Lease> await(RemotePath file, Holder reader) throws InterruptedException {
        return take(
                file,
                reader,
                (account, most, readers) -> leases.await(account, most, readers, patience));
    }

    private Optional<Lease> take(RemotePath file, Holder reader, Taking taking)
            throws InterruptedException {
        Account account = accounts.apply(file.source());
        if (account.allowed() == 0 && !leases.isLimited(account.name())) {
            return Optional.of(UNLIMITED);
        }
        if (isJoined(file, reader)) {
            return Optional.of(lease(file, reader));
        }
        var readers =
                new Readers(
                        new CopyOnWriteArrayList<>(List.of(reader)),
                        () -> awaited.isAwaited(file.whole().path()));
        int most = account.allowed() == 0 ? Integer.MAX_VALUE : account.allowed();
        return taking.by(account.name(), most, readers)
                .map(lease -> first(file, new Shared(lease, readers), reader))
                .or(
                        () ->
                                isJoined(file, reader)
                                        ? Optional.of(lease(file, reader))
                                        : Optional.empty());
    }

    private synchronized boolean isJoined(RemotePath file, Holder reader) {
        Shared shared = held.get(file);
        return shared != null && shared.readers().each().add(reader);
    }

    /// Somebody else may have been the first meanwhile.
    private Lease first(RemotePath file, Shared shared, Holder reader) {
        if (isJoinedInstead(file, shared, reader)) {
            shared.lease().close();
        }
        return lease(file, reader);
    }

    private synchronized boolean isJoinedInstead(RemotePath file, Shared shared, Holder reader) {
        if (isJoined(file, reader)) {
            return true;
        }
        held.put(file, shared);
        return false;
    }

    private Lease lease(RemotePath file, Holder reader) {
        var reads = new AtomicBoolean(true);
        return () -> {
            if (reads.getAndSet(false)) {
                leave(file, reader).ifPresent(Lease::close);
            }
        };
    }

    /// What the last one gives back.
    private synchronized Optional<Lease> leave(RemotePath file, Holder reader) {
        Shared shared = held.get(file);
        if (shared == null) {
            return Optional.empty();
        }
        shared.readers().each().remove(reader);
        if (!shared.readers().each().isEmpty()) {
            return Optional.empty();
        }
        held.remove(file);
        return Optional.of(shared.lease());
    }
}
