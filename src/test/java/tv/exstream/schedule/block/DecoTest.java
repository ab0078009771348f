package tv.exstream.schedule.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static tv.exstream.schedule.block.Blocks.block;
import static tv.exstream.schedule.block.Blocks.lines;
import static tv.exstream.schedule.block.Calendar.daily;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.collection.Selection;
import tv.exstream.media.Outline;
import tv.exstream.playout.Presentation.Dress;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Word;
import tv.exstream.schedule.Extension;
import tv.exstream.schedule.Lab;
import tv.exstream.schedule.block.Decor.Ending;
import tv.exstream.schedule.block.Decor.Place;
import tv.exstream.time.TimeRange;

class DecoTest {
    private static final Ending CUT = Ending.CUT_TO_FIT;

    private final Lab lab = Lab.atMidnight();
    private final Selection episodes = lab.pool(1, minutes(25), minutes(25));
    private final Selection clips = lab.pool(50, minutes(2), minutes(2));

    @ParameterizedTest
    @DisplayName(
            "DEC-1, DEC-2, DEC-3, DEC-4: a deco applies from its beginning up to but not including its end")
    @CsvSource({
        "DEC-1, 10:00-18:00,             09:00, ''",
        "DEC-2, 08:00-10:00 10:00-18:00, 09:00, 08:00",
        "DEC-3, 08:00-10:00 10:00-18:00, 10:00, 10:00",
        "DEC-4, 22:00-00:00 00:00-02:00, 23:59, 22:00",
        "DEC-4, 22:00-00:00 00:00-02:00, 00:00, 00:00",
        "DEC-4, 22:00-00:00 00:00-02:00, 21:59, ''",
        "DEC-4, 22:00-02:00,             01:59, 22:00",
        "DEC-4, 22:00-02:00,             02:00, ''",
    })
    void aDecoAppliesFromItsBeginning(String id, String ranges, String now, String expected) {
        List<DecoTemplate.Range> all =
                List.of(ranges.split(" ")).stream()
                        .map(range -> range.split("-"))
                        .map(range -> Decors.range(range[0], range[1], range[0]))
                        .toList();

        assertThat(new DecoTemplate("", "day", all).at(LocalTime.parse(now)).orElse(""))
                .as(id)
                .isEqualTo(expected);
    }

    @Test
    void decosOfOneTemplateMustNotBeAtTheSameTime() {
        List<DecoTemplate.Range> ranges =
                List.of(
                        Decors.range("22:00", "02:00", "night"),
                        Decors.range("01:00", "03:00", "late"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecoTemplate("", "day", ranges))
                .withMessageContainingAll("night 22:00-02:00", "late 01:00-03:00");
    }

    @Test
    @DisplayName("BLK-14: default filler that is trimmed fills a gap to the end")
    void defaultFillerThatIsTrimmedFillsAGapToTheEnd() {
        assertThat(halfHour(Decors.filler(clips, Ending.CUT_TO_FIT)))
                .isEqualTo("1@0:00, 50@0:25 tail, 51@0:27 tail, 50@0:29 fallback; 0:30");
    }

    @Test
    @DisplayName("BLK-14: default filler that is not trimmed leaves the rest empty and says why")
    void defaultFillerThatIsNotTrimmedLeavesTheRestEmpty() {
        Extension extension = lab.run(morning(Decors.filler(clips, Ending.WHOLE_CLIPS)), hours(24));

        assertThat(lab.said(extension)).contains("50@9:25 tail, 51@9:27 tail, 50@9:30 tail");
        assertThat(extension.gaps())
                .contains(
                        new Extension.Gap(
                                TimeRange.of(Lab.T0.plus(minutes(569)), minutes(1)),
                                Remark.of(Word.TIME_LEFT, Remark.quoted("block 1"))));
    }

    @Test
    @DisplayName("SCH-65: dead air that filler leaves is filled with the fallback, which is cut")
    void deadAirThatFillerLeavesIsFilledWithTheFallback() {
        Selection fallback = lab.pool(90, hours(2));

        assertThat(halfHour(Decors.deadAir(Decors.filler(clips, Ending.WHOLE_CLIPS), fallback)))
                .isEqualTo("1@0:00, 50@0:25 tail, 51@0:27 tail, 90@0:29 fallback; 0:30");
    }

    @Test
    void fillerWithoutContentIsLikeNone() {
        Selection fallback = lab.pool(90, hours(2));

        assertThat(
                        halfHour(
                                Decors.deadAir(
                                        Decors.filler(lab.pool(60), Ending.CUT_TO_FIT), fallback)))
                .isEqualTo("1@0:00, 90@0:25 fallback; 0:30");
    }

    @Test
    @DisplayName("SCH-67: filler changes at the moment at which the deco does")
    void fillerChangesAtTheMomentAtWhichTheDecoDoes() {
        Selection others = lab.pool(70, minutes(10));
        DecoTemplate template =
                new DecoTemplate(
                        "", "day", List.of(Decors.range("09:30", "10:00", "half an hour")));
        Decos decos =
                new Decos(
                        List.of(
                                new Deco("", "all", Decors.filler(lab.pool(60, hours(1)), CUT)),
                                new Deco("", "half an hour", Decors.filler(others, CUT))),
                        List.of(template),
                        "all");
        Blocks long9to11 = block(1, 120).showing(episodes);

        assertThat(
                        lab.plays(
                                daily().at("09:00", long9to11)
                                        .decos(decos)
                                        .decoratedBy(template)
                                        .build(),
                                hours(11)))
                .endsWith(
                        "1@9:00, 60@9:25 fallback, 70@9:30 tail, 70@9:40 tail, 70@9:50 tail,"
                                + " 60@10:00 tail; 11:00");
    }

    @Test
    @DisplayName("SCH-67: an item has the watermark of the moment at which it begins")
    void anItemHasTheWatermarkOfTheMomentAtWhichItBegins() {
        DecoTemplate template =
                new DecoTemplate("", "day", List.of(Decors.range("09:20", "10:00", "late")));
        Decos decos =
                new Decos(
                        List.of(
                                new Deco("", "all", Decors.watermarks(Layer.merge("logo"))),
                                new Deco("", "late", Decors.watermarks(Layer.override("moon")))),
                        List.of(template),
                        "all");
        BlockSchedule schedule =
                daily().at("09:00", block(1, 60).showing(lines(episodes, 2)))
                        .decos(decos)
                        .decoratedBy(template)
                        .build();

        List<Dress> dresses =
                lab.run(schedule, hours(24)).airings().stream()
                        .map(each -> each.airing().presentation().dress())
                        .toList();

        assertThat(dresses)
                .extracting(Dress::watermarks)
                .containsExactly(List.of("logo"), List.of("moon"));
        assertThat(dresses).extracting(Dress::channelWatermark).containsExactly(true, false);
    }

    @Test
    @DisplayName(
            "BLK-15: break content comes at the block's start, between its items and at its end")
    void breakContentComesAtTheStartBetweenItemsAndAtTheEnd() {
        Decor breaks =
                Decors.breaks(clips, Place.BLOCK_START, Place.BETWEEN_ITEMS, Place.BLOCK_END);
        Blocks block = block(1, 60).showing(lines(episodes, 2)).endingInTime().with(breaks);
        Extension extension = lab.run(daily().at("09:00", block).build(), hours(24));

        assertThat(lab.said(extension))
                .isEqualTo("50@9:00 pre, 1@9:02, 51@9:27 pre, 2@9:29, 50@9:54 post; 24:00");
        assertThat(Lab.groups(extension)).containsExactly(1L, 1L, 2L, 2L, 2L);
    }

    @Test
    @DisplayName("BLK-15: break content comes at chapters")
    void breakContentComesAtChapters() {
        Outline film = Lab.withChapters(Lab.item(1, minutes(30)).outline(), minutes(10));
        Blocks block =
                block(1, 60)
                        .showing(lab.pool(List.of(film)))
                        .with(Decors.breaks(clips, Place.CHAPTERS));

        assertThat(lab.plays(daily().at("09:00", block).build(), hours(24)))
                .isEqualTo("1@9:00, 50@9:10 mid, 1@9:12; 24:00");
    }

    @Test
    @DisplayName("BLK-15: break content gives way when there is no room for it")
    void breakContentGivesWayWhenThereIsNoRoomForIt() {
        Decor breaks =
                Decors.breaks(clips, Place.BLOCK_START, Place.BETWEEN_ITEMS, Place.BLOCK_END);
        Blocks block = block(1, 26).showing(episodes).endingInTime().with(breaks);

        assertThat(lab.plays(daily().at("09:00", block).build(), hours(24)))
                .isEqualTo("1@9:00; 24:00");
    }

    @Test
    void aBlockCanSwitchTheBreaksOfItsDecoOff() {
        Decor off =
                new Decor(
                        Layer.inherit(),
                        Layer.inherit(),
                        Layer.disable(),
                        Layer.inherit(),
                        Layer.inherit());
        Blocks block = block(1, 30).showing(episodes).with(off);
        Decos decos = Decors.standard(Decors.breaks(clips, Place.BLOCK_START));

        assertThat(lab.plays(daily().at("09:00", block).decos(decos).build(), hours(24)))
                .isEqualTo("1@9:00; 24:00");
    }

    /// A block of half an hour with one item of 25 minutes.
    private BlockSchedule morning(Decor decor) {
        return daily().at("09:00", block(1, 30).showing(episodes))
                .decos(Decors.standard(decor))
                .build();
    }

    private String halfHour(Decor decor) {
        BlockSchedule schedule =
                daily().at("00:00", block(1, 30).showing(episodes).with(decor)).build();
        return lab.plays(schedule, minutes(30));
    }
}
