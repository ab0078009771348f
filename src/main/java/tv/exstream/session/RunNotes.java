package tv.exstream.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.MediaId;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AsRun;
import tv.exstream.playout.OnAir;
import tv.exstream.time.TimeRange;

/// Notes what is sent of one airing after another, and hands each over when it is done. What is sent while nobody watches does not
/// count. Owned by one thread.
final class RunNotes {
    private final ChannelId channel;
    private final AsRun.Carrier carrier;
    private final Consumer<AsRun> done;
    private @Nullable Airing airing;
    private @Nullable AsRun run;

    RunNotes(ChannelId channel, AsRun.Carrier carrier, Consumer<AsRun> done) {
        this.channel = channel;
        this.carrier = carrier;
        this.done = done;
    }

    /// How something was sent.
    ///
    /// @param first when its first packets were
    /// @param last when its last packets were
    /// @param viewers how many watched at once, at most
    record Sending(Instant first, Instant last, int viewers) {}

    /// Says what that belongs to which is sent from now on.
    void onAir(OnAir onAir) {
        Airing next = onAir instanceof OnAir.Showing(Airing showing, var _) ? showing : null;
        if (airing == null || !airing.equals(next)) {
            end();
            airing = next;
        }
    }

    /// A part of the airing was sent.
    ///
    /// @param shown the item that is in it; empty when that is not known
    void sent(TimeRange part, Optional<MediaId> shown, Sending sending) {
        note(part, sending, Duration.ZERO, shown);
    }

    /// A slate was sent in its place.
    void bridged(TimeRange part, Sending sending) {
        note(part, sending, Duration.between(part.start(), part.end()), Optional.empty());
    }

    private void note(TimeRange part, Sending sending, Duration bridged, Optional<MediaId> shown) {
        if (airing == null || sending.viewers() == 0) {
            return;
        }
        MediaId planned = airing.media();
        TimeRange sent = TimeRange.of(sending.first(), positive(sending.first(), sending.last()));
        AsRun next =
                new AsRun(
                        channel,
                        airing.range(),
                        planned,
                        airing.kind(),
                        carrier,
                        part,
                        sent,
                        sending.viewers(),
                        bridged,
                        shown.filter(item -> !item.equals(planned)));
        run = run == null ? next : joined(run, next);
    }

    /// The clock may be set back meanwhile.
    private static Duration positive(Instant first, Instant last) {
        Duration length = Duration.between(first, last);
        return length.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : length;
    }

    private static AsRun joined(AsRun first, AsRun next) {
        return new AsRun(
                first.channel(),
                first.planned(),
                first.media(),
                first.kind(),
                first.carrier(),
                joined(first.part(), next.part()),
                joined(first.sent(), next.sent()),
                Math.max(first.viewers(), next.viewers()),
                first.bridged().plus(next.bridged()),
                next.other().or(first::other));
    }

    private static TimeRange joined(TimeRange first, TimeRange next) {
        return next.end().isAfter(first.end()) ? new TimeRange(first.start(), next.end()) : first;
    }

    /// Nothing more is sent of the airing.
    void end() {
        if (run != null) {
            done.accept(run);
        }
        run = null;
        airing = null;
    }
}
