package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.guide.GuideFixture.CHANNEL;
import static tv.exstream.guide.GuideFixture.NOON;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.account.RatingLimit;
import tv.exstream.iptv.GuideProgramme;
import tv.exstream.iptv.GuideProgramme.Described;
import tv.exstream.media.Facet;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.playout.Presentation;
import tv.exstream.playout.Presentation.Listing;
import tv.exstream.playout.Standstill;
import tv.exstream.time.TimeRange;

@DisplayName("The guide of somebody who may not see everything")
class WithheldTest {
    private static final RatingLimit TWELVE = new RatingLimit(12, true);
    private static final RatingLimit RATED = new RatingLimit(12, false);
    private static final TimeRange DAY = TimeRange.of(NOON, hours(24));

    private static final Pattern NAMED = Pattern.compile("item[0-9]+for([0-9]*)");

    private final GuideFixture fixture = new GuideFixture();

    private static MediaItemBuilder film(String name, String rating) {
        return item(name).lasting(minutes(60)).with(Facet.CONTENT_RATING, rating);
    }

    private static MediaItemBuilder saw() {
        return film("saw", "FSK 18").about("Blood.").with(Facet.ACTOR, "T. Bell");
    }

    private static String strip(GuideFixture fixture, RatingLimit limit, long untilMinutes) {
        TimeRange range = TimeRange.of(NOON, minutes(untilMinutes));
        return GuideFixture.strip(fixture.guide.seenBy(limit).entries(CHANNEL, range));
    }

    @Test
    @DisplayName("has the same times, and does not say what is not for that age")
    void sameTimes() {
        fixture.airs(film("heidi", "FSK 0")).airs(saw()).filler(10).airs("unrated", 50);

        assertThat(fixture.strip(0, 180)).isEqualTo("12:00 heidi 13:00 saw 14:10 unrated 15:00");
        assertThat(strip(fixture, TWELVE, 180))
                .isEqualTo("12:00 heidi 13:00 xx 14:10 unrated 15:00");
        assertThat(strip(fixture, RATED, 180)).isEqualTo("12:00 heidi 13:00 xx 14:10 xx 15:00");
    }

    @ParameterizedTest
    @CsvSource({"FSK 12, false", "FSK 16, true", "TV-MA, true", "PG-13, true", "rubbish, false"})
    @DisplayName("decides as streams do, by what the source says")
    void decision(String rating, boolean withheld) {
        fixture.airs(film("film", rating));

        assertThat(strip(fixture, TWELVE, 60)).contains(withheld ? "xx" : "film");
        assertThat(TWELVE.allows(rating)).isNotEqualTo(withheld);
    }

    @Test
    @DisplayName("goes by the show where an episode says no age")
    void byTheShow() {
        fixture.airs(
                item("Pilot")
                        .episode("Gore", 1, 1)
                        .lasting(minutes(60))
                        .with(Facet.SHOW_CONTENT_RATING, "TV-MA"));

        assertThat(strip(fixture, TWELVE, 60)).isEqualTo("12:00 xx 13:00");
    }

    @Test
    @DisplayName("does not say what a person called an airing of it either")
    void renamed() {
        MediaItem saw = fixture.items.add(saw());
        var screams =
                new Presentation(
                        "Night of screams", new Listing.AsAired(), Presentation.PLAIN.dress());
        fixture.add(airing(saw.id()).at(NOON).lasting(minutes(60)).shownAs(screams).build());

        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 Night of screams 13:00");
        assertThat(strip(fixture, TWELVE, 60)).isEqualTo("12:00 xx 13:00");
    }

    @Test
    @DisplayName("does not say what is paused")
    void paused() {
        MediaItem saw = fixture.items.add(saw());
        Airing airing = airing(saw.id()).at(NOON).lasting(minutes(60)).build();
        Instant since = NOON.plus(minutes(30));
        fixture.playouts.put(CHANNEL.id(), List.of(airing.until(since)), NOON.plus(hours(100)), 9);
        fixture.playouts.stand(
                CHANNEL.id(), Standstill.of(since, airing.finish(), List.of(airing)));

        assertThat(fixture.strip(0, 60)).startsWith("12:00 saw 12:30 saw (paused) ");
        assertThat(strip(fixture, TWELVE, 60)).startsWith("12:00 xx 12:30 xx ");
    }

    @Test
    @DisplayName("withholds a block of clips where one of them is not for that age")
    void blocks() {
        MediaItem beach = picture("beach", "FSK 0");
        MediaItem boat = picture("boat", "FSK 6");
        MediaItem scar = picture("scar", "FSK 18");
        for (int i = 0; i < 360; i++) {
            fixture.airs(List.of(beach, boat).get(i % 2), Duration.ofSeconds(5));
        }
        for (int i = 0; i < 360; i++) {
            fixture.airs(List.of(beach, scar).get(i % 2), Duration.ofSeconds(5));
        }

        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 Films 12:30 Films 13:00");
        assertThat(strip(fixture, TWELVE, 60)).isEqualTo("12:00 Films 12:30 xx 13:00");
    }

    private MediaItem picture(String name, String rating) {
        return fixture.items.add(
                item(name)
                        .at("/pictures/" + name + ".jpg")
                        .ofKind(MediaKind.IMAGE)
                        .lasting(Duration.ofSeconds(5))
                        .with(Facet.CONTENT_RATING, rating));
    }

    @Test
    @DisplayName("does not say what guides of others say of a live source that is not for that age")
    void live() {
        var listed =
                new GuideProgramme(
                        "one",
                        NOON.plus(minutes(20)),
                        Optional.of(NOON.plus(minutes(40))),
                        Described.titled("Fight"));
        var fixture = new GuideFixture(listing(listed));
        fixture.airs(film("Ring", "FSK 18").ofKind(MediaKind.LIVE));
        fixture.airs(film("Zoo", "FSK 0").ofKind(MediaKind.LIVE));

        assertThat(fixture.strip(0, 120))
                .isEqualTo("12:00 Ring 12:20 Fight 12:40 Ring 13:00 Zoo 14:00");
        assertThat(strip(fixture, TWELVE, 120))
                .isEqualTo("12:00 xx 12:20 xx 12:40 xx 13:00 Zoo 14:00");
    }

    private static Listings listing(GuideProgramme programme) {
        return new Listings() {
            @Override
            public List<GuideProgramme> on(MediaId live, TimeRange range) {
                return programme.start().isBefore(range.end())
                                && programme.stop().orElseThrow().isAfter(range.start())
                        ? List.of(programme)
                        : List.of();
            }

            @Override
            public long version() {
                return 1;
            }
        };
    }

    @Test
    @DisplayName(
            "is the whole guide without the names of what is not for that age, whatever airs and whatever the limit")
    void anyTimeline() {
        int withheld = 0;
        for (long seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            GuideFixture any = anything(random);
            var limit = new RatingLimit(random.nextInt(20), random.nextBoolean());
            String whole = GuideFixture.strip(any.guide.entries(CHANNEL, DAY));

            String expected = NAMED.matcher(whole).replaceAll(name -> seen(name, limit));

            assertThat(GuideFixture.strip(any.guide.seenBy(limit).entries(CHANNEL, DAY)))
                    .as("seed %d", seed)
                    .isEqualTo(expected)
                    .containsPattern(NAMED);
            withheld += expected.contains(" xx ") ? 1 : 0;
        }
        assertThat(withheld).isGreaterThan(30);
    }

    /// Items that are called what age they are for, among pauses.
    private static GuideFixture anything(Random random) {
        var any = new GuideFixture();
        for (int i = 0; i < 60; i++) {
            String age = List.of("0", "12", "18", "").get(random.nextInt(4));
            String rating = age.isEmpty() ? "" : "FSK " + age;
            any.airs(
                    item("item" + i + "for" + age)
                            .lasting(Duration.ofSeconds(20 + random.nextInt(3_600)))
                            .with(Facet.CONTENT_RATING, rating));
            any.gap(Duration.ofSeconds(random.nextInt(2) * random.nextInt(4_000)));
        }
        return any;
    }

    private static String seen(MatchResult name, RatingLimit limit) {
        String age = name.group(1);
        boolean allowed =
                age.isEmpty() ? limit.unrated() : Integer.parseInt(age) <= limit.highestAge();
        return allowed ? name.group() : "xx";
    }

    @Test
    @DisplayName("tells of what is on now no more, neither of filler that is not named")
    void nowAndNext() {
        fixture.airs(saw()).airs(film("heidi", "FSK 0")).filler(10).airs("other", 50);
        Guide seen = fixture.guide.seenBy(TWELVE);

        NowNext barred = seen.nowNext(CHANNEL, NOON.plus(minutes(10)));
        NowNext shown = seen.nowNext(CHANNEL, NOON.plus(minutes(70)));
        NowNext filler = seen.nowNext(CHANNEL, NOON.plus(minutes(125)));

        assertThat(GuideFixture.strip(List.of(barred.now(), barred.next())))
                .isEqualTo("12:00 xx 13:00 heidi 14:10");
        assertThat(barred.onAir()).isEqualTo(new OnAir.Gap(NOON.plus(minutes(60))));
        assertThat(shown.onAir()).isInstanceOf(OnAir.Showing.class);
        assertThat(filler.now()).isEqualTo(shown.now());
        assertThat(filler.onAir()).isEqualTo(new OnAir.Gap(NOON.plus(minutes(130))));
        assertThat(fixture.guide.nowNext(CHANNEL, NOON.plus(minutes(10))).seenBy(TWELVE))
                .isEqualTo(barred);
    }

    @Test
    @DisplayName("is the very same guide where everything may be seen")
    void unlimited() {
        NowNext on = fixture.airs(saw()).guide.nowNext(CHANNEL, NOON);

        assertThat(fixture.guide.seenBy(RatingLimit.NONE)).isSameAs(fixture.guide);
        assertThat(on.seenBy(RatingLimit.NONE)).isSameAs(on);
        assertThat(fixture.guide.seenBy(TWELVE).seenBy(RatingLimit.NONE).limit())
                .isEqualTo(RatingLimit.NONE);
    }

    @Test
    @DisplayName("has another version for each limit")
    void versions() {
        fixture.airs(saw());

        assertThat(List.of(version(RatingLimit.NONE), version(TWELVE), version(RATED)))
                .doesNotHaveDuplicates();
        assertThat(version(TWELVE)).isEqualTo(version(new RatingLimit(12, true)));
    }

    private String version(RatingLimit limit) {
        Guide guide = fixture.guide.seenBy(limit);
        return guide.version(List.of(CHANNEL), DAY, guide.versions(), "");
    }

    @Test
    @DisplayName("is written as XMLTV with a title in its language, and nothing else")
    void xmltv() throws IOException {
        fixture.airs(saw());
        fixture.airs(film("heidi", "FSK 0"));
        Xmltv xmltv =
                new Xmltv(fixture.guide, () -> ZoneOffset.UTC, () -> "Nicht für dieses Konto");
        var out = new ByteArrayOutputStream();

        xmltv.seenBy(TWELVE)
                .document("http://tv")
                .programmes(CHANNEL, TimeRange.of(NOON, hours(2)), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith(
                        """
                          <programme start="20260328120000 +0000" stop="20260328130000 +0000" channel="exstream.5">
                            <title>Nicht für dieses Konto</title>
                          </programme>
                          <programme start="20260328130000 +0000" stop="20260328140000 +0000" channel="exstream.5">
                            <title>heidi</title>
                        """)
                .doesNotContain("saw", "Blood", "Bell", "18");
        assertThat(xmltv.reader("http://tv"))
                .isNotEqualTo(xmltv.seenBy(TWELVE).reader("http://tv"));
    }
}
