package tv.exstream.library.remote;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToIntFunction;
import tv.exstream.live.Leases;
import tv.exstream.live.Leases.Lease;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

/// The connections that files take of accounts which allow few: one for each file. ffmpeg opens the next part of a file before it closes the
/// last one; an account with one connection could not be read otherwise. Thread-safe.
final class FileLeases {
    private static final Lease UNLIMITED = () -> {};

    private final Leases leases;
    private final ToIntFunction<SourceId> allowed;
    private final Duration patience;

    /// Guarded by this.
    private final Map<RemotePath, Shared> held = new HashMap<>();

    /// @param readers how many read the file
    private record Shared(Lease lease, int readers) {}

    /// @param allowed how many connections a source allows; 0 when it does not limit them
    /// @param patience of who can wait
    FileLeases(Leases leases, ToIntFunction<SourceId> allowed, Duration patience) {
        this.leases = leases;
        this.allowed = allowed;
        this.patience = patience;
    }

    /// Empty when all connections of the account are in use.
    Optional<Lease> take(RemotePath file) throws InterruptedException {
        return take(file, Duration.ZERO);
    }

    /// The same, waiting for one.
    Optional<Lease> await(RemotePath file) throws InterruptedException {
        return take(file, patience);
    }

    private Optional<Lease> take(RemotePath file, Duration longest) throws InterruptedException {
        int most = allowed.applyAsInt(file.source());
        if (most == 0) {
            return Optional.of(UNLIMITED);
        }
        if (isJoined(file)) {
            return Optional.of(reader(file));
        }
        return leases.take(Leases.account(file.source()), most, longest)
                .map(lease -> first(file, lease))
                .or(() -> isJoined(file) ? Optional.of(reader(file)) : Optional.empty());
    }

    private synchronized boolean isJoined(RemotePath file) {
        return held.computeIfPresent(
                        file, (_, shared) -> new Shared(shared.lease(), shared.readers() + 1))
                != null;
    }

    /// Somebody else may have been the first meanwhile.
    private Lease first(RemotePath file, Lease lease) {
        if (isJoinedInstead(file, lease)) {
            lease.close();
        }
        return reader(file);
    }

    private synchronized boolean isJoinedInstead(RemotePath file, Lease lease) {
        if (isJoined(file)) {
            return true;
        }
        held.put(file, new Shared(lease, 1));
        return false;
    }

    private Lease reader(RemotePath file) {
        var reads = new AtomicBoolean(true);
        return () -> {
            if (reads.getAndSet(false)) {
                leave(file).ifPresent(Lease::close);
            }
        };
    }

    /// What the last one gives back.
    private synchronized Optional<Lease> leave(RemotePath file) {
        Shared shared = held.get(file);
        if (shared == null || shared.readers() > 1) {
            held.computeIfPresent(file, (_, each) -> new Shared(each.lease(), each.readers() - 1));
            return Optional.empty();
        }
        held.remove(file);
        return Optional.of(shared.lease());
    }
}
