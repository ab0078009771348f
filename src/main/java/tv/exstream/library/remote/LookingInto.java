package tv.exstream.library.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.library.Fingerprints;
import tv.exstream.library.ProbeResult;
import tv.exstream.live.Leases;
import tv.exstream.media.MediaFile;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;

/// Looks into files of which a source does not say enough. Thread-safe.
final class LookingInto {
    /// A server of others is not to be flooded; the budget of processes may allow fewer.
    static final int AT_ONCE = 2;

    /// Of one file, where viewers come first; it is looked into with the next reading then.
    private static final int MOST_GLANCES = 3;

    private final Storehouse house;
    private final Function<RemoteItem, RemoteFile> remote;
    private volatile boolean crowded;

    /// One look, which is repeated when a viewer wanted its connection.
    private static final class Glance implements Leases.Holder {
        private volatile boolean askedBack;

        @Override
        public Urgency urgency() {
            return Urgency.BACKGROUND;
        }

        /// ffprobe reads through the door, which breaks off by itself.
        @Override
        public void giveBack() {
            askedBack = true;
        }
    }

    /// What came of one.
    record Looked(RemoteItem item, ProbeResult result) {}

    /// @param remote where an item is that does not lie on a disk of this machine
    LookingInto(Storehouse house, Function<RemoteItem, RemoteFile> remote) {
        this.house = house;
        this.remote = remote;
    }

    Looked look(RemoteItem item) throws InterruptedException {
        return new Looked(item, result(item));
    }

    private ProbeResult result(RemoteItem item) throws InterruptedException {
        Optional<Path> local = item.local().filter(Files::isReadable);
        try {
            return local.isPresent()
                    ? house.prober().look(local.get(), Fingerprints.of(local.get()))
                    : lookWithRoom(item);
        } catch (IOException e) {
            return new ProbeResult.Unsure(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Thread top: one file that is not understood must not end the reading of all others.
            return new ProbeResult.Unsure("cannot be understood: " + e);
        }
    }

    /// Whoever watches a channel of the account may keep its connections for hours: once one has waited in vain, the others do not.
    /// What was broken off is not believed: where the length stands at the end of a file, it would be guessed.
    private ProbeResult lookWithRoom(RemoteItem item) throws InterruptedException {
        RemoteFile file = remote.apply(item);
        for (int n = 0; n < MOST_GLANCES; n++) {
            var glance = new Glance();
            Optional<Leases.Lease> room = room(file.path(), glance);
            if (room.isEmpty()) {
                crowded = true;
                break;
            }
            try (var _ = room.get()) {
                ProbeResult result = lookThere(item, file);
                if (!glance.askedBack) {
                    return result;
                }
            }
        }
        return new ProbeResult.Unsure("all connections of the account are in use");
    }

    private Optional<Leases.Lease> room(RemotePath file, Glance glance)
            throws InterruptedException {
        return crowded ? house.leases().take(file, glance) : house.leases().await(file, glance);
    }

    /// What the source did not hand out tells nothing of the file.
    private ProbeResult lookThere(RemoteItem item, RemoteFile file) throws InterruptedException {
        house.pending().add(file);
        try {
            ProbeResult result = whole(item, file.path());
            return result instanceof ProbeResult.Unreadable
                    ? house.pending()
                            .refusal(file)
                            .<ProbeResult>map(ProbeResult.Unsure::new)
                            .orElse(result)
                    : result;
        } finally {
            house.pending().remove(file);
        }
    }

    private ProbeResult whole(RemoteItem item, RemotePath path) throws InterruptedException {
        ProbeResult found = house.prober().look(path.path(), item.fingerprint());
        return switch (item.sound()) {
            case WITHIN -> found;
            case APART ->
                    found instanceof ProbeResult.Playable(MediaFile picture)
                            ? withSound(picture, path.sound().path())
                            : found;
        };
    }

    private ProbeResult withSound(MediaFile picture, Path path) throws InterruptedException {
        ProbeResult found = house.prober().look(path, picture.fingerprint());
        return found instanceof ProbeResult.Playable(MediaFile sound)
                ? new ProbeResult.Playable(picture.sounding(sound))
                : found;
    }
}
