package tv.exstream.lineup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelId;
import tv.exstream.lineup.Piece.Flex;
import tv.exstream.lineup.Piece.Programme;
import tv.exstream.lineup.Piece.Redirect;
import tv.exstream.lineup.Tool.Replicate.Copies;
import tv.exstream.lineup.Tool.Sort.By;
import tv.exstream.lineup.Tool.Sort.Direction;
import tv.exstream.lineup.Toolbox.Outcome;
import tv.exstream.remark.Remark;

class ToolboxTest {
    private static final Instant NOON = Instant.parse("2024-01-01T12:00:00Z");

    private final Toolbox toolbox = new Toolbox(ZoneOffset.UTC, 5);

    @Test
    @DisplayName("TL-05: what is longer than the hours is left out and named")
    void whatIsLongerThanTheHoursIsNamed() {
        Tool nights = new Tool.Hours(LocalTime.of(23, 0), LocalTime.of(1, 0));

        Outcome outcome = toolbox.apply(nights, films(60, 180, 90));

        assertThat(names(outcome.rundown())).isEqualTo("film1 f1380 film3 f1350");
        assertThat(outcome.notes())
                .extracting(Remark::english)
                .containsExactly("left out, longer than the hours: film2");
    }

    @Test
    @DisplayName("TL-09: shows that end together only after far too many blocks are refused")
    void showsThatDoNotEndTogetherAreRefused() {
        List<Piece> pieces = new ArrayList<>();
        pieces.addAll(show("A", 101));
        pieces.addAll(show("B", 103));

        assertThatThrownBy(
                        () ->
                                toolbox.apply(
                                        new Tool.Blocks(1, Mixes.End.TOGETHER),
                                        new Rundown(NOON, pieces)))
                .hasMessage("shows must end together after at most 10000 blocks: 20806");
    }

    @Test
    @DisplayName("TL-13, TL-15: what is left out is counted")
    void whatIsLeftOutIsCounted() {
        Rundown rundown = films(10, 10).replicated(2);
        List<Piece> mixed = new ArrayList<>(rundown.pieces());
        mixed.add(new Flex(minutes(5)));
        mixed.add(new Redirect(new ChannelId(2), minutes(5)));
        Rundown all = new Rundown(NOON, mixed);

        assertThat(toolbox.apply(new Tool.RemoveDuplicates(), all).notes())
                .extracting(Remark::english)
                .containsExactly("left out: programmes (2)");
        assertThat(toolbox.apply(new Tool.CyclicShuffle(), all).notes())
                .extracting(Remark::english)
                .containsExactly("left out: flex (1)", "left out: redirects (1)");
        assertThat(toolbox.apply(new Tool.RemoveSpecials(), all).notes()).isEmpty();
        assertThat(toolbox.apply(new Tool.Pad(30), all).notes()).isEmpty();
        assertThat(toolbox.apply(new Tool.Consolidate(), all).notes()).isEmpty();
    }

    @Test
    void sortedInEveryOrder() {
        List<Piece> pieces =
                List.of(
                        new Programme(item("Zebra").withId(1).lasting(minutes(5)).outline()),
                        new Programme(item("b").episode("Show", 2, 1).withId(2).outline()),
                        new Programme(item("a").episode("Show", 2, 10).withId(3).outline()),
                        new Programme(item("c").episode("Show", 1, 3).withId(4).outline()));
        Rundown rundown = new Rundown(NOON, pieces);

        assertThat(sorted(rundown, By.TITLE, Direction.ASCENDING)).isEqualTo("a b c Zebra");
        assertThat(sorted(rundown, By.EPISODE, Direction.ASCENDING)).isEqualTo("Zebra c b a");
        assertThat(sorted(rundown, By.EPISODE, Direction.DESCENDING)).isEqualTo("a b c Zebra");
        assertThat(sorted(rundown, By.RELEASED, Direction.ASCENDING)).isEqualTo("Zebra c b a");
        assertThat(sorted(rundown, By.LENGTH, Direction.ASCENDING)).startsWith("Zebra");
    }

    private String sorted(Rundown rundown, By by, Direction direction) {
        return names(toolbox.apply(new Tool.Sort(by, direction), rundown).rundown());
    }

    @Test
    @DisplayName("TL-10, TL-11: chance is the seed's")
    void chanceIsTheSeeds() {
        Rundown films = films(1, 2, 3, 4, 5, 6, 7, 8);
        for (Tool tool :
                List.of(
                        new Tool.Shuffle(),
                        new Tool.CyclicShuffle(),
                        new Tool.Replicate(2, Copies.SHUFFLED))) {
            Rundown once = toolbox.apply(tool, films).rundown();

            assertThat(toolbox.apply(tool, films).rundown()).isEqualTo(once);
            assertThat(new Toolbox(ZoneOffset.UTC, 6).apply(tool, films).rundown())
                    .isNotEqualTo(once);
        }
    }

    @Test
    @DisplayName("TL-06: what lasts next to no time is repeated only as long as there is room")
    void whatLastsNextToNoTimeIsNotRepeatedForever() {
        Rundown rundown =
                new Rundown(
                        NOON,
                        List.of(
                                new Programme(item("long").withId(1).outline()),
                                new Programme(
                                        item("tiny").withId(2).outline(), Duration.ofNanos(1))));

        assertThatThrownBy(() -> toolbox.apply(new Tool.Balance(), rundown))
                .hasMessage("a rundown must have at most 60000 pieces: 60001");
        assertThatThrownBy(() -> new Programme(item("none").outline(), Duration.ZERO))
                .hasMessage("length must be positive: PT0S");
    }

    @Test
    @DisplayName("TL-01, TL-02, TL-12, TL-14: the other tools do what their names say")
    void theOtherToolsDoWhatTheirNamesSay() {
        Rundown films = films(20, 20);

        assertThat(after(new Tool.Pad(30), films)).isEqualTo("film1 f10 film2 f10");
        assertThat(after(new Tool.Slide(minutes(5)), films)).isEqualTo("film1 film2");
        assertThat(toolbox.apply(new Tool.Slide(minutes(5)), films).rundown().start())
                .isEqualTo("2024-01-01T12:05:00Z");
        Tool breaks = new Tool.Breaks(minutes(30), new Timing.BreakLength(minutes(2), minutes(2)));
        assertThat(after(breaks, films)).isEqualTo("film1 f2 film2 f2");
        assertThat(after(new Tool.RemoveFlex(), toolbox.apply(breaks, films).rundown()))
                .isEqualTo("film1 film2");
        assertThat(after(new Tool.Consolidate(), new Rundown(NOON, List.of(flex(), flex()))))
                .isEqualTo("f10");
        assertThatThrownBy(() -> new Tool.Pad(7))
                .hasMessage("minutes must divide the 1440 of a day: 7");
        assertThatThrownBy(() -> new Tool.Hours(LocalTime.NOON, LocalTime.NOON))
                .hasMessage("hours must not begin and end at once: 12:00");
    }

    private String after(Tool tool, Rundown rundown) {
        return names(toolbox.apply(tool, rundown).rundown());
    }

    private static Flex flex() {
        return new Flex(minutes(5));
    }

    private static Rundown films(int... lengths) {
        List<Piece> pieces = new ArrayList<>();
        for (int length : lengths) {
            int number = pieces.size() + 1;
            pieces.add(
                    new Programme(
                            item("film" + number)
                                    .withId(number)
                                    .lasting(minutes(length))
                                    .outline()));
        }
        return new Rundown(NOON, pieces);
    }

    private static List<Piece> show(String name, int count) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            long id = name.charAt(0) * 1_000L + i;
            pieces.add(new Programme(item(name + i).episode(name, 1, i).withId(id).outline()));
        }
        return pieces;
    }

    private static String names(Rundown rundown) {
        return rundown.pieces().stream()
                .map(
                        piece ->
                                switch (piece) {
                                    case Programme programme -> programme.item().title().name();
                                    case Flex flex -> "f" + flex.length().toMinutes();
                                    case Redirect redirect -> ">" + redirect.channel();
                                })
                .collect(Collectors.joining(" "));
    }
}
