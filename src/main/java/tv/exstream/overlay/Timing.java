package tv.exstream.overlay;

import java.time.Duration;
import java.util.Optional;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// When something over a picture is seen.
public sealed interface Timing {
    /// The longest time from one showing to the next: a day.
    Duration LONGEST = Duration.ofDays(1);

    /// The longest time that is seen of an airing for which everything seen is encoded anew. Arbitrary.
    Duration MUCH = Duration.ofMinutes(15);

    /// Of the time, what is seen again and again is seen for at most one part of so many.
    int PARTS = 4;

    /// Stretches are cut where encodes have key frames, so that what is seen more often is encoded nearly all of the time.
    Duration OFTEN = Duration.ofMinutes(1);

    /// All the time.
    record Permanent() implements Timing {}

    /// Again and again by the clock on the wall: every ten minutes means at 20:00, 20:10 and so on, whatever is on.
    ///
    /// @param every from one showing to the next, 10 s..24 h
    /// @param length of a showing, coming and going included; 2 s up to `every`
    record Intermittent(Duration every, Duration length) implements Timing {
        public Intermittent {
            if (every.compareTo(Duration.ofSeconds(10)) < 0 || every.compareTo(LONGEST) > 0) {
                throw UnacceptableException.mustBe(
                        "every",
                        Remark.of(Demand.SECONDS_TO, 10, "24 h"),
                        every.toSeconds() + " s");
            }
            if (length.compareTo(Fade.SHORTEST) < 0 || length.compareTo(every) > 0) {
                throw UnacceptableException.mustBe(
                        "length",
                        Remark.of(Demand.TWO_SECONDS_TO, "every"),
                        length.toSeconds() + " s");
            }
        }
    }

    /// Once, near the beginning of what is shown.
    ///
    /// @param after counted from the beginning of the file; 0 s..24 h
    /// @param length 2 s..24 h
    record AtStart(Duration after, Duration length) implements Timing {
        public AtStart {
            require("after", after, Duration.ZERO);
            require("length", length, Fade.SHORTEST);
        }
    }

    /// Once, near the end of the programme.
    ///
    /// @param before how long before the end it appears, 2 s..24 h
    /// @param length 2 s up to `before`
    record BeforeEnd(Duration before, Duration length) implements Timing {
        public BeforeEnd {
            require("before", before, Fade.SHORTEST);
            if (length.compareTo(Fade.SHORTEST) < 0 || length.compareTo(before) > 0) {
                throw UnacceptableException.mustBe(
                        "length",
                        Remark.of(Demand.TWO_SECONDS_TO, "before"),
                        length.toSeconds() + " s");
            }
        }
    }

    /// Whether it is known only with the end of the programme.
    default boolean looksAhead() {
        return switch (this) {
            case BeforeEnd _ -> true;
            case Permanent _, Intermittent _, AtStart _ -> false;
        };
    }

    /// Why what is said anew in each airing takes too much to be encoded anew; empty when it does not.
    default Optional<Remark> excess() {
        return switch (this) {
            case Permanent _ -> Optional.of(Wanted.plain(Demand.PERMANENT));
            case Intermittent(Duration every, Duration length) ->
                    Optional.of(Wanted.plain(Demand.SEEN_OFTEN))
                            .filter(
                                    _ ->
                                            length.multipliedBy(PARTS).compareTo(every) > 0
                                                    || every.compareTo(OFTEN) < 0);
            case AtStart(_, Duration length) -> tooLong(length);
            case BeforeEnd(_, Duration length) -> tooLong(length);
        };
    }

    private static Optional<Remark> tooLong(Duration length) {
        return Optional.of(Remark.of(Demand.SEEN_LONG, MUCH.toMinutes()))
                .filter(_ -> length.compareTo(MUCH) > 0);
    }

    private static void require(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw UnacceptableException.mustBe(
                    name,
                    Remark.of(Demand.SECONDS_TO, least.toSeconds(), "24 h"),
                    value.toSeconds() + " s");
        }
    }
}
