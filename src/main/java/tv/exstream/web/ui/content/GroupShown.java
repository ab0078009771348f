package tv.exstream.web.ui.content;

import java.util.List;
import java.util.Map;
import tv.exstream.collection.query.Field;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.web.api.MediaAnswer;
import tv.exstream.web.api.MediaGroupsAnswer.GroupEntry;
import tv.exstream.web.api.MediaGroupsView;
import tv.exstream.web.api.MediaView;

/// A show, an artist or an album.
///
/// @param by the word of its tab
/// @param query finds all that belongs to it
/// @param picture its address, relative to the server; empty when there is none
/// @param pick how a collection names it, as JSON
/// @param seasons of a show, by number
/// @param season the one that is shown; empty for all
/// @param items how many it has
/// @param next where the list goes on; empty when there is no more
public record GroupShown(
        String by,
        String name,
        String query,
        String picture,
        String pick,
        List<SeasonShown> seasons,
        String season,
        int items,
        List<CardShown> cards,
        String next) {
    public GroupShown {
        seasons = List.copyOf(seasons);
        cards = List.copyOf(cards);
    }

    /// @param number 0 for specials
    /// @param pick how a collection names it, as JSON
    public record SeasonShown(String number, int items, boolean current, String pick) {}

    public boolean hasMore() {
        return !next.isEmpty();
    }

    /// Finds out about one.
    record Of(MediaView media, MediaGroupsView groups) {
        private static final int MOST_SEASONS = 200;

        /// @throws ProblemException MEDIA_NOT_FOUND when nothing belongs to it
        GroupShown show(Tab tab, String name, String wanted, String cursor) {
            String query = tab.query() + " AND " + is(tab, name);
            GroupEntry group =
                    groups.groups(tab.by(), query, "value", 0, MOST_SEASONS).groups().stream()
                            .findFirst()
                            .orElseThrow(() -> unknown(name));
            List<GroupEntry> all = seasons(tab, query);
            String season =
                    all.stream()
                            .map(GroupEntry::value)
                            .filter(wanted::equals)
                            .findFirst()
                            .orElse(all.isEmpty() ? "" : all.getFirst().value());
            MediaAnswer found =
                    media.items(
                            season.isEmpty() ? query : query + " AND season_number:" + season,
                            MediaBrowser.part(cursor, tab == Tab.SHOW ? "episode" : "title"));
            CardShown card = CardShown.of(group, tab);
            return new GroupShown(
                    tab.word(),
                    group.value(),
                    query,
                    card.picture(),
                    card.pick(),
                    all.stream().map(each -> season(name, each, season)).toList(),
                    season,
                    group.items(),
                    found.items().stream().map(item -> CardShown.of(item, shape(tab))).toList(),
                    found.next().orElse(""));
        }

        private static String is(Tab tab, String name) {
            return MediaGroupsView.query(Field.named(tab.by()).orElseThrow(), name);
        }

        private List<GroupEntry> seasons(Tab tab, String query) {
            return tab == Tab.SHOW
                    ? groups.groups("season_number", query, "value", 0, MOST_SEASONS).groups()
                    : List.of();
        }

        private static SeasonShown season(String show, GroupEntry season, String current) {
            Map<String, Object> pick =
                    Map.of(
                            "type",
                            "season",
                            "show",
                            show,
                            "number",
                            Integer.parseInt(season.value()));
            return new SeasonShown(
                    season.value(),
                    season.items(),
                    season.value().equals(current),
                    CardShown.json(pick));
        }

        private static Shape shape(Tab tab) {
            return tab == Tab.SHOW ? Shape.BROAD : Shape.SQUARE;
        }

        private static ProblemException unknown(String name) {
            return new ProblemException(Problem.MEDIA_NOT_FOUND, "no media are of this: " + name);
        }
    }
}
