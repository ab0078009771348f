package tv.exstream.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.guide.GuideFixture.CHANNEL;
import static tv.exstream.guide.GuideFixture.NOON;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.hours;
import static tv.exstream.time.Lengths.minutes;
import static tv.exstream.time.Lengths.seconds;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import tv.exstream.Golden;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Title;
import tv.exstream.time.TimeRange;

class XmltvTest {
    private final GuideFixture fixture = new GuideFixture();

    @Test
    @DisplayName("XM-01, XM-02, XM-03, XM-19, XM-20: every kind of programme, byte for byte")
    void everyKindOfProgrammeByteForByte() {
        fixture.airs(
                        item("The \"Pilot\"")
                                .episode("Tom & Jerry", 2, 3)
                                .about("First line.\nSecond <line>.")
                                .lasting(minutes(22)))
                .airs(item("Special").episode("Tom & Jerry", 0, 5).lasting(minutes(30)))
                .airs(item("Alien").movieOf(1979).lasting(minutes(117)))
                .airs(item("Song").ofKind(MediaKind.SONG).lasting(minutes(6)))
                .airs(item("Clip").ofKind(MediaKind.MUSIC_VIDEO).lasting(minutes(6)))
                .gap(minutes(40))
                .airs(item("Home video").lasting(Duration.ofMillis(361_500)))
                .airs(
                        item("Loose")
                                .titled(new Title("Loose", "Show", -1, 7, 2001, ""))
                                .ofKind(MediaKind.EPISODE)
                                .lasting(minutes(20)));
        Channel empty = channel("5.1").withId(51).named("Empty\n<channel>").build();

        Golden.assertMatches(
                "guide/xmltv.xml", xml(List.of(CHANNEL, empty), TimeRange.of(NOON, minutes(300))));
    }

    @Test
    @DisplayName(
            "XM-04, EPG-12, H23: any text becomes a well-formed document without illegal characters")
    void anyTextBecomesAWellFormedDocumentWithoutIllegalCharacters() throws Exception {
        String nasty =
                "a\u000B\uFFFE\uFFFF\uD83D\uDE00 ]]> <![CDATA[ &amp; <&>\"' \u0085\u2028\t x";
        fixture.airs(
                item("nasty")
                        .titled(new Title(nasty, "", -1, -1, 0, nasty))
                        .at("/m/nasty.mkv")
                        .lasting(minutes(30)));

        String xml = xml(List.of(channel(5).named(nasty).build()), TimeRange.of(NOON, minutes(30)));

        Document document = parsed(xml);
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo(nasty.replaceAll("[\u000B\uFFFE\uFFFF]", ""));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("a \uD83D\uDE00 ]]> <![CDATA[ &amp; <&>\"' x");
        assertThat(document.getElementsByTagName("display-name").item(1).getTextContent())
                .isEqualTo("a \uD83D\uDE00 ]]> <![CDATA[ &amp; <&>\"' x");
    }

    @Test
    @DisplayName("XM-20: half seconds are cut off on both sides of a join")
    void halfSecondsAreCutOffOnBothSidesOfAJoin() {
        fixture.airs(item("a").lasting(Duration.ofMillis(90_900)))
                .airs(item("b").lasting(Duration.ofMillis(90_900)));

        assertThat(xml(List.of(CHANNEL), TimeRange.of(NOON, seconds(180))))
                .contains("start=\"20260328120000 +0000\" stop=\"20260328120130 +0000\"")
                .contains("start=\"20260328120130 +0000\" stop=\"20260328120301 +0000\"");
    }

    @Test
    @DisplayName("XM-20: a hole within one second does not exist")
    void aHoleWithinOneSecondDoesNotExist() {
        fixture.gap(Duration.ofMillis(300)).airs(item("a").lasting(Duration.ofMillis(600_000)));

        String xml = xml(List.of(CHANNEL), TimeRange.of(NOON, seconds(100)));

        assertThat(xml).doesNotContain("No schedule").contains("start=\"20260328120000 ");
        assertThat(xml.split("<programme", -1)).hasSize(2);
    }

    @Test
    void beforeAChannelBeganItHasNoProgrammes() {
        Channel young = channel(5).since(NOON).build();
        Channel unborn = channel(6).since(NOON.plus(hours(2))).build();
        fixture.airs("a", 60);

        String xml =
                xml(
                        List.of(young, unborn),
                        new TimeRange(NOON.minus(hours(24)), NOON.plus(hours(1))));

        assertThat(xml).doesNotContain("No schedule").contains("<channel id=\"exstream.6\">");
        assertThat(xml.split("<programme", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29T00:00:00Z",
        "Europe/Berlin, 2026-10-25T00:00:00Z",
    })
    @DisplayName("INV-19: times are UTC also when the channel's clock changes")
    void timesAreUtcAlsoWhenTheChannelsClockChanges(String zone, String start) {
        Channel berlin = channel(5).in(java.time.ZoneId.of(zone)).build();
        fixture.gap(Duration.between(NOON, java.time.Instant.parse(start)));
        fixture.airs("a", 60).airs("b", 60).airs("c", 60);

        String xml = xml(List.of(berlin), TimeRange.of(java.time.Instant.parse(start), hours(3)));

        String day = start.substring(0, 10).replace("-", "");
        assertThat(xml)
                .contains("start=\"" + day + "000000 +0000\" stop=\"" + day + "010000 +0000\"")
                .contains("start=\"" + day + "010000 +0000\" stop=\"" + day + "020000 +0000\"")
                .contains("start=\"" + day + "020000 +0000\" stop=\"" + day + "030000 +0000\"");
    }

    @Test
    @DisplayName("M3-08: the ids are those of the playlist")
    void theIdsAreThoseOfThePlaylist() throws Exception {
        List<Channel> channels = List.of(channel(1).build(), channel("5.1").withId(77).build());
        String playlist =
                new M3u("http://tv", M3u.Form.TS, Catchup.ofDays(7), GuideIds.STABLE).of(channels);

        String xml = xml(channels, TimeRange.of(NOON, hours(1)));

        for (Channel channel : channels) {
            assertThat(xml).contains("<channel id=\"" + channel.guideId() + "\">");
            assertThat(playlist).contains("tvg-id=\"" + channel.guideId() + "\"");
        }
    }

    @Test
    @DisplayName("XM-18: the document is written piece by piece")
    void theDocumentIsWrittenPieceByPiece() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            fixture.airs("a", 1);
        }
        int[] longest = {0};
        OutputStream out =
                new OutputStream() {
                    @Override
                    public void write(int octet) {
                        write(new byte[] {(byte) octet}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) {
                        longest[0] = Math.max(longest[0], length);
                    }
                };

        fixture.document().programmes(CHANNEL, TimeRange.of(NOON, hours(40)), out);

        assertThat(longest[0]).isBetween(1, Utf8.BUFFER_BYTES);
    }

    @Test
    void aClientThatGoesAwayEndsTheWriting() {
        fixture.airs("a", 1);
        OutputStream gone =
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        throw new IOException("gone");
                    }
                };

        assertThatThrownBy(
                        () ->
                                fixture.document()
                                        .programmes(CHANNEL, TimeRange.of(NOON, hours(1)), gone))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    private String xml(List<Channel> channels, TimeRange range) {
        return fixture.xml(channels, range);
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }
}
