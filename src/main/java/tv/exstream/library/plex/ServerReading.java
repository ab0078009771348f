package tv.exstream.library.plex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.remote.Inventory;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.KnownVersions;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.media.MediaKind;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;
import tv.exstream.source.ServerChoice;
import tv.exstream.source.SourceId;

/// One reading of a server. Owned by one thread.
final class ServerReading {
    /// What is no item itself, but says something of those in it.
    private static final Set<String> HOLDERS = Set.of("show", "season", "artist", "album");

    private static final Set<String> PLAYABLE = Set.of("movie", "episode", "track", "clip");

    private final ServerLists lists;
    private final ServerChoice choice;
    private final SourceId source;
    private final Shelf shelf;
    private final Groups groups = new Groups();

    ServerReading(ServerLists lists, ServerChoice choice, SourceId source, Shelf shelf) {
        this.lists = lists;
        this.choice = choice;
        this.source = source;
        this.shelf = shelf;
    }

    /// Lists everything and reads what has changed.
    ///
    /// @throws IOException when the server does not answer, or tells nothing at all; what was known stays then
    void all(KnownVersions known) throws IOException, InterruptedException {
        List<Section> sections = wanted();
        readShows(sections);
        readLists(sections);
        long total = 0;
        for (Section section : sections) {
            total += lists.total(section);
        }
        shelf.expect((int) Math.min(total, Integer.MAX_VALUE));
        var inventory = new Inventory(shelf, known);
        for (Section section : sections) {
            read(section, inventory);
        }
        shelf.mark(inventory.end("Plex at " + lists.access()));
    }

    /// Reads what is said to have changed; of what holds others, such as a show, all of these.
    void some(Set<String> items) throws IOException, InterruptedException {
        shelf.keepOthers();
        shelf.expect(items.size());
        List<Section> sections = wanted();
        readLists(sections);
        List<String> keys = items.stream().filter(ServerLists::isKey).toList();
        Set<String> there = new HashSet<>();
        List<String> inside = new ArrayList<>();
        take(keys, sections, there, inside);
        take(inside, sections, there, new ArrayList<>());
        keys.stream().filter(key -> !there.contains(key)).forEach(shelf::gone);
    }

    private void take(
            List<String> keys, List<Section> sections, Set<String> there, List<String> inside)
            throws IOException, InterruptedException {
        for (List<String> some : batches(keys)) {
            List<JsonRow> rows = new ArrayList<>();
            lists.detailsOfThere(some, rows::add);
            readShowsOf(rows);
            for (JsonRow row : rows) {
                take(row, sections, there, inside);
            }
        }
    }

    private static List<List<String>> batches(List<String> keys) {
        List<List<String>> batches = new ArrayList<>();
        for (int n = 0; n < keys.size(); n += Inventory.BATCH) {
            batches.add(keys.subList(n, Math.min(n + Inventory.BATCH, keys.size())));
        }
        return batches;
    }

    private void take(JsonRow row, List<Section> sections, Set<String> there, List<String> inside)
            throws IOException, InterruptedException {
        String key = row.text("ratingKey");
        Optional<Section> section =
                sections.stream()
                        .filter(each -> each.key().equals(row.text("librarySectionID")))
                        .findFirst();
        if (section.isEmpty()) {
            return;
        }
        if (HOLDERS.contains(row.text("type"))) {
            there.add(key);
            inside.addAll(lists.under(key));
        } else if (PLAYABLE.contains(row.text("type"))) {
            put(row, section.get(), there);
        }
    }

    private List<Section> wanted() throws IOException, InterruptedException {
        List<Section> all = lists.sections();
        if (all.isEmpty()) {
            throw new IOException("the server shows no library; what was known is kept");
        }
        for (String key : choice.libraries()) {
            if (all.stream().noneMatch(section -> section.key().equals(key))) {
                shelf.skip("library " + key, "the server does not show it; its items are kept");
                shelf.keepOthers();
            }
        }
        return all.stream().filter(section -> choice.wants(section.key())).toList();
    }

    /// A library that the server stumbles over is no reason to do without the others.
    private void read(Section section, Inventory inventory)
            throws IOException, InterruptedException {
        try {
            Inventory.Details details = keys -> details(keys, section);
            boolean steady = lists.playable(section, row -> inventory.add(listed(row), details));
            inventory.flush(details);
            if (!steady) {
                inventory.isIncomplete();
            }
        } catch (OutboundException e) {
            if (!(e.failure() instanceof Failure.Refused)) {
                throw e;
            }
            shelf.skip(section.title(), String.valueOf(e.getMessage()));
            inventory.isIncomplete();
        }
    }

    private Inventory.Listed listed(JsonRow row) {
        String key = row.text("ratingKey");
        boolean sane = ServerLists.isKey(key);
        String version = row.text("updatedAt").isEmpty() ? "" : groups.version(row);
        List<String> keys = sane ? ItemReader.keys(row) : List.of();
        return new Inventory.Listed(sane ? key : "0", row.text("title"), version, keys);
    }

    private Set<String> details(List<String> keys, Section section)
            throws IOException, InterruptedException {
        Set<String> there = new HashSet<>();
        lists.details(keys, row -> put(row, section, there));
        return there;
    }

    private void put(JsonRow row, Section section, Set<String> there) throws InterruptedException {
        Optional<String> defect = ItemReader.defect(row);
        if (defect.isPresent()) {
            shelf.skip(row.text("title"), defect.get());
            return;
        }
        var reader = new ItemReader(choice, new Artworks(source), section, groups);
        for (RemoteItem file : reader.read(row)) {
            shelf.put(file);
        }
        there.add(row.text("ratingKey"));
    }

    private void readShows(List<Section> sections) throws IOException, InterruptedException {
        for (Section section : sections) {
            if (section.kind() == MediaKind.EPISODE) {
                for (List<String> some : batches(lists.shows(section))) {
                    readShowsAt(some);
                }
            }
        }
    }

    private void readShowsOf(List<JsonRow> items) throws IOException, InterruptedException {
        List<String> unknown =
                items.stream()
                        .filter(item -> item.text("type").equals("episode"))
                        .map(item -> item.text("grandparentRatingKey"))
                        .filter(key -> ServerLists.isKey(key) && !groups.hasShow(key))
                        .distinct()
                        .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(key -> groups.add(key, Show.UNKNOWN));
            readShowsAt(unknown);
        }
    }

    private void readShowsAt(List<String> keys) throws IOException, InterruptedException {
        lists.detailsOfThere(keys, row -> groups.add(row.text("ratingKey"), Show.of(row)));
    }

    private void readLists(List<Section> sections) throws IOException, InterruptedException {
        for (Section section : sections) {
            List<JsonRow> collections = new ArrayList<>();
            tolerant(
                    "collections of " + section.title(),
                    () -> collections.addAll(lists.collections(section)));
            for (JsonRow list : collections) {
                readMembers(list, lists::inCollection);
            }
        }
        List<JsonRow> playlists = new ArrayList<>();
        tolerant("playlists", () -> playlists.addAll(lists.playlists()));
        for (JsonRow list : playlists) {
            readMembers(list, lists::onPlaylist);
        }
    }

    /// Reads something of a list.
    private interface Part {
        void read() throws IOException, InterruptedException;
    }

    /// Tells the members of a list.
    private interface Members {
        void read(String key, JsonRows.Receiver receiver) throws IOException, InterruptedException;
    }

    private void readMembers(JsonRow list, Members members)
            throws IOException, InterruptedException {
        String key = list.text("ratingKey");
        String name = list.text("title");
        if (ServerLists.isKey(key)) {
            tolerant(name, () -> members.read(key, row -> groups.add(row.text("ratingKey"), name)));
        }
    }

    /// A list that the server stumbles over is no reason to do without the others, nor without the items.
    private void tolerant(String name, Part part) throws IOException, InterruptedException {
        try {
            part.read();
        } catch (OutboundException e) {
            switch (e.failure()) {
                case Failure.Refused _, Failure.TooLong _, Failure.Unusable _ ->
                        shelf.skip(name, String.valueOf(e.getMessage()));
                case Failure.Unreachable _, Failure.TooSlow _ -> throw e;
            }
        }
    }
}
