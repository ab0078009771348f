package tv.exstream.schedule.lineup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.channel.ChannelId;
import tv.exstream.collection.Selection;
import tv.exstream.media.MediaId;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Bounds;
import tv.exstream.schedule.CursorBook;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Instruction;
import tv.exstream.schedule.Instruction.Lineup;
import tv.exstream.schedule.Patience;
import tv.exstream.schedule.Program;
import tv.exstream.schedule.Rest;
import tv.exstream.schedule.Spots;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;
import tv.exstream.schedule.lineup.LineupSchedule.Start;

/// Turns a lineup into instructions. Used once.
final class LineupCompiler {
    private final LineupSchedule schedule;
    private final CursorBook book = new CursorBook();
    private final Rest flex;
    private final Map<MediaId, Integer> times = new HashMap<>();

    /// The key of the last item, and how many entries have come behind it.
    private String item = "start";

    private int behind;

    LineupCompiler(LineupSchedule schedule) {
        this.schedule = schedule;
        flex = new Rest(spots(schedule.fillers().flex()), List.of(), Rest.Then.WAIT);
    }

    Program program(ZoneId zone) {
        List<Spots> fallback = spots(schedule.fillers().fallback());
        List<Instruction> all = new ArrayList<>();
        schedule.start().map(this::wait).ifPresent(all::add);
        all.add(new Lineup(name(), since(), parts()));
        return new Program(schedule.seed(), zone, book.sources(), Map.of(), fallback, all);
    }

    private String name() {
        return schedule.start().map(start -> "lineup from " + words(start)).orElse("lineup");
    }

    private static String words(Start start) {
        return switch (start) {
            case Start.At(Instant at) -> at.toString();
            case Start.TimeOfDay(LocalTime time) -> time.toString();
        };
    }

    private Optional<Instant> since() {
        return schedule.start().flatMap(LineupCompiler::instant);
    }

    private static Optional<Instant> instant(Start start) {
        return switch (start) {
            case Start.At(Instant at) -> Optional.of(at);
            case Start.TimeOfDay _ -> Optional.empty();
        };
    }

    private Instruction wait(Start start) {
        Instruction wait =
                switch (start) {
                    case Start.At(Instant at) -> new Instruction.Fill(new Target.Exactly(at), flex);
                    case Start.TimeOfDay(LocalTime time) ->
                            new Instruction.Wait(time, Patience.STRICT, flex);
                };
        return new Instruction.Once(name(), List.of(wait));
    }

    private List<Lineup.Part> parts() {
        Optional<String> cursor = cursor();
        return schedule.entries().stream()
                .map(
                        entry ->
                                new Lineup.Part(
                                        key(entry), entry.time(), body(entry, cursor.orElse(""))))
                .toList();
    }

    /// One that knows all items; empty when there are none.
    private Optional<String> cursor() {
        Set<MediaId> items =
                schedule.entries().stream()
                        .filter(Entry.Media.class::isInstance)
                        .map(entry -> ((Entry.Media) entry).media())
                        .collect(Collectors.toUnmodifiableSet());
        Source source =
                new Source.Marathon(
                        items.stream()
                                .map(Selection.Item::new)
                                .collect(Collectors.toUnmodifiableSet()),
                        Source.Grouping.SHOW,
                        1,
                        false,
                        PlaybackOrder.CHRONOLOGICAL);
        return items.isEmpty() ? Optional.empty() : Optional.of(book.named("items", source));
    }

    /// An item is known by which time it comes; everything else by its place behind an item, so that what is put in elsewhere
    /// does not matter.
    private String key(Entry entry) {
        return switch (entry) {
            case Entry.Media(MediaId media, var _) -> {
                item = "item %s, %d".formatted(media, times.merge(media, 1, Integer::sum));
                behind = 0;
                yield item;
            }
            case Entry.Flex _, Entry.Redirect _ -> {
                behind++;
                yield "%s + %d".formatted(item, behind);
            }
        };
    }

    private Instruction body(Entry entry, String cursor) {
        return switch (entry) {
            case Entry.Media(MediaId media, Optional<Duration> length) ->
                    new Instruction.Show(cursor, media, length, flex);
            case Entry.Flex(Duration length) -> new Instruction.Fill(new Target.For(length), flex);
            case Entry.Redirect(ChannelId channel, Duration length) ->
                    new Instruction.Window(
                            Word.REDIRECT.pattern(),
                            new Target.For(length),
                            new Bounds(false, Optional.of(Duration.ZERO)),
                            List.of(
                                    new Instruction.Redirect(
                                            channel, Duration.ZERO, new Target.EndOfWindow())),
                            Rest.EMPTY);
        };
    }

    private List<Spots> spots(Optional<FillerPreset> preset) {
        return preset.map(each -> each.spots(book)).orElse(List.of());
    }
}
