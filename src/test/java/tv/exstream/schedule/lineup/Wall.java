package tv.exstream.schedule.lineup;

import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.media.Outline;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Edits;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Scheduler;
import tv.exstream.schedule.Situation;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.time.TimeRange;

/// A channel with items 1 to 9 of 20, 30, 40 ... 100 minutes and clips 101 to 104 of one minute. What airs is said as `1@0:00-0:20`,
/// a gap as `-@...`, a redirect as `>@...`.
final class Wall {
    static final Selection CLIPS = new Selection.Query("tag:clip");

    private final Map<Selection, Pool> pools = new HashMap<>();
    private final ZoneId zone;

    Wall(ZoneId zone) {
        this.zone = zone;
        for (int i = 1; i <= 9; i++) {
            put(i, minutes(10 + 10L * i));
        }
        List<Outline> clips = new ArrayList<>();
        for (int i = 101; i <= 104; i++) {
            clips.add(Lab.item(i, minutes(1)).outline());
        }
        pools.put(CLIPS, Pool.of(clips));
    }

    static Wall inUtc() {
        return new Wall(ZoneOffset.UTC);
    }

    void put(long id, Duration length) {
        pools.put(
                new Selection.Item(new MediaId(id)),
                Pool.of(List.of(Lab.item(id, length).outline())));
    }

    void remove(long id) {
        pools.remove(new Selection.Item(new MediaId(id)));
    }

    /// Some lengths in whole milliseconds instead.
    void disturb(Random random) {
        for (int i = 1; i <= 9; i++) {
            put(i, Duration.ofMillis(1_000 + random.nextInt(6_000_000)));
        }
    }

    Extension run(Schedule schedule, Anchor anchor, Instant until) {
        return run(schedule, anchor, until, Edits.NONE);
    }

    Extension run(Schedule schedule, Anchor anchor, Instant until, Edits edits) {
        ContentSnapshot content = new ContentSnapshot(1, pools, Map.of());
        return Scheduler.extend(
                new Situation(schedule.program(zone), content, edits), anchor, until);
    }

    Extension from(Schedule schedule, Instant start, Duration length) {
        return run(schedule, Anchor.startingAt(start), start.plus(length));
    }

    String plays(Schedule schedule, Duration length) {
        return said(from(schedule, Lab.T0, length));
    }

    private record Shown(String what, TimeRange range) {}

    String said(Extension extension) {
        List<Shown> all = new ArrayList<>();
        extension
                .airings()
                .forEach(
                        each ->
                                all.add(
                                        new Shown(
                                                each.airing().media().toString(),
                                                each.airing().range())));
        extension.gaps().forEach(gap -> all.add(new Shown("-", gap.range())));
        extension.redirects().forEach(each -> all.add(new Shown(">", each.redirect().range())));
        return all.stream()
                .sorted(Comparator.comparing(shown -> shown.range().start()))
                .map(
                        shown ->
                                "%s@%s-%s"
                                        .formatted(
                                                shown.what(),
                                                clock(shown.range().start()),
                                                clock(shown.range().end())))
                .collect(Collectors.joining(" "));
    }

    private String clock(Instant t) {
        return Lab.at(Lab.T0, zone).clock(t);
    }
}
