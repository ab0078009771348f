package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.guide.GuideFixture.CHANNEL;
import static tv.exstream.guide.GuideFixture.NOON;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Outline;
import tv.exstream.time.TimeRange;

/// What an airing adds to the description of its item.
class NoveltyTest {
    private static final TimeRange HOUR = TimeRange.of(NOON, hours(1));

    @Test
    void whatHasAiredBeforeIsARepeatAndSaysSinceWhen() {
        assertThat(programme(item("Alien").movieOf(1979), NOON.minus(hours(48))))
                .contains("<previously-shown start=\"20260326120000 +0000\"/>")
                .doesNotContain("<new/>", "<premiere/>");
    }

    @Test
    void theFirstAiringOfAFilmIsAPremiere() {
        assertThat(programme(item("Alien").movieOf(1979), NOON))
                .contains("<premiere/>\n    <new/>")
                .doesNotContain("previously-shown");
    }

    @Test
    void theFirstAiringOfAnEpisodeIsNewAndOfTheFirstAPremiere() {
        assertThat(programme(item("x").episode("Show", 2, 2), NOON))
                .contains("<new/>")
                .doesNotContain("<premiere/>");
        assertThat(programme(item("x").episode("Show", 2, 1), NOON))
                .contains("<premiere/>", "<new/>");
    }

    @Test
    void anAiringAfterItsOwnPreRollIsNoRepeat() {
        assertThat(programme(item("x").episode("Show", 2, 2), NOON.plus(minutes(1))))
                .contains("<new/>");
    }

    @Test
    void withoutHistoryItIsNeither() {
        assertThat(written(item("Alien").movieOf(1979).outline(), Optional.empty(), ZoneOffset.UTC))
                .doesNotContain("new", "premiere", "previously");
    }

    @Test
    void theTimelineOfTheChannelDecides() throws IOException {
        GuideFixture fixture = new GuideFixture().airs("a", 60).airs("a", 60);
        var xml = new ByteArrayOutputStream();

        new Xmltv(fixture.guide, () -> ZoneOffset.UTC)
                .document("")
                .programmes(CHANNEL, TimeRange.of(NOON, hours(2)), xml);

        String[] programmes = xml.toString(StandardCharsets.UTF_8).split("</programme>");
        assertThat(programmes[0]).contains("<new/>");
        assertThat(programmes[1]).contains("<previously-shown");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 20260328120000 +0000",
        "Europe/Berlin, 20260328130000 +0100",
        "America/St_Johns, 20260328093000 -0230",
        "Asia/Kathmandu, 20260328174500 +0545",
    })
    @DisplayName("EPG-8, XM-20: times are written in the zone that is set, with their offset")
    void timesAreWrittenInTheZoneThatIsSet(String zone, String start) {
        assertThat(written(item("a").outline(), Optional.empty(), ZoneId.of(zone)))
                .contains("start=\"" + start + "\"");
    }

    private static String programme(MediaItemBuilder item, Instant first) {
        return written(item.outline(), Optional.of(first), ZoneOffset.UTC);
    }

    private static String written(Outline item, Optional<Instant> first, ZoneId zone) {
        var entry = new GuideEntry.Programme(HOUR, item, Details.NONE, Headline.of(item));
        var about = XmltvDescription.of(Description.of(entry), "");
        return GuideFixture.written(new XmltvProgramme("id", zone), entry, about, first);
    }
}
