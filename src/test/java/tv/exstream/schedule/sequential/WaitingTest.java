package tv.exstream.schedule.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.remark.Remark;
import tv.exstream.schedule.Anchor;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;

/// Waiting, and where a new timeline begins. The item 99 shows when the next step begins.
class WaitingTest {
    private static final String NEXT = "{count: 1, content: NEXT}";
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    @DisplayName("SEQ-13: time is left empty up to a time of day")
    void timeIsLeftEmptyUpToATimeOfDay() {
        Extension extension =
                at("18:30").run("playout: [{wait_until: 20:00}, %s]".formatted(NEXT), hours(2));

        assertThat(extension.airings().getFirst().airing().start())
                .isEqualTo(Instant.parse("2020-10-18T20:00:00Z"));
        assertThat(extension.gaps().getFirst().reason())
                .hasToString("time left in the wait for 20:00");
    }

    @Test
    @DisplayName("SEQ-14: a time that is over is waited for only when that of tomorrow is meant")
    void aTimeThatIsOverIsWaitedForOnlyTomorrow() {
        assertThat(at("21:00").does("{wait_until: 20:00}", NEXT)).isEqualTo("99@21:00");
        assertThat(at("21:00").does("{wait_until: 20:00, tomorrow: true}", NEXT))
                .isEqualTo("99@44:00");
    }

    @Test
    @DisplayName("SEQ-15: only a new timeline goes back to a time that is over")
    void onlyANewTimelineGoesBackToATimeThatIsOver() {
        String reset = "reset: [{wait_until: 20:00, rewind_on_reset: true}]\n";
        String playout = "playout: [%s, {repeat: true}]".formatted(NEXT);
        Lab lab = Lab.at(Instant.parse("2020-10-18T21:00:00Z"), ZoneOffset.UTC);
        Scripts scripts = new Scripts(lab).content("NEXT", 99, hours(1));

        Extension first = scripts.run(reset + playout, hours(1));

        assertThat(lab.said(first)).isEqualTo("99@20:00, 99@21:00; 22:00");
        assertThat(first.from()).isEqualTo(Instant.parse("2020-10-18T20:00:00Z"));
        Anchor edited = first.anchor().atFirstStep();
        Extension later =
                lab.run(scripts.schedule(reset + playout), edited, edited.at().plus(hours(1)));
        assertThat(lab.said(later)).isEqualTo("99@22:00; 23:00");
    }

    @Test
    @DisplayName("SEQ-15: also when the playout itself says so, once")
    void aPlayoutMayGoBackOnce() {
        assertThat(
                        at("21:00")
                                .plays(
                                        "playout: [{wait_until: 20:00, rewind_on_reset: true}, %s, {repeat: true}]"
                                                .formatted(NEXT),
                                        minutes(1)))
                .startsWith("99@20:00, 99@20:01, ")
                .endsWith(", 99@21:00; 21:01");
    }

    @Test
    @DisplayName("SEQ-16: whether tomorrow is meant may depend on the time of day")
    void whetherTomorrowIsMeantMayDependOnTheTimeOfDay() {
        Scripts scripts = at("21:00").content("C", 1, hours(8));

        assertThat(
                        scripts.does(
                                "{pad_until: 20:00, tomorrow: now > 18, content: C, offline_tail: true}",
                                NEXT))
                .isEqualTo("1@21:00, 1@29:00, 99@44:00");
        assertThat(scripts.does("{pad_until: 20:00, tomorrow: now > 22, content: C}", NEXT))
                .isEqualTo("99@21:00");
    }

    @Test
    @DisplayName(
            "SEQ-17: tomorrow's time is that of tomorrow's clock, where theirs keeps today's offset")
    void tomorrowsTimeIsThatOfTomorrowsClock() {
        assertThat(chicago("2024-03-10T04:00:00Z"))
                .isEqualTo(Instant.parse("2024-03-10T14:00:00Z"));
        assertThat(chicago("2024-11-03T03:00:00Z"))
                .isEqualTo(Instant.parse("2024-11-03T15:00:00Z"));
    }

    private static Instant chicago(String start) {
        Scripts scripts =
                new Scripts(Lab.at(Instant.parse(start), CHICAGO)).content("NEXT", 99, minutes(1));
        return scripts.run(
                        "playout: [{wait_until: 09:00, tomorrow: true}, %s]".formatted(NEXT),
                        hours(24))
                .airings()
                .getFirst()
                .airing()
                .start();
    }

    @Test
    @DisplayName("SEQ-29: a new timeline may begin earlier than now, and one that goes on does not")
    void aNewTimelineMayBeginEarlierThanNow() {
        String sections =
                "reset: [{rewind: 02:00:00}]\nplayout: [%s, {repeat: true}]".formatted(NEXT);
        Lab lab = Lab.at(Instant.parse("2020-10-18T10:00:00Z"), ZoneOffset.UTC);
        Scripts scripts = new Scripts(lab).content("NEXT", 99, hours(1));

        Extension first = scripts.run(sections, minutes(1));

        assertThat(lab.said(first)).isEqualTo("99@8:00, 99@9:00, 99@10:00; 11:00");
        Anchor edited = first.anchor().atFirstStep();
        Extension later = lab.run(scripts.schedule(sections), edited, edited.at().plus(hours(1)));
        assertThat(lab.said(later)).isEqualTo("99@11:00; 12:00");
    }

    @Test
    @DisplayName("SEQ-29: what has begun is not rewound, and a person is told")
    void whatHasBegunIsNotRewound() {
        Extension extension =
                at("10:00")
                        .run(
                                "reset: [{wait_until: 11:00}, {rewind: 02:00:00}]\nplayout: [%s]"
                                        .formatted(NEXT),
                                hours(1).plus(minutes(1)));

        assertThat(extension.airings().getFirst().airing().start())
                .isEqualTo(Instant.parse("2020-10-18T11:00:00Z"));
        assertThat(extension.warnings())
                .extracting(Remark::english)
                .containsExactly("rewinding by PT2H is left out: the timeline has begun");
    }

    private static Scripts at(String time) {
        Instant start = Instant.parse("2020-10-18T%s:00Z".formatted(time));
        return new Scripts(Lab.at(start, ZoneOffset.UTC)).content("NEXT", 99, minutes(1));
    }
}
