package tv.exstream.web.ui.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.web.api.ListParameters;
import tv.exstream.web.api.MediaAnswer;
import tv.exstream.web.api.MediaGroupsAnswer;
import tv.exstream.web.api.MediaGroupsAnswer.GroupEntry;
import tv.exstream.web.api.MediaGroupsView;
import tv.exstream.web.api.MediaGroupsView.Count;
import tv.exstream.web.api.MediaView;
import tv.exstream.web.api.QueryCheckAnswer;
import tv.exstream.web.ui.content.BrowseShown.Choices;
import tv.exstream.web.ui.content.BrowseShown.TabShown;

/// Puts together what somebody sees who looks through the media. Thread-safe.
final class MediaBrowser {
    /// Some screens on a desk, and what a phone loads in a moment.
    static final int MOST = 60;

    /// More than anybody looks through in a list of choices.
    private static final int MOST_CHOICES = 300;

    private final MediaView media;
    private final MediaGroupsView groups;

    MediaBrowser(MediaView media, MediaGroupsView groups) {
        this.media = media;
        this.groups = groups;
    }

    /// @param cursor what was answered as the next part; empty for the beginning
    BrowseShown show(MediaFilter filter, String cursor) {
        Choices choices = choices(filter.kind());
        Optional<QueryFault> fault = fault(filter.q());
        if (fault.isPresent()) {
            return new BrowseShown(List.of(), 0, List.of(), "", choices, fault.stream().toList());
        }
        List<TabShown> tabs = tabs(filter);
        return filter.kind().isOfGroups()
                ? groups(filter, cursor, tabs, choices)
                : items(filter, cursor, tabs, choices);
    }

    private Optional<QueryFault> fault(String query) {
        if (query.isEmpty()) {
            return Optional.empty();
        }
        QueryCheckAnswer check = media.checked(query);
        return QueryFault.of(query, check);
    }

    private BrowseShown items(
            MediaFilter filter, String cursor, List<TabShown> tabs, Choices choices) {
        MediaAnswer found = media.items(filter.query(filter.kind()), part(cursor, filter.order()));
        return new BrowseShown(
                tabs,
                found.total(),
                found.items().stream()
                        .map(item -> CardShown.of(item, filter.kind().shape()))
                        .toList(),
                found.next().orElse(""),
                choices,
                List.of());
    }

    static ListParameters part(String cursor, String sort) {
        return new ListParameters(cursor, Integer.toString(MOST), "", sort);
    }

    private static ListParameters part(int from, int most, String sort) {
        return new ListParameters("", Integer.toString(most), Integer.toString(from), sort);
    }

    /// More of them than anybody looks through.
    static List<GroupEntry> first(MediaGroupsView groups, String by, String query) {
        return groups.groups(by, query, part(0, MOST_CHOICES, "")).groups();
    }

    /// Groups are counted, so that a place among them is enough to go on.
    private BrowseShown groups(
            MediaFilter filter, String cursor, List<TabShown> tabs, Choices choices) {
        Tab tab = filter.kind();
        int place = cursor.matches("\\d{1,7}") ? Integer.parseInt(cursor) : 0;
        String sort = filter.sort().equals("-items") ? "-items" : "value";
        MediaGroupsAnswer found =
                groups.groups(tab.by(), filter.query(tab), part(place, MOST, sort));
        int end = place + found.groups().size();
        return new BrowseShown(
                tabs,
                found.total(),
                found.groups().stream().map(group -> CardShown.of(group, tab)).toList(),
                end < found.total() ? Integer.toString(end) : "",
                choices,
                List.of());
    }

    private List<TabShown> tabs(MediaFilter filter) {
        Map<Tab, Integer> counts = kinds(filter.wish());
        List<TabShown> shown = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            int count = tab.isOfGroups() ? count(tab, filter, counts) : counts.getOrDefault(tab, 0);
            if (count > 0 || tab == filter.kind()) {
                shown.add(new TabShown(tab.word(), count, tab == filter.kind()));
            }
        }
        return shown;
    }

    private int count(Tab tab, MediaFilter filter, Map<Tab, Integer> kinds) {
        boolean isEmpty =
                switch (tab) {
                    case SHOW -> !kinds.containsKey(Tab.EPISODE);
                    case ALBUM -> !kinds.containsKey(Tab.SONG);
                    default -> !kinds.containsKey(Tab.SONG) && !kinds.containsKey(Tab.MUSIC_VIDEO);
                };
        return isEmpty ? 0 : groups.counts(tab.by(), filter.query(tab)).size();
    }

    /// How many single items the tabs have.
    private Map<Tab, Integer> kinds(String wish) {
        Map<Tab, Integer> counts = new EnumMap<>(Tab.class);
        for (Count kind : groups.counts("type", wish)) {
            Tab tab = Tab.of(kind.value().replace(' ', '_'));
            counts.merge(tab, kind.items(), Integer::sum);
            if (tab != Tab.EXTRA) {
                counts.merge(Tab.ALL, kind.items(), Integer::sum);
            }
        }
        return counts;
    }

    private Choices choices(Tab tab) {
        return new Choices(
                values("library_name", tab),
                values("genre", tab),
                values("content_rating", tab),
                values("year", tab).reversed().stream()
                        .flatMap(MediaBrowser::decade)
                        .distinct()
                        .toList());
    }

    private List<String> values(String by, Tab tab) {
        return groups.counts(by, tab.query()).stream()
                .limit(MOST_CHOICES)
                .map(Count::value)
                .toList();
    }

    private static Stream<String> decade(String year) {
        return year.length() == 4 ? Stream.of(year.substring(0, 3) + "0") : Stream.empty();
    }
}
