package tv.exstream.web.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tv.exstream.collection.Contents;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.schedule.FillerPreset;
import tv.exstream.schedule.Spots;
import tv.exstream.web.api.FillerTrialAnswer.FillerPool;

/// What there is in fillers. Thread-safe.
final class FillerPools {
    /// Of one state of the library; more fillers than anybody looks at.
    private static final int MOST_KEPT = 1_000;

    private final Holdings holdings;
    private volatile Kept kept = new Kept(-1, new ConcurrentHashMap<>());

    FillerPools(Holdings holdings) {
        this.holdings = holdings;
    }

    /// What was found at one state of everything that it depends on, by the text of the filler.
    private record Kept(long state, Map<String, List<FillerPool>> pools) {}

    /// The same as long as nothing changes: a list of fillers would otherwise run all their queries each time.
    ///
    /// @param text by which the filler is known again
    List<FillerPool> of(String text, Function<String, FillerPreset> read) {
        Kept known = kept;
        if (known.state() != holdings.state() || known.pools().size() > MOST_KEPT) {
            known = new Kept(holdings.state(), new ConcurrentHashMap<>());
            kept = known;
        }
        return known.pools().computeIfAbsent(text, each -> of(read.apply(each)));
    }

    List<FillerPool> of(FillerPreset filler) {
        Contents contents = holdings.contents();
        return filler.pools().stream().map(clips -> pool(clips, contents)).toList();
    }

    private FillerPool pool(FillerPreset.Clips clips, Contents contents) {
        List<Outline> all = contents.of(clips.selection()).items();
        List<Duration> fitting =
                all.stream()
                        .map(Outline::duration)
                        .filter(length -> fits(length, clips.limits()))
                        .sorted()
                        .toList();
        return new FillerPool(
                kind(clips.selection()),
                name(clips.selection()),
                all.size(),
                fitting.size(),
                fitting.stream().mapToLong(Duration::toSeconds).sum(),
                fitting.isEmpty() ? 0 : fitting.getFirst().toSeconds(),
                fitting.isEmpty() ? 0 : fitting.getLast().toSeconds());
    }

    private static boolean fits(Duration length, Spots limits) {
        return length.compareTo(limits.shortest()) >= 0 && length.compareTo(limits.longest()) <= 0;
    }

    private static String kind(Selection selection) {
        return switch (selection) {
            case Selection.Collection _ -> "collection";
            case Selection.Reruns _ -> "reruns";
            case Selection.Query _ -> "query";
            case Selection.Item _ -> "item";
            case Selection.Show _ -> "show";
            case Selection.Season _ -> "season";
            case Selection.Artist _ -> "artist";
        };
    }

    private String name(Selection selection) {
        return switch (selection) {
            case Selection.Collection(var id) ->
                    holdings.collections().find(id).map(MediaCollection::name).orElse("");
            case Selection.Reruns(var id) ->
                    holdings.collections().find(id).map(MediaCollection::name).orElse("");
            case Selection.Query(String text) -> text;
            case Selection.Item item ->
                    holdings.contents().of(item).items().stream()
                            .map(each -> each.title().name())
                            .findFirst()
                            .orElse("");
            case Selection.Show(String title) -> title;
            case Selection.Season(String show, int number) -> "%s, %d".formatted(show, number);
            case Selection.Artist(String name) -> name;
        };
    }
}
