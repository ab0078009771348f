package tv.exstream.channelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.yaml.Position;
import tv.exstream.yaml.UnreadableException;

class SheetTest {
    @Test
    void everyPlaceIsKnownAndWhatIsAroundIt() throws UnreadableException {
        Sheet sheet =
                Sheet.read(
                        "exstreamtv: 1\nchannels:\n  - number: 5.10\n    schedule:\n      seed: 3\n");

        assertThat(sheet.at("channels[0].schedule.seed")).isEqualTo(new Position(5, 7));
        assertThat(sheet.at("channels[0].schedule.slots[2].start")).isEqualTo(new Position(4, 5));
        assertThat(sheet.at("channels[7]")).isEqualTo(new Position(2, 1));
        assertThat(sheet.at("other")).isEqualTo(Position.START);
    }

    @Test
    void numbersOfChannelsAreTexts() throws UnreadableException {
        Sheet sheet =
                Sheet.read("channels: [{number: 5.10, name: 24}]\nother: [5.10, 24, 007, no]\n");

        assertThat(sheet.root().toString())
                .isEqualTo(
                        "{\"channels\":[{\"number\":\"5.10\",\"name\":\"24\"}],"
                                + "\"other\":[5.1,24,\"007\",\"no\"]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: !!java.net.URL [x] | 1 | must have no tags",
                "a: !!str 5            | 1 | must have no tags",
                "a: !own {b: 1}        | 1 | must have no tags",
                "{a: 1, a: 2}          | 1 | must have each key once: a",
                "a: [1                 | 1 | must be YAML",
                "a: *b                 | 1 | must have the anchor of an alias before it: *b",
            })
    void hostileTextsAreRefusedWithTheirLine(String text, int line, String wanted) {
        assertThatThrownBy(() -> Sheet.read(text))
                .isInstanceOfSatisfying(
                        UnreadableException.class,
                        e -> {
                            assertThat(e.position().line()).isEqualTo(line);
                            assertThat(e.wanted()).startsWith(wanted);
                        });
    }

    @Test
    void aliasesThatGrowAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String of = "*a" + (i - 1);
            bomb.append(
                    "a%d: &a%d [%s]\n"
                            .formatted(
                                    i,
                                    i,
                                    String.join(", ", java.util.Collections.nCopies(10, of))));
        }

        assertThatThrownBy(() -> Sheet.read(bomb.toString()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("parts");
    }

    @Test
    void whatIsTooDeepIsRefused() {
        assertThatThrownBy(() -> Sheet.read("[".repeat(10_000)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("deep");
    }
}
