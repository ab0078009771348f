package tv.exstream.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.media.Measurement;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoFormat;
import tv.exstream.media.VideoStream;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Lettering;
import tv.exstream.overlay.Marking;
import tv.exstream.overlay.Marking.Mark;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Timing;
import tv.exstream.overlay.Watermark;
import tv.exstream.playout.Airing;
import tv.exstream.time.FrameRate;

class MarkedStagingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final MediaItem FILM = item("film").withId(7).lasting(HOUR).build();
    private static final Channel CHANNEL = channel(5).build();

    @Test
    void aChangeOfStreamsIsAnotherVersion() {
        Treatments changed =
                new Treatments() {
                    @Override
                    public Treatment of(Channel channel, Airing airing, MediaItem item) {
                        return Treatment.plain(item.file());
                    }

                    @Override
                    public long version() {
                        return 1;
                    }
                };

        assertThat(new MarkedStaging(changed, Marking.NONE, Lettering.NONE).version())
                .isNotEqualTo(
                        new MarkedStaging(Treatments.PLAIN, Marking.NONE, Lettering.NONE)
                                .version());
    }

    @Test
    void withoutMarksAnAiringIsOnePartAsTheFileIs() {
        Airing film = airing(7).at(NOON).lasting(HOUR).build();

        assertThat(staged(film))
                .containsExactly(new Treated(film, new RenditionRequest(FILM, CHANNEL.profile())));
    }

    @Test
    void aLiveSourceIsShownAsItComesAllTheTime() {
        MediaItem live = item("live").withId(8).lasting(HOUR).ofKind(MediaKind.LIVE).build();
        Airing airing = airing(8).at(NOON).lasting(HOUR).build();

        List<Treated> parts =
                new MarkedStaging(
                                Treatments.PLAIN,
                                (_, _) -> List.of(permanent(), every(600, 30)),
                                (_, _, _) -> List.of(Graphic.UP_NEXT))
                        .of(CHANNEL, airing, live);

        assertThat(parts)
                .containsExactly(
                        new Treated(airing, new RenditionRequest(live, CHANNEL.profile())));
    }

    @Test
    @DisplayName(
            "PL-05: a film that was measured in the middle of it looks and sounds the same after its break")
    void aFilmIsOneRenditionOnBothSidesOfABreak() {
        var measurement =
                new Measurement(
                        NOON.plusSeconds(600),
                        Optional.empty(),
                        Optional.of(VideoStream.Scan.INTERLACED),
                        List.of(),
                        Optional.empty(),
                        "");
        MediaItem measured = FILM.with(measurement);
        Airing before = airing(7).at(NOON).lasting(Duration.ofMinutes(20)).build();
        Airing after =
                airing(7)
                        .at(NOON.plusSeconds(1_320))
                        .from(Duration.ofMinutes(20))
                        .lasting(Duration.ofMinutes(40))
                        .build();
        Airing another = airing(7).at(NOON.plusSeconds(1_320)).lasting(HOUR).build();
        Staging marked = new MarkedStaging(Treatments.PLAIN, Marking.NONE, Lettering.NONE);

        for (Staging staging : List.of(Staging.PLAIN, marked)) {
            RenditionRequest first = staging.of(CHANNEL, before, measured).getFirst().request();
            assertThat(staging.of(CHANNEL, after, measured).getFirst().request().key())
                    .isEqualTo(first.key());
            assertThat(staging.of(CHANNEL, another, measured).getFirst().request().key())
                    .isNotEqualTo(first.key());
        }
    }

    @Test
    void aPermanentMarkIsOneRenditionForAllAirings() {
        Airing film = airing(7).at(NOON).lasting(HOUR).build();
        Airing later = airing(7).at(NOON.plusSeconds(12_345)).lasting(HOUR).build();

        List<Treated> parts = staged(film, permanent());

        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().request().treatment().overlays()).hasSize(1);
        assertThat(parts.getFirst().request().key())
                .isEqualTo(staged(later, permanent()).getFirst().request().key())
                .isNotEqualTo(new RenditionRequest(FILM, CHANNEL.profile()).key());
    }

    @Test
    @DisplayName(
            "WMK-20, FF-71: a mark of every ten minutes for 30 s is seen from xx:10:00 to xx:10:30 by the wall clock")
    void anIntermittentMarkIsSeenByTheWallClock() {
        Airing film = airing(7).at(NOON.plusSeconds(245)).lasting(HOUR).build();

        List<Treated> parts = staged(film, every(600, 30));

        assertThat(parts).hasSize(13);
        Treated first = parts.get(1);
        assertThat(first.airing().start()).isEqualTo(NOON.plusSeconds(599));
        assertThat(first.airing().finish()).isEqualTo(NOON.plusSeconds(631));
        Overlay overlay = first.request().treatment().overlays().getFirst();
        assertThat(overlay.visible())
                .contains(
                        new Overlay.Visible(
                                Duration.ofSeconds(355),
                                Duration.ofSeconds(385),
                                Duration.ofSeconds(1)));
        assertThat(first.request().treatment().until()).hasValue(386 * 25);
    }

    @Test
    void whatIsBetweenIsTheRenditionThatOtherAiringsShow() {
        Airing film = airing(7).at(NOON.plusSeconds(245)).lasting(HOUR).build();
        RenditionRequest plain = new RenditionRequest(FILM, CHANNEL.profile());

        List<Treated> parts = staged(film, every(600, 30));

        assertThat(parts.getFirst().request()).isEqualTo(plain);
        assertThat(parts.get(2).request()).isEqualTo(plain);
        assertThat(parts.getLast().request()).isEqualTo(plain);
    }

    @Test
    void aMarkByTheWallClockFollowsTheZoneOfTheChannel() {
        Channel nepal = channel(5).in(ZoneId.of("Asia/Kathmandu")).build();
        Airing film = airing(7).at(NOON).lasting(HOUR).build();

        List<Treated> parts =
                new MarkedStaging(
                                Treatments.PLAIN,
                                (_, _) -> List.of(every(3_600, 10)),
                                Lettering.NONE)
                        .of(nepal, film, FILM);

        assertThat(parts.get(1).airing().start()).isEqualTo(NOON.plusSeconds(900));
    }

    @Test
    void whatRunsIntoAnAiringIsSeenThereToo() {
        Airing film = airing(7).at(NOON.plusSeconds(610)).lasting(HOUR).build();

        Treated first = staged(film, every(600, 30)).getFirst();

        assertThat(first.request().treatment().overlays().getFirst().visible().orElseThrow().from())
                .isEqualTo(Duration.ofSeconds(-10));
        assertThat(first.airing().finish()).isEqualTo(NOON.plusSeconds(630));
    }

    @Test
    void marksThatOverlapAreSeenTogether() {
        Airing film = airing(7).at(NOON).lasting(HOUR).build();

        List<Treated> parts = staged(film, permanent(), every(600, 30), every(900, 20));

        assertThat(parts.getFirst().request().treatment().overlays()).hasSize(3);
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.request().treatment().overlays()).isNotEmpty());
    }

    @Test
    @DisplayName("WMK-21: fillers have no mark, but those that are for fillers too")
    void fillersHaveOnlyMarksForFillers() {
        Airing clip = airing(7).at(NOON).lasting(Duration.ofSeconds(30)).asFiller().build();
        Watermark usual = Watermark.CHANNEL_LOGO;
        Watermark everywhere =
                new Watermark("", usual.spot(), usual.opacity(), true, usual.timing());

        assertThat(staged(clip, new Mark(usual, "a")).getFirst().request().treatment().overlays())
                .isEmpty();
        assertThat(
                        staged(clip, new Mark(everywhere, "a"))
                                .getFirst()
                                .request()
                                .treatment()
                                .overlays())
                .hasSize(1);
    }

    @Test
    void partsFollowOneAnotherAndShowTheFramesThatTheAiringShows() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Channel channel = randomChannel(random);
            ChannelClock clock =
                    new ChannelClock(channel.epoch(), channel.profile().video().rate());
            Airing film =
                    airing(7)
                            .at(NOON.plusNanos(random.nextLong(3_600_000_000_000L)))
                            .lasting(Duration.ofMillis(1 + random.nextLong(1_200_000)))
                            .from(Duration.ofMillis(random.nextLong(600_000)))
                            .build();
            List<Mark> marks = new ArrayList<>();
            for (int n = random.nextInt(3); n >= 0; n--) {
                int every = 10 + random.nextInt(500);
                marks.add(every(every, Math.min(every, 2 + random.nextInt(40))));
            }

            List<Treated> parts =
                    new MarkedStaging(Treatments.PLAIN, (_, _) -> marks, Lettering.NONE)
                            .of(channel, film, FILM);

            assertThat(parts.getFirst().airing().start())
                    .as("seed " + seed)
                    .isEqualTo(film.start());
            assertThat(parts.getLast().airing().finish()).isEqualTo(film.finish());
            long first = clock.frameAtOrAfter(film.start());
            long media = clock.rate().frameAt(film.inPoint());
            for (int n = 0; n < parts.size(); n++) {
                Airing part = parts.get(n).airing();
                long frame = clock.frameAtOrAfter(part.start());
                assertThat(clock.rate().frameAt(part.inPoint()))
                        .as("seed %d part %d", seed, n)
                        .isEqualTo(media + frame - first);
                assertThat(n == 0 || parts.get(n - 1).airing().finish().equals(part.start()))
                        .isTrue();
            }
        }
    }

    private static Channel randomChannel(Random random) {
        FrameRate rate =
                List.of(FrameRate.FPS_25, FrameRate.NTSC_30, FrameRate.FILM).get(random.nextInt(3));
        VideoFormat video = new VideoFormat(640, 360, rate, 1_000);
        return ChannelBuilder.channel(5)
                .with(new Profile(video, Profile.HD_720.audio()))
                .since(NOON.minusNanos(random.nextLong(9_000_000_000_000L)))
                .build();
    }

    private static List<Treated> staged(Airing airing, Mark... marks) {
        return new MarkedStaging(
                        Treatments.PLAIN, (_, _) -> Stream.of(marks).toList(), Lettering.NONE)
                .of(CHANNEL, airing, FILM);
    }

    private static Mark permanent() {
        return new Mark(Watermark.CHANNEL_LOGO, "a");
    }

    private static Mark every(int seconds, int length) {
        Watermark usual = Watermark.CHANNEL_LOGO;
        Timing timing =
                new Timing.Intermittent(Duration.ofSeconds(seconds), Duration.ofSeconds(length));
        return new Mark(new Watermark("", usual.spot(), usual.opacity(), false, timing), "b");
    }
}
