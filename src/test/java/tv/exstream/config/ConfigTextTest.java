package tv.exstream.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            commentCharacter = '!',
            textBlock =
                    """
                    server:;  port: 80;                 | server:;  port: 81;
                    server:;  port: 80   # mine;        | server:;  port: 81   # mine;
                    server: {port: 80, address: a};    | server: {port: 81, address: a};
                    server:;  port:;media:;             | server:;  port: 81;media:;
                    server:;  port: # why;              | server:;  port: 81 # why;
                    server.port: 80;                    | server.port: 81;
                    'server':;   'port': '80';          | 'server':;   'port': 81;
                    server:;  port:;    80;             | server:;  port:;    81;
                    ``                                  | server:;  port: 81;
                    # only words;                       | # only words;server:;  port: 81;
                    data: x                             | data: x;server:;  port: 81;
                    server:;    address: a;# end;       | server:;    address: a;    port: 81;# end;
                    server:;data: x;                    | server:;  port: 81;data: x;
                    server: {};                         | server: {port: 81};
                    {data: x};                          | {data: x, server: {port: 81}};
                    server:;  address: a # b;;media:;   | server:;  address: a # b;  port: 81;;media:;
                    """)
    void oneValueIsWrittenWhereItBelongs(String before, String after) {
        assertThat(set(text(before), "server.port", "81")).isEqualTo(text(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            commentCharacter = '!',
            textBlock =
                    """
                    server:;  port: 80;  address: a;    | server:;  address: a;
                    server:;  address: a;  port: 80;    | server:;  address: a;
                    server:;  port: 80;media:;          | media:;
                    server:;  # why;  port: 80;         | server:;  # why;
                    server: {port: 80, address: a};     | server: {address: a};
                    server: {address: a, port: 80};     | server: {address: a};
                    server: {port: 80};data: x;         | data: x;
                    {server: {port: 80}};               | {};
                    server.port: 80;data: x;            | data: x;
                    server:;  port: 80 # mine;data: x   | data: x
                    data: x;                            | data: x;
                    """)
    void oneValueIsTakenAway(String before, String after) {
        assertThat(ConfigText.without(text(before), "server.port")).isEqualTo(text(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    - /a # one;    - /b # two;    - /c # three;  | /a,/c       | - /a # one;    - /c # three;
                    - /a # one;    - /b # two;                   | /a,/b,/d    | - /a # one;    - /b # two;    - /d;
                    - /a # one;    - /b # two;                   | /0,/a,/b    | - /0;    - /a # one;    - /b # two;
                    - /a;    # the old disk;    - /b;            | /x,/b       | - /x;    # the old disk;    - /b;
                    - /a;                                        | /a          | - /a;
                    - "/a: b";                                   | /a: b,'#c'  | - "/a: b";    - "#c";
                    """)
    void ofListsOnlyTheLinesOfWhatComesAndGoesAreTouched(
            String before, String values, String after) {
        String head = "media:\n  folders:\n    ";
        List<String> folders = List.of(values.replace("'", "").split(","));

        String changed =
                ConfigText.with(
                        head + text(before), "media.folders", new ConfigText.Given(folders, true));

        assertThat(changed).isEqualTo(head + text(after));
    }

    @Test
    void aListInBracketsStaysInBracketsAndAListOfNothingBecomesOne() {
        var two = new ConfigText.Given(List.of("/a", "/b, c"), true);
        var none = new ConfigText.Given(List.of(), true);

        assertThat(ConfigText.with("media: {folders: [/x]}\n", "media.folders", two))
                .isEqualTo("media: {folders: [/a, \"/b, c\"]}\n");
        assertThat(ConfigText.with("media:\n  folders: [/x]  # all\n", "media.folders", two))
                .isEqualTo("media:\n  folders: [/a, \"/b, c\"]  # all\n");
        assertThat(
                        ConfigText.with(
                                "media:\n  folders:\n    # old\n    - /x\n", "media.folders", none))
                .isEqualTo("media:\n  folders: []\n    # old\n");
        assertThat(ConfigText.with("media:\n  folders: /x\n", "media.folders", two))
                .isEqualTo("media:\n  folders:\n    - /a\n    - \"/b, c\"\n");
        assertThat(ConfigText.with("", "media.folders", two))
                .isEqualTo("media:\n  folders:\n    - /a\n    - \"/b, c\"\n");
    }

    @ParameterizedTest
    @DisplayName("texts that YAML takes for something else are quoted, others are not")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    Living room      | Living room
                    null             | "null"
                    {title}          | "{title}"
                    a: b             | "a: b"
                    a #b             | "a #b"
                    say "so"         | "say \\"so\\""
                    C:\\media        | "C:\\\\media"
                    Fernsehen für 2  | Fernsehen für 2
                    🎬               | "🎬"
                    -                | "-"
                    true             | true
                    1.50             | "1.50"
                    """)
    void textsAreQuotedWhereTheyMustBe(String text, String written) {
        assertThat(set("", "tuner.name", text)).isEqualTo("tuner:\n  name: " + written + "\n");
        assertThat(ConfigFile.reads(set("", "tuner.name", text), "tuner.name", text)).isTrue();
    }

    @Test
    void groupsWithinGroupsAreWrittenAsSuch() {
        String one = set("", "server.tls.key", "/k");
        assertThat(one).isEqualTo("server:\n  tls:\n    key: /k\n");

        String two = set(one + "data: x\n", "server.tls.port", "1");
        assertThat(two).isEqualTo("server:\n  tls:\n    key: /k\n    port: 1\ndata: x\n");

        assertThat(set(two, "server.port", "2"))
                .isEqualTo("server:\n  tls:\n    key: /k\n    port: 1\n  port: 2\ndata: x\n");
        assertThat(set("server: {port: 2}\n", "server.tls.port", "1"))
                .isEqualTo("server: {port: 2, tls: {port: 1}}\n");
        assertThat(ConfigText.without(ConfigText.without(two, "server.tls.key"), "server.tls.port"))
                .isEqualTo("data: x\n");
    }

    @Test
    void linesOfWindowsStaySuch() {
        String before = "# a\r\nserver:\r\n  port: 80\r\n";

        assertThat(set(before, "server.address", "::1"))
                .isEqualTo("# a\r\nserver:\r\n  port: 80\r\n  address: \"::1\"\r\n");
        assertThat(set(before, "server.port", "1")).isEqualTo("# a\r\nserver:\r\n  port: 1\r\n");
    }

    private static String set(String text, String key, String value) {
        return ConfigText.with(text, key, new ConfigText.Given(List.of(value), false));
    }

    private static String text(String line) {
        return line.replace(';', '\n');
    }
}
