package tv.exstream.overlay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import tv.exstream.playout.Clips;
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
    public static final Sequels NONE = new Sequels(List.of(), Map.of(), Clips.NONE);

    private final NavigableMap<Instant, Airing> byStart = new TreeMap<>();
    private final Map<MediaId, MediaItem> items;
    private final Clips rule;

    /// @param airings in any order, with those of [#needed]
    /// @param items what is known of their media
    /// @param clips what guides have no entry for
    public Sequels(List<Airing> airings, Map<MediaId, MediaItem> items, Clips clips) {
        airings.forEach(airing -> byStart.put(airing.start(), airing));
        this.items = Map.copyOf(items);
        rule = clips;
    }

    /// Where the airings are that have to be known beyond those that are asked about.
    public static TimeRange needed(Airing last) {
        return TimeRange.of(last.finish(), FAR);
    }

    /// The answer depends on nothing but what airs up to [#FAR] after the airing.
    public Sequel of(Airing airing) {
        Airing last = airing;
        List<Airing> clips = new ArrayList<>();
        boolean isBreak = airing.kind() == AiringKind.MID_ROLL;
        for (Airing later : after(airing)) {
            boolean goesOn = isBreak || (clips.isEmpty() && last.isContinuedBy(later));
            if (later.kind().isFiller() || (later.isHidden() && !goesOn)) {
                continue;
            }
            if (!goesOn && rule.isClip(later, later.length())) {
                clips.add(later);
                if (rule.areMany(clips.getFirst().start(), later.finish())) {
                    return new Sequel(last.finish(), next(clips.getFirst()));
                }
                continue;
            }
            if (!goesOn) {
                return new Sequel(finish(last, clips), next(later));
            }
            last = later;
            isBreak = false;
        }
        return new Sequel(finish(last, clips), Optional.empty());
    }

    /// Clips belong to the programme before them.
    private static Instant finish(Airing last, List<Airing> clips) {
        return clips.isEmpty() ? last.finish() : clips.getLast().finish();
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
