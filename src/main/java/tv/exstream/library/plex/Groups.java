package tv.exstream.library.plex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tv.exstream.library.remote.JsonRow;

/// What is said of many items at once: shows, and the collections and playlists that items are on. Owned by one thread.
final class Groups {
    private final Map<String, Show> shows = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    void add(String key, Show show) {
        shows.put(key, show);
    }

    /// An item, or all that belongs to it, is on a list.
    void add(String member, String list) {
        lists.computeIfAbsent(member, _ -> new ArrayList<>()).add(list);
    }

    boolean hasShow(String key) {
        return shows.containsKey(key);
    }

    Show show(String key) {
        return shows.getOrDefault(key, Show.UNKNOWN);
    }

    /// The names of the lists that an item is on, itself, with its season or album, or with its show or artist; may be empty.
    List<String> lists(JsonRow item) {
        return Stream.of("ratingKey", "parentRatingKey", "grandparentRatingKey")
                .flatMap(name -> lists.getOrDefault(item.text(name), List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// What is to be told apart: an item is read again when any of it is another one.
    String version(JsonRow item) {
        return String.join(
                "|",
                item.text("updatedAt"),
                Boolean.toString(item.number("viewCount").orElse(0) > 0),
                Boolean.toString(item.number("viewOffset").orElse(0) > 0),
                show(item.text("grandparentRatingKey")).version(),
                String.join("|", lists(item)));
    }
}
