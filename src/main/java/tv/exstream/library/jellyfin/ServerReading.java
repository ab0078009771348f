package tv.exstream.library.jellyfin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.jellyfin.ServerLists.Library;
import tv.exstream.library.remote.Inventory;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.JsonRows;
import tv.exstream.library.remote.KnownVersions;
import tv.exstream.library.remote.Mark;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;
import tv.exstream.source.SourceId;

/// One reading of a server. Owned by one thread.
final class ServerReading {
    /// What is no item itself, but says something of those in it.
    private static final Set<String> HOLDERS = Set.of("Series", "Season", "MusicAlbum", "BoxSet");

    private final ServerLists lists;
    private final SourceId source;
    private final Shelf shelf;
    private final Groups groups = new Groups();

    ServerReading(ServerLists lists, SourceId source, Shelf shelf) {
        this.lists = lists;
        this.source = source;
        this.shelf = shelf;
    }

    /// Lists everything and reads what has changed.
    ///
    /// @throws IOException when the server does not answer, or tells nothing at all; what was known stays then
    void all(KnownVersions known) throws IOException, InterruptedException {
        List<Library> libraries = wanted();
        lists.all("Series", Fields.SHOW, this::addShow);
        readLists();
        long total = 0;
        for (Library library : libraries) {
            total += lists.total(library);
        }
        shelf.expect((int) Math.min(total, Integer.MAX_VALUE));
        var inventory = new Inventory(shelf, known);
        for (Library library : libraries) {
            read(library, inventory);
        }
        shelf.mark(inventory.end(lists.access().toString()));
    }

    /// Reads what is said to have changed; of what holds others, such as a show, all of these.
    void some(Set<String> items) throws IOException, InterruptedException {
        shelf.keepOthers();
        shelf.expect(items.size());
        List<Library> libraries = wanted();
        readLists();
        List<String> ids = items.stream().filter(Ids::isOne).toList();
        Set<String> there = new HashSet<>();
        for (int n = 0; n < ids.size(); n += Inventory.BATCH) {
            List<String> some = ids.subList(n, Math.min(n + Inventory.BATCH, ids.size()));
            for (Library library : libraries) {
                List<JsonRow> rows = new ArrayList<>();
                lists.details(some, library, rows::add);
                readShowsOf(rows);
                List<JsonRow> holders = new ArrayList<>();
                for (JsonRow row : rows) {
                    take(row, library, there, holders);
                }
                for (JsonRow holder : holders) {
                    lists.under(holder.text("Id"), row -> takeInside(row, library, there));
                }
            }
        }
        ids.stream().filter(id -> !there.contains(id)).forEach(shelf::gone);
    }

    private void takeInside(JsonRow row, Library library, Set<String> there)
            throws IOException, InterruptedException {
        readShowsOf(List.of(row)); // a collection has episodes of several
        take(row, library, there, new ArrayList<>());
    }

    private void take(JsonRow row, Library library, Set<String> there, List<JsonRow> holders)
            throws IOException, InterruptedException {
        if (HOLDERS.contains(row.text("Type"))) {
            holders.add(row);
            there.add(row.text("Id"));
        } else if (ItemReader.kind(row).isPresent()) {
            put(row, library.name(), there);
        }
    }

    private List<Library> wanted() throws IOException, InterruptedException {
        List<Library> all = lists.libraries();
        if (all.isEmpty()) {
            throw new IOException("the server shows no library; what was known is kept");
        }
        List<Library> wanted = new ArrayList<>();
        for (Library library : all) {
            if (lists.access().target().choice().wants(library.id())) {
                wanted.add(library);
            }
        }
        for (String id : lists.access().target().choice().libraries()) {
            if (all.stream().noneMatch(library -> library.id().equals(id))) {
                shelf.skip("library " + id, "the server does not show it; its items are kept");
                shelf.keepOthers();
            }
        }
        return wanted;
    }

    /// A library that the server stumbles over is no reason to do without the others.
    private void read(Library library, Inventory inventory)
            throws IOException, InterruptedException {
        try {
            Inventory.Details details = ids -> details(ids, library.name());
            boolean steady = lists.playable(library, row -> inventory.add(listed(row), details));
            inventory.flush(details);
            if (!steady) {
                inventory.isIncomplete();
            }
        } catch (OutboundException e) {
            if (!(e.failure() instanceof Failure.Refused)) {
                throw e;
            }
            shelf.skip(library.name(), String.valueOf(e.getMessage()));
            inventory.isIncomplete();
        }
    }

    private Set<String> details(List<String> ids, String library)
            throws IOException, InterruptedException {
        Set<String> there = new HashSet<>();
        lists.details(ids, row -> put(row, library, there));
        return there;
    }

    private void put(JsonRow row, String library, Set<String> there)
            throws IOException, InterruptedException {
        Optional<String> defect = ItemReader.defect(row);
        if (defect.isPresent()) {
            shelf.skip(row.text("Name"), defect.get());
            return;
        }
        var reader =
                new ItemReader(
                        lists.access().target().choice(), new Artworks(source), library, groups);
        for (RemoteItem file : reader.read(row, segments(row))) {
            shelf.put(file);
        }
        there.add(row.text("Id"));
    }

    /// Asked for only where the server says that there are any, because it takes a question for each item.
    private List<Mark> segments(JsonRow row) throws IOException, InterruptedException {
        boolean has = row.rows("MediaSources").stream().anyMatch(each -> each.isSet("HasSegments"));
        if (!has || !lists.access().dialect().hasSegments() || !Ids.isOne(row.text("Id"))) {
            return List.of();
        }
        return lists.segments(row.text("Id")).stream()
                .flatMap(segment -> ItemChapters.segment(segment).stream())
                .toList();
    }

    private Inventory.Listed listed(JsonRow row) {
        String id = row.text("Id");
        boolean single = row.number("MediaSourceCount").orElse(1) <= 1;
        boolean sane = Ids.isOne(id);
        String version = row.text("Etag").isEmpty() ? "" : groups.version(row);
        return new Inventory.Listed(
                sane ? id : "0",
                row.text("Name"),
                version,
                single && sane ? List.of(id) : List.of());
    }

    private void addShow(JsonRow row) {
        groups.add(row.text("Id"), Show.of(row));
    }

    private void readShowsOf(List<JsonRow> items) throws IOException, InterruptedException {
        List<String> unknown =
                items.stream()
                        .map(
                                item ->
                                        item.text(
                                                item.text("Type").equals("Series")
                                                        ? "Id"
                                                        : "SeriesId"))
                        .filter(id -> Ids.isOne(id) && !groups.hasShow(id))
                        .distinct()
                        .toList();
        if (!unknown.isEmpty()) {
            unknown.forEach(id -> groups.add(id, Show.UNKNOWN));
            lists.shows(unknown, this::addShow);
        }
    }

    private void readLists() throws IOException, InterruptedException {
        for (JsonRow list : listed("BoxSet")) {
            readMembers(list, lists::inCollection);
        }
        for (JsonRow list : listed("Playlist")) {
            readMembers(list, lists::onPlaylist);
        }
    }

    /// Reads something of a list.
    private interface Part {
        void read() throws IOException, InterruptedException;
    }

    /// Tells the members of a list.
    private interface Members {
        void read(String id, JsonRows.Receiver receiver) throws IOException, InterruptedException;
    }

    private List<JsonRow> listed(String type) throws IOException, InterruptedException {
        List<JsonRow> all = new ArrayList<>();
        tolerant(type, () -> lists.all(type, Fields.NONE, all::add));
        return all;
    }

    private void readMembers(JsonRow list, Members members)
            throws IOException, InterruptedException {
        String id = list.text("Id");
        String name = list.text("Name");
        if (Ids.isOne(id)) {
            tolerant(name, () -> members.read(id, row -> groups.add(row.text("Id"), name)));
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
