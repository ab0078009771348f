package tv.exstream.web.ui.content;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tv.exstream.collection.query.Field;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
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

    /// What of a group is looked at; absent ones are empty.
    ///
    /// @param name what its items have in common
    /// @param season of a show; the first one when it is empty
    /// @param cursor where the list goes on
    public record Wanted(String name, String season, String cursor) {
        public Wanted {
            // Spring gives null for what is not in the request.
            name = Objects.requireNonNullElse(name, "").strip();
            season = Objects.requireNonNullElse(season, "");
            cursor = Objects.requireNonNullElse(cursor, "");
        }
    }

    public boolean hasMore() {
        return !next.isEmpty();
    }

    /// Finds out about one.
    record Of(MediaView media, MediaGroupsView groups) {
        /// @throws ProblemException MEDIA_NOT_FOUND when nothing belongs to it
        GroupShown show(Tab tab, Wanted wanted) {
            String name = wanted.name();
            String query = tab.query() + " AND " + is(tab, name);
            GroupEntry group =
                    MediaBrowser.first(groups, tab.by(), query).stream()
                            .findFirst()
                            .orElseThrow(() -> unknown(name));
            List<GroupEntry> all = seasons(tab, query);
            String season =
                    all.stream()
                            .map(GroupEntry::value)
                            .filter(wanted.season()::equals)
                            .findFirst()
                            .orElse(all.isEmpty() ? "" : all.getFirst().value());
            MediaAnswer found =
                    media.items(
                            season.isEmpty() ? query : query + " AND season_number:" + season,
                            MediaBrowser.part(
                                    wanted.cursor(), tab == Tab.SHOW ? "episode" : "title"));
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
            return tab == Tab.SHOW ? MediaBrowser.first(groups, "season_number", query) : List.of();
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
            return ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.NO_MEDIA_OF, name);
        }
    }
}
