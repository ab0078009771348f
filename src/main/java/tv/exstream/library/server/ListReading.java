package tv.exstream.library.server;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tv.exstream.library.remote.Shelf;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;

/// Reads which items are on which lists of a server. Owned by one thread.
///
/// @param shelf is told what cannot be read
record ListReading<L extends Library>(MediaServer<L> server, Shelf shelf) {
    /// @param before what is not asked for again where it is the same list, and stays where the server does not tell it
    KnownLists read(List<L> libraries, KnownLists before) throws IOException, InterruptedException {
        Map<ItemList, Set<String>> members = new HashMap<>();
        for (MediaServer.Listing listing : server.listings(libraries)) {
            Optional<List<ItemList>> lists = tolerant(listing.name(), listing.asking());
            if (lists.isEmpty()) {
                members.putAll(before.ofListing(listing.id()).members());
            }
            for (ItemList list : lists.orElse(List.of())) {
                if (server.isId(list.id())) {
                    read(list, before, members);
                }
            }
        }
        return new KnownLists(members);
    }

    /// Those of these ids that are lists, or were.
    Set<String> among(Set<String> ids, KnownLists before) throws IOException, InterruptedException {
        Set<String> found = new HashSet<>();
        ids.stream().filter(before::has).forEach(found::add);
        for (List<String> some : Batches.of(ids)) {
            server.questions()
                    .brief(
                            some,
                            row -> {
                                if (server.words().isList(row)) {
                                    found.add(server.words().id(row));
                                }
                            });
        }
        return found;
    }

    /// Whoever was on a list that cannot be read is taken to be there still, until it can.
    private void read(ItemList list, KnownLists before, Map<ItemList, Set<String>> members)
            throws IOException, InterruptedException {
        Optional<Set<String>> known = before.of(list);
        Optional<Set<String>> now =
                known.isPresent()
                        ? known
                        : tolerant(list.name(), () -> Set.copyOf(list.members(server.questions())));
        if (now.isPresent()) {
            members.put(list, now.get());
        } else {
            before.last(list.id()).ifPresent(ids -> members.put(list.inDoubt(), ids));
        }
    }

    /// A list that the server stumbles over is no reason to do without the others, nor without the items.
    private <T> Optional<T> tolerant(String name, MediaServer.Asking<T> asking)
            throws IOException, InterruptedException {
        try {
            return Optional.of(asking.read());
        } catch (OutboundException e) {
            switch (e.failure()) {
                case Failure.Refused _, Failure.TooLong _, Failure.Unusable _ ->
                        shelf.skip(name, String.valueOf(e.getMessage()));
                case Failure.Unreachable _, Failure.TooSlow _ -> throw e;
            }
            return Optional.empty();
        }
    }
}
