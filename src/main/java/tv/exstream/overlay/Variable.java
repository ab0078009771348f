package tv.exstream.overlay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What words over pictures may tell beside what is written there: `{next}`. Those of graphics and of screens are the same where both have
/// them.
public enum Variable {
    /// Of the channel.
    NUMBER(Kind.ALWAYS_THE_SAME),
    NAME(Kind.ALWAYS_THE_SAME),
    /// Of what is on, as the guide has it: of an episode the show's.
    TITLE(Kind.ALWAYS_THE_SAME),
    /// The episode's own.
    EPISODE(Kind.ALWAYS_THE_SAME),
    /// When the programme ends.
    END(Kind.OF_THE_AIRING),
    /// The title of the next programme.
    NEXT(Kind.OF_THE_AIRING),
    /// When that begins.
    AT(Kind.OF_THE_AIRING),
    /// The time of day in hours and minutes,
    TIME(Kind.OF_THE_MOMENT),
    /// and in seconds.
    CLOCK(Kind.OF_THE_MOMENT),
    /// Minutes and seconds up to the end of the programme,
    LEFT(Kind.OF_THE_MOMENT),
    /// and up to the next one.
    UNTIL(Kind.OF_THE_MOMENT),
    /// Of what is wrong.
    CODE(Kind.ALWAYS_THE_SAME);

    private final Kind kind;

    Variable(Kind kind) {
        this.kind = kind;
    }

    private enum Kind {
        ALWAYS_THE_SAME,
        OF_THE_AIRING,
        OF_THE_MOMENT
    }

    static Optional<Variable> named(String name) {
        return Arrays.stream(values()).filter(each -> each.text().equals(name)).findFirst();
    }

    /// As it is written, without braces.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether another airing of the same media has other words.
    boolean isOfOneAiring() {
        return kind != Kind.ALWAYS_THE_SAME;
    }

    /// Whether it is the time of day that it tells.
    public boolean tellsTheTime() {
        return this == TIME || this == CLOCK;
    }
}
