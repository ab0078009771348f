package tv.exstream.library.jellyfin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tv.exstream.channel.Listing;
import tv.exstream.library.jellyfin.ServerLists.View;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.server.Groups;
import tv.exstream.library.server.ItemList;
import tv.exstream.library.server.ItemWords;
import tv.exstream.library.server.Mark;
import tv.exstream.library.server.MediaServer;
import tv.exstream.library.server.Show;
import tv.exstream.source.SourceId;

/// A Jellyfin or Emby server as it is read. Immutable.
record JellyfinServer(ServerLists questions, SourceId source) implements MediaServer<View> {
    static final ItemWords WORDS =
            new ItemWords(
                    "Id",
                    "Name",
                    "Etag",
                    "SeriesId",
                    List.of("Id", "SeasonId", "SeriesId", "AlbumId"),
                    new ItemWords.Types(
                            "Type",
                            Set.of("Movie", "Episode", "MusicVideo", "Audio", "Video"),
                            Set.of("Series", "Season", "MusicAlbum", "MusicArtist"),
                            Set.of("BoxSet", "Playlist")));

    @Override
    public ItemWords words() {
        return WORDS;
    }

    @Override
    public String name() {
        return questions.access().toString();
    }

    @Override
    public void shows(List<View> libraries, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        questions.all("Series", receiver);
    }

    /// An item does not say in which library it is: one library after another is asked for those that are not found yet.
    @Override
    public void inLibraries(List<String> ids, Collection<View> libraries, Placed<View> receiver)
            throws IOException, InterruptedException {
        Set<String> missing = new TreeSet<>(ids);
        for (View library : libraries) {
            if (!missing.isEmpty()) {
                questions.details(
                        List.copyOf(missing),
                        library,
                        row -> {
                            missing.remove(row.text("Id"));
                            receiver.take(row, library);
                        });
            }
        }
    }

    @Override
    public List<Listing> listings(List<View> libraries) {
        return List.of(
                listing("collections", "BoxSet", ItemList.Kind.COLLECTION),
                listing("playlists", "Playlist", ItemList.Kind.PLAYLIST));
    }

    private Listing listing(String name, String type, ItemList.Kind kind) {
        return new Listing(
                type,
                name,
                () -> {
                    List<ItemList> all = new ArrayList<>();
                    questions.all(type, row -> all.add(list(kind, type, row)));
                    return all;
                });
    }

    private static ItemList list(ItemList.Kind kind, String listing, JsonRow row) {
        String etag = row.text("Etag");
        String version = etag.isEmpty() ? "" : etag + " " + row.text("ChildCount");
        return new ItemList(kind, listing, row.text("Id"), row.text("Name"), version);
    }

    @Override
    public boolean isId(String text) {
        return Ids.isOne(text);
    }

    /// What has several files says their ids only in full.
    @Override
    public List<String> keys(JsonRow item) {
        boolean single =
                item.number("MediaSourceCount").orElse(1) <= 1
                        && item.number("PartCount").orElse(1) <= 1;
        return single ? List.of(item.text("Id")) : List.of();
    }

    @Override
    public String seen(JsonRow item) {
        return ItemMetadata.watched(item).map(Object::toString).orElse("");
    }

    @Override
    public Show show(JsonRow series) {
        return ItemMetadata.show(series);
    }

    @Override
    public Optional<String> defect(JsonRow item) {
        return ItemReader.defect(item);
    }

    /// What is in parts tells the first of them; the others are asked for.
    @Override
    public List<RemoteItem> read(JsonRow item, View library, Groups groups)
            throws IOException, InterruptedException {
        var reader =
                new ItemReader(
                        questions.access().target().choice(), source, library.name(), groups);
        return item.number("PartCount").orElse(1) <= 1
                ? reader.read(item, ItemFile.versions(item), segments(item))
                : reader.read(
                        item, ItemFile.parts(item, questions.parts(item.text("Id"))), List.of());
    }

    /// Asked for only where the server says that there are any, because it takes a question for each item.
    private List<Mark> segments(JsonRow row) throws IOException, InterruptedException {
        boolean has = row.rows("MediaSources").stream().anyMatch(each -> each.isSet("HasSegments"));
        if (!has || !questions.access().dialect().hasSegments()) {
            return List.of();
        }
        return questions.segments(row.text("Id")).stream()
                .flatMap(segment -> ItemChapters.segment(segment).stream())
                .toList();
    }
}
