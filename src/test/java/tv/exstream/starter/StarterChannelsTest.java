package tv.exstream.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.media.MediaKind;
import tv.exstream.schedule.cursor.Chance;

class StarterChannelsTest {
    @Test
    void aLargeLibraryIsOfferedTheGeneralFirstAndThenTheSpecial() {
        Stock stock =
                new Shelf()
                        .films(12, 1984, "Drama")
                        .films(9, 1995, "Comedy")
                        .show("Northern Lights", 30)
                        .show("Harbour Watch", 12)
                        .of(MediaKind.MUSIC_VIDEO, 10)
                        .stock();

        assertThat(names(StarterChannels.of(stock)))
                .containsExactly(
                        "Prime Time",
                        "Films",
                        "Series",
                        "Music",
                        "Drama",
                        "Comedy",
                        "Films of the 1980s",
                        "Films of the 1990s",
                        "Northern Lights",
                        "Harbour Watch");
    }

    @Test
    void whatIsSoonSeenAgainIsNotOffered() {
        Stock stock = new Shelf().films(40, 1984, "Drama").films(3, 1995, "Comedy").stock();

        assertThat(names(StarterChannels.of(stock)))
                .containsExactly("Films", "Drama", "Films of the 1980s");
    }

    @Test
    void aSmallLibraryIsTreatedGently() {
        Stock stock =
                new Shelf()
                        .films(3, 1987, "Adventure")
                        .show("Northern Lights", 5)
                        .show("Harbour Watch", 4)
                        .stock();

        assertThat(names(StarterChannels.of(stock)))
                .contains("Prime Time", "Films", "Series", "Northern Lights", "Harbour Watch");
    }

    @Test
    void oneFileIsOfferedWhateverItIs() {
        assertThat(names(StarterChannels.of(new Shelf().films(1, 1987).stock())))
                .containsExactly("Films");
        assertThat(names(StarterChannels.of(new Shelf().of(MediaKind.OTHER_VIDEO, 1).stock())))
                .containsExactly("Videos");
    }

    @Test
    void anEmptyLibraryIsOfferedNothing() {
        assertThat(StarterChannels.of(new Shelf().stock())).isEmpty();
    }

    @Test
    void ofSpecialChannelsTheTwoLargestAreChosen() {
        Stock stock = new Shelf().show("A", 30).show("B", 20).show("C", 10).stock();

        assertThat(names(StarterChannels.chosen(StarterChannels.of(stock))))
                .containsExactly("Series", "A", "B");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whateverALibraryHasChannelsHaveSomethingToShowAndKeysOfTheirOwn(long seed) {
        Stock stock = random(seed);

        List<StarterChannel> all = StarterChannels.of(stock);

        assertThat(all).as("seed " + seed).hasSizeBetween(stock.total() == 0 ? 0 : 1, 23);
        assertThat(all).as("seed " + seed).allMatch(each -> each.items() > 0);
        assertThat(all.stream().map(StarterChannel::key)).doesNotHaveDuplicates();
        assertThat(all).containsAll(StarterChannels.chosen(all));
    }

    private static Stock random(long seed) {
        return new Stock(
                Chance.draw(seed, 1, 200),
                Chance.draw(seed, 2, 500),
                Chance.draw(seed, 3, 30),
                Chance.draw(seed, 4, 50),
                Chance.draw(seed, 5, 10),
                Chance.draw(seed, 6, 20),
                shares(seed, "genre"),
                List.of(new Share("1980", Chance.draw(seed, 7, 20))),
                shares(seed, "show"));
    }

    private static List<Share> shares(long seed, String what) {
        List<Share> shares = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            shares.add(new Share(what + n, Chance.draw(Chance.seed(seed, what), n, 30)));
        }
        return shares;
    }

    private static List<String> names(List<StarterChannel> channels) {
        return channels.stream().map(StarterChannel::name).toList();
    }
}
