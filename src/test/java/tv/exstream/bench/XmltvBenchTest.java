package tv.exstream.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmltvBenchTest {
    private static final String GUIDE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tv>
              <programme start="1" channel="a"><title>One</title></programme>
              <programme start="2" channel="a"><title>Two</title></programme>
            </tv>
            """;

    @Test
    void aWholeGuideIsTaken() {
        assertThatCode(() -> XmltvBench.requireWhole(stream(GUIDE), 2)).doesNotThrowAnyException();
    }

    @Test
    void aGuideWithTooLittleInItIsNotWhatWasToBeMeasured() {
        assertThatThrownBy(() -> XmltvBench.requireWhole(stream(GUIDE), 3))
                .hasMessage("guide must have at least 3 programmes and an end: 2, </tv>");
    }

    @Test
    void aGuideThatBreaksOffIsNotWhole() {
        String most = GUIDE.substring(0, GUIDE.indexOf("</tv>"));

        assertThatThrownBy(() -> XmltvBench.requireWhole(stream(most), 2))
                .hasMessageContaining("an end: 2,   <programme start=\"2\"");
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
