package tv.exstream.overlay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.time.TimeRange;

/// How the airings of a timeline go on, with programmes that begin and end as in the guide. Immutable.
///
/// ```
///   airings   [ film, part 1 )[ spot )[ film, part 2 )[ ident )[ news )
///   finish    ------------------------------------->|
///   next                                                        ^
/// ```
public final class Sequels {
    /// What comes later than so long after an airing is not looked for.
    public static final Duration FAR = Duration.ofHours(6);

    /// Of whoever does not look ahead.
    public static final Sequels NONE = new Sequels(List.of(), Map.of());

    private final NavigableMap<Instant, Airing> byStart = new TreeMap<>();
    private final Map<MediaId, MediaItem> items;

    /// @param airings in any order, with those of [#needed]
    /// @param items what is known of their media
    public Sequels(List<Airing> airings, Map<MediaId, MediaItem> items) {
        airings.forEach(airing -> byStart.put(airing.start(), airing));
        this.items = Map.copyOf(items);
    }

    /// Where the airings are that have to be known beyond those that are asked about.
    public static TimeRange needed(Airing last) {
        return TimeRange.of(last.finish(), FAR);
    }

    /// The answer depends on nothing but what airs up to [#FAR] after the airing.
    public Sequel of(Airing airing) {
        Airing last = airing;
        boolean isBreak = airing.kind() == AiringKind.MID_ROLL;
        for (Airing later : after(airing)) {
            boolean goesOn = isBreak || last.isContinuedBy(later);
            if (later.kind().isFiller() || (later.isHidden() && !goesOn)) {
                continue;
            }
            if (!goesOn) {
                return new Sequel(last.finish(), next(later));
            }
            last = later;
            isBreak = false;
        }
        return new Sequel(last.finish(), Optional.empty());
    }

    private Collection<Airing> after(Airing airing) {
        return byStart.subMap(airing.finish(), true, airing.finish().plus(FAR), false).values();
    }

    private Optional<Sequel.Next> next(Airing later) {
        String given = later.presentation().title();
        return given.isEmpty()
                ? Optional.ofNullable(items.get(later.media()))
                        .map(item -> new Sequel.Next(item.title().heading(), later.start()))
                : Optional.of(new Sequel.Next(given, later.start()));
    }
}
