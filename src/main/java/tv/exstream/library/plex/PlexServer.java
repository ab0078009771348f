package tv.exstream.library.plex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.channel.Listing;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.server.Groups;
import tv.exstream.library.server.ItemList;
import tv.exstream.library.server.ItemWords;
import tv.exstream.library.server.MediaServer;
import tv.exstream.library.server.Show;
import tv.exstream.media.MediaKind;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.SourceId;

/// A Plex Media Server as it is read. Immutable.
record PlexServer(ServerLists questions, ServerChoice choice, SourceId source)
        implements MediaServer<Section> {
    private static final String PLAYLISTS = "playlists";

    static final ItemWords WORDS =
            new ItemWords(
                    "ratingKey",
                    "title",
                    "updatedAt",
                    "grandparentRatingKey",
                    List.of("ratingKey", "parentRatingKey", "grandparentRatingKey"),
                    new ItemWords.Types(
                            "type",
                            Set.of("movie", "episode", "track", "clip"),
                            Set.of("show", "season", "artist", "album"),
                            Set.of("collection", "playlist")));

    @Override
    public ItemWords words() {
        return WORDS;
    }

    @Override
    public String name() {
        return "Plex at " + questions.access();
    }

    @Override
    public void shows(List<Section> sections, JsonRows.Receiver receiver)
            throws IOException, InterruptedException {
        for (Section section : sections) {
            if (section.kind() == MediaKind.EPISODE) {
                questions.shows(section, receiver);
            }
        }
    }

    @Override
    public void inLibraries(
            List<String> keys, Collection<Section> sections, Placed<Section> receiver)
            throws IOException, InterruptedException {
        questions.showDetails(
                keys,
                row -> {
                    for (Section section : sections) {
                        if (section.id().equals(row.text("librarySectionID"))) {
                            receiver.take(row, section);
                        }
                    }
                });
    }

    @Override
    public List<Listing> listings(List<Section> sections) {
        List<Listing> listings = new ArrayList<>();
        for (Section section : sections) {
            listings.add(
                    new Listing(
                            section.id(),
                            "collections of " + section.name(),
                            () ->
                                    questions.collections(section).stream()
                                            .map(row -> collection(section, row))
                                            .toList()));
        }
        listings.add(
                new Listing(
                        PLAYLISTS,
                        PLAYLISTS,
                        () -> questions.playlists().stream().map(PlexServer::playlist).toList()));
        return listings;
    }

    private static ItemList collection(Section section, JsonRow row) {
        return list(ItemList.Kind.COLLECTION, section.id(), row);
    }

    private static ItemList playlist(JsonRow row) {
        return list(ItemList.Kind.PLAYLIST, PLAYLISTS, row);
    }

    /// What Plex fills by rules changes without saying so.
    private static ItemList list(ItemList.Kind kind, String listing, JsonRow row) {
        String updated = row.text("updatedAt");
        String version =
                updated.isEmpty() || row.isSet("smart")
                        ? ""
                        : String.join(" ", updated, row.text("childCount"), row.text("leafCount"));
        return new ItemList(kind, listing, row.text("ratingKey"), row.text("title"), version);
    }

    @Override
    public boolean isId(String text) {
        return ServerLists.isKey(text);
    }

    @Override
    public List<String> keys(JsonRow item) {
        return ItemReader.keys(item);
    }

    @Override
    public String seen(JsonRow item) {
        return ItemMetadata.watched(item).toString();
    }

    @Override
    public Show show(JsonRow show) {
        return new Show(ItemMetadata.of(show));
    }

    @Override
    public Optional<String> defect(JsonRow item) {
        return ItemReader.defect(item);
    }

    @Override
    public List<RemoteItem> read(JsonRow item, Section section, Groups groups) {
        return new ItemReader(choice, source, section, groups).read(item);
    }
}
