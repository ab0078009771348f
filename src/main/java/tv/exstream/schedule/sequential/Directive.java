package tv.exstream.schedule.sequential;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tv.exstream.expression.Expression;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// One line of a schedule. Times of day are those of the channel's zone.
public sealed interface Directive {
    /// What counts may use: how many items the content has, and a random number from 0.
    Set<String> COUNT_VARIABLES = Set.of("count", "random");

    /// What `tomorrow` may use: the time of day in hours, such as 18.5.
    Set<String> TOMORROW_VARIABLES = Set.of("now");

    /// Every item of the content once.
    record PlayAll(Showing showing) implements Directive {}

    record PlayCount(Expression count, Showing showing) implements Directive {}

    /// Items for a length of time.
    record PlayFor(Duration length, Fit fit, Showing showing) implements Directive {
        /// Longer is meant for no one block of programmes; arbitrary.
        public static final Duration LONGEST = Duration.ofDays(7);

        public PlayFor {
            requireLength("duration", length);
        }
    }

    /// Items up to the next multiple of so many minutes since midnight; nothing at such a multiple.
    record PadToNext(int minutes, Fit fit, Showing showing) implements Directive {
        private static final int MINUTES_OF_DAY = 24 * 60;

        public PadToNext {
            if (minutes < 1 || MINUTES_OF_DAY % minutes != 0) {
                throw UnacceptableException.of(
                        Demand.PAD_DIVIDES, "pad_to_next", MINUTES_OF_DAY, minutes);
            }
        }
    }

    /// Items up to a time of day.
    ///
    /// @param tomorrow whether that of the next day is meant when today's has passed; else there is nothing to do then
    record PadUntil(LocalTime time, Expression tomorrow, Fit fit, Showing showing)
            implements Directive {}

    /// Nothing up to a time of day.
    ///
    /// @param tomorrow as with [PadUntil]
    /// @param rewindOnReset whether a time that has passed is gone back to when a timeline is made anew
    record WaitUntil(LocalTime time, Expression tomorrow, boolean rewindOnReset)
            implements Directive {}

    /// Begins a new timeline in the past.
    record Rewind(Duration by) implements Directive {
        public Rewind {
            requireLength("rewind", by);
        }
    }

    /// Moves the place in the content; beyond its end it goes on from its beginning.
    record SkipItems(Expression count, String content) implements Directive {
        public SkipItems {
            Keys.required("content", content);
        }
    }

    /// Moves the place in the content to an episode.
    record SkipToItem(String content, int season, int episode) implements Directive {
        public SkipToItem {
            Keys.required("content", content);
            if (season < 0 || episode < 0) {
                throw UnacceptableException.of(Demand.EPISODE_NEGATIVE, season, episode);
            }
        }
    }

    /// The directives of a sequence, so many times.
    ///
    /// @param customTitle for what has no title of its own; empty for none
    record Include(String sequence, int times, String customTitle) implements Directive {
        public Include {
            Keys.required("sequence", sequence);
            if (times < 1 || times > Inlining.MOST_DIRECTIVES) {
                throw UnacceptableException.mustBe(
                        "repeat", Wanted.fromTo(1, Inlining.MOST_DIRECTIVES), times);
            }
        }
    }

    /// Gives the items of a sequence a new order from its next time on.
    record ShuffleSequence(String sequence) implements Directive {
        public ShuffleSequence {
            Keys.required("shuffle_sequence", sequence);
        }
    }

    /// What follows is one entry of the guide, up to [CloseGuideGroup].
    ///
    /// @param advance whether it is a new entry, rather than the one that is open already
    /// @param customTitle of the entry; empty for that of its first programme
    record OpenGuideGroup(boolean advance, String customTitle) implements Directive {}

    record CloseGuideGroup() implements Directive {}

    /// Runs a sequence at that place of every item from here on.
    ///
    /// @param points chooses among the chapters' ends, for [RollPlace#MID]
    record RollOn(RollPlace place, String sequence, Expression points) implements Directive {
        public RollOn {
            Keys.required("sequence", sequence);
        }
    }

    record RollOff(RollPlace place) implements Directive {}

    /// Where a sequence is run by itself.
    enum RollPlace {
        BEFORE,
        /// In the breaks of items that are played by count or all.
        MID,
        AFTER,
    }

    /// Adds a watermark from here on.
    record WatermarkOn(String name) implements Directive {
        public WatermarkOn {
            Keys.required("name", name);
        }
    }

    /// @param name empty for all that were added
    record WatermarkOff(String name) implements Directive {}

    /// Shows an on-screen graphic from here on.
    ///
    /// @param variables what its text may use, by name; may be empty
    record GraphicsOn(String element, Map<String, String> variables) implements Directive {
        public GraphicsOn {
            Keys.required("graphics_on", element);
            variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        }
    }

    /// @param element empty for all
    record GraphicsOff(String element) implements Directive {}

    /// Goes on with the first directive.
    record Repeat() implements Directive {}

    /// The keys of contents that it uses.
    default Set<String> contents() {
        return switch (this) {
            case PlayAll(Showing showing) -> Set.of(showing.content());
            case PlayCount(Expression _, Showing showing) -> Set.of(showing.content());
            case PlayFor(Duration _, Fit fit, Showing showing) -> contents(fit, showing);
            case PadToNext(int _, Fit fit, Showing showing) -> contents(fit, showing);
            case PadUntil(LocalTime _, Expression _, Fit fit, Showing showing) ->
                    contents(fit, showing);
            case SkipItems(Expression _, String content) -> Set.of(content);
            case SkipToItem(String content, int _, int _) -> Set.of(content);
            case WaitUntil _,
                    Rewind _,
                    Include _,
                    ShuffleSequence _,
                    OpenGuideGroup _,
                    CloseGuideGroup _,
                    RollOn _,
                    RollOff _,
                    WatermarkOn _,
                    WatermarkOff _,
                    GraphicsOn _,
                    GraphicsOff _,
                    Repeat _ ->
                    Set.of();
        };
    }

    /// The keys of sequences that it uses.
    default Set<String> sequences() {
        return switch (this) {
            case Include(String sequence, int _, String _) -> Set.of(sequence);
            case ShuffleSequence(String sequence) -> Set.of(sequence);
            case RollOn(RollPlace _, String sequence, Expression _) -> Set.of(sequence);
            case PlayAll _,
                    PlayCount _,
                    PlayFor _,
                    PadToNext _,
                    PadUntil _,
                    WaitUntil _,
                    Rewind _,
                    SkipItems _,
                    SkipToItem _,
                    OpenGuideGroup _,
                    CloseGuideGroup _,
                    RollOff _,
                    WatermarkOn _,
                    WatermarkOff _,
                    GraphicsOn _,
                    GraphicsOff _,
                    Repeat _ ->
                    Set.of();
        };
    }

    /// The same with a title for what it shows, unless that has one.
    default Directive titled(String title) {
        return switch (this) {
            case PlayAll(Showing showing) -> new PlayAll(showing.titled(title));
            case PlayCount(Expression count, Showing showing) ->
                    new PlayCount(count, showing.titled(title));
            case PlayFor(Duration length, Fit fit, Showing showing) ->
                    new PlayFor(length, fit, showing.titled(title));
            case PadToNext(int minutes, Fit fit, Showing showing) ->
                    new PadToNext(minutes, fit, showing.titled(title));
            case PadUntil(LocalTime time, Expression tomorrow, Fit fit, Showing showing) ->
                    new PadUntil(time, tomorrow, fit, showing.titled(title));
            case Include(String sequence, int times, String own) ->
                    new Include(sequence, times, own.isEmpty() ? title : own);
            case OpenGuideGroup(boolean advance, String own) ->
                    new OpenGuideGroup(advance, own.isEmpty() ? title : own);
            case WaitUntil _,
                    Rewind _,
                    SkipItems _,
                    SkipToItem _,
                    ShuffleSequence _,
                    CloseGuideGroup _,
                    RollOn _,
                    RollOff _,
                    WatermarkOn _,
                    WatermarkOff _,
                    GraphicsOn _,
                    GraphicsOff _,
                    Repeat _ ->
                    this;
        };
    }

    private static Set<String> contents(Fit fit, Showing showing) {
        Set<String> contents = new TreeSet<>(Set.of(showing.content()));
        if (!fit.fallback().isEmpty()) {
            contents.add(fit.fallback());
        }
        return contents;
    }

    private static void requireLength(String what, Duration length) {
        if (!length.isPositive() || length.compareTo(PlayFor.LONGEST) > 0) {
            throw UnacceptableException.mustBe(what, Wanted.plain(Demand.UP_TO_A_WEEK), length);
        }
    }
}
