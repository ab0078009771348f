package tv.exstream.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.expression.Expression;
import tv.exstream.media.Chapter;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.playout.Presentation;
import tv.exstream.schedule.BreakRule;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.FillerPreset.Clips;
import tv.exstream.schedule.Instruction.Patience;
import tv.exstream.schedule.Roll.Quantity;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.Target;
import tv.exstream.schedule.classic.ClassicSchedule;
import tv.exstream.schedule.classic.Item;
import tv.exstream.schedule.classic.Mode;
import tv.exstream.schedule.cursor.ContentSnapshot;
import tv.exstream.schedule.cursor.PlaybackOrder;
import tv.exstream.schedule.cursor.Source;

/// Schedules of several kinds over ten thousand items, as a large installation has them.
final class BenchSchedules {
    private static final CollectionId EPISODES = new CollectionId(1);
    private static final CollectionId MOVIES = new CollectionId(2);
    private static final CollectionId CLIPS = new CollectionId(3);

    private BenchSchedules() {}

    /// 8,000 episodes of 80 shows with chapters, 1,500 movies and 500 clips.
    static ContentSnapshot content() {
        List<Outline> episodes = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) {
            Title title = new Title("Part " + i, "Show " + i % 80, 1 + i / 800, i / 80 % 10, 0, "");
            episodes.add(item(1 + i, title, Duration.ofMillis(1_260_000 + i * 7_919L % 240_000)));
        }
        List<Outline> movies = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            Title title = new Title("Movie " + i, "", -1, -1, 1950 + i % 70, "");
            movies.add(
                    item(10_000 + i, title, Duration.ofMillis(5_000_000 + i * 7_919L % 2_400_000)));
        }
        List<Outline> clips = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Title title = Title.named("Clip " + i);
            clips.add(item(20_000 + i, title, Duration.ofMillis(10_000 + i * 7_919L % 50_000)));
        }
        Map<Selection, Pool> pools = new HashMap<>();
        pools.put(new Selection.Collection(EPISODES), Pool.of(episodes));
        pools.put(new Selection.Collection(MOVIES), Pool.of(movies));
        pools.put(new Selection.Collection(CLIPS), Pool.of(clips));
        return new ContentSnapshot(1, pools, Map.of());
    }

    private static Outline item(int id, Title title, Duration length) {
        List<Chapter> chapters = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            chapters.add(new Chapter(length.multipliedBy(n).dividedBy(4), "chapter " + n));
        }
        return new Outline(
                new MediaId(id),
                MediaKind.OTHER_VIDEO,
                title,
                Path.of("/media/" + id + ".mkv"),
                length,
                Facts.NONE,
                chapters);
    }

    /// One kind after another.
    static Schedule of(int channel) {
        return switch (channel % 3) {
            case 0 -> new Schedule.Flood(EPISODES, PlaybackOrder.SHUFFLE, channel);
            case 1 -> evenings(channel);
            default -> broken(channel);
        };
    }

    /// Episodes all day, padded to the half hour, and a movie at eight.
    private static Schedule evenings(long seed) {
        FillerPreset pad = filler(new Quantity.PadTo(new Target.Mark(30)), new BreakRule.Nowhere());
        Item.Fillers fillers =
                new Item.Fillers(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(pad),
                        Optional.of(pad),
                        Optional.empty());
        Item day = item(Optional.empty(), EPISODES, new Mode.Flood(), fillers);
        Item movie =
                item(
                        Optional.of(new Item.FixedStart(LocalTime.of(20, 0), Patience.STRICT)),
                        MOVIES,
                        new Mode.One(),
                        fillers);
        return ClassicSchedule.of(List.of(day, movie), seed);
    }

    /// Episodes with two clips in each break.
    private static Schedule broken(long seed) {
        FillerPreset breaks =
                filler(new Quantity.Clips(2), new BreakRule.Chapters(Expression.ALWAYS));
        Item.Fillers fillers =
                new Item.Fillers(
                        Optional.empty(),
                        Optional.of(breaks),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return ClassicSchedule.of(
                List.of(item(Optional.empty(), EPISODES, new Mode.Flood(), fillers)), seed);
    }

    private static FillerPreset filler(Quantity quantity, BreakRule breaks) {
        return new FillerPreset(
                "clips", quantity, List.of(Clips.of(new Selection.Collection(CLIPS))), breaks);
    }

    private static Item item(
            Optional<Item.FixedStart> start,
            CollectionId collection,
            Mode mode,
            Item.Fillers fillers) {
        Source source =
                Source.of(new Selection.Collection(collection), PlaybackOrder.SHUFFLE_IN_ORDER);
        return new Item(start, source, mode, fillers, "", Presentation.PLAIN);
    }
}
