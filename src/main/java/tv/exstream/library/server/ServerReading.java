package tv.exstream.library.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.remote.Heard;
import tv.exstream.library.remote.Inventory;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.KnownVersions;
import tv.exstream.library.remote.RemoteItem;
import tv.exstream.library.remote.Shelf;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;
import tv.exstream.remark.KeptWord;
import tv.exstream.source.ServerChoice;

/// One reading of a server. Owned by one thread.
final class ServerReading<L extends Library> {
    private final MediaServer<L> server;
    private final ItemWords words;
    private final ServerChoice choice;
    private final Shelf shelf;
    private final Groups groups;
    private final ListReading<L> lists;
    private final ShowReading<L> shows;

    ServerReading(MediaServer<L> server, ServerChoice choice, Shelf shelf) {
        this.server = server;
        this.words = server.words();
        this.choice = choice;
        this.shelf = shelf;
        this.groups = new Groups(words);
        this.lists = new ListReading<>(server, shelf);
        this.shows = new ShowReading<>(server, groups);
    }

    /// Lists everything and reads what has changed.
    ///
    /// @param before the lists that were known; those that are the same are not asked for again
    /// @return the lists
    /// @throws IOException when the server does not answer, or tells nothing at all; what was known stays then
    KnownLists all(KnownVersions known, KnownLists before)
            throws IOException, InterruptedException {
        List<L> libraries = wanted();
        List<String> all = shows.list(libraries);
        if (known.isDeep()) {
            shows.describe(all); // whose episodes are all read is asked for at once
        }
        KnownLists now = lists.read(libraries, known.isDeep() ? before.inDoubt() : before);
        now.addTo(groups);
        expect(total(libraries));
        var inventory = new Inventory(shelf, known);
        readAll(libraries, inventory);
        shelf.mark(inventory.end(server.name()));
        return now;
    }

    /// Reads what is said to have changed; of what holds others, such as a show, all of these, and of a list what is on it no more, or
    /// since then. Of a library that is named it is looked which items are new or other ones; what it has no more is noticed when everything
    /// is listed. Lists are asked for only when they are among it, or not known yet.
    ///
    /// @return the lists
    KnownLists some(Heard.Items heard, KnownVersions known, Optional<KnownLists> before)
            throws IOException, InterruptedException {
        shelf.keepOthers();
        List<L> libraries = wanted();
        Set<String> ids = new LinkedHashSet<>(heard.ids().stream().filter(server::isId).toList());
        Set<String> changedLists = lists.among(ids, before.orElse(KnownLists.NONE));
        KnownLists now =
                before.isPresent() && changedLists.isEmpty()
                        ? before.get()
                        : lists.read(
                                libraries, before.orElse(KnownLists.NONE).inDoubt(changedLists));
        now.addTo(groups);
        Set<String> wanted = new LinkedHashSet<>(ids);
        wanted.addAll(before.orElseGet(() -> now.without(changedLists)).differences(now));
        wanted.removeAll(changedLists);
        List<L> named =
                libraries.stream().filter(each -> heard.libraries().contains(each.id())).toList();
        expect(wanted.size() + total(named));
        Set<String> there = takeAll(wanted, libraries);
        ids.stream().filter(id -> !there.contains(id)).forEach(shelf::gone);
        if (!named.isEmpty()) {
            var _ = shows.list(named);
            readAll(named, new Inventory(shelf, known));
        }
        return now;
    }

    private long total(List<L> libraries) throws IOException, InterruptedException {
        long total = 0;
        for (L library : libraries) {
            total += server.questions().total(library);
        }
        return total;
    }

    private void expect(long items) {
        shelf.expect((int) Math.min(items, Integer.MAX_VALUE));
    }

    private void readAll(List<L> libraries, Inventory inventory)
            throws IOException, InterruptedException {
        for (L library : libraries) {
            read(library, inventory);
        }
    }

    /// Answers which are there.
    private Set<String> takeAll(Set<String> ids, List<L> libraries)
            throws IOException, InterruptedException {
        Set<String> there = new HashSet<>();
        Set<String> inside = take(ids, libraries, there);
        inside.removeAll(there);
        var _ = take(inside, libraries, there);
        return there;
    }

    /// Answers what is in those of them that hold others.
    private Set<String> take(Collection<String> ids, List<L> libraries, Set<String> there)
            throws IOException, InterruptedException {
        Set<String> inside = new LinkedHashSet<>();
        for (List<String> some : Batches.of(ids)) {
            List<Placed<L>> rows = new ArrayList<>();
            server.inLibraries(
                    some, libraries, (row, library) -> rows.add(new Placed<>(row, library)));
            shows.describeThoseOf(rows.stream().map(Placed::row).toList());
            for (Placed<L> each : rows) {
                if (words.isHolder(each.row())) {
                    there.add(words.id(each.row()));
                    inside.addAll(server.questions().under(words.id(each.row())));
                } else if (words.isPlayable(each.row())) {
                    put(each.row(), each.library(), there);
                }
            }
        }
        return inside;
    }

    private record Placed<L>(JsonRow row, L library) {}

    private List<L> wanted() throws IOException, InterruptedException {
        List<L> all = server.questions().libraries();
        if (all.isEmpty()) {
            throw new IOException(KeptWord.NO_LIBRARY.said());
        }
        for (String id : choice.libraries()) {
            if (all.stream().noneMatch(library -> library.id().equals(id))) {
                shelf.skip("library " + id, KeptWord.LIBRARY_HIDDEN.said());
                shelf.keepOthers();
            }
        }
        return all.stream().filter(library -> choice.wants(library.id())).toList();
    }

    /// A library that the server stumbles over is no reason to do without the others.
    private void read(L library, Inventory inventory) throws IOException, InterruptedException {
        try {
            Inventory.Details details = ids -> details(ids, library);
            boolean steady =
                    server.questions()
                            .playable(library, row -> inventory.add(listed(row), details));
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

    private Inventory.Listed listed(JsonRow row) {
        boolean sane = server.isId(words.id(row));
        String version = words.version(row).isEmpty() ? "" : groups.version(row, server.seen(row));
        return new Inventory.Listed(
                sane ? words.id(row) : "0",
                words.name(row),
                version,
                sane ? server.keys(row) : List.of());
    }

    private Set<String> details(List<String> ids, L library)
            throws IOException, InterruptedException {
        List<JsonRow> rows = new ArrayList<>();
        server.questions().details(ids, rows::add);
        shows.describeThoseOf(rows);
        Set<String> there = new HashSet<>();
        for (JsonRow row : rows) {
            put(row, library, there);
        }
        return there;
    }

    private void put(JsonRow row, L library, Set<String> there)
            throws IOException, InterruptedException {
        Optional<String> defect = server.defect(row);
        if (defect.isPresent()) {
            shelf.skip(words.name(row), defect.get());
            return;
        }
        for (RemoteItem file : server.read(row, library, groups)) {
            shelf.put(file);
        }
        there.add(words.id(row));
    }
}
