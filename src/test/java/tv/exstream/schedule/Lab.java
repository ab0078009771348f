package tv.exstream.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.media.Chapter;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.schedule.cursor.ContentSnapshot;

/// Runs schedules over pools of items that are known by their ids, and says what airs as one line: `1@0:00, 3@2:45 tail; 3:00` is
/// item 1 at midnight, item 3 as tail filler at a quarter to three, and the build has come to three o'clock. Days after the first
/// count on: 27:00 is three o'clock on the second day.
public final class Lab {
    public static final Instant T0 = Instant.parse("2020-10-18T00:00:00Z");

    private final Map<Selection, Pool> pools = new HashMap<>();
    private final Instant start;
    private final ZoneId zone;

    private Lab(Instant start, ZoneId zone) {
        this.start = start;
        this.zone = zone;
    }

    public static Lab atMidnight() {
        return new Lab(T0, ZoneOffset.UTC);
    }

    public static Lab at(Instant start, ZoneId zone) {
        return new Lab(start, zone);
    }

    /// Items with ids from `first` on, each as long as its length.
    public Selection pool(long first, Duration... lengths) {
        List<Outline> items = new ArrayList<>();
        for (Duration length : lengths) {
            items.add(item(first + items.size(), length).outline());
        }
        return pool(items);
    }

    public Selection pool(List<Outline> items) {
        return named(new Selection.Collection(new CollectionId(pools.size() + 1L)), items);
    }

    /// What holds these items.
    public Selection named(Selection selection, List<Outline> items) {
        pools.put(selection, Pool.of(items));
        return selection;
    }

    /// An item whose title sorts by its id.
    public static MediaItemBuilder item(long id, Duration length) {
        return MediaItemBuilder.item("item %06d".formatted(id)).withId(id).lasting(length);
    }

    /// The same item with chapters that begin at these offsets; the first one begins at the beginning.
    public static Outline withChapters(Outline item, Duration... starts) {
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Chapter(Duration.ZERO, "chapter 1"));
        for (Duration start : starts) {
            chapters.add(new Chapter(start, "chapter " + (chapters.size() + 1)));
        }
        return new Outline(
                item.id(),
                item.kind(),
                item.title(),
                item.path(),
                item.duration(),
                item.facts(),
                chapters);
    }

    public ContentSnapshot content() {
        return new ContentSnapshot(1, pools, Map.of());
    }

    public Extension run(Schedule schedule, Duration window) {
        return run(schedule, Anchor.startingAt(start), start.plus(window));
    }

    public Extension run(Schedule schedule, Anchor anchor, Instant until) {
        return Scheduler.extend(schedule.program(zone), content(), anchor, until);
    }

    /// Runs it and says what airs.
    public String plays(Schedule schedule, Duration window) {
        return said(run(schedule, window));
    }

    public String said(Extension extension) {
        String airings =
                extension.airings().stream()
                        .map(Extension.Planned::airing)
                        .map(this::said)
                        .collect(Collectors.joining(", "));
        return airings + "; " + clock(extension.anchor().at());
    }

    private String said(Airing airing) {
        MediaId media = airing.media();
        String kind =
                airing.kind().isFiller()
                        ? " " + airing.kind().name().toLowerCase(Locale.ROOT).replace("_roll", "")
                        : "";
        return media + "@" + clock(airing.start()) + kind;
    }

    /// Hours since midnight of the first day as the clock of the zone shows them.
    public String clock(Instant t) {
        var local = t.atZone(zone).toLocalDateTime();
        var midnight = start.atZone(zone).toLocalDate().atStartOfDay();
        Duration since = Duration.between(midnight, local);
        String minutes = "%d:%02d".formatted(since.toHours(), since.toMinutesPart());
        return since.toSecondsPart() == 0 && since.toMillisPart() == 0
                ? minutes
                : minutes + ":%02d".formatted(since.toSecondsPart()) + millis(since);
    }

    private static String millis(Duration since) {
        return since.toMillisPart() == 0 ? "" : ".%03d".formatted(since.toMillisPart());
    }

    /// The guide groups of all airings in order.
    public static List<Long> groups(Extension extension) {
        return extension.airings().stream().map(each -> each.airing().guideGroup()).toList();
    }
}
