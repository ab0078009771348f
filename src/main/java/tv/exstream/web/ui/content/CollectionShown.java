package tv.exstream.web.ui.content;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.collection.CollectionId;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.MediaCollection.Content;
import tv.exstream.collection.MediaCollection.Take;
import tv.exstream.collection.Selection;
import tv.exstream.json.RecordJson;
import tv.exstream.media.MediaId;
import tv.exstream.web.api.CollectionView;
import tv.exstream.web.api.CollectionView.Named;
import tv.exstream.web.api.MediaAnswer;
import tv.exstream.web.api.MediaView;
import tv.exstream.web.api.PickEntries;
import tv.exstream.web.api.PicksView;

/// A collection on its own page.
///
/// @param kind as in `collections.kind.KIND`
/// @param text the query of a smart one, the folder of one of a library; else empty
/// @param flag whether a manual one keeps its order, or a playlist is shuffled
/// @param rows what it lists, in its order
/// @param listed how many there are of these; rows may be fewer
/// @param others collections that it may draw from
/// @param total how many items it has at the moment
/// @param next the place where the items go on; empty when there are no more
public record CollectionShown(
        long id,
        String name,
        String kind,
        String text,
        boolean flag,
        List<RowShown> rows,
        int listed,
        List<Named> others,
        int total,
        List<CardShown> cards,
        String next) {
    public CollectionShown {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
        cards = List.copyOf(cards);
    }

    /// Something that a collection lists.
    ///
    /// @param json what it is, as the interface has it
    /// @param label what people call it
    /// @param present whether anything of it is there
    /// @param order in which it is played; empty where that is not said here
    /// @param take how many of it at a time; 0 for all
    /// @param first a switch: that the guide lists it, or that it stays together
    /// @param second another: that it is in order of episodes
    public record RowShown(
            String json,
            String label,
            boolean present,
            String order,
            int take,
            boolean first,
            boolean second) {}

    public boolean isOrdered() {
        return List.of("manual", "playlist", "multi").contains(kind);
    }

    public boolean isWhole() {
        return rows.size() == listed;
    }

    /// Finds out about one.
    record Of(CollectionView collections, PicksView picks, MediaView media) {
        private static final int MOST_ITEMS = 48;
        private static final int MOST_PICKS = 500;

        /// @throws tv.exstream.problem.ProblemException COLLECTION_NOT_FOUND
        CollectionShown show(long id, int from) {
            MediaCollection found = collections.find(id);
            MediaAnswer items = collections.items(id, from, MOST_ITEMS);
            int end = from + items.items().size();
            List<Named> all = collections.names();
            List<RowShown> rows = rows(found, all);
            return new CollectionShown(
                    id,
                    found.name(),
                    kind(found.content()),
                    text(found.content()),
                    flag(found.content()),
                    rows,
                    listed(found.content(), rows.size()),
                    all.stream().filter(each -> each.id() != id).toList(),
                    items.total(),
                    items.items().stream().map(item -> CardShown.of(item, Shape.TALL)).toList(),
                    end < items.total() ? Integer.toString(end) : "");
        }

        private static String kind(Content content) {
            return switch (content) {
                case Content.Folder _ -> "folder";
                case Content.LooseFiles _ -> "loose-files";
                case Content.Manual _ -> "manual";
                case Content.Smart _ -> "smart";
                case Content.Multi _ -> "multi";
                case Content.Playlist _ -> "playlist";
                case Content.Rerun _ -> "rerun";
            };
        }

        private static String text(Content content) {
            return switch (content) {
                case Content.Folder folder -> folder.path().toString();
                case Content.LooseFiles files -> files.folder().toString();
                case Content.Smart(String query) -> query;
                case Content.Manual _, Content.Multi _, Content.Playlist _, Content.Rerun _ -> "";
            };
        }

        private static boolean flag(Content content) {
            return switch (content) {
                case Content.Manual manual -> manual.customOrder();
                case Content.Playlist playlist -> playlist.shuffled();
                case Content.Folder _,
                        Content.LooseFiles _,
                        Content.Smart _,
                        Content.Multi _,
                        Content.Rerun _ ->
                        false;
            };
        }

        private static int listed(Content content, int shown) {
            return content instanceof Content.Manual manual ? manual.picks().size() : shown;
        }

        private List<RowShown> rows(MediaCollection found, List<Named> all) {
            Map<Long, String> names =
                    all.stream().collect(Collectors.toMap(Named::id, Named::name));
            return switch (found.content()) {
                case Content.Manual _ -> picked(found);
                case Content.Playlist(var entries, var _) -> {
                    Map<MediaId, String> titles =
                            titles(entries.stream().map(MediaCollection.Entry::source).toList());
                    yield entries.stream().map(each -> entry(each, names, titles)).toList();
                }
                case Content.Multi(var members) ->
                        members.stream().map(each -> member(each, names)).toList();
                case Content.Rerun rerun ->
                        List.of(rerun(rerun, names, titles(List.of(rerun.source()))));
                case Content.Folder _, Content.LooseFiles _, Content.Smart _ -> List.of();
            };
        }

        private List<RowShown> picked(MediaCollection found) {
            PickEntries entries = picks.picks(found.id().value(), 0, MOST_PICKS);
            return entries.picks().stream()
                    .map(
                            each ->
                                    new RowShown(
                                            RecordJson.write(each.pick()),
                                            each.title(),
                                            each.present(),
                                            "",
                                            0,
                                            false,
                                            false))
                    .toList();
        }

        private Map<MediaId, String> titles(List<Selection> sources) {
            return media.titles(
                    sources.stream()
                            .flatMap(
                                    each ->
                                            each instanceof Selection.Item(MediaId id)
                                                    ? Stream.of(id)
                                                    : Stream.empty())
                            .toList());
        }

        private static RowShown entry(
                MediaCollection.Entry entry, Map<Long, String> names, Map<MediaId, String> titles) {
            int take =
                    switch (entry.take()) {
                        case Take.Count(int items) -> items;
                        case Take.All() -> 0;
                    };
            return new RowShown(
                    RecordJson.write(entry.source()),
                    label(entry.source(), names, titles),
                    true,
                    entry.order().name(),
                    take,
                    entry.listed(),
                    false);
        }

        private static RowShown member(MediaCollection.Member member, Map<Long, String> names) {
            Selection source = new Selection.Collection(member.collection());
            return new RowShown(
                    RecordJson.write(source),
                    label(source, names, Map.of()),
                    true,
                    "",
                    0,
                    member.asGroup(),
                    member.bySeason());
        }

        private static RowShown rerun(
                Content.Rerun rerun, Map<Long, String> names, Map<MediaId, String> titles) {
            return new RowShown(
                    RecordJson.write(rerun.source()),
                    label(rerun.source(), names, titles),
                    true,
                    rerun.firstRun().name(),
                    0,
                    rerun.rerun() == MediaCollection.Order.CHRONOLOGICAL,
                    false);
        }

        /// Titles as they are written everywhere; only a season has words of a language, and so stands as numbers.
        private static String label(
                Selection source, Map<Long, String> names, Map<MediaId, String> titles) {
            return switch (source) {
                case Selection.Collection(CollectionId id) -> name(id, names);
                case Selection.Reruns(CollectionId id) -> name(id, names) + " ↻";
                case Selection.Query(String text) -> text;
                case Selection.Item(MediaId id) -> titles.getOrDefault(id, "#" + id);
                case Selection.Show(String title) -> title;
                case Selection.Season(String show, int number) -> "%s · %d".formatted(show, number);
                case Selection.Artist(String name) -> name;
            };
        }

        private static String name(CollectionId id, Map<Long, String> names) {
            return names.getOrDefault(id.value(), "#" + id);
        }
    }
}
