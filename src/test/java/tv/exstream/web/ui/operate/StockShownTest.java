package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.exstream.web.api.Stock;
import tv.exstream.web.ui.operate.StockShown.Card;
import tv.exstream.web.ui.operate.StockShown.Note;

class StockShownTest {
    @Test
    void channelsThatWantALookAreNotedWhereTheyAre() {
        StockShown shown = StockShown.of(stock(new Stock.OfChannels(5, 2, 4), Map.of()));

        assertThat(shown.cards())
                .contains(
                        card("channels", 5, new Note("dark", 2, "/channels?state=dark")),
                        card("schedules", 4, new Note("missing", 1, "/schedules?trouble=missing")));
    }

    @Test
    void whereAllIsWellNothingIsNoted() {
        StockShown shown = StockShown.of(stock(new Stock.OfChannels(5, 0, 5), Map.of()));

        assertThat(shown.cards())
                .contains(card("channels", 5), card("schedules", 5), card("libraries", 2));
    }

    @Test
    void mediaAreCountedTogetherAndTheMostFrequentKindsByThemselves() {
        Map<String, Integer> kinds = Map.of("movie", 3, "song", 90, "image", 1, "episode", 20);

        StockShown shown = StockShown.of(stock(new Stock.OfChannels(0, 0, 0), kinds));

        assertThat(shown.cards())
                .contains(
                        card(
                                "browse",
                                114,
                                new Note("song", 90, "/browse?tab=song"),
                                new Note("episode", 20, "/browse?tab=episode"),
                                new Note("movie", 3, "/browse?tab=movie")));
    }

    @Test
    void kindsOfWhichThereAreAsManyStandInTheOrderOfTheirNames() {
        StockShown shown =
                StockShown.of(
                        stock(new Stock.OfChannels(0, 0, 0), Map.of("song", 1, "episode", 1)));

        assertThat(shown.cards())
                .contains(
                        card(
                                "browse",
                                2,
                                new Note("episode", 1, "/browse?tab=episode"),
                                new Note("song", 1, "/browse?tab=song")));
    }

    @Test
    void fillersAreAmongThePartsAndHaveAPageOfTheirOwn() {
        var stock =
                new Stock(
                        new Stock.OfChannels(0, 0, 0),
                        Map.of(),
                        new Stock.OfLibraries(3, 1),
                        7,
                        Map.of("blocks", 4, "fillers", 2));

        assertThat(StockShown.of(stock).cards())
                .contains(
                        card("parts", 6, new Note("fillers", 2, "/fillers")),
                        card("libraries", 3, new Note("refused", 1, "/libraries")),
                        card("collections", 7));
    }

    private static Stock stock(Stock.OfChannels channels, Map<String, Integer> media) {
        return new Stock(channels, media, new Stock.OfLibraries(2, 0), 0, Map.of());
    }

    private static Card card(String key, long count, Note... notes) {
        return new Card(key, "/" + key, count, List.of(notes));
    }
}
