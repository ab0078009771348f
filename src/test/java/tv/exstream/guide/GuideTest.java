package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.guide.GuideFixture.CHANNEL;
import static tv.exstream.guide.GuideFixture.NOON;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Playout;
import tv.exstream.time.TimeRange;

class GuideTest {
    private final GuideFixture fixture = new GuideFixture();

    @Test
    void everyAiringIsAnEntryWithItsTrueTimes() {
        fixture.airs("alien", 90).airs("aliens", 60);

        assertThat(fixture.strip(30, 100)).isEqualTo("12:00 alien 13:30 aliens 14:30");
    }

    @Test
    @DisplayName("XM-17: long holes are entries that say so")
    void longHolesAreEntriesThatSaySo() {
        fixture.gap(minutes(10)).airs("alien", 60).gap(minutes(31)).airs("aliens", 60);

        assertThat(fixture.strip(0, 200))
                .isEqualTo("12:00 -- 12:10 alien 13:10 -- 13:41 aliens 14:41 -- 15:20");
    }

    @Test
    @DisplayName("IPTV-9: a channel without a timeline has one entry that says so")
    void aChannelWithoutATimelineHasOneEntryThatSaysSo() {
        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 -- 13:00");
    }

    @Test
    void aProgrammeThatBeganInAnotherAiringIsShownFromItsTrueBeginning() {
        fixture.airsInGroup("one", 60, 1).airsInGroup("one", 60, 1);

        assertThat(fixture.strip(90, 100)).isEqualTo("12:00 one 14:00");
    }

    @Test
    void anAiringOfSomethingUnknownIsAHole() {
        fixture.airs("alien", 30);
        fixture.add(airing(4_711).at(NOON.plus(minutes(30))).lasting(minutes(30)).build());
        fixture.gap(minutes(10)).airs("aliens", 20);

        assertThat(fixture.strip(0, 90)).isEqualTo("12:00 alien 12:30 -- 13:10 aliens 13:30");
    }

    @Test
    @DisplayName("XM-12: a range holds what overlaps it and not what touches it")
    void aRangeHoldsWhatOverlapsItAndNotWhatTouchesIt() {
        fixture.airs("a", 30).airs("b", 30).airs("c", 30).airs("d", 30);

        assertThat(fixture.strip(30, 90)).isEqualTo("12:30 b 13:00 c 13:30");
    }

    @Test
    @DisplayName("XM-17, INV-11: any timeline gives sorted entries without overlap or hole")
    void anyTimelineGivesSortedEntriesWithoutOverlapOrHole() {
        for (int seed = 0; seed < 300; seed++) {
            GuideFixture any = any(new Random(seed));

            TimeRange range = TimeRange.of(NOON.plus(minutes(seed)), hours(5));
            List<GuideEntry> entries = any.guide.entries(CHANNEL, range);

            assertThat(entries.getFirst().range().contains(range.start())).as("%d", seed).isTrue();
            assertThat(entries.getLast().finish()).as("%d", seed).isAfterOrEqualTo(range.end());
            for (int i = 1; i < entries.size(); i++) {
                assertThat(entries.get(i).start())
                        .as("seed %d: %s", seed, GuideFixture.strip(entries))
                        .isEqualTo(entries.get(i - 1).finish());
            }
        }
    }

    @Test
    @DisplayName("INV-10: the guide and the timeline agree at every instant")
    void theGuideAndTheTimelineAgreeAtEveryInstant() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            GuideFixture any = any(random);
            TimeRange range = TimeRange.of(NOON, hours(4));
            Playout playout = any.playouts.over(CHANNEL.id(), range);
            List<GuideEntry> entries = any.guide.entries(CHANNEL, range);

            for (int i = 0; i < 50; i++) {
                Instant t = NOON.plusMillis(random.nextInt(4 * 3_600_000));
                GuideEntry entry =
                        entries.stream().filter(e -> e.range().contains(t)).findAny().orElseThrow();
                boolean onAir = playout.at(t) instanceof OnAir.Showing;
                assertThat(entry instanceof GuideEntry.Programme || !onAir)
                        .as("seed %d at %s: %s", seed, t, GuideFixture.strip(entries))
                        .isTrue();
            }
        }
    }

    @Test
    void nowAndNextSayWhereTheViewerIs() {
        fixture.airs("alien", 90).airs("aliens", 60);

        NowNext nowNext = fixture.guide.nowNext(CHANNEL, NOON.plus(minutes(10)));

        assertThat(GuideFixture.strip(List.of(nowNext.now(), nowNext.next())))
                .isEqualTo("12:00 alien 13:30 aliens 14:30");
        assertThat(nowNext.onAir())
                .isInstanceOfSatisfying(
                        OnAir.Showing.class,
                        showing -> assertThat(showing.offset()).isEqualTo(minutes(10)));
    }

    @Test
    void whatComesAfterAVeryLongProgrammeIsKnownToo() {
        fixture.airs(item("endless").lasting(hours(100))).airs("end", 10);

        NowNext nowNext = fixture.guide.nowNext(CHANNEL, NOON.plus(minutes(10)));

        assertThat(nowNext.next().headline().title()).isEqualTo("end");
    }

    @Test
    void nowMayBeNothing() {
        fixture.gap(minutes(30)).airs("alien", 90);

        NowNext nowNext = fixture.guide.nowNext(CHANNEL, NOON);

        assertThat(nowNext.onAir()).isEqualTo(new OnAir.Gap(NOON.plus(minutes(30))));
        assertThat(nowNext.now().headline().title()).isEqualTo("No schedule");
        assertThat(nowNext.next().headline().title()).isEqualTo("alien");
    }

    @Test
    void manyChannelsAreToldTheSameAsEachByItself() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            GuideFixture any = any(random);
            Instant now = NOON.plus(minutes(random.nextInt(300)));

            NowNext alone = any.guide.nowNext(CHANNEL, now);

            assertThat(any.guide.soon(List.of(CHANNEL), now))
                    .as("%d", seed)
                    .singleElement()
                    .extracting(Soon::first)
                    .isEqualTo(alone);
        }
    }

    @Test
    void whatWasReadForAWhileTellsTheSameLater() {
        int told = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            GuideFixture any = any(random);
            Instant now = NOON.plus(minutes(random.nextInt(300)));
            Soon soon = any.guide.soon(List.of(CHANNEL), now).getFirst();

            for (int minute = -1; minute < 32; minute++) {
                Instant later = now.plus(minutes(minute));
                Optional<NowNext> found = soon.at(later);
                if (found.isPresent()) {
                    assertThat(found)
                            .as("%d, %d minutes later", seed, minute)
                            .contains(any.guide.nowNext(CHANNEL, later));
                    told++;
                }
            }
        }
        assertThat(told).isGreaterThan(300);
    }

    @Test
    void theVersionChangesWithWhatAViewerWouldRead() {
        TimeRange range = TimeRange.of(NOON, hours(2));
        fixture.airs("alien", 90);
        String before = version(List.of(CHANNEL), range);

        assertThat(version(List.of(CHANNEL), range)).isEqualTo(before);
        assertThat(version(List.of(), range)).isNotEqualTo(before);
        assertThat(version(List.of(channel(5).named("TV").build()), range)).isNotEqualTo(before);
        assertThat(version(List.of(CHANNEL), TimeRange.of(NOON, hours(3)))).isNotEqualTo(before);
        fixture.items.add(item("alien").about("better words"));
        String retitled = version(List.of(CHANNEL), range);
        assertThat(retitled).isNotEqualTo(before);
        fixture.airs("aliens", 10);
        assertThat(version(List.of(CHANNEL), range)).isNotEqualTo(retitled);
    }

    private String version(List<Channel> channels, TimeRange range) {
        return fixture.guide.version(channels, range, fixture.guide.versions(), "reader");
    }

    @Test
    void theWindowIsTheSameForAnHour() {
        TimeRange window = Guide.window(NOON.plus(minutes(7)), hours(24), Duration.ofDays(14));

        assertThat(window)
                .isEqualTo(
                        new TimeRange(
                                NOON.minus(hours(24)),
                                NOON.plus(Duration.ofDays(14)).plus(hours(1))));
        assertThat(Guide.window(NOON.plus(minutes(59)), hours(24), Duration.ofDays(14)))
                .isEqualTo(window);
    }

    @Test
    void theWindowIsNeverShorterThanAskedFor() {
        assertThat(Guide.window(NOON, hours(0), hours(1))).isEqualTo(TimeRange.of(NOON, hours(1)));
        assertThat(Guide.window(NOON.plus(seconds(1)), hours(0), hours(1)))
                .isEqualTo(TimeRange.of(NOON, hours(2)));
    }

    private static GuideFixture any(Random random) {
        GuideFixture any = new GuideFixture();
        for (int i = 0; i < 30; i++) {
            switch (random.nextInt(5)) {
                case 0 -> any.gap(Duration.ofMillis(random.nextInt(1_800_000)));
                case 1 -> any.filler(1 + random.nextInt(5));
                case 2 -> any.airsInGroup("group", 1 + random.nextInt(40), 1 + random.nextInt(2));
                default -> any.airs("item" + i, 1 + random.nextInt(90));
            }
        }
        return any;
    }
}
