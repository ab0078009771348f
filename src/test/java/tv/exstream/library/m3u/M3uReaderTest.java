package tv.exstream.library.m3u;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.problem.ProblemException;

@DisplayName("A list of channels")
class M3uReaderTest {
    private static final String URL = "http://a.example/1.ts";

    private final List<M3uEntry> entries = new ArrayList<>();
    private M3uOptions options = M3uOptions.usual();

    private M3uList read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private M3uList read(byte[] list) {
        try {
            return M3uReader.read(new ByteArrayInputStream(list), options, entries::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private M3uEntry only(String text) {
        M3uList _ = read(text);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private List<String> titles() {
        return entries.stream().map(M3uEntry::title).toList();
    }

    @Test
    @DisplayName("SRC-28: tells of its entries with all that is said of them")
    void wholeEntry() {
        M3uEntry entry =
                only(
                        """
                        #EXTM3U
                        #EXTINF:-1 tvg-id="one.uk" tvg-name="One" tvg-logo="http://l/1.png" tvg-chno="5.1" group-title="UK;News" radio="true",BBC One
                        #EXTVLCOPT:http-user-agent=Player
                        #KODIPROP:mimetype=video/mp2t
                        #EXTODD:7
                        http://a.example/1.ts
                        """);

        assertThat(entry.title()).isEqualTo("BBC One");
        assertThat(entry.isLive()).isTrue();
        assertThat(entry.id()).contains("one.uk");
        assertThat(entry.name()).contains("One");
        assertThat(entry.logo()).contains("http://l/1.png");
        assertThat(entry.number()).contains("5.1");
        assertThat(entry.isRadio()).isTrue();
        assertThat(entry.groups()).containsExactly("UK", "News");
        assertThat(entry.options())
                .isEqualTo(Map.of("http-user-agent", "Player", "mimetype", "video/mp2t"));
        assertThat(entry.other()).containsExactly("#EXTODD:7");
        assertThat(entry.sources().getFirst().address().uri()).isEqualTo(URI.create(URL));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"\r\n", "\r", "\n", " \t\r\n", "\n\n\n"})
    @DisplayName("case 3: has any ends of lines")
    void endsOfLines(String end) {
        M3uList _ = read(String.join(end, "#EXTM3U", "#EXTINF:-1,A", URL, "#EXTINF:-1,B", URL));

        assertThat(titles()).containsExactly("A", "B");
        assertThat(entries).allMatch(entry -> entry.sources().size() == 1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '!',
            value = {
                "-1 tvg-id=\"a\",Law, Order ! Law, Order",
                "-1 group-title=\"News, Weather\",One ! One",
                "-1,One ! One",
                "-1 tvg-name=\"The \"Best\" TV\",Best ! Best",
                "-1 tvg-id=\"a\"tvg-name=\"b\",One ! One",
                "-1 tvg-id=\"a\" tvg-name=\"From the name\", ! From the name",
                "-1 tvg-id=\"From the id\", ! From the id",
                "-1 ! 1.ts",
                "-1,5 USA ! 5 USA",
                "-1 tvg-id=a tvg-name='b c',One ! One",
                "-1 group-title=News Channels,One ! One",
                "-1 tvg-id=“a” tvg-name=„b”,One ! One",
                "-1 tvg-name=\"never closed,One ! One",
            })
    @DisplayName(
            "SRC-28, cases 4 to 8, 16, 17: the title is what comes after the first comma outside of quotes, else the name, the id, the address")
    void title(String line, String title) {
        assertThat(only("#EXTM3U\n#EXTINF:" + line + "\n" + URL).title()).isEqualTo(title);
    }

    @Test
    @DisplayName("case 7: quotes within a value belong to it")
    void quotesWithin() {
        assertThat(only("#EXTINF:-1 tvg-name=\"The \"Best\" TV\" tvg-id=\"x\",B\n" + URL).name())
                .contains("The \"Best\" TV");
    }

    @Test
    @DisplayName(
            "cases 9, 10, 11: names of attributes have any case, the last one counts, an empty one is none")
    void attributes() {
        M3uList list =
                read("#EXTM3U\n#EXTINF:-1 TVG-ID=\"a\" tvg-id=\"b\" tvg-name=\"\",T\n" + URL);

        assertThat(entries.getFirst().attributes()).isEqualTo(Map.of("tvg-id", "b"));
        assertThat(list.counts().repeated()).isEqualTo(1);
    }

    @Test
    @DisplayName("case 12: an entry without an address is left out and counted")
    void withoutAddress() {
        M3uList list = read("#EXTM3U\n#EXTINF:-1,A\n#EXTINF:-1,B\n" + URL + "\n#EXTINF:-1,C");

        assertThat(titles()).containsExactly("B");
        assertThat(list.counts().withoutAddress()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "http://a.example/tv/News%20One.ts?x=1, News One.ts",
        "http://a.example, a.example",
        "http://a.example/, a.example",
        "http://a.example/%20, a.example",
        "http://a.example/a%0Ab, ab",
        "udp://@239.0.0.1:5000, 239.0.0.1",
    })
    @DisplayName("case 13: an address alone is an entry that is named by it")
    void addressAlone(String address, String title) {
        M3uList _ = read("#EXTM3U\n" + address + "\n" + address);

        assertThat(titles()).containsExactly(title, title);
    }

    @Test
    @DisplayName(
            "case 14: further addresses of an entry are others of its sources, or counted where that is not wanted")
    void manyAddresses() {
        String text = "#EXTM3U\n#EXTINF:-1,A\nhttp://a/1\nhttp://b/1\n#EXTINF:-1,B\nhttp://a/2";
        M3uList _ = read(text);
        assertThat(entries).extracting(entry -> entry.sources().size()).containsExactly(2, 1);

        entries.clear();
        options = new M3uOptions(Optional.empty(), false, true, false, 1_000);
        assertThat(read(text).counts().leftOut()).isEqualTo(1);
        assertThat(entries).extracting(entry -> entry.sources().size()).containsExactly(1, 1);
    }

    @Test
    @DisplayName("case 17: a number before the title is taken only where lists have that")
    void numberedTitles() {
        options = new M3uOptions(Optional.empty(), true, true, true, 1_000);

        M3uEntry entry = only("#EXTM3U\n#EXTINF:0,84. VOX\n" + URL);

        assertThat(entry.title()).isEqualTo("VOX");
        assertThat(entry.number()).contains("84");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            nullValues = "none",
            value = {
                "0, none",
                "-1, none",
                "abc, none",
                "5.1, 5.1",
                "5.10, 5.10",
                "12-1, 12.1",
                "007, 7",
                "99999, 99999",
                "100000, none",
                "1e9, none",
            })
    @DisplayName("case 18: numbers of channels are texts from 1 to 99999")
    void numbers(String written, String number) {
        assertThat(only("#EXTINF:-1 tvg-chno=\"" + written + "\",A\n" + URL).number())
                .isEqualTo(Optional.ofNullable(number));
    }

    @Test
    @DisplayName("cases 19, 20: two entries with the same id or the same address are two")
    void twice() {
        String entry = "#EXTINF:-1 tvg-id=\"a\",A\n" + URL + "\n";

        assertThat(read("#EXTM3U\n" + entry + entry).counts().entries()).isEqualTo(2);
    }

    @Test
    @DisplayName("case 21: a picture that is written into a line is left out, the entry is not")
    void pictureInLine() {
        String picture = "data:image/png;base64," + "A".repeat(1 << 20);

        M3uEntry entry = only("#EXTINF:-1 tvg-logo=\"" + picture + "\" tvg-id=\"a\",A\n" + URL);

        assertThat(entry.logo()).isEmpty();
        assertThat(entry.id()).contains("a");
        assertThat(entry.title()).isEqualTo("A");
    }

    static Stream<Arguments> noLists() {
        return Stream.of(
                Arguments.of("a page", "<!DOCTYPE html><html>…", "a page"),
                Arguments.of("an answer of a program", "{\"user_info\":{\"auth\":0}}", "a program"),
                Arguments.of("something else", "No such user\n".repeat(20_000), "first 64 KB"),
                Arguments.of("nothing", "", "first 64 KB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noLists")
    @DisplayName("cases 2, 26, 27: what is no list is refused")
    void noList(String what, String text, String reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(reason);
        assertThat(entries).isEmpty();
    }

    @Test
    @DisplayName("case 2: needs no first line that says what it is")
    void unmarked() {
        assertThat(read("#EXTINF:-1,A\n" + URL).counts().unmarked()).isTrue();
        assertThat(titles()).containsExactly("A");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n1.ts",
                "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlow.m3u8",
                "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:1\n#EXTINF:6,\nhttp://a/1.ts",
            })
    @DisplayName("case 28: a playlist of HLS is one stream and no list")
    void stream(String text) {
        assertThat(read(text).isStream()).isTrue();
        assertThat(entries).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "\\\\host\\share\\film.mkv",
                "concat:a|b",
                "subfile,,start,0,end,9,,:/etc/passwd",
                "pipe:0",
                "plugin://plugin.video.x/?a=1",
                "/etc/passwd",
            })
    @DisplayName("case 30: what is not received over the network is refused and counted")
    void refused(String address) {
        M3uList list = read("#EXTM3U\n#EXTINF:-1,A\n" + address + "\n#EXTINF:-1,B\n" + URL);

        assertThat(titles()).containsExactly("B");
        assertThat(list.counts().refused()).isEqualTo(1);
    }

    @Test
    @DisplayName("an address without a scheme is relative to where the list came from")
    void relative() {
        options = options.from(URI.create("http://p.example/lists/all.m3u?token=1"));

        assertThat(only("#EXTM3U\n#EXTINF:-1,A\n../tv/1.ts").sources().getFirst().address().uri())
                .isEqualTo(URI.create("http://p.example/tv/1.ts"));
    }

    @Test
    @DisplayName("case 33: headings between entries are told from what can be watched")
    void separators() {
        M3uList _ =
                read(
                        "#EXTM3U\n#EXTINF:-1,##### SPORTS #####\nhttp://a/0\n#EXTINF:-1,-=- News -=-\n"
                                + "http://a/0\n#EXTINF:-1,C*SPAN *HD*\nhttp://a/1\n#EXTINF:-1,France 24\nhttp://a/2");

        assertThat(entries)
                .extracting(M3uEntry::isSeparator)
                .containsExactly(true, true, false, false);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"-1.0, -1", "abc, -1", "'', -1", "0, -1", "5400, 5400", "12.5, 12.5", "NaN, -1"})
    @DisplayName("case 34: what has no length is live")
    void lengths(String written, double seconds) {
        assertThat(only("#EXTINF:" + written + ",A\n" + URL).seconds()).isEqualTo(seconds);
    }

    @Test
    @DisplayName(
            "cases 15, 35, 36: lines of other kinds, blanks before and rubbish after do not disturb")
    void rubbish() {
        M3uList list =
                read(
                        "  #extm3u\n# a comment\n\n  #extinf:-1,A\n# another\n  "
                                + URL
                                + "\nend of list");

        assertThat(titles()).containsExactly("A");
        assertThat(list.counts().refused()).isEqualTo(1);
    }

    @Test
    @DisplayName("case 37: guides are told apart where a scheme comes after a comma")
    void guides() {
        assertThat(
                        read("#EXTM3U url-tvg=\"http://a/g?c=1,2,http://b/x.xml.gz\" x-tvg-url=\"http://a/g?c=1,2\"\n"
                                        + URL)
                                .guides())
                .containsExactly("http://a/g?c=1,2", "http://b/x.xml.gz");
    }

    @Test
    @DisplayName(
            "SRC-28, case 38: a line of a group holds for all entries up to the next one or to an entry that names its own")
    void lastingGroups() {
        M3uList _ =
                read(
                        """
                        #EXTM3U
                        #EXTGRP:A;B
                        #EXTINF:-1,1
                        http://a/1
                        #EXTINF:-1,2
                        #EXTGRP:C
                        http://a/2
                        #EXTINF:-1,3
                        http://a/3
                        #EXTGRP:
                        #EXTINF:-1,4
                        http://a/4
                        #EXTGRP:D
                        #EXTINF:-1 group-title="E",5
                        http://a/5
                        #EXTINF:-1,6
                        http://a/6
                        """);

        assertThat(entries)
                .extracting(M3uEntry::groups)
                .containsExactly(
                        List.of("A", "B"),
                        List.of("C"),
                        List.of("C"),
                        List.of(),
                        List.of("E"),
                        List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "-----, true",
        "[[ UK ]], true",
        "(HD) Sports (UK), false",
        "--a=b--, false",
        "-, false"
    })
    @DisplayName("case 33: headings are between two signs or more on each side")
    void separator(String title, boolean separator) {
        assertThat(only("#EXTM3U\n#EXTINF:-1," + title + "\n" + URL).isSeparator())
                .isEqualTo(separator);
    }

    @Test
    @DisplayName(
            "has no more attributes, headers, groups and lines about an entry than any needs, and no longer ones")
    void bounded() {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXTINF:-1 group-title=\"");
        IntStream.range(0, 1_000).forEach(n -> text.append("g").append(n).append(';'));
        text.append("\" ");
        IntStream.range(0, 1_000).forEach(n -> text.append("a%d=\"1\" ".formatted(n)));
        text.append(",")
                .append("t".repeat(9_000))
                .append("\n#KODIPROP:a=")
                .append("b".repeat(9_000));
        IntStream.range(0, 1_000).forEach(n -> text.append("\n#EXTODD:").append(n));
        text.append("\n").append(URL).append("|");
        IntStream.range(0, 1_000).forEach(n -> text.append("X-%d=1&".formatted(n)));

        M3uEntry entry = only(text.toString());

        assertThat(entry.attributes()).hasSize(100);
        assertThat(entry.groups()).hasSize(20);
        assertThat(entry.title()).hasSize(500);
        assertThat(entry.options()).isEmpty();
        assertThat(entry.other()).hasSize(20);
        assertThat(entry.sources().getFirst().headers()).hasSize(20);
    }

    @Test
    @DisplayName("has no sources that are words after an address")
    void wordsAfterAnAddress() {
        options = options.from(URI.create("http://p.example/all.m3u"));

        assertThat(only("#EXTM3U\n#EXTINF:-1,A\n" + URL + "\nsee also our forum").sources())
                .hasSize(1);
    }

    @Test
    @DisplayName("case 38: where that is wanted, a line of a group holds for one entry")
    void groupOfOne() {
        options = new M3uOptions(Optional.empty(), true, false, false, 1_000);
        M3uList _ = read("#EXTM3U\n#EXTINF:-1,1\n#EXTGRP:A\nhttp://a/1\n#EXTINF:-1,2\nhttp://a/2");

        assertThat(entries).extracting(M3uEntry::groups).containsExactly(List.of("A"), List.of());
    }

    @ParameterizedTest
    @CsvSource({"radio=\"true\", true", "group-title=\"Radio\", true", "tvg-id=\"a\", false"})
    @DisplayName("case 40: radio is told by its attribute or its group")
    void radio(String attribute, boolean radio) {
        assertThat(only("#EXTINF:-1 " + attribute + ",A\n" + URL).isRadio()).isEqualTo(radio);
    }

    @Test
    @DisplayName("case 39: passwords in addresses are not written out")
    void secrets() {
        M3uEntry entry = only("#EXTINF:-1,A\nhttp://user:secret@a/u/secret.ts|X-Key=secret");

        assertThat(entry.toString()).doesNotContain("secret");
    }

    @Test
    @DisplayName("is refused once it is longer than it may be")
    void tooLong() {
        options = new M3uOptions(Optional.empty(), true, true, false, 1_000);

        assertThatThrownBy(() -> read("#EXTM3U\n" + ("#EXTINF:-1,A\n" + URL + "\n").repeat(100)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("at most 1000 bytes");
    }
}
