package tv.exstream.guide;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tv.exstream.channel.Channel;

/// Playlists as the players read them: each finds attributes and names in a way of its own.
class M3uParsersTest {
    private static final Channel NASTY =
            channel("5.1").withId(51).named("The \"Best\", of\r\n Law, Order = TV, 'x' #1").build();

    /// What a player makes of a line.
    private record Row(String name, Map<String, String> attributes) {}

    /// How players take a line apart, told from their sources and behaviour.
    private enum Parser {
        /// The name follows the last comma, attributes are what a pattern finds.
        JELLYFIN(
                line ->
                        new Row(
                                line.substring(line.lastIndexOf(',') + 1),
                                found("([A-Za-z0-9-]+)=\"([^\"]*)\"", line))),
        /// The name follows the comma after the last quote.
        KODI(
                line -> {
                    int quote = line.lastIndexOf('"');
                    return new Row(
                            line.substring(line.indexOf(',', quote) + 1),
                            found("\\b([\\w-]+)=\"(.*?)\"", line.substring(0, quote + 1)));
                }),
        /// Reads letter by letter; the name follows the first comma that is not within quotes.
        TVHEADEND(M3uParsersTest::scanned),
        /// A greedy expression for the whole line, as scripts have it.
        SCRIPTS(
                line -> {
                    Matcher whole = Pattern.compile("#EXTINF:(-?\\d+)\\s*(.*),(.*)").matcher(line);
                    assertThat(whole.matches()).isTrue();
                    return new Row(whole.group(3), found("(\\S+?)=\"(.*?)\"", whole.group(2)));
                }),
        /// Splits at spaces before keys, and takes quotes off the values.
        TIVIMATE(
                line -> {
                    int end = line.lastIndexOf("\",") + 1;
                    Map<String, String> attributes = new HashMap<>();
                    for (String part : line.substring(0, end).split(" (?=[\\w-]+=\")")) {
                        int equals = part.indexOf("=\"");
                        if (equals > 0) {
                            attributes.put(
                                    part.substring(0, equals),
                                    part.substring(equals + 2, part.length() - 1));
                        }
                    }
                    return new Row(line.substring(end + 1), attributes);
                });

        private final Function<String, Row> read;

        Parser(Function<String, Row> read) {
            this.read = read;
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("M3U-1, M3-07: five ways to read a line find the same name and attributes")
    void everyParserFindsTheSame(Parser parser) {
        String text =
                new M3u("http://tv", M3u.Form.HLS, Catchup.ofDays(7), GuideIds.STABLE)
                        .of(List.of(NASTY));
        assertThat(text.lines()).hasSize(3);

        Row row = parser.read.apply(text.lines().toList().get(1));

        assertThat(row.name()).isEqualTo("The 'Best'\u201A of Law\u201A Order = TV\u201A 'x' #1");
        assertThat(row.attributes())
                .containsEntry("tvg-id", "exstream.51")
                .containsEntry("CUID", "exstream.51")
                .containsEntry("tvg-name", "The 'Best', of Law, Order = TV, 'x' #1")
                .containsEntry("tvg-chno", "5.1")
                .containsEntry("group-title", "EXStreamTV")
                .containsEntry("catchup", "default")
                .containsEntry("catchup-days", "7")
                .containsEntry("catchup-source", "http://tv/iptv/channel/5.1.m3u8?utc={utc}")
                .containsEntry("tvg-rec", "7");
    }

    private static Map<String, String> found(String pattern, String line) {
        return Pattern.compile(pattern)
                .matcher(line)
                .results()
                .collect(toMap((MatchResult one) -> one.group(1), one -> one.group(2)));
    }

    private static Row scanned(String line) {
        Map<String, String> attributes = new HashMap<>();
        StringBuilder word = new StringBuilder();
        String key = "";
        boolean quoted = false;
        for (int i = line.indexOf(' '); i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted) {
                    attributes.put(key, word.toString());
                }
                quoted = !quoted;
                word.setLength(0);
            } else if (quoted) {
                word.append(c);
            } else if (c == '=') {
                key = word.toString().strip();
            } else if (c == ',') {
                return new Row(line.substring(i + 1), attributes);
            } else {
                word.append(c);
            }
        }
        throw new AssertionError("a line must have a comma: " + line);
    }
}
