package tv.exstream.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.collection.Pool;
import tv.exstream.collection.Selection;
import tv.exstream.media.Chapter;
import tv.exstream.media.Facts;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Outline;
import tv.exstream.media.Title;
import tv.exstream.schedule.Schedule;
import tv.exstream.schedule.cursor.ContentSnapshot;

/// Schedules of every kind over ten thousand items, as a large installation has them.
final class BenchSchedules {
    /// The lineup that comes as an example names items up to this one.
    private static final int NAMED = 100;

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
        pools.put(ExampleSchedules.EPISODES, Pool.of(episodes));
        pools.put(ExampleSchedules.MOVIES, Pool.of(movies));
        pools.put(ExampleSchedules.CLIPS, Pool.of(clips));
        // What a lineup made by hand names; without it the time would be filled with hundreds of
        // clips.
        episodes.stream()
                .limit(NAMED)
                .forEach(item -> pools.put(new Selection.Item(item.id()), Pool.of(List.of(item))));
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
        List<String> kinds = ExampleSchedules.NAMES;
        return ExampleSchedules.of(kinds.get(channel % kinds.size()), channel);
    }
}
