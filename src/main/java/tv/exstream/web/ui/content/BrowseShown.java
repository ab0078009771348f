package tv.exstream.web.ui.content;

import java.util.List;

/// What the media browser shows.
///
/// @param tabs those that have something
/// @param count how many things are found in the tab
/// @param next where it goes on; empty when there is no more
/// @param faults at most one
public record BrowseShown(
        List<TabShown> tabs,
        int count,
        List<CardShown> cards,
        String next,
        Choices choices,
        List<QueryFault> faults) {
    public BrowseShown {
        tabs = List.copyOf(tabs);
        cards = List.copyOf(cards);
        faults = List.copyOf(faults);
    }

    /// @param word as in `browse.tab.WORD`
    public record TabShown(String word, int count, boolean current) {}

    /// What can be chosen among all media of the tab.
    ///
    /// @param decades by their first years, the latest first
    public record Choices(
            List<String> libraries,
            List<String> genres,
            List<String> ratings,
            List<String> decades) {
        public Choices {
            libraries = List.copyOf(libraries);
            genres = List.copyOf(genres);
            ratings = List.copyOf(ratings);
            decades = List.copyOf(decades);
        }
    }

    /// Whether there is nothing to look through at all.
    public boolean isBare() {
        return tabs.stream().allMatch(tab -> tab.count() == 0) && faults.isEmpty();
    }

    /// What the address of this page would show if it went on.
    public boolean hasMore() {
        return !next.isEmpty();
    }
}
