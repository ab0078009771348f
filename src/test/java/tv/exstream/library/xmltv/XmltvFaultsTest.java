package tv.exstream.library.xmltv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.exstream.time.TimeRange;

@DisplayName("A guide with too much in it, or that cannot be read")
class XmltvFaultsTest {
    private static final String PROGRAMME =
            "<programme start=\"20260301180000\" channel=\"a\">%s<title>T</title></programme>";

    private final List<ListedChannel> channels = new ArrayList<>();
    private final List<ListedProgramme> programmes = new ArrayList<>();

    private XmltvSummary read(InputStream text) throws IOException {
        var always = new TimeRange(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        return XmltvReader.read(
                text,
                new XmltvOptions(_ -> true, always, "", 1 << 24),
                new XmltvReader.Receiver(channels::add, programmes::add));
    }

    private XmltvSummary read(String text) throws IOException {
        return read(bytes(text));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<tv>", "<tv><channel id='a'/>"})
    @DisplayName("that cannot be read to its end is a failure, and not a guide that breaks off")
    void failing(String beginning) {
        var failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection lost");
                    }
                };
        // As much as any reader wants at once, so that the failure comes while the guide is read.
        var text = new SequenceInputStream(bytes(beginning + " ".repeat(100_000)), failing);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("connection lost");
    }

    @Test
    @DisplayName("gives as many names and pictures of a channel as any has")
    void manyNames() throws IOException {
        String names = "<display-name>N</display-name><icon src='i'/>".repeat(1_000);

        XmltvSummary summary = read("<tv><channel id='a'>" + names + "</channel></tv>");

        assertThat(summary.channels()).isOne();
        assertThat(channels.getFirst().names()).hasSize(50);
        assertThat(channels.getFirst().icons()).hasSize(50);
    }

    @Test
    @DisplayName("gives as many numbers and categories of a programme as any has")
    void manyNumbers() throws IOException {
        String more = "<episode-num>S1E1</episode-num><category>C</category>".repeat(1_000);

        read("<tv>" + PROGRAMME.formatted(more) + "</tv>");

        assertThat(programmes.getFirst().numbers()).hasSize(20);
        assertThat(programmes.getFirst().categories()).hasSize(50);
    }

    @Test
    @DisplayName(
            "may have elements of its own within others; as deep as nobody writes them it breaks off")
    void deepElements() throws IOException {
        String deep = "<x>".repeat(50) + "y" + "</x>".repeat(50);
        assertThat(read("<tv>" + deep + PROGRAMME.formatted(deep) + "</tv>").defect()).isEmpty();

        XmltvSummary summary = read("<tv>" + PROGRAMME.formatted("") + "<x>".repeat(1_000_000));

        assertThat(summary.programmes()).isOne();
        assertThat(summary.defect()).isPresent();
        assertThat(programmes).hasSize(2).allMatch(each -> each.texts().title().equals("T"));
    }

    @Test
    @DisplayName("has texts with elements in them, whose words count")
    void markedTexts() throws IOException {
        read("<tv>" + PROGRAMME.formatted("<desc>One <b>two</b><br/>\n three</desc>") + "</tv>");

        assertThat(programmes.getFirst().texts().description()).isEqualTo("One two three");
    }

    @Test
    @DisplayName("is not looked at behind its end")
    void behindTheEnd() throws IOException {
        XmltvSummary summary = read("<tv>" + PROGRAMME.formatted("") + "</tv><p>not XML & </q>");

        assertThat(summary.programmes()).isOne();
        assertThat(summary.defect()).isEmpty();
    }
}
