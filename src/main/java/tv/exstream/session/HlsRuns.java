package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.OnAir;
import tv.exstream.time.TimeRange;

/// Notes what is played live over HLS, as far as it is known who plays. Owned by one thread.
final class HlsRuns {
    /// How often somebody looks.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Consumer<AsRun> done;
    private final Map<ChannelId, RunNotes> notes = new HashMap<>();

    HlsRuns(Consumer<AsRun> done) {
        this.done = done;
    }

    /// What is on now.
    ///
    /// @param shown the item that is seen; empty when that is not known
    record Now(Instant time, OnAir onAir, Optional<MediaId> shown) {}

    /// So many play what is on now.
    void note(ChannelId channel, Now is, int viewers) {
        OnAir onAir = is.onAir();
        Instant now = is.time();
        RunNotes noted =
                notes.computeIfAbsent(channel, id -> new RunNotes(id, AsRun.Carrier.HLS, done));
        noted.onAir(onAir);
        Instant until = now.plus(PAUSE);
        Instant end = onAir.until().isBefore(until) ? onAir.until() : until;
        if (now.isBefore(end)) {
            noted.sent(
                    new TimeRange(now, end), is.shown(), new RunNotes.Sending(now, end, viewers));
        }
    }

    /// On all other channels nobody plays any more.
    void endAllBut(Set<ChannelId> played) {
        notes.entrySet()
                .removeIf(
                        entry -> {
                            boolean isOver = !played.contains(entry.getKey());
                            if (isOver) {
                                entry.getValue().end();
                            }
                            return isOver;
                        });
    }
}
