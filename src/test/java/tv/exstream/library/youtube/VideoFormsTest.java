package tv.exstream.library.youtube;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoFormsTest {
    private static final Instant UNTIL = Instant.parse("2026-03-01T18:00:00Z");
    private static final Video FILM = Video.read(Videos.json("abcdefghijk", UNTIL));

    @ParameterizedTest
    @DisplayName("SRC-16: the picture is as high as wanted and no higher, the sound comes with it")
    @CsvSource({"2160, 137", "1080, 137", "720, 22", "480, 18", "144, 18"})
    void theHighestThatIsNotTooHighIsTaken(int height, String picture) {
        VideoForms forms = FILM.best(height).orElseThrow();

        assertThat(forms.picture().id()).isEqualTo(picture);
        assertThat(forms.sound().id()).isEqualTo("140");
    }

    @Test
    @DisplayName(
            "SRC-16: of equal height H.264 comes before VP9 and AV1, and these before high range")
    void whatCostsLeastToDecodeIsTaken() {
        String all =
                "303 vp9 1080 5000, 335 vp09.02.51.10 1080 9000, 137 avc1.640028 1080 4000, 399 av01.0.09M.08 1080 2000";

        assertThat(picture(all, 1_080)).isEqualTo("137");
        assertThat(picture(all.replace("137 avc1.640028 1080", "136 avc1.4d401f 720"), 1_080))
                .isEqualTo("303");
        assertThat(picture("335 vp9.2 1080 9000, 399 av01.0.09M.08 1080 2000", 1_080))
                .isEqualTo("399");
        assertThat(picture("335 vp9.2 1080 9000, 699 av01.0.09M.10.0.110 1080 2000", 1_080))
                .isEqualTo("335");
        assertThat(picture("137 avc1.640028 1080 4000, 299 avc1.64002a 1080 6000", 1_080))
                .isEqualTo("299");
    }

    @Test
    void theOriginalSoundIsTakenAndAacBeforeOthers() {
        assertThat(sound("140-0 mp4a.40.2 -1 129, 140-1 mp4a.40.2 10 129")).isEqualTo("140-1");
        assertThat(sound("251 opus 0 160, 140 mp4a.40.2 0 129")).isEqualTo("140");
        assertThat(sound("140-drc mp4a.40.2 0 130, 140 mp4a.40.2 0 129")).isEqualTo("140");
        assertThat(sound("249 opus 0 50, 251 opus 0 160")).isEqualTo("251");
        assertThat(sound("140 mp4a.40.2 -1 129, 251 opus 10 160")).isEqualTo("251");
    }

    @Test
    void withoutSoundOrPictureThereIsNothingToPlay() {
        assertThat(best("[" + form("137 avc1.640028 1080 4000") + "]")).isEmpty();
        assertThat(best("[" + sounding("140 mp4a.40.2 0 129") + "]")).isEmpty();
        assertThat(best("[]")).isEmpty();
    }

    @Test
    @DisplayName(
            "SRC-16: how long addresses hold is read from them; the one that ends first counts")
    void expiryIsReadFromTheAddresses() {
        Duration hour = Duration.ofHours(1);
        String text = Videos.json("a", UNTIL);

        assertThat(until(text)).isEqualTo(UNTIL);
        assertThat(until(text.replace("expire=", "e="))).isEqualTo(Videos.NOW.plus(hour));
        assertThat(until(text.replace("?expire=", "/expire/").replace("&id", "/id")))
                .isEqualTo(UNTIL);
        long sooner = UNTIL.minus(hour).getEpochSecond();
        int sound = text.indexOf("\"140\"");
        String shorter =
                text.substring(0, sound)
                        + text.substring(sound).replaceAll("expire=\\d+", "expire=" + sooner);
        assertThat(until(shorter)).isEqualTo(UNTIL.minus(hour));
        assertThat(FILM.best(720).orElseThrow().picture().headers()).containsOnlyKeys("User-Agent");
    }

    private static Instant until(String json) {
        return Video.read(json).best(720).orElseThrow().until(Videos.NOW);
    }

    /// @param forms each as id, codec, height and rate
    private static String picture(String forms, int height) {
        String all =
                Arrays.stream(forms.split(", "))
                        .map(VideoFormsTest::form)
                        .collect(Collectors.joining(","));
        return best("[%s,%s]".formatted(all, sounding("140 mp4a.40.2 0 129")), height)
                .orElseThrow()
                .picture()
                .id();
    }

    /// @param forms each as id, codec, preference of its language and rate
    private static String sound(String forms) {
        String all =
                Arrays.stream(forms.split(", "))
                        .map(VideoFormsTest::sounding)
                        .collect(Collectors.joining(","));
        return best("[%s,%s]".formatted(all, form("137 avc1.640028 1080 4000")))
                .orElseThrow()
                .sound()
                .id();
    }

    private static Optional<VideoForms> best(String formats) {
        return best(formats, 1_080);
    }

    private static Optional<VideoForms> best(String formats, int height) {
        return Video.read("{\"id\":\"a\",\"formats\":%s}".formatted(formats)).best(height);
    }

    private static String form(String words) {
        List<String> said = List.of(words.split(" "));
        return """
               {"format_id":"%s","vcodec":"%s","acodec":"none","height":%s,"tbr":%s,
                "protocol":"https","url":"https://x.example/v"}
               """
                .formatted(said.toArray());
    }

    private static String sounding(String words) {
        List<String> said = List.of(words.split(" "));
        return """
               {"format_id":"%s","vcodec":"none","acodec":"%s","language_preference":%s,"tbr":%s,
                "protocol":"https","url":"https://x.example/a"}
               """
                .formatted(said.toArray());
    }
}
