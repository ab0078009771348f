package tv.exstream.library.remote;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tv.exstream.outbound.Failure;
import tv.exstream.outbound.OutboundException;
import tv.exstream.remark.KeptWord;

/// Goes through what a server lists, and reads what has changed. Owned by one thread.
///
/// The list is short; the rest of an item is asked for only when its version is another one than at the last reading.
public final class Inventory {
    /// Servers take addresses of some thousand characters; an id has 32 and a comma.
    public static final int BATCH = 50;

    private static final int SERVER_ERROR = 500;
    private static final int NOT_FOUND = 404;

    private final Shelf shelf;
    private final KnownVersions known;
    private final Map<String, Listed> pending = new LinkedHashMap<>();

    public Inventory(Shelf shelf, KnownVersions known) {
        this.shelf = shelf;
        this.known = known;
    }

    /// An item as it is listed.
    ///
    /// @param name by which a person knows it
    /// @param version empty when the server says none: then it is read every time
    /// @param keys those of its files; empty when the list does not say it: then it is read every time
    public record Listed(String id, String name, String version, List<String> keys) {}

    /// Reads items in full and puts them on the shelf.
    public interface Details {
        /// @return the ids of those that are there now
        Set<String> read(List<String> ids) throws IOException, InterruptedException;
    }

    /// The server has this.
    public void add(Listed item, Details details) throws IOException, InterruptedException {
        if (isKnown(item)) {
            for (String key : item.keys()) {
                shelf.keep(key);
            }
            known.add(item.id(), item.version());
            return;
        }
        pending.put(item.id(), item);
        if (pending.size() >= BATCH) {
            flush(details);
        }
    }

    /// Reads what still waits; to be called before the details change.
    public void flush(Details details) throws IOException, InterruptedException {
        List<Listed> waiting = List.copyOf(pending.values());
        pending.clear();
        if (!waiting.isEmpty()) {
            read(waiting, details);
        }
    }

    /// The list changed while it was read, or part of it was not to be had: what is missing may be there.
    public void isIncomplete() {
        shelf.keepOthers();
    }

    /// All was listed. Answers the mark.
    ///
    /// @throws IOException when nothing at all was listed that was there before
    public String end(String server) throws IOException {
        if (known.now() == 0 && known.before() > 0) {
            throw new IOException(KeptWord.LISTS_NOTHING.said(server, known.before()));
        }
        return known.mark();
    }

    private boolean isKnown(Listed item) throws InterruptedException {
        if (item.version().isEmpty()
                || item.keys().isEmpty()
                || !known.has(item.id(), item.version())) {
            return false;
        }
        for (String key : item.keys()) {
            if (shelf.known(key).isEmpty() || shelf.hasAppeared(key)) {
                return false;
            }
        }
        return true;
    }

    private void read(List<Listed> items, Details details)
            throws IOException, InterruptedException {
        try {
            Set<String> there = details.read(items.stream().map(Listed::id).toList());
            items.stream()
                    .filter(item -> there.contains(item.id()))
                    .forEach(item -> known.add(item.id(), item.version()));
        } catch (OutboundException e) {
            if (!isAboutItems(e)) {
                throw e;
            }
            if (items.size() == 1) {
                keep(items.getFirst(), e);
            } else {
                int half = items.size() / 2;
                read(items.subList(0, half), details);
                read(items.subList(half, items.size()), details);
            }
        }
    }

    /// One item that a server stumbles over is no reason to do without the others, nor without what was known of it.
    private void keep(Listed item, OutboundException cause) throws InterruptedException {
        shelf.skip(item.name(), String.valueOf(cause.getMessage()));
        String key = item.keys().isEmpty() ? item.id() : item.keys().getFirst();
        if (shelf.known(key).isPresent()) {
            shelf.keep(key);
        }
    }

    private static boolean isAboutItems(OutboundException e) {
        return e.failure() instanceof Failure.Refused(int status, _)
                && (status >= SERVER_ERROR || status == NOT_FOUND);
    }
}
