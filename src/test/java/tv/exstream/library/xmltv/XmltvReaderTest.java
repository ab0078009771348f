package tv.exstream.library.xmltv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.SharedData;
import tv.exstream.library.xmltv.ListedProgramme.Mark;
import tv.exstream.problem.ProblemException;
import tv.exstream.time.TimeRange;

@DisplayName("A guide that others wrote")
class XmltvReaderTest {
    private static final TimeRange ALWAYS =
            new TimeRange(
                    Instant.parse("1990-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

    private static final String SLOT =
            "start=\"20260301180000 +0100\" stop=\"20260301190000 +0100\" channel=\"a\"";

    private final List<ListedChannel> channels = new ArrayList<>();
    private final List<ListedProgramme> programmes = new ArrayList<>();
    private XmltvOptions options = new XmltvOptions(_ -> true, ALWAYS, "", 1 << 28);

    private XmltvSummary read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private XmltvSummary read(byte[] text) {
        return read(new ByteArrayInputStream(text));
    }

    private XmltvSummary read(InputStream text) {
        try {
            return XmltvReader.read(
                    text, options, new XmltvReader.Receiver(channels::add, programmes::add));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String programme(String children) {
        return "<tv><programme %s>%s</programme></tv>".formatted(SLOT, children);
    }

    private ListedProgramme only(String guide) {
        assertThat(read(guide).defect()).isEmpty();
        assertThat(programmes).hasSize(1);
        return programmes.getFirst();
    }

    @Test
    @DisplayName("lists channels with all their names and pictures")
    void channels() {
        XmltvSummary summary =
                read(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <!DOCTYPE tv SYSTEM "xmltv.dtd">
                        <tv generator-info-name="x">
                          <channel id=" one.uk "><display-name lang="en">One &amp; All</display-name><display-name>5.1</display-name><icon src="http://l/1.png"/><url>u</url></channel>
                          <channel><display-name>no id</display-name></channel>
                        </tv>
                        """);

        assertThat(channels)
                .containsExactly(
                        new ListedChannel(
                                "one.uk", List.of("One & All", "5.1"), List.of("http://l/1.png")));
        assertThat(summary).isEqualTo(new XmltvSummary(1, 0, 0, 0, 0, Optional.empty()));
    }

    @Test
    @DisplayName("lists programmes with what it says of them")
    void wholeProgramme() {
        ListedProgramme programme =
                only(
                        programme(
                                """
                                <title>The
                                   Film</title><sub-title>Part</sub-title><desc>Long.</desc>
                                <credits><director>D</director></credits><date>2001</date>
                                <category>Movie</category><category>Drama</category>
                                <icon src="http://l/p.jpg"/><icon src="http://l/q.jpg"/>
                                <episode-num system="xmltv_ns">1.4.</episode-num><episode-num>S02E05</episode-num>
                                <video><quality>HDTV</quality></video><new/><live/><previously-shown start="2001"/>
                                """));

        assertThat(programme.channel()).isEqualTo("a");
        assertThat(programme.start()).isEqualTo("2026-03-01T17:00:00Z");
        assertThat(programme.stop()).contains(Instant.parse("2026-03-01T18:00:00Z"));
        assertThat(programme.texts())
                .isEqualTo(new ListedProgramme.Texts("The Film", "Part", "Long."));
        assertThat(programme.categories()).containsExactly("Movie", "Drama");
        assertThat(programme.numbers())
                .containsExactly(
                        new ListedProgramme.EpisodeNumber("xmltv_ns", "1.4."),
                        new ListedProgramme.EpisodeNumber("onscreen", "S02E05"));
        assertThat(programme.date()).isEqualTo("2001");
        assertThat(programme.icon()).isEqualTo("http://l/p.jpg");
        assertThat(programme.marks()).containsExactly(Mark.NEW, Mark.LIVE, Mark.PREVIOUSLY_SHOWN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"de, Der Film", "en, The Film", "fr, Film", "'', Film", "EN, The Film"})
    @DisplayName("gives texts in the wanted language, else the first one")
    void languages(String language, String title) {
        options = new XmltvOptions(_ -> true, ALWAYS, language, 1 << 20);

        assertThat(
                        only(programme(
                                        "<title lang='x'>Film</title><title lang='de'>Der Film</title>"
                                                + "<title lang='en-GB'>The Film</title><title lang='en'>Another</title>"))
                                .texts()
                                .title())
                .isEqualTo(title);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "20260301180000 +0100, 2026-03-01T17:00:00Z",
        "20260301180000 +01:00, 2026-03-01T17:00:00Z",
        "20260301180000-0330, 2026-03-01T21:30:00Z",
        "20260301180000, 2026-03-01T18:00:00Z",
        "20260301180000Z, 2026-03-01T18:00:00Z",
        "20260701180000 BST, 2026-07-01T17:00:00Z",
        "20260701180000 cest, 2026-07-01T16:00:00Z",
        "202603011800, 2026-03-01T18:00:00Z",
        "20260301, 2026-03-01T00:00:00Z",
        "2026, 2026-01-01T00:00:00Z",
        "20261231235960 +0000, 2026-12-31T23:59:59Z",
    })
    @DisplayName("has times in all forms")
    void times(String written, String instant) {
        assertThat(GuideTime.parse(written)).contains(Instant.parse(instant));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "20260231180000",
                "20261301",
                "20260301180000 XYZ",
                "20260301180000 +9900"
            })
    @DisplayName("has no times that are none")
    void noTimes(String written) {
        assertThat(GuideTime.parse(written)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "start='20260301180000' channel=''",
                "start='soon' channel='a'",
                "channel='a'",
                "start='20260301180000' stop='20260301180000' channel='a'",
                "start='20260301180000' stop='20260301170000' channel='a'",
            })
    @DisplayName("has programmes that cannot be used, which are counted")
    void unreadable(String slot) {
        XmltvSummary summary =
                read("<tv><programme " + slot + "><title>T</title></programme></tv>");

        assertThat(programmes).isEmpty();
        assertThat(summary.unreadable()).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "has a programme without a title, which is counted, and one without an end, which is not")
    void incomplete() {
        XmltvSummary summary =
                read(
                        "<tv><programme "
                                + SLOT
                                + "><desc>D</desc></programme><programme start='20260301180000' channel='a'><title>T</title></programme></tv>");

        assertThat(programmes).extracting(ListedProgramme::stop).containsExactly(Optional.empty());
        assertThat(summary.unreadable()).isEqualTo(1);
    }

    @Test
    @DisplayName("is read for the wanted channels and times only")
    void window() {
        TimeRange evening =
                new TimeRange(
                        Instant.parse("2026-03-01T18:00:00Z"),
                        Instant.parse("2026-03-01T20:00:00Z"));
        options = new XmltvOptions("a"::equals, evening, "", 1 << 20);
        StringBuilder guide = new StringBuilder("<tv>");
        for (int hour = 16; hour < 22; hour++) {
            for (String channel : List.of("a", "b")) {
                guide.append(
                        "<programme start='20260301%d0000' stop='20260301%d0000' channel='%s'><title>%d</title></programme>"
                                .formatted(hour, hour + 1, channel, hour));
            }
        }

        XmltvSummary summary = read(guide + "</tv>");

        assertThat(programmes).extracting(each -> each.texts().title()).containsExactly("18", "19");
        assertThat(summary.unwanted()).isEqualTo(2);
        assertThat(summary.outside()).isEqualTo(8);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '~',
            value = {
                "AT&T ~ AT&T",
                "a & b ~ a & b",
                "&eacute;t&eacute; ~ été",
                "&amp;&lt;&gt;&#233;&#xe9; ~ &<>éé",
                "&nosuchname; ~ &nosuchname;",
                "&& ~ &&",
                "a&#0;&#x1F;b ~ ab",
                "a&#55357;&#56832;b ~ ab",
                "<b>bold</b> words ~ bold words",
                "<![CDATA[a < b & c &amp;]]> &amp; d ~ a < b & c &amp; & d",
            })
    @DisplayName("has what is not quite XML")
    void nearlyXml(String text, String title) {
        assertThat(only(programme("<title>" + text + "</title>")).texts().title()).isEqualTo(title);
    }

    @Test
    @DisplayName(
            "may have words between its elements, programmes before channels and control characters")
    void odd() {
        assertThat(
                        read("<tv>oops<programme "
                                        + SLOT
                                        + ">x<title>A\u0000B\u0008</title></programme><channel id='a'/></tv>")
                                .defect())
                .isEmpty();
        assertThat(programmes.getFirst().texts().title()).isEqualTo("AB");
        assertThat(channels).hasSize(1);
    }

    @Test
    @DisplayName("that breaks off keeps what was whole and says so")
    void truncated() {
        String whole = programme("<title>T</title>").replace("</tv>", "");

        XmltvSummary summary = read(whole + "<programme " + SLOT + "><title>Half");

        assertThat(programmes).hasSize(1);
        assertThat(summary.defect()).isPresent();
    }

    @Test
    @DisplayName("may be packed, and have a byte order mark before its declaration")
    void packed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(
                    ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                    + programme("<title>T</title>"))
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(read(packed.toByteArray()).programmes()).isEqualTo(1);
    }

    @Test
    @DisplayName("may be in another encoding than it says, also in places only")
    void encodings() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><tv><programme "
                                + SLOT
                                + "><title>Télé ")
                        .getBytes(StandardCharsets.UTF_8));
        mixed.write("Télé €".getBytes(Charset.forName("windows-1252")));
        mixed.write("</title></programme></tv>".getBytes(StandardCharsets.UTF_8));

        assertThat(read(mixed.toByteArray()).defect()).isEmpty();
        assertThat(programmes.getFirst().texts().title()).isEqualTo("Télé Télé €");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5", "UTF-8"})
    @DisplayName("is in the encoding that it says")
    void declaredEncodings(String encoding) {
        String guide =
                "<?xml version='1.0' encoding='%s'?>".formatted(encoding)
                        + programme("<title>Новости</title>");

        assertThat(read(guide.getBytes(Charset.forName(encoding))).defect()).isEmpty();
        assertThat(programmes.getFirst().texts().title()).isEqualTo("Новости");
    }

    @Test
    @DisplayName("may have blanks before its declaration")
    void blanksBefore() {
        assertThat(only(" \r\n<?xml version='1.0'?>" + programme("<title>T</title>")).channel())
                .isEqualTo("a");
    }

    @Test
    @DisplayName("may have as many ampersands and accents as there are programmes")
    void manyEntities() {
        String each = programme("<title>A &amp; B &#233; &eacute;</title>").substring(4);
        String programmes = each.substring(0, each.length() - 5).repeat(150_000);

        XmltvSummary summary = read("<tv>" + programmes + "</tv>");

        assertThat(summary.defect()).isEmpty();
        assertThat(summary.programmes()).isEqualTo(150_000);
    }

    @Test
    @DisplayName("keeps no more of a text than is used")
    void longText() {
        assertThat(only(programme("<title>" + "a".repeat(3_000_000) + "</title>")).texts().title())
                .hasSize(8_192);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<?xml encoding='utf-8'?><tv/>",
                "",
                "<html><body>Not found</body></html>",
                "{\"error\":1}",
                "<tv"
            })
    @DisplayName("that is none is refused")
    void noGuide(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("guide must be XMLTV");
    }

    @Test
    @DisplayName("that only speaks of entities is read")
    void speaksOfEntities() {
        String text =
                "<tv><!-- <!ENTITY a> --><programme %s><title>x</title></programme></tv>"
                        .formatted(SLOT);

        assertThat(only(text).texts().title()).isEqualTo("x");
    }

    @Test
    @DisplayName("H16: that declares entities is refused, and opens and expands nothing")
    void hostile() {
        String bomb =
                """
                <!DOCTYPE tv [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <tv><programme %s><title>x&b;&c;</title></programme></tv>
                """
                        .formatted(SLOT);

        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(ProblemException.class)
                .hasMessage("guide must not declare entities: <!ENTITY");
    }

    @Test
    @DisplayName("is refused once it is longer than it may be")
    void tooLong() {
        options = new XmltvOptions(_ -> true, ALWAYS, "", 1_000);

        assertThatThrownBy(() -> read("<tv>" + " ".repeat(20_000) + "</tv>"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("at most 1000 bytes");
    }

    @Test
    @DisplayName("as programs publish them is read whole")
    void published() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.of("xmltv"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (text.contains("<tv")) {
                    compare(file, text);
                }
            }
        }
        assertThat(programmes).hasSizeGreaterThan(100);
    }

    private void compare(Path file, String text) {
        XmltvSummary summary = read(text.getBytes(StandardCharsets.ISO_8859_1));
        long written = text.lines().filter(line -> line.contains("<programme ")).count();

        assertThat(summary.defect()).as(file.toString()).isEmpty();
        assertThat(summary.programmes() + summary.unreadable())
                .as(file.toString())
                .isGreaterThanOrEqualTo(written);
    }
}
