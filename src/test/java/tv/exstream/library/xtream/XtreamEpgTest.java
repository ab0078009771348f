package tv.exstream.library.xtream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.SharedData;
import tv.exstream.time.TimeRange;

@DisplayName("The guide of one channel of an account of Xtream Codes")
class XtreamEpgTest {
    private static List<XtreamEpg.Programme> read(String json, ZoneId zone) throws IOException {
        return XtreamEpg.read(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), zone);
    }

    @Test
    @DisplayName("is read from a recorded answer")
    void recorded() throws IOException {
        try (InputStream answer =
                Files.newInputStream(
                        SharedData.of("xtream/ektotv__xtream-api/raw_full-epg.json"))) {
            List<XtreamEpg.Programme> programmes = XtreamEpg.read(answer, ZoneOffset.UTC);

            assertThat(programmes).hasSizeGreaterThan(5);
            assertThat(programmes.getFirst().title()).isEqualTo("fake programme");
            assertThat(programmes.getFirst().range().start())
                    .isEqualTo(Instant.ofEpochSecond(1_740_355_884));
        }
    }

    @Test
    @DisplayName(
            "has times in the provider's zone where they are no numbers, and what has none is left out")
    void zones() throws IOException {
        List<XtreamEpg.Programme> programmes =
                read(
                        """
                        {"epg_listings": [
                          {"title": "Tm93", "start": "2026-07-01 20:00:00", "end": "2026-07-01 21:00:00", "has_archive": "1"},
                          {"title": "TGF0ZXI=", "start": 1782932400, "stop": "1782936000"},
                          {"title": "Backwards", "start": "2026-07-01 21:00:00", "end": "2026-07-01 20:00:00"},
                          {"title": "Never"}]}
                        """,
                        ZoneId.of("Europe/London"));

        assertThat(programmes)
                .containsExactly(
                        new XtreamEpg.Programme(
                                new TimeRange(
                                        Instant.parse("2026-07-01T19:00:00Z"),
                                        Instant.parse("2026-07-01T20:00:00Z")),
                                "Now",
                                "",
                                true),
                        new XtreamEpg.Programme(
                                new TimeRange(
                                        Instant.ofEpochSecond(1_782_932_400),
                                        Instant.ofEpochSecond(1_782_936_000)),
                                "Later",
                                "",
                                false));
        assertThat(read("{\"epg_listings\": []}", ZoneOffset.UTC)).isEmpty();
        assertThat(read("[]", ZoneOffset.UTC)).isEmpty();
    }

    @DisplayName("has titles in Base64 of both alphabets with or without padding, and plain ones")
    @ParameterizedTest
    @CsvSource({
        "VGFnZXNzY2hhdQ==, Tagesschau",
        "VGFnZXNzY2hhdQ, Tagesschau",
        "w4RnZXI=, Äger",
        "8J-YgA, 😀",
        "News, News",
        "The News, The News",
        "Tagesschau, Tagesschau"
    })
    void titles(String sent, String title) {
        assertThat(XtreamEpg.decoded(sent)).isEqualTo(title);
    }
}
