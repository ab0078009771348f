package tv.exstream.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.TimeRange;

/// Where what a live source has sent is kept by its provider. Immutable. Written out without the address, which is a secret.
///
/// @param template the address of a stretch of the past, with places for times as [TimePlaces] has them; empty where nothing is kept
/// @param days for how long it is kept; 0 when the provider does not say
public record PastAddress(String template, int days) {
    public static final PastAddress NONE = new PastAddress("", 0);

    /// Of a provider that does not say: players of lists take a few days then, and as far as we remember what was on.
    private static final int USUAL_DAYS = 7;

    /// What is asked for where it is tried out whether a template makes addresses. Any would do.
    private static final TimeRange SOME =
            TimeRange.of(Instant.parse("2024-01-31T20:15:30Z"), Duration.ofHours(1));

    private static final Instant LATER = SOME.end().plus(Duration.ofDays(2));

    /// [#NONE] where the template makes no addresses, or the same one for any time.
    public static PastAddress of(String template, int days) {
        var past = new PastAddress(template, days);
        try {
            var next = new TimeRange(SOME.start().plusSeconds(86_400), LATER);
            SourceAddress first = past.at(SOME, LATER, ZoneOffset.UTC);
            return first.equals(past.at(next, LATER, ZoneOffset.UTC)) ? NONE : past;
        } catch (ProblemException _) {
            return NONE;
        }
    }

    public boolean isNone() {
        return template.isEmpty();
    }

    /// The same for a provider whose clock is wrong: what is wanted is asked for with a time that is so much earlier.
    public PastAddress earlier(int minutes) {
        return isNone() || minutes == 0
                ? this
                : new PastAddress(template + TimePlaces.earlier(minutes), days);
    }

    /// How far back it can be asked for; zero where nothing is kept.
    public Duration reach() {
        if (isNone()) {
            return Duration.ZERO;
        }
        return Duration.ofDays(days == 0 ? USUAL_DAYS : days);
    }

    /// @param zone in which times are written where the template does not say
    /// @throws ProblemException INVALID_VALUE when it makes no address
    public SourceAddress at(TimeRange stretch, Instant now, ZoneId zone) {
        return SourceAddress.parse(new TimePlaces(stretch, now, zone).fill(template));
    }

    /// The instant with which that begins which is had for `t`: some addresses have no seconds.
    public Instant beginning(Instant t) {
        Instant minute = t.truncatedTo(ChronoUnit.MINUTES);
        Instant later = minute.plus(Duration.ofDays(1));
        return filled(t, later).equals(filled(minute, later)) ? minute : t;
    }

    private String filled(Instant t, Instant now) {
        TimeRange hour = TimeRange.of(t, Duration.ofHours(1));
        return new TimePlaces(hour, now, ZoneOffset.UTC).fill(template);
    }

    @Override
    public String toString() {
        return isNone() ? "nothing kept" : "kept for %s".formatted(reach());
    }
}
