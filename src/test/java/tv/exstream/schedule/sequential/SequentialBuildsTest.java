package tv.exstream.schedule.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Outline;
import tv.exstream.playout.Airing;
import tv.exstream.playout.Presentation;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;

/// Whole timelines of schedule files that begin at midnight.
class SequentialBuildsTest {
    private final Scripts scripts =
            new Scripts(Lab.atMidnight())
                    .content("ABC", 1, hours(1), hours(1), hours(1))
                    .content(
                            "TEN",
                            10,
                            Stream.generate(() -> minutes(6)).limit(10).toArray(Duration[]::new))
                    .content("IDENT", 50, seconds(10))
                    .content("ADS", 60, seconds(30), seconds(30), seconds(30));

    @Test
    @DisplayName("SEQ-18: a content goes on where it was")
    void aContentGoesOnWhereItWas() {
        assertThat(scripts.does("{count: 2, content: ABC}", "{count: 2, content: ABC}"))
                .isEqualTo("1@0:00, 2@1:00, 3@2:00, 1@3:00");
    }

    @Test
    @DisplayName("SEQ-19: a random count is the same for the same seed, step and day")
    void aRandomCountIsTheSameForTheSameSeedStepAndDay() {
        String sections =
                """
                playout:
                  - {count: random % 3 + 1, content: TEN}
                  - {count: 1, content: IDENT}
                  - {count: random % 3 + 1, content: TEN}
                  - {count: 1, content: IDENT}
                  - {wait_until: 00:00, tomorrow: true}
                  - {repeat: true}
                """;

        List<Integer> counts = counts(scripts.run(sections, hours(24 * 30)));

        assertThat(counts(scripts.run(sections, hours(24 * 30)))).isEqualTo(counts);
        assertThat(counts).hasSize(60).containsOnly(1, 2, 3);
        assertThat(
                        counts.subList(0, 2).equals(counts.subList(2, 4))
                                && counts.subList(2, 4).equals(counts.subList(4, 6)))
                .isFalse();
        assertThat(
                        Stream.iterate(0, i -> i < 60, i -> i + 2)
                                .allMatch(i -> counts.get(i).equals(counts.get(i + 1))))
                .isFalse();
    }

    /// How many items there are before each ident.
    private static List<Integer> counts(Extension extension) {
        List<Integer> counts = new ArrayList<>();
        int count = 0;
        for (Extension.Planned planned : extension.airings()) {
            if (planned.airing().media().value() == 50) {
                counts.add(count);
                count = 0;
            } else {
                count++;
            }
        }
        return counts;
    }

    @Test
    @DisplayName("SEQ-20: a pre-roll comes before each item and belongs to its programme")
    void aPreRollComesBeforeEachItem() {
        Extension extension =
                scripts.run(ident("pre_roll") + "  - {count: 2, content: ABC}", hours(2));

        assertThat(Lab.atMidnight().said(extension))
                .startsWith("50@0:00 pre, 1@0:00:10, 50@1:00:10 pre, 2@1:00:20; ");
        assertThat(Lab.groups(extension)).containsExactly(1L, 1L, 2L, 2L);
    }

    @Test
    @DisplayName("post-rolls come after each item, and both until they are switched off")
    void postRollsComeAfterEachItem() {
        assertThat(
                        scripts.plays(
                                ident("pre_roll")
                                        + """
                                          - {post_roll: true, sequence: BREAK}
                                          - {count: 1, content: ABC}
                                          - {pre_roll: false}
                                          - {count: 1, content: ABC}
                                          - {post_roll: false}
                                          - {count: 1, content: ABC}
                                        """,
                                hours(3)))
                .startsWith(
                        "50@0:00 pre, 1@0:00:10, 60@1:00:10 post, 61@1:00:40 post, 50@1:01:10 post, "
                                + "2@1:01:20, 62@2:01:20 post, 60@2:01:50 post, 50@2:02:20 post, 3@2:02:30; ");
    }

    @Test
    @DisplayName(
            "mid-rolls come at the chapters that the rule chooses, of items that are played by count or all only")
    void midRollsComeAtChapters() {
        Outline film = Lab.withChapters(Lab.item(70, hours(1)).outline(), minutes(20), minutes(40));
        scripts.content("FILM", List.of(film));
        String on = rolls() + "playout:\n  - {mid_roll: true, sequence: IDENTS, expression: %s}\n";

        assertThat(
                        scripts.plays(
                                on.formatted("num == 2") + "  - {count: 1, content: FILM}",
                                hours(1)))
                .startsWith("70@0:00, 50@0:40 mid, 70@0:40:10; ");
        assertThat(scripts.plays(on.formatted("num > 2") + "  - {all:, content: FILM}", hours(1)))
                .startsWith("70@0:00; ");
        assertThat(
                        scripts.plays(
                                on.formatted("num == 2") + "  - {duration: 2 hours, content: FILM}",
                                hours(2)))
                .startsWith("70@0:00, 70@1:00; ");
    }

    @Test
    @DisplayName("SEQ-21, SEQ-22: items are skipped, a whole pass being none")
    void itemsAreSkipped() {
        assertThat(
                        scripts.does(
                                "{skip_items: count / 2, content: TEN}",
                                "{count: 1, content: TEN}"))
                .isEqualTo("15@0:00");
        assertThat(scripts.does("{skip_items: 23, content: TEN}", "{count: 1, content: TEN}"))
                .isEqualTo("13@0:00");
    }

    @Test
    @DisplayName(
            "SEQ-23: an episode is gone to; one that is not there is told of and nothing moves")
    void anEpisodeIsGoneTo() {
        scripts.content(
                "SHOW",
                List.of(
                        Lab.item(81, hours(1)).episode("Show", 1, 1).outline(),
                        Lab.item(82, hours(1)).episode("Show", 2, 3).outline()));

        assertThat(scripts.does(skipTo(2, 3), "{count: 1, content: SHOW}")).isEqualTo("82@0:00");
        Extension unknown =
                scripts.run(
                        "playout: [%s, {count: 1, content: SHOW}]".formatted(skipTo(2, 4)),
                        hours(1));
        assertThat(unknown.airings().getFirst().airing().media().value()).isEqualTo(81);
        assertThat(unknown.warnings())
                .extracting(Remark::english)
                .containsExactly("content SHOW has no season 2 episode 4, so it stays where it is");
    }

    private static String skipTo(int season, int episode) {
        return "{skip_to_item:, content: SHOW, season: %d, episode: %d}".formatted(season, episode);
    }

    @Test
    @DisplayName(
            "SEQ-24: a repeat without anything shown leaves the time empty up to the next hour, with a reason")
    void aRepeatWithoutAnythingShownLeavesTheTimeEmpty() {
        scripts.content("NONE", 90);

        Extension extension =
                scripts.run("playout: [{count: 3, content: NONE}, {repeat: true}]", hours(2));

        assertThat(extension.airings()).isEmpty();
        assertThat(extension.gaps())
                .singleElement()
                .satisfies(
                        gap -> assertThat(gap.reason().english()).contains("has nothing to show"))
                .satisfies(gap -> assertThat(gap.range().length()).isEqualTo(hours(2)));
        assertThat(scripts.run("playout: [{repeat: true}]", hours(1)).gaps().getFirst().reason())
                .hasToString("repeats nothing");
    }

    @Test
    @DisplayName("a playout without a repeat ends, and with one nothing behind it is reached")
    void aPlayoutWithoutARepeatEnds() {
        Extension once = scripts.run("playout: [{all:, content: ABC}]", hours(5));

        assertThat(Lab.atMidnight().said(once)).isEqualTo("1@0:00, 2@1:00, 3@2:00; 5:00");
        assertThat(once.gaps().getFirst().reason()).hasToString("the playout is over");
        assertThat(
                        scripts.plays(
                                "playout: [{count: 1, content: ABC}, {repeat: true}, {count: 1, content: ADS}]",
                                hours(4)))
                .isEqualTo("1@0:00, 2@1:00, 3@2:00, 1@3:00; 4:00");
    }

    @Test
    @DisplayName("SEQ-26: what is locked together is one programme in the guide")
    void whatIsLockedTogetherIsOneProgramme() {
        Extension extension =
                scripts.run(
                        """
                        playout:
                          - {count: 1, content: TEN}
                          - {epg_group: true, advance: false, custom_title: Night}
                          - {count: 1, content: TEN}
                          - {epg_group: true}
                          - {count: 4, content: TEN}
                          - {epg_group: false}
                          - {count: 1, content: TEN}
                        """,
                        minutes(42));

        assertThat(Lab.groups(extension)).containsExactly(1L, 1L, 2L, 2L, 2L, 2L, 3L);
        assertThat(extension.airings().get(1).airing().presentation().title()).isEqualTo("Night");
    }

    @Test
    @DisplayName("SEQ-28: a shuffled sequence keeps its order until it is shuffled again")
    void aShuffledSequenceKeepsItsOrder() {
        String sections =
                """
                sequence:
                  - key: TEST
                    items:
                      - {skip_items: 1, content: ABC}
                      - {count: 1, content: TEN}
                      - {count: 1, content: IDENT}
                      - {count: 2, content: ADS}
                      - {count: 1, content: ABC}
                playout:
                  - {sequence: TEST, repeat: 3}
                  - {shuffle_sequence: TEST}
                  - {repeat: true}
                """;
        Extension extension = scripts.run(sections, hours(40));

        List<List<Long>> orders = orders(extension);
        assertThat(orders.get(0)).containsExactly(10L, 50L, 60L, 61L, 2L);
        for (int i = 0; i + 2 < orders.size(); i += 3) {
            assertThat(kinds(orders.get(i + 1))).isEqualTo(kinds(orders.get(i)));
            assertThat(kinds(orders.get(i + 2))).isEqualTo(kinds(orders.get(i)));
        }
        assertThat(orders.stream().map(SequentialBuildsTest::kinds).distinct())
                .hasSizeGreaterThan(3);
    }

    /// What each time of a sequence of five items showed.
    private static List<List<Long>> orders(Extension extension) {
        List<Long> ids =
                extension.airings().stream().map(each -> each.airing().media().value()).toList();
        return Stream.iterate(0, i -> i + 5 <= ids.size(), i -> i + 5)
                .map(i -> ids.subList(i, i + 5))
                .toList();
    }

    private static List<Long> kinds(List<Long> ids) {
        return ids.stream().map(id -> id / 10).toList();
    }

    @Test
    @DisplayName("watermarks and graphics are added and taken away, with their values")
    void watermarksAndGraphicsAreAddedAndTakenAway() {
        List<Airing> airings =
                scripts
                        .run(
                                """
                                playout:
                                  - {watermark: true, name: Logo}
                                  - {graphics_on: next.yml, variables: {when: so on, size: 12}}
                                  - {count: 1, content: ABC}
                                  - {count: 1, content: ABC, disable_watermarks: true}
                                  - {watermark: false}
                                  - {graphics_off: next.yml}
                                  - {count: 1, content: ABC, custom_title: Mine}
                                """,
                                hours(3))
                        .airings()
                        .stream()
                        .map(Extension.Planned::airing)
                        .toList();

        Presentation.Dress first = airings.get(0).presentation().dress();
        assertThat(first.watermarks()).containsExactly("Logo");
        assertThat(first.graphics()).containsExactly("next.yml?size=12&when=so+on");
        Presentation.Dress bare = airings.get(1).presentation().dress();
        assertThat(bare.channelWatermark()).isFalse();
        assertThat(bare.watermarks()).isEmpty();
        assertThat(airings.get(2).presentation())
                .isEqualTo(
                        new Presentation(
                                "Mine",
                                new Presentation.Listing.AsAired(),
                                Presentation.Dress.PLAIN));
    }

    @Test
    void whatTheOldRulesSwitchedOnIsOffWhenTheRulesAreEdited() {
        Lab lab = Lab.atMidnight();
        Scripts edited =
                new Scripts(lab)
                        .content("ABC", 1, hours(1))
                        .content("IDENT", 50, seconds(10))
                        .content("ADS", 60, seconds(30));
        Extension before =
                edited.run(
                        ident("pre_roll") + "  - {count: 1, content: ABC}\n  - {repeat: true}",
                        hours(1));

        Extension after =
                lab.run(
                        edited.schedule("playout: [{count: 1, content: ABC}, {repeat: true}]"),
                        before.anchor().atFirstStep(),
                        before.anchor().at().plus(hours(1)));

        assertThat(lab.said(after)).isEqualTo("1@1:00:10; 2:00:10");
    }

    @Test
    @DisplayName(
            "what cannot go with every programme is refused when the file is read, not when it is run")
    void whatCannotGoWithEveryProgrammeIsRefused() {
        assertThatThrownBy(
                        () ->
                                scripts.schedule(
                                        """
                                        sequence: [{key: S, items: [{wait_until: 20:00}]}]
                                        playout: [{pre_roll: true, sequence: S}, {repeat: true}]
                                        """))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("sequence S goes with every programme")
                .hasMessageEndingWith(": WaitUntil");
        assertThatThrownBy(
                        () ->
                                scripts.schedule(
                                        """
                                        sequence: [{key: S, items: [{count: 1, content: ABC}, {repeat: true}]}]
                                        playout: [{sequence: S}, {shuffle_sequence: S}]
                                        """))
                .hasMessage("sequence S is shuffled, so it must not have a repeat");
    }

    private static String ident(String place) {
        return rolls() + "playout:\n  - {%s: true, sequence: IDENTS}\n".formatted(place);
    }

    private static String rolls() {
        return """
               sequence:
                 - {key: IDENTS, items: [{count: 1, content: IDENT}]}
                 - {key: BREAK, items: [{duration: 1 minute, content: ADS}, {sequence: IDENTS}]}
               """;
    }
}
