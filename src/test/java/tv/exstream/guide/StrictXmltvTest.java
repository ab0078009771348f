package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.guide.GuideFixture.NOON;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;
import static tv.exstream.time.Lengths.minutes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.channel.Channel;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.playout.Airing;
import tv.exstream.playout.AiringKind;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.time.TimeRange;

class StrictXmltvTest {
    private static final int CHANNELS = 200;
    private static final Duration WINDOW = Duration.ofDays(14);

    @Test
    @DisplayName("EPG-13, XM-18, XM-19: 200 channels for 14 days, written as a stream, are valid")
    void twoHundredChannelsForTwoWeeksAreValid() throws IOException {
        InMemoryMediaItems items = new InMemoryMediaItems();
        InMemoryPlayouts playouts = new InMemoryPlayouts();
        List<Channel> channels = new ArrayList<>();
        List<MediaItem> media = media(items);
        for (int number = 1; number <= CHANNELS; number++) {
            Channel channel = channel(number).build();
            channels.add(channel);
            playouts.put(channel.id(), timeline(media, new Random(number)), NOON.plus(WINDOW), 1);
        }
        Guide guide = new Guide(playouts, items, GuideRules.USUAL);
        Xmltv xmltv = new Xmltv(guide, () -> ZoneId.of("Europe/Berlin"));

        StrictXmltv.Report report = checked(xmltv, channels);

        assertThat(report.findings()).isEmpty();
        assertThat(report.programmes()).isGreaterThan(60_000);
    }

    @Test
    @DisplayName("XM-19: what is known of a film meets the DTD, and so does the golden file")
    void whatIsKnownOfAFilmMeetsTheDtd() throws IOException {
        var entry =
                new GuideEntry.Programme(
                        TimeRange.of(NOON, minutes(10)),
                        item("x").outline(),
                        Details.NONE,
                        Headline.OFF_AIR);
        String xml =
                GuideFixture.written(
                        new XmltvProgramme("a", ZoneId.of("UTC")),
                        entry,
                        XmltvDescription.of(XmltvDescriptionTest.FULL, "http://tv"),
                        Optional.of(NOON));

        String channel = "<channel id=\"a\"><display-name>5</display-name></channel>";
        assertThat(check("<tv>" + channel + xml + "</tv>")).isEmpty();
        assertThat(check(Files.readString(Path.of("src/test/resources/golden/guide/xmltv.xml"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<title>B</title><desc>x</desc><sub-title>y</sub-title>, the order of the DTD",
        "<desc>x</desc>, a title",
        "<title>Item 5</title>, a title",
        "<title>A  B</title>, one line in title",
        "<title>A</title><date>79</date>, a date",
        "<title>A</title><previously-shown/><new/>, either new or previously-shown",
        "<title>A</title><episode-num system=\"xmltv_ns\">-1.4.</episode-num>, a number",
        "<title>A</title><icon src=\"/x.jpg\"/>, an address",
        "<title size=\"5\">A</title>, no attribute size",
    })
    void whatIsWrongIsFound(String children, String wanted) {
        assertThat(check(programmes("20260328120000", "20260328130000", children)))
                .anyMatch(finding -> finding.startsWith("wanted " + wanted));
    }

    @ParameterizedTest
    @CsvSource({"20260328125959", "20260328130001"})
    void gapsAndOverlapsAreFound(String start) {
        assertThat(check(programmes(start, "20260328140000", "<title>A</title>")))
                .containsExactly("wanted no gap or overlap: " + start + " +0000");
    }

    private static String programmes(String start, String stop, String children) {
        return """
        <tv><channel id="a"><display-name>5</display-name></channel>
        <programme start="20260328120000 +0000" stop="%s +0000" channel="a"><title>A</title></programme>
        <programme start="%s +0000" stop="%s +0000" channel="a">%s</programme></tv>
        """
                .formatted("20260328130000", start, stop, children);
    }

    private static List<String> check(String xml) {
        return StrictXmltv.check(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .findings();
    }

    /// The document is never in memory as a whole.
    private static StrictXmltv.Report checked(Xmltv xmltv, List<Channel> channels)
            throws IOException {
        try (var in = new PipedInputStream(1 << 16);
                var out = new PipedOutputStream(in)) {
            Thread.ofVirtual().start(() -> write(xmltv.document("http://tv"), channels, out));
            return StrictXmltv.check(in);
        }
    }

    private static void write(XmltvDocument document, List<Channel> channels, OutputStream out) {
        try (out) {
            out.write(Utf8.of(document.head(channels)));
            for (Channel channel : channels) {
                document.programmes(channel, TimeRange.of(NOON, WINDOW), out);
            }
            out.write(Utf8.of(XmltvDocument.END));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MediaItem> media(InMemoryMediaItems items) {
        List<MediaItem> media = new ArrayList<>();
        MediaKind[] kinds = MediaKind.values();
        for (int n = 0; n < 500; n++) {
            media.add(
                    items.add(
                            item("<&>\u000B 😀 " + n)
                                    .episode("Show \"%d\"".formatted(n % 20), n % 4, n % 30)
                                    .ofKind(kinds[n % kinds.length])
                                    .about("First.\nSecond & last.")));
        }
        return media;
    }

    private static List<Airing> timeline(List<MediaItem> media, Random random) {
        List<Airing> airings = new ArrayList<>();
        AiringKind[] kinds = AiringKind.values();
        for (Instant at = NOON; at.isBefore(NOON.plus(WINDOW)); ) {
            if (random.nextInt(20) == 0) {
                at = at.plusMillis(random.nextInt(5_000_000));
            }
            boolean filler = random.nextInt(3) == 0;
            Airing airing =
                    airing(media.get(random.nextInt(media.size())).id())
                            .at(at)
                            .lasting(Duration.ofSeconds(30 + random.nextInt(filler ? 300 : 5_000)))
                            .as(filler ? kinds[random.nextInt(kinds.length)] : AiringKind.PROGRAMME)
                            .build();
            airings.add(airing);
            at = airing.finish();
        }
        return airings;
    }
}
