package tv.exstream.library.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.SharedData;
import tv.exstream.media.Artwork;
import tv.exstream.media.Facet;
import tv.exstream.media.Facts;
import tv.exstream.media.Metadata;
import tv.exstream.source.SourceId;

class VideoTest {
    private static final Instant UNTIL = Instant.parse("2026-03-01T18:00:00Z");

    private static final Thumbnails PICTURES = new Thumbnails(new SourceId(1));

    private final Video video = Video.read(Videos.json("abcdefghijk", UNTIL));

    @Test
    void itsWordsAreRead() {
        assertThat(video.title().name()).isEqualTo("Film abcdefghijk");
        assertThat(video.title().year()).isEqualTo(2024);
        Metadata metadata = video.metadata(PICTURES);
        assertThat(metadata.facts())
                .isEqualTo(new Facts(LocalDate.of(2024, 2, 29), "Channel", "", 0, ""));
        assertThat(metadata.values(Facet.TAG)).containsExactly("a", "b");
        assertThat(metadata.values(Facet.STUDIO)).containsExactly("Channel");
    }

    @Test
    @DisplayName("SRC-16: recorded answers of several years are understood")
    void recordedAnswersAreUnderstood() throws Exception {
        try (Stream<Path> files =
                Files.list(SharedData.of("youtube/patryk-siewiera__youtube_instrumentals"))) {
            List<Video> videos = files.map(VideoTest::recorded).toList();

            assertThat(videos).isNotEmpty();
            assertThat(videos).allSatisfy(each -> assertThat(each.best(360)).isPresent());
            assertThat(videos)
                    .allSatisfy(
                            each ->
                                    assertThat(each.best(360).orElseThrow().picture().isH264())
                                            .isTrue());
            assertThat(videos)
                    .allSatisfy(
                            each ->
                                    assertThat(each.metadata(PICTURES).artwork().pictures())
                                            .containsOnlyKeys(Artwork.Kind.THUMB));
            assertThat(videos)
                    .allSatisfy(
                            each -> assertThat(each.metadata(PICTURES).facts().hasDay()).isTrue());
        }
        Video late = recorded(SharedData.of("youtube/meeb__tubesync/metadata_2023-06-29.json"));
        assertThat(played(late, 1_080)).isEqualTo("137+140");
        assertThat(played(late, 480)).isEqualTo("135+140");
    }

    private static String played(Video video, int height) {
        VideoForms forms = video.best(height).orElseThrow();
        return forms.picture().id() + "+" + forms.sound().id();
    }

    private static Video recorded(Path file) {
        try {
            return Video.read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsNoVideoIsRefused() {
        for (String text : List.of("", "[]", "{}", "<html>", "{\"id\":7", "null")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> Video.read(text));
        }
        assertThat(Video.read("{\"id\":\"a\",\"formats\":{\"x\":1}}").best(720)).isEmpty();
        assertThat(
                        Video.read(
                                        Videos.json("a", UNTIL)
                                                .replace("https://r1", "file:///r1")
                                                .replace("\"720\"", ""))
                                .best(720))
                .isEmpty();
    }

    @Test
    void linesOfListsAreRead() {
        VideoEntry entry = VideoEntry.read(Videos.entry("abcdefghijk", "")).orElseThrow();
        VideoEntry longer =
                VideoEntry.read(Videos.entry("abcdefghijk", "").replace("60", "61")).orElseThrow();

        assertThat(entry.key()).isEqualTo("abcdefghijk.mp4");
        assertThat(entry.length()).isEqualTo(Duration.ofMinutes(1));
        assertThat(entry.objection()).isEmpty();
        assertThat(entry.fingerprint(720)).isNotEqualTo(longer.fingerprint(720));
        assertThat(entry.fingerprint(720))
                .as("another height is another version")
                .isNotEqualTo(entry.fingerprint(1_080));
        assertThat(VideoEntry.read(Videos.entry("abcdefghijk", ",\"live_status\":\"is_live\"")))
                .hasValueSatisfying(each -> assertThat(each.objection()).isPresent());
        assertThat(VideoEntry.read("{\"id\":\"../../etc/x\"}")).isEmpty();
        assertThat(VideoEntry.read("WARNING: x")).isEmpty();
        assertThat(VideoEntry.read("{\"id\":\"abcdefghijk\",\"duration\":-1e300}"))
                .hasValueSatisfying(each -> assertThat(each.length()).isZero());
    }
}
