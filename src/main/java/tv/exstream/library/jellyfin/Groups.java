package tv.exstream.library.jellyfin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tv.exstream.library.remote.JsonRow;

/// What is said of many items at once: shows, and the lists that items are on. Owned by one thread.
final class Groups {
    private final Map<String, Show> shows = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    void add(String series, Show show) {
        shows.put(series, show);
    }

    /// An item, or all episodes of a show, is on a list.
    void add(String member, String list) {
        lists.computeIfAbsent(member, _ -> new ArrayList<>()).add(list);
    }

    boolean hasShow(String series) {
        return shows.containsKey(series);
    }

    Show show(String series) {
        return shows.getOrDefault(series, Show.UNKNOWN);
    }

    /// The names of the lists that an item is on, itself, with its season or with its show; may be empty.
    List<String> lists(JsonRow item) {
        return Stream.of("Id", "SeasonId", "SeriesId", "AlbumId")
                .flatMap(name -> lists.getOrDefault(item.text(name), List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// What is to be told apart: an item is read again when any of it is another one.
    String version(JsonRow item) {
        JsonRow user = item.row("UserData");
        return String.join(
                "|",
                item.text("Etag"),
                user.text("Played"),
                Boolean.toString(user.number("PlaybackPositionTicks").orElse(0) > 0),
                show(item.text("SeriesId")).version(),
                String.join("|", lists(item)));
    }
}
