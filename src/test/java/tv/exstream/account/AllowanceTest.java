package tv.exstream.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Listing;

class AllowanceTest {
    private static final Channel KIDS = channel(3).listed(new Listing(false, "Kids", "")).build();
    private static final Channel NEWS = channel(4).listed(new Listing(false, "News", "")).build();
    private static final Channel PLAIN = channel(5).build();

    @Test
    void channelsAreSeenByTheirGroupOrTheirId() {
        var some = new ChannelChoice.Some(Set.of("Kids"), Set.of(new ChannelId(5)));
        Allowance allowance = new Allowance(some, RatingLimit.NONE, 0);

        assertThat(allowance.shows(KIDS)).isTrue();
        assertThat(allowance.shows(PLAIN)).isTrue();
        assertThat(allowance.shows(NEWS)).isFalse();
        assertThat(Allowance.EVERYTHING.shows(NEWS)).isTrue();
        assertThat(Allowance.NOTHING.shows(NEWS)).isFalse();
    }

    @Test
    void streamsAreBoundedWhereItIsSaid() {
        Allowance two = new Allowance(new ChannelChoice.All(), RatingLimit.NONE, 2);

        assertThat(two.allowsOneMore(1)).isTrue();
        assertThat(two.allowsOneMore(2)).isFalse();
        assertThat(Allowance.EVERYTHING.allowsOneMore(999)).isTrue();
        assertThatThrownBy(() -> new Allowance(new ChannelChoice.All(), RatingLimit.NONE, -1))
                .hasMessage("mostStreams must be 0..1000: -1");
    }

    @Test
    void programmesAreAllowedByTheirAge() {
        RatingLimit strict = new RatingLimit(12, false);
        RatingLimit lenient = new RatingLimit(12, true);

        assertThat(strict.allows("FSK 12")).isTrue();
        assertThat(strict.allows("PG-13")).isFalse();
        assertThat(strict.allows("")).isFalse();
        assertThat(lenient.allows("")).isTrue();
        assertThat(lenient.allows("TV-MA")).isFalse();
        assertThat(RatingLimit.NONE.allows("NC-17")).isTrue();
        assertThatThrownBy(() -> new RatingLimit(100, true))
                .hasMessage("highestAge must be 0..99: 100");
    }

    @ParameterizedTest
    @CsvSource({
        "FSK 16, 16",
        "FSK-0, 0",
        "fsk12, 12",
        "16, 16",
        "16+, 16",
        "PG-13, 13",
        "pg, 8",
        "G, 0",
        "R, 17",
        "NC-17, 17",
        "TV-Y, 0",
        "TV-Y7, 7",
        "TV-Y7-FV, 7",
        "TV-14, 14",
        "TV-MA, 17",
        "US:TV-14, 14",
        "Germany:12, 12",
        "de: FSK 6, 6",
        "UK:12A, 12",
        "GB/15, 15",
        "R18, 18",
        "MA15+, 15",
        "BBFC 18, 18",
        "NL:AL, 0",
        "FR:-16, 16",
        "Tous publics, 0",
        "R21, 21",
        "M/18, 18",
        "M/4, 4",
        "PT:M/16, 16",
        "A, 18",
        "India:A, 18",
        "ES:A, 0",
        "III, 18",
        "HK:IIB, 15"
    })
    void ratingsOfManyCountriesSayAnAge(String rating, int age) {
        assertThat(RatedAge.of(rating)).hasValue(age);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NR",
                "Not Rated",
                "Unrated",
                "1998",
                "22",
                "99",
                "Approved",
                "PG:",
                "FSK",
                "12 Monkeys at night"
            })
    void otherTextsSayNone(String rating) {
        assertThat(RatedAge.of(rating)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverSaysAnAgeSaysOneOfPeople(long seed) {
        Random random = new Random(seed);
        String letters = "FSKPGTVMARUXY :-/+0123456789\u00DF\u0130\n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(10); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            OptionalInt age = RatedAge.of(text.toString());
            assertThat(age.orElse(0)).as("seed %d: %s", seed, text).isBetween(0, 21);
        }
        assertThat(RatedAge.of("A".repeat(10_000_000))).isEmpty();
    }
}
