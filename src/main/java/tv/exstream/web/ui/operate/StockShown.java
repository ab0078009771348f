package tv.exstream.web.ui.operate;

import java.util.List;
import java.util.Map;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.web.api.Stock;

/// What there is, as the dashboard counts it: a card for each kind of thing, which leads to its page.
public record StockShown(List<Card> cards) {
    /// As many kinds of media as stand beside each other.
    private static final int MOST_KINDS = 3;

    public StockShown {
        cards = List.copyOf(cards);
    }

    /// @param key of its name, `navigation.KEY`, as in the menu
    /// @param page where all of them are
    public record Card(String key, String page, long count, List<Note> notes) {
        public Card {
            notes = List.copyOf(notes);
        }
    }

    /// How many of them are of a kind, or want a look.
    ///
    /// @param key of its words, `dashboard.stock.KEY`
    /// @param page where these are
    public record Note(String key, long count, String page) {}

    static StockShown of(Stock stock) {
        Stock.OfChannels channels = stock.channels();
        return new StockShown(
                List.of(
                        new Card(
                                "channels",
                                "/channels",
                                channels.all(),
                                some("dark", channels.dark(), "/channels?state=dark")),
                        new Card(
                                "schedules",
                                "/schedules",
                                channels.ruled(),
                                some(
                                        "missing",
                                        channels.all() - channels.ruled(),
                                        "/schedules?trouble=missing")),
                        parts(stock.parts()),
                        media(stock.media()),
                        new Card(
                                "libraries",
                                "/libraries",
                                stock.libraries().all(),
                                some("refused", stock.libraries().refused(), "/libraries")),
                        new Card("collections", "/collections", stock.collections(), List.of())));
    }

    private static Card parts(Map<String, Integer> parts) {
        return new Card(
                "parts",
                "/parts",
                sum(parts),
                some("fillers", parts.getOrDefault(PartKind.FILLER.plural(), 0), "/fillers"));
    }

    private static Card media(Map<String, Integer> kinds) {
        return new Card(
                "browse",
                "/browse",
                sum(kinds),
                kinds.entrySet().stream()
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_KINDS)
                        .map(
                                kind ->
                                        new Note(
                                                kind.getKey(),
                                                kind.getValue(),
                                                "/browse?tab=" + kind.getKey()))
                        .toList());
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<Note> some(String key, int count, String page) {
        return count > 0 ? List.of(new Note(key, count, page)) : List.of();
    }
}
