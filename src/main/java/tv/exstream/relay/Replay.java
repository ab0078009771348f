package tv.exstream.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tv.exstream.live.Fault;
import tv.exstream.live.Leases;
import tv.exstream.live.LiveSources;
import tv.exstream.live.SourceAddress;
import tv.exstream.live.Vigil;
import tv.exstream.outbound.Place;
import tv.exstream.rendition.ArchivePlacing;
import tv.exstream.rendition.LiveTime;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Renditions;
import tv.exstream.rendition.Urgency;

/// A stretch of what a live source has sent, received from where its provider keeps it and stored where it was on air. Run once, by a
/// platform thread; anyone may ask or stop it.
///
/// It ends with what the provider has, where it meets what is stored already, and when nobody watches near it.
final class Replay implements Leases.Holder {
    /// Who asks for something within that of it is served by it.
    private static final Duration NEAR = Duration.ofMinutes(1);

    private static final Duration WATCHED = Duration.ofSeconds(5);

    private final LiveSources.Entry from;
    private final Stretch stretch;
    private final Relay.Parts parts;
    private final LiveTime time;
    private final ArchivePlacing placing;
    private final Receiver receiver;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /// The media frame that is watched, or will be next. It stands for the time of day, so that no more is taken than what is watched soon.
    private final AtomicLong position;

    /// When somebody asked for it last.
    private volatile long askedNanos;

    /// Guarded by this.
    private @Nullable Connection connection;

    /// What is to be had.
    ///
    /// @param wanted any part of what is made of the source
    /// @param from the first media frame that is missing
    /// @param beginning the one with which that begins which the address gives
    record Stretch(RenditionRequest wanted, long from, long beginning, SourceAddress address) {}

    /// @param from the source whose provider keeps it: the one that was on, or an alternative of it
    Replay(LiveSources.Entry from, Stretch stretch, Renditions renditions, Relay.Parts parts) {
        this.from = from;
        this.stretch = stretch;
        this.parts = parts.of(from.source());
        time = new LiveTime(stretch.wanted().profile().video().rate());
        position = new AtomicLong(stretch.from());
        askedNanos = now();
        placing =
                new ArchivePlacing(
                        stretch.beginning(),
                        stretch.from(),
                        frame -> isStored(renditions, stretch.wanted(), frame));
        receiver =
                new Receiver(
                        stretch.wanted(),
                        placing,
                        renditions,
                        () -> time.instantOf(position.get()));
    }

    /// Whether a media frame of a live source is stored. A chunk that began in the part before may have it.
    static boolean isStored(Renditions renditions, RenditionRequest whole, long frame) {
        long part = new LiveTime(whole.profile().video().rate()).part(frame);
        return LongStream.of(part, part - 1)
                .mapToObj(each -> renditions.index(whole.ofPart(each).key()))
                .anyMatch(index -> index.covering(frame).isPresent());
    }

    /// Receives until it ends. Answers what went wrong; empty when nothing did.
    Optional<Fault> run() {
        var next = new Connection(new Vigil(parts.limits().connecting(), now()), _ -> false);
        set(next);
        try (receiver;
                next) {
            if (isStopped()) {
                return Optional.empty();
            }
            Fault fault =
                    new Visit(parts, stretch.wanted(), receiver, this::pause)
                            .make(
                                    next,
                                    new Visit.From(from.source().provider(stretch.address()), this),
                                    this::asked);
            boolean isWhole = fault instanceof Fault.Ended && receiver.stored() > 0;
            return Optional.of(fault).filter(_ -> !isWhole && !isStopped());
        } catch (InterruptedException _) {
            return next.fault().filter(_ -> !isStopped());
        } finally {
            set(null);
        }
    }

    /// What is kept as segments is had from its first one on.
    private Intake.Asked asked() {
        var place = new Place(stretch.address().uri(), parts.naming().reach(from.id()));
        return new Intake.Asked(place, parts.limits().connecting(), Segments.FROM_START);
    }

    /// Whether a media frame is near to what it gives.
    boolean serves(long frame) {
        long near = time.rate().frameAt(NEAR);
        long reached = receiver.stored() > 0 ? time.frameAt(receiver.end()) : stretch.from();
        return frame >= Math.min(stretch.beginning(), stretch.from()) - near
                && frame <= Math.max(reached, stretch.from()) + near;
    }

    /// Somebody needs a media frame that it [#serves].
    void ask(long frame) {
        long _ = position.accumulateAndGet(frame, Math::max);
        askedNanos = now();
    }

    /// Who watches asks again before the longest chunk is over.
    @Override
    public Urgency urgency() {
        return idle().compareTo(WATCHED) < 0 ? Urgency.VIEWER : Urgency.SOON;
    }

    @Override
    public void giveBack() {
        stop();
    }

    /// How long nobody has asked for it.
    Duration idle() {
        return Duration.ofNanos(now() - askedNanos);
    }

    /// Breaks off a connection that gives nothing of use, or nothing new. Called a few times a second.
    void check() {
        if (placing.hasMet()) {
            stop();
        } else {
            open().ifPresent(each -> each.check(now()));
        }
    }

    /// Ends it soon.
    void stop() {
        stopped.countDown();
        open().ifPresent(each -> each.breakOff(new Fault.Ended("nobody needs it")));
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private synchronized Optional<Connection> open() {
        return Optional.ofNullable(connection);
    }

    private synchronized void set(@Nullable Connection next) {
        connection = next;
    }

    /// @throws InterruptedException when it was stopped
    private void pause(Duration length) throws InterruptedException {
        if (stopped.await(length.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException();
        }
    }

    private long now() {
        return parts.nanoTime().getAsLong();
    }
}
