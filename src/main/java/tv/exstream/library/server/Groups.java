package tv.exstream.library.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.media.Facet;
import tv.exstream.media.Metadata;

/// What is said of many items at once: shows, and the collections and playlists that items are on. Owned by one thread.
public final class Groups {
    private final ItemWords words;
    private final Map<String, String> versions = new HashMap<>();
    private final Map<String, Show> shows = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    public Groups(ItemWords words) {
        this.words = words;
    }

    public void add(String id, Show show) {
        shows.put(id, show);
    }

    /// An item, or all that belongs to it, is on a list.
    public void add(String member, String list) {
        lists.computeIfAbsent(member, _ -> new ArrayList<>()).add(list);
    }

    /// A show is there in this version.
    void addVersion(String show, String version) {
        versions.put(show, version);
    }

    boolean hasShow(String id) {
        return shows.containsKey(id);
    }

    /// The metadata of an item with what its show adds, and where it is.
    ///
    /// @param library its name
    public Metadata joined(JsonRow item, Metadata own, String library) {
        return shows.getOrDefault(words.show(item), Show.UNKNOWN)
                .joined(own)
                .with(Facet.LIBRARY, List.of(library))
                .with(Facet.LIST, lists(item));
    }

    /// The names of the lists that an item is on, itself or with what it is in; may be empty.
    List<String> lists(JsonRow item) {
        return words.places(item)
                .flatMap(id -> lists.getOrDefault(id, List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// What is to be told apart: an item is read again when any of it is another one.
    ///
    /// @param seen what was seen of it
    String version(JsonRow item, String seen) {
        return String.join(
                "|",
                words.version(item),
                seen,
                versions.getOrDefault(words.show(item), ""),
                String.join("|", lists(item)));
    }
}
