package tv.exstream.overlay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.media.Title;
import tv.exstream.overlay.Plate.Precision;
import tv.exstream.overlay.Plate.Segment;
import tv.exstream.playout.Airing;

/// What variables tell during one airing. Immutable.
///
/// @param title of what is shown
record Telling(Channel channel, Airing airing, Title title, Sequel sequel) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// @param when the stretch of media time begins in which it is told
    Optional<Segment> of(Variable variable, Duration when) {
        return switch (variable) {
            case NUMBER -> words(channel.number().toString());
            case NAME -> words(channel.name());
            case TITLE -> words(heading());
            case EPISODE -> title.show().isEmpty() ? Optional.empty() : words(title.name());
            case END -> words(time(sequel.finish()));
            case NEXT -> sequel.next().flatMap(next -> words(next.title()));
            case AT -> sequel.next().flatMap(next -> words(time(next.start())));
            case TIME -> Optional.of(clock(when, Precision.MINUTES));
            case CLOCK -> Optional.of(clock(when, Precision.SECONDS));
            case LEFT -> Optional.of(countdown(sequel.finish()));
            case UNTIL -> sequel.next().map(next -> countdown(next.start()));
            case CODE -> Optional.empty();
        };
    }

    /// Whether the clocks of the channel are changed meanwhile.
    boolean clocksChange(Duration from, Duration to) {
        return !zone().getRules().getOffset(at(from)).equals(zone().getRules().getOffset(at(to)));
    }

    private String heading() {
        String given = airing.presentation().title();
        return given.isEmpty() ? title.heading() : given;
    }

    private Segment clock(Duration when, Precision precision) {
        Duration now = Duration.ofNanos(LocalTime.ofInstant(at(when), zone()).toNanoOfDay());
        long atZero = Math.floorMod(now.minus(when).toNanos(), Duration.ofDays(1).toNanos());
        return new Segment.Clock(Duration.ofNanos(atZero), precision);
    }

    private Segment countdown(Instant end) {
        return new Segment.Countdown(airing.offsetAt(end));
    }

    private Instant at(Duration media) {
        return airing.start().plus(media).minus(airing.inPoint());
    }

    private String time(Instant t) {
        return TIME.format(LocalTime.ofInstant(t, zone()));
    }

    private ZoneId zone() {
        return channel.zone();
    }

    private static Optional<Segment> words(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new Segment.Words(text));
    }
}
