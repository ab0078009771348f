package tv.exstream.prepare;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playout;
import tv.exstream.playout.Playouts;
import tv.exstream.screen.Coming;
import tv.exstream.time.TimeRange;

/// Says what comes after the gap of a channel that is on, or near enough to draw its slate now. Thread-safe.
record Gaps(Playouts playouts, MediaItems media, InstantSource clock) {
    /// Slates are looked after every minute and take a second.
    private static final Duration NEAR = Duration.ofMinutes(15);

    /// A programme that comes later is not told.
    private static final Duration FAR = Duration.ofDays(1);

    Optional<Coming> coming(Channel channel) {
        Instant now = clock.instant();
        TimeRange range = TimeRange.of(now, FAR);
        List<Airing> airings = playouts.airings(channel.id(), range);
        Optional<Instant> end = gap(new Playout(range, airings), now);
        return end.flatMap(
                until ->
                        airings.stream()
                                .filter(airing -> !airing.start().isBefore(until))
                                .filter(airing -> airing.kind() == AiringKind.PROGRAMME)
                                .findFirst()
                                .flatMap(airing -> coming(channel, airing)));
    }

    /// When the first gap ends that is on or near.
    private static Optional<Instant> gap(Playout playout, Instant now) {
        for (Instant t = now; t.isBefore(now.plus(NEAR)); ) {
            OnAir onAir = playout.at(t);
            if (onAir instanceof OnAir.Gap(Instant until)) {
                return Optional.of(until);
            }
            t = onAir.until();
        }
        return Optional.empty();
    }

    private Optional<Coming> coming(Channel channel, Airing airing) {
        LocalTime at = LocalTime.ofInstant(airing.start(), channel.zone());
        String given = airing.presentation().title();
        return given.isEmpty()
                ? media.find(airing.media()).map(item -> new Coming(item.title().heading(), at))
                : Optional.of(new Coming(given, at));
    }
}
