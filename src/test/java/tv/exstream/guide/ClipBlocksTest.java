package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.guide.GuideFixture.CHANNEL;
import static tv.exstream.guide.GuideFixture.NOON;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.time.TimeRange;

@DisplayName("Programmes of less than a minute that follow one another")
class ClipBlocksTest {
    private static final Duration PICTURE = Duration.ofSeconds(5);

    private GuideFixture fixture = new GuideFixture();

    private MediaItem picture(String name) {
        return fixture.items.add(
                item(name)
                        .at("/pictures/" + name + ".jpg")
                        .ofKind(MediaKind.IMAGE)
                        .lasting(PICTURE));
    }

    /// Pictures for so long, over and over.
    private void pictures(List<MediaItem> pictures, Duration length) {
        int shown = 0;
        for (Duration at = Duration.ZERO; at.compareTo(length) < 0; at = at.plus(PICTURE)) {
            fixture.airs(pictures.get(shown++ % pictures.size()), PICTURE);
        }
    }

    private List<MediaItem> album() {
        return List.of(picture("beach"), picture("boat"), picture("sun"));
    }

    @Test
    @DisplayName("XM-11: are one in each half hour of the clock, by the name of the channel")
    void halfHours() {
        fixture.airs("film", 10);
        pictures(album(), minutes(65));
        fixture.airs("other film", 45);

        assertThat(fixture.strip(0, 120))
                .isEqualTo("12:00 film 12:10 Films 12:30 Films 13:00 Films 13:15 other film 14:00");
    }

    @Test
    @DisplayName("are the same blocks whenever they are asked for")
    void wheneverAskedFor() {
        pictures(album(), hours(30));
        List<GuideEntry> whole = fixture.guide.entries(CHANNEL, TimeRange.of(NOON, hours(30)));

        for (int minute = 0; minute < 29 * 60; minute += 97) {
            TimeRange part = TimeRange.of(NOON.plus(minutes(minute)), minutes(50));

            assertThat(fixture.guide.entries(CHANNEL, part))
                    .as("minute %d", minute)
                    .isEqualTo(whole.stream().filter(each -> each.range().overlaps(part)).toList());
        }
    }

    @Test
    @DisplayName("are what is on now, and what comes next, in blocks too")
    void nowAndNext() {
        pictures(album(), hours(3));

        NowNext on = fixture.guide.nowNext(CHANNEL, NOON.plus(minutes(45)));

        assertThat(GuideFixture.strip(List.of(on.now(), on.next())))
                .isEqualTo("12:30 Films 13:00 Films 13:30");
    }

    @Test
    @DisplayName("have the name of a show where all of them are of it")
    void names() {
        MediaItem one = fixture.items.add(item("one").at("/s/1.mkv").episode("Tiny", 1, 1));
        MediaItem two = fixture.items.add(item("two").at("/s/2.mkv").episode("Tiny", 1, 2));
        pictures(List.of(one, two), minutes(30));

        assertThat(fixture.strip(0, 30)).isEqualTo("12:00 Tiny 12:30");
        assertThat(programme(0).item().title().plot()).isEmpty();
        assertThat(programme(0).headline().subtitle()).isEmpty();
    }

    @Test
    @DisplayName("stay what they are where it is one thing again and again")
    void oneThing() {
        MediaItem only = picture("beach");
        pictures(List.of(only), minutes(60));

        assertThat(fixture.strip(0, 60)).isEqualTo("12:00 beach 12:30 beach 13:00");
        assertThat(programme(0).item()).isEqualTo(only.outline());
    }

    @Test
    @DisplayName("are never more than some hundred entries in a day, however short")
    void bounded() {
        assertThat(entriesOfADay()).isEqualTo(48);
    }

    @Test
    @DisplayName("are listed one by one where all are to be listed")
    void listed() {
        GuideRules usual = GuideRules.USUAL;
        var all =
                new GuideRules(
                        usual.ids(),
                        Duration.ZERO,
                        usual.titles(),
                        usual.posters(),
                        "",
                        Duration.ZERO);
        fixture = new GuideFixture(all, Listings.NONE);

        assertThat(entriesOfADay()).isGreaterThan(8_000);
    }

    private int entriesOfADay() {
        List<MediaItem> album = album();
        Random random = new Random(7);
        Duration sum = Duration.ZERO;
        while (sum.compareTo(hours(24)) < 0) {
            Duration length = Duration.ofMillis(200 + random.nextInt(20_000));
            fixture.airs(album.get(random.nextInt(3)), length);
            sum = sum.plus(length);
        }
        return fixture.guide.entries(CHANNEL, TimeRange.of(NOON, hours(24))).size();
    }

    @Test
    @DisplayName("and are longer stay clip by clip")
    void longerOnes() {
        for (int i = 0; i < 40; i++) {
            fixture.airs("song" + i, 1);
        }

        assertThat(fixture.guide.entries(CHANNEL, TimeRange.of(NOON, minutes(40)))).hasSize(40);
    }

    private GuideEntry.Programme programme(long minute) {
        Instant at = NOON.plus(minutes(minute));
        return (GuideEntry.Programme)
                fixture.guide.entries(CHANNEL, TimeRange.of(at, minutes(1))).getFirst();
    }
}
