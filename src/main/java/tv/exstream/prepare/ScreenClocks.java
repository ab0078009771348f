package tv.exstream.prepare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.exstream.problem.ProblemException;
import tv.exstream.rendition.Gop;
import tv.exstream.rendition.Slate;
import tv.exstream.rendition.TimedPictures;

/// The clocks of screens that are on air, drawn half a minute ahead. Thread-safe.
///
/// A clock is drawn from when somebody sees its screen until nobody does. Before it is drawn, and where it cannot be, the screen is
/// without one.
///
/// ```
///   seen          |----------------------------------------|
///   drawn             [ 20 s )[ 20 s )[ 20 s )[ 20 s )
///   on screen     slate   clock ...
/// ```
///
/// Docs/adr/0104.
final class ScreenClocks {
    private static final Logger LOG = LoggerFactory.getLogger(ScreenClocks.class);

    /// How often it is looked which clocks are seen.
    static final Duration PAUSE = Duration.ofSeconds(2);

    /// Of one run of ffmpeg, which takes three seconds of a processor core in 1080p.
    static final Duration STRETCH = Duration.ofSeconds(20);

    /// More than what is sent ahead of time, and what players of HLS load ahead.
    private static final Duration AHEAD = Duration.ofSeconds(30);

    /// Players of HLS load what was on as late as that.
    private static final Duration KEPT = Duration.ofSeconds(30);

    /// Who sees a screen takes more of it every few seconds.
    private static final Duration SEEN = Duration.ofSeconds(15);

    /// After a failure.
    private static final Duration REST = Duration.ofMinutes(1);

    /// Each keeps about a sixth of a processor core busy, and takes a few MB. Screens beyond that are without a clock.
    static final int MOST = 8;

    private final Drawing drawing;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();

    /// Guarded by lock.
    private final Map<ClockFace, Clock> clocks = new LinkedHashMap<>();

    /// Draws a stretch of a clock.
    @FunctionalInterface
    interface Drawing {
        /// @return one after another, from the first frame on
        List<Gop> draw(ClockFace face, long from, long to) throws IOException, InterruptedException;
    }

    /// One that is seen.
    ///
    /// @param rests until when nothing is drawn of it
    private record Clock(TimedPictures drawn, Instant seen, Instant rests) {
        /// Whether the computer's clock was set back since it was seen: what is drawn is of another time.
        boolean isOfLater(Instant now) {
            return seen.isAfter(now);
        }

        Clock seenAt(Instant now) {
            return new Clock(drawn, now, rests);
        }

        Clock drawn(TimedPictures now) {
            return new Clock(now, seen, rests);
        }

        Clock restingUntil(Instant end) {
            return new Clock(drawn, seen, end);
        }
    }

    ScreenClocks(Drawing drawing, InstantSource clock) {
        this.drawing = drawing;
        this.clock = clock;
    }

    /// A slate with its clock, as far as that is drawn.
    Slate on(ClockFace face, Slate slate) {
        return slate.with((from, frames) -> pictures(face, from, frames));
    }

    private Optional<List<ByteBuffer>> pictures(ClockFace face, long from, int frames) {
        Instant now = clock.instant();
        Instant shown = face.frames().instantOf(from);
        if (shown.isBefore(now.minus(KEPT)) || shown.isAfter(now.plus(AHEAD))) {
            return Optional.empty();
        }
        lock.lock();
        try {
            Clock seen = clocks.get(face);
            if (seen == null && clocks.size() >= MOST) {
                return Optional.empty();
            }
            Clock known =
                    seen == null || seen.isOfLater(now)
                            ? new Clock(TimedPictures.NONE, now, now)
                            : seen;
            clocks.put(face, known.seenAt(now));
            return known.drawn().pictures(from, frames);
        } finally {
            lock.unlock();
        }
    }

    /// Draws a stretch of each clock that will soon be seen and is not drawn, and forgets those that are not seen any more. Called by one
    /// thread, again and again.
    void draw() throws InterruptedException {
        Instant now = clock.instant();
        for (Map.Entry<ClockFace, Clock> each : seen(now).entrySet()) {
            ClockFace face = each.getKey();
            Clock known = each.getValue();
            long end = known.drawn().endFrame();
            boolean rests = now.isBefore(known.rests());
            if (!rests && end < face.frames().frameAt(now.plus(AHEAD))) {
                draw(face, Math.max(end, face.frames().frameAt(clock.instant())));
            }
        }
    }

    private Map<ClockFace, Clock> seen(Instant now) {
        lock.lock();
        try {
            clocks.values()
                    .removeIf(each -> each.seen().isBefore(now.minus(SEEN)) || each.isOfLater(now));
            return new LinkedHashMap<>(clocks);
        } finally {
            lock.unlock();
        }
    }

    private void draw(ClockFace face, long from) throws InterruptedException {
        long to = from + face.frames().rate().frameAt(STRETCH);
        // Whatever fails while it is drawn.
        change(face, each -> each.restingUntil(clock.instant().plus(REST)));
        try {
            List<Gop> more = drawing.draw(face, from, to);
            Instant now = clock.instant();
            long oldest = face.frames().frameAt(now.minus(KEPT));
            change(face, each -> each.drawn(each.drawn().from(oldest).and(more)).restingUntil(now));
        } catch (ProblemException | IOException e) {
            LOG.warn("clock of a screen not drawn because={}", e.getMessage());
        }
    }

    private void change(ClockFace face, UnaryOperator<Clock> what) {
        lock.lock();
        try {
            clocks.computeIfPresent(face, (_, each) -> what.apply(each));
        } finally {
            lock.unlock();
        }
    }
}
