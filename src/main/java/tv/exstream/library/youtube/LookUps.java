package tv.exstream.library.youtube;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import tv.exstream.recent.RecentMap;
import tv.exstream.source.RemoteAddress;

/// Looks videos up at YouTube as often as it bears, and remembers where they are until shortly before that expires. Thread-safe.
///
/// Who reads a library takes a turn only when nobody has played anything for a while, so that several can always begin to play at once.
///
/// Who is shut out asks nothing for ten minutes, and for twice as long each time that happens again.
final class LookUps {
    /// So many may come at once.
    static final int BURST = 5;

    /// What is read from an address goes on after it has expired, but no new reading begins.
    static final Duration MARGIN = Duration.ofMinutes(15);

    static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    static final Duration LONGEST_PAUSE = Duration.ofHours(3);

    /// Arbitrary: addresses end before their time when this machine gets another address of its own, which is seldom.
    static final Duration FRESH = Duration.ofMinutes(5);

    /// Arbitrary: addresses have two kilobytes.
    private static final int MOST_KNOWN = 2_000;

    private final Lookup lookup;
    private final IntSupplier perMinute;
    private final InstantSource clock;
    private final Pause pause;

    /// Guarded by this, as everything below; those used last at the end.
    private final Map<String, Known> known = new RecentMap<>(MOST_KNOWN);

    /// When the next question is due if they came evenly.
    private Instant due = Instant.EPOCH;

    private Instant shutUntil = Instant.EPOCH;
    private Duration nextPause = FIRST_PAUSE;

    /// Asks YouTube.
    interface Lookup {
        Video of(Page page, Optional<String> cookies) throws IOException, InterruptedException;
    }

    /// Lets time pass.
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /// A video that is wanted.
    ///
    /// @param height of the picture at most
    record Wanted(String id, int height, Optional<String> cookies, Turn turn) {}

    /// When a video is looked up.
    sealed interface Turn {
        /// When all those that may come at once could come: whoever reads a library has time.
        record Spare() implements Turn {}

        /// Next, because somebody waits.
        ///
        /// @param patience how long that may last
        record Soon(Duration patience) implements Turn {}
    }

    /// @param forms which are wanted again when their addresses have expired
    private record Known(VideoForms forms, Instant since, Instant until) {
        Known ended() {
            return new Known(forms, since, Instant.MIN);
        }
    }

    LookUps(Lookup lookup, IntSupplier perMinute, InstantSource clock, Pause pause) {
        this.lookup = lookup;
        this.perMinute = perMinute;
        this.clock = clock;
        this.pause = pause;
    }

    /// Where the picture of a video is read at this moment.
    ///
    /// @throws IOException when it is not to be had, or not within the patience
    RemoteAddress picture(Wanted wanted) throws IOException, InterruptedException {
        return address(forms(wanted).picture());
    }

    /// Where its sound is read at this moment.
    ///
    /// @throws IOException as [#picture]
    RemoteAddress sound(Wanted wanted) throws IOException, InterruptedException {
        return address(forms(wanted).sound());
    }

    private static RemoteAddress address(VideoFormat format) {
        return new RemoteAddress(format.address(), format.headers());
    }

    /// YouTube refuses the addresses of a video. Answers whether they may be other ones now: those that were new would be new again.
    synchronized boolean forget(Wanted wanted) {
        Instant fresh = clock.instant().minus(FRESH);
        Known before = known.get(name(wanted));
        if (before == null || before.since().isAfter(fresh)) {
            return false;
        }
        known.put(name(wanted), before.ended());
        return true;
    }

    private VideoForms forms(Wanted wanted) throws IOException, InterruptedException {
        Optional<VideoForms> before = remembered(name(wanted));
        if (before.isPresent()) {
            return before.get();
        }
        Video _ = video(wanted);
        return remembered(name(wanted))
                .orElseThrow(() -> new IOException("YouTube says of no address that it holds"));
    }

    /// All that is known of a video; where it is read is remembered.
    ///
    /// @throws IOException as [#picture]
    Video video(Wanted wanted) throws IOException, InterruptedException {
        Video video = described(Page.ofVideo(wanted.id()), wanted.cookies(), wanted.turn());
        remember(wanted, video);
        return video;
    }

    /// All that is known of the video on a page, which is not remembered.
    ///
    /// @throws IOException as [#picture]
    Video described(Page page, Optional<String> cookies, Turn turn)
            throws IOException, InterruptedException {
        await(turn);
        try {
            Video video = lookup.of(page, cookies);
            open();
            return video;
        } catch (YtDlpException e) {
            if (e.failure().shutsOut()) {
                shut();
            }
            throw e;
        }
    }

    private static String name(Wanted wanted) {
        return wanted.id() + "/" + wanted.height();
    }

    private synchronized Optional<VideoForms> remembered(String name) {
        Instant now = clock.instant();
        return Optional.ofNullable(known.get(name))
                .filter(each -> each.until().isAfter(now))
                .map(Known::forms);
    }

    private void await(Turn turn) throws IOException, InterruptedException {
        switch (turn) {
            case Turn.Soon(Duration patience) -> {
                Duration wait = next(patience);
                if (wait.isPositive()) {
                    pause.of(wait);
                }
            }
            case Turn.Spare() -> {
                for (Duration wait = spare(); wait.isPositive(); wait = spare()) {
                    pause.of(wait);
                }
            }
        }
    }

    private Duration interval() {
        return Duration.ofMinutes(1).dividedBy(perMinute.getAsInt());
    }

    /// Takes a turn if all are there; else answers how long it is until then if nobody else takes one.
    private synchronized Duration spare() throws YtDlpException {
        Instant now = openNow();
        Instant full = due.plus(interval().multipliedBy(BURST));
        if (full.isAfter(now)) {
            return Duration.between(now, full);
        }
        return next(Duration.ZERO);
    }

    /// Now, unless YouTube is left alone.
    private Instant openNow() throws YtDlpException {
        Instant now = clock.instant();
        if (shutUntil.isAfter(now)) {
            throw new YtDlpException(
                    YtDlpFailure.RATE_LIMIT,
                    "YouTube is left alone for %d more minutes"
                            .formatted(Duration.between(now, shutUntil).toMinutes() + 1));
        }
        return now;
    }

    /// Takes the next turn and answers how long it is until then.
    private synchronized Duration next(Duration patience) throws YtDlpException {
        Instant now = openNow();
        Instant earliest = now.minus(interval().multipliedBy(BURST));
        Instant next = (due.isAfter(earliest) ? due : earliest).plus(interval());
        Duration wait = next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
        if (wait.compareTo(patience) > 0) {
            throw new YtDlpException(
                    YtDlpFailure.RATE_LIMIT,
                    "YouTube is asked seldom; the turn comes in %d s"
                            .formatted(wait.toSeconds() + 1));
        }
        due = next;
        return wait;
    }

    private synchronized void remember(Wanted wanted, Video video) throws YtDlpException {
        VideoForms forms =
                Optional.ofNullable(known.get(name(wanted)))
                        .flatMap(before -> before.forms().among(video.formats()))
                        .or(() -> video.best(wanted.height()))
                        .orElseThrow(LookUps::incomplete);
        Instant now = clock.instant();
        known.put(name(wanted), new Known(forms, now, forms.until(now).minus(MARGIN)));
    }

    private static YtDlpException incomplete() {
        return new YtDlpException(
                YtDlpFailure.UNAVAILABLE, "it has no picture or no sound that can be fetched");
    }

    private synchronized void open() {
        nextPause = FIRST_PAUSE;
    }

    private synchronized void shut() {
        shutUntil = clock.instant().plus(nextPause);
        Duration twice = nextPause.multipliedBy(2);
        nextPause = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
