package tv.exstream.library.iptv;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tv.exstream.iptv.ListedEntry;
import tv.exstream.media.Title;

/// What the series of an account are called, so that two of one name and of different years are two shows: the one that has been there
/// longest has the name alone, the others have it with their year. Two of the same year are one show in two versions. Immutable.
final class ShowNames {
    /// As panels number them.
    private static final Comparator<ListedEntry> OLDEST_FIRST =
            Comparator.comparingInt((ListedEntry entry) -> entry.key().text().length())
                    .thenComparing(entry -> entry.key().text());

    /// The titles of those that have a name alone.
    private final Map<String, Title> alone = new HashMap<>();

    ShowNames(List<ListedEntry> series) {
        for (ListedEntry each : series.stream().sorted(OLDEST_FIRST).toList()) {
            Title title = KeptVideos.title(each.name());
            var _ = alone.putIfAbsent(folded(title), title);
        }
    }

    String of(ListedEntry series) {
        Title title = KeptVideos.title(series.name());
        Title first = alone.getOrDefault(folded(title), title);
        boolean other = title.year() > 0 && first.year() > 0 && title.year() != first.year();
        return other ? "%s (%d)".formatted(title.name(), title.year()) : title.name();
    }

    private static String folded(Title title) {
        return title.name().toLowerCase(Locale.ROOT);
    }
}
