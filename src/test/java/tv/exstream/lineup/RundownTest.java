package tv.exstream.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.channel.ChannelId;
import tv.exstream.lineup.Mixes.End;
import tv.exstream.lineup.Piece.Flex;
import tv.exstream.lineup.Piece.Programme;
import tv.exstream.lineup.Piece.Redirect;
import tv.exstream.lineup.Timing.BreakLength;
import tv.exstream.lineup.Timing.Hours;
import tv.exstream.lineup.Timing.Restricted;

class RundownTest {
    private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

    @Test
    @DisplayName("TL-01: a break before what would last too long, also where all begins again")
    void aBreakBeforeWhatWouldLastTooLong() {
        BreakLength two = new BreakLength(minutes(2), minutes(2));

        assertThat(said(Timing.withBreaks(films(22, 22, 22), minutes(30), two, 1)))
                .isEqualTo("22 f2 22 f2 22 f2");
        assertThat(said(Timing.withBreaks(films(10, 10, 15, 40), minutes(30), two, 1)))
                .isEqualTo("10 10 f2 15 f2 40 f2");
        assertThat(said(Timing.withBreaks(films(), minutes(30), two, 1))).isEmpty();
    }

    @Test
    @DisplayName("TL-02: what ends at a mark is not padded")
    void whatEndsAtAMarkIsNotPadded() {
        assertThat(said(Timing.padded(films(22, 30, 45), 30, ZoneOffset.UTC)))
                .isEqualTo("22 f8 30 45 f15");
    }

    @Test
    void flexThatIsThereIsABreakAlready() {
        BreakLength two = new BreakLength(minutes(2), minutes(2));
        Rundown rundown = new Rundown(NOON, List.of(flex(5), film(1, minutes(29)), flex(5)));

        assertThat(said(Timing.withBreaks(rundown, minutes(30), two, 1))).isEqualTo("f5 29 f5");
        Rundown once = new Rundown(NOON, List.of(flex(5), film(1, minutes(29))));
        assertThat(said(Timing.withBreaks(once, minutes(30), two, 1))).isEqualTo("f5 29");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-29T12:00:00Z, 1440, 2026-03-28T23:00:00Z",
        "2026-10-25T22:30:00Z, 1440, 2026-10-24T22:00:00Z",
        "2026-10-25T01:10:00Z, 120, 2026-10-25T01:00:00Z",
        "2026-03-29T01:30:00Z, 120, 2026-03-28T23:00:00Z",
    })
    void paddedBeginsAtAMarkAlsoWhenClocksChange(Instant start, int minutes, Instant mark) {
        Rundown rundown = new Rundown(start, List.of(film(1, minutes(20))));

        assertThat(Timing.padded(rundown, minutes, ZoneId.of("Europe/Berlin")).start())
                .isEqualTo(mark);
    }

    @Test
    void blocksOfFarTooManyAreRefusedBeforeTheyFillTheMemory() {
        Rundown shows = shows(show("A", 2, 10), show("B", 3, 10));

        for (End end : List.of(End.LOOP, End.TOGETHER)) {
            assertThatThrownBy(() -> Mixes.inBlocks(shows, Integer.MAX_VALUE, end))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("60000 pieces");
        }
        assertThat(names(Mixes.inBlocks(shows, Integer.MAX_VALUE, End.ONCE)))
                .isEqualTo("A1 A2 B1 B2 B3");
    }

    @Test
    @DisplayName(
            "TL-03: some seconds before a mark are not padded, and the next pad makes up for them")
    void someSecondsBeforeAMarkAreNotPadded() {
        Rundown rundown =
                new Rundown(
                        NOON.plusSeconds(100),
                        List.of(film(1, seconds(1_790)), film(2, minutes(20)), flex(9)));

        Rundown padded = Timing.padded(rundown, 30, ZoneOffset.UTC);

        assertThat(padded.start()).isEqualTo(NOON);
        assertThat(padded.pieces().get(2).length()).isEqualTo(seconds(610));
        assertThat(padded.pieces()).hasSize(3);
    }

    @Test
    @DisplayName(
            "TL-04, TL-05: programmes within some hours, also when all begins again (ours); what is longer is left out and told")
    void programmesWithinSomeHours() {
        Hours morning = new Hours(LocalTime.of(6, 0), hours(4));

        Restricted restricted =
                Timing.restricted(films(120, 300, 180, 60), morning, ZoneOffset.UTC);

        assertThat(said(restricted.rundown())).isEqualTo("120 f1320 180 60 f1200");
        assertThat(restricted.rundown().start()).isEqualTo(Instant.parse("2024-01-01T06:00:00Z"));
        assertThat(restricted.dropped()).hasSize(1);
    }

    @Test
    @DisplayName("TL-06, TL-07: shows are repeated until all have the same time")
    void showsAreRepeated() {
        assertThat(names(Mixes.balanced(shows(show("A", 1, 600), show("B", 1, 300)))))
                .isEqualTo("A1 B1 B1");
        assertThat(names(Mixes.balanced(shows(show("A", 1, 600), show("B", 1, 240)))))
                .isEqualTo("A1 A1 B1 B1 B1 B1 B1");
    }

    @Test
    @DisplayName(
            "TL-08, TL-09: blocks of each show in turn, once, until the longest is over, or until all end together")
    void blocksOfEachShowInTurn() {
        Rundown shows = shows(show("A", 4, 10), show("B", 2, 10));

        assertThat(names(Mixes.inBlocks(shows, 2, End.ONCE))).isEqualTo("A1 A2 B1 B2 A3 A4");
        assertThat(names(Mixes.inBlocks(shows, 2, End.LOOP))).isEqualTo("A1 A2 B1 B2 A3 A4 B1 B2");
        assertThat(
                        names(
                                Mixes.inBlocks(
                                        shows(show("A", 3, 10), show("B", 2, 10)),
                                        1,
                                        End.TOGETHER)))
                .isEqualTo("A1 B1 A2 B2 A3 B1 A1 B2 A2 B1 A3 B2");
        Rundown primes = shows(show("A", 101, 1), show("B", 103, 1));
        assertThatThrownBy(() -> Mixes.inBlocks(primes, 1, End.TOGETHER))
                .hasMessage("shows must end together after at most 10000 blocks: 20806");
    }

    @Test
    @DisplayName("TL-10: in a cyclic shuffle, each show has a rotation of its own order")
    void eachShowHasARotationOfItsOwnOrder() {
        Rundown shows = shows(show("A", 5, 10), show("B", 3, 10));
        for (long seed = 0; seed < 50; seed++) {
            String mixed = names(Mixes.cyclic(shows, seed));

            assertThat("A1A2A3A4A5A1A2A3A4A5").contains(only("A", mixed));
            assertThat("B1B2B3B1B2B3").contains(only("B", mixed));
            assertThat(mixed.split(" ")).hasSize(8);
        }
    }

    @Test
    @DisplayName("TL-11: so many copies of the same programmes")
    void soManyCopies() {
        Rundown films = films(10, 20);

        assertThat(said(films.replicated(3))).isEqualTo("10 20 10 20 10 20");
        assertThat(films.replicatedShuffled(3, 1).pieces())
                .containsExactlyInAnyOrderElementsOf(films.replicated(3).pieces());
        assertThatThrownBy(() -> films.replicated(30_001))
                .hasMessage("copies must be at least 1 and make at most 60000 pieces: 30001 of 2");
    }

    @Test
    @DisplayName("TL-12: neighbouring flex is one, and redirects are one only to the same channel")
    void neighbouringFlexIsOne() {
        Rundown rundown =
                new Rundown(
                        NOON,
                        List.of(
                                flex(5),
                                flex(3),
                                redirect(1),
                                redirect(2),
                                redirect(2),
                                film(1, minutes(1))));

        assertThat(said(rundown.consolidated())).isEqualTo("f8 >1:10 >2:20 1");
    }

    @Test
    @DisplayName("TL-13: duplicates go, flex stays")
    void duplicatesGo() {
        Rundown rundown =
                new Rundown(
                        NOON,
                        List.of(
                                film(1, minutes(1)),
                                flex(5),
                                film(1, minutes(1)),
                                film(2, minutes(2))));

        assertThat(said(rundown.withoutDuplicates())).isEqualTo("1 f5 2");
    }

    @Test
    @DisplayName("TL-14: slid to another time in the same order")
    void slidToAnotherTime() {
        Rundown slid = films(10, 20).slid(minutes(30));

        assertThat(slid).isEqualTo(new Rundown(NOON.plus(minutes(30)), films(10, 20).pieces()));
        assertThat(slid.length()).isEqualTo(minutes(30));
    }

    @Test
    @DisplayName("TL-15: specials go")
    void specialsGo() {
        List<Piece> pieces = new ArrayList<>(show("A", 2, 10));
        pieces.add(new Programme(item("s").episode("A", 0, 1).withId(9).outline()));

        assertThat(names(new Rundown(NOON, pieces).withoutSpecials())).isEqualTo("A1 A2");
    }

    private static Rundown films(int... minutes) {
        List<Piece> pieces = new ArrayList<>();
        for (int length : minutes) {
            pieces.add(film(pieces.size() + 1, minutes(length)));
        }
        return new Rundown(NOON, pieces);
    }

    private static Piece film(long id, Duration length) {
        return new Programme(item("film " + id).withId(id).lasting(length).outline());
    }

    private static Piece flex(int minutes) {
        return new Flex(minutes(minutes));
    }

    private static Piece redirect(long channel) {
        return new Redirect(new ChannelId(channel), minutes(10));
    }

    private static List<Piece> show(String name, int count, int minutes) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            pieces.add(
                    new Programme(
                            item(name + i)
                                    .episode(name, 1, i)
                                    .withId(name.charAt(0) * 1_000L + i)
                                    .lasting(minutes(minutes))
                                    .outline()));
        }
        return pieces;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static Rundown shows(List<Piece>... shows) {
        return new Rundown(NOON, Arrays.stream(shows).flatMap(List::stream).toList());
    }

    private static String only(String show, String names) {
        return Arrays.stream(names.split(" "))
                .filter(name -> name.startsWith(show))
                .collect(Collectors.joining());
    }

    private static String names(Rundown rundown) {
        return rundown.programmes().stream()
                .map(programme -> programme.item().title().name())
                .collect(Collectors.joining(" "));
    }

    private static String said(Rundown rundown) {
        return rundown.pieces().stream()
                .map(
                        piece ->
                                switch (piece) {
                                    case Programme programme -> "" + programme.length().toMinutes();
                                    case Flex flex -> "f" + flex.length().toMinutes();
                                    case Redirect(var channel, var length) ->
                                            ">" + channel.value() + ":" + length.toMinutes();
                                })
                .collect(Collectors.joining(" "));
    }
}
