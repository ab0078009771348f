package tv.exstream.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Which channels suit a library.
public final class StarterChannels {
    /// Of each theme with a subject, as many as a person likes to look through. Arbitrary.
    private static final Map<Theme, Integer> MOST =
            Map.of(Theme.GENRE, 6, Theme.DECADE, 4, Theme.SHOW, 6);

    /// Of those, as many as are chosen before somebody chooses. Arbitrary.
    private static final int CHOSEN = 2;

    private final Stock stock;
    private final List<StarterChannel> found = new ArrayList<>();

    private StarterChannels(Stock stock) {
        this.stock = stock;
    }

    /// The most general ones first; none for an empty library, and at least one for any other.
    public static List<StarterChannel> of(Stock stock) {
        return new StarterChannels(stock).all();
    }

    /// Whether it is offered as chosen: whatever is general, and the largest of the others.
    public static List<StarterChannel> chosen(List<StarterChannel> all) {
        List<StarterChannel> chosen = new ArrayList<>();
        for (StarterChannel each : all) {
            long before = chosen.stream().filter(one -> one.theme() == each.theme()).count();
            if (before < CHOSEN) {
                chosen.add(each);
            }
        }
        return List.copyOf(chosen);
    }

    private List<StarterChannel> all() {
        if (enough(Theme.FILMS, stock.films()) && enough(Theme.SERIES, stock.episodes())) {
            add(Theme.MIX, stock.films() + stock.episodes());
        }
        add(Theme.FILMS, stock.films());
        if (stock.shows().size() > 1) {
            add(Theme.SERIES, stock.episodes());
        }
        add(Theme.KIDS, stock.kids());
        add(Theme.MUSIC, stock.musicVideos());
        add(Theme.SONGS, stock.songs());
        add(Theme.VIDEOS, stock.videos());
        add(Theme.GENRE, stock.genres());
        add(Theme.DECADE, stock.decades());
        add(Theme.SHOW, stock.shows());
        return found.isEmpty() ? whatThereIs() : List.copyOf(found);
    }

    private void add(Theme theme, List<Share> shares) {
        shares.stream()
                .filter(share -> enough(theme, share.count()))
                .limit(MOST.getOrDefault(theme, 0))
                .forEach(
                        share -> found.add(new StarterChannel(theme, share.name(), share.count())));
    }

    private void add(Theme theme, int count) {
        if (enough(theme, count)) {
            found.add(new StarterChannel(theme, "", count));
        }
    }

    private boolean enough(Theme theme, int count) {
        return count >= theme.least(stock.total());
    }

    /// Of a few files whatever is most of.
    private List<StarterChannel> whatThereIs() {
        return List.of(
                        new StarterChannel(Theme.FILMS, "", stock.films()),
                        new StarterChannel(Theme.SERIES, "", stock.episodes()),
                        new StarterChannel(Theme.MUSIC, "", stock.musicVideos()),
                        new StarterChannel(Theme.SONGS, "", stock.songs()),
                        new StarterChannel(Theme.VIDEOS, "", stock.videos()))
                .stream()
                .filter(each -> each.items() > 0)
                .toList();
    }
}
