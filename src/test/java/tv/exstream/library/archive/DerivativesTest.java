package tv.exstream.library.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DerivativesTest {
    private static final ArchiveFile ORIGINAL = file("a.mpg", "MPEG2", 480, 600);
    private static final ArchiveFile H264 = file("a.mp4", "h.264", 480, 600);
    private static final ArchiveFile HD = file("a_hd.mp4", "h.264 HD", 720, 600);
    private static final ArchiveFile MPEG4 = file("a_edit.mp4", "MPEG4", 480, 600);
    private static final ArchiveFile SMALL = file("a_512kb.mp4", "512Kb MPEG4", 240, 600);
    private static final ArchiveFile OGG = file("a.ogv", "Ogg Video", 300, 600);

    @Test
    @DisplayName(
            "SRC-22: the best form is H.264, then MPEG-4, then the small one, then Ogg, then what was brought")
    void formsAreTakenInOrder() {
        assertThat(chosen(ORIGINAL, OGG, SMALL, MPEG4, H264, HD)).isEqualTo(HD);
        assertThat(chosen(ORIGINAL, OGG, SMALL, MPEG4, H264)).isEqualTo(H264);
        assertThat(chosen(ORIGINAL, OGG, SMALL, MPEG4)).isEqualTo(MPEG4);
        assertThat(chosen(ORIGINAL, OGG, SMALL)).isEqualTo(SMALL);
        assertThat(chosen(ORIGINAL, OGG)).isEqualTo(OGG);
        assertThat(chosen(ORIGINAL)).isEqualTo(ORIGINAL);
    }

    @Test
    void aFormThatBrokeOffWhenItWasMadeIsPassedOver() {
        ArchiveFile torn = file("a.mp4", "h.264", 480, 200);

        assertThat(chosen(ORIGINAL, torn, SMALL)).isEqualTo(SMALL);
        assertThat(chosen(torn)).isEqualTo(torn);
    }

    @Test
    void theLengthOfAnotherFormStandsInForOneThatIsNotSaid() {
        ArchiveFile silent = file("a.mp4", "h.264", 480, 0);

        assertThat(Derivatives.best(List.of(ORIGINAL, silent)).getFirst().length())
                .contains(Duration.ofSeconds(600));
    }

    @Test
    void whatIsNoFilmIsNotPlayed() {
        assertThat(
                        Derivatives.best(
                                List.of(
                                        file("a.gif", "Animated GIF", 100, 0),
                                        file("a.torrent", "Archive BitTorrent", 0, 0),
                                        file("a.mp3", "VBR MP3", 0, 600))))
                .isEmpty();
    }

    private static ArchiveFile chosen(ArchiveFile... files) {
        return Derivatives.best(List.of(files)).getFirst().file();
    }

    private static ArchiveFile file(String name, String format, int height, int seconds) {
        return new ArchiveFile(
                name,
                format,
                "a.mpg",
                "",
                1_000,
                Instant.EPOCH,
                Optional.of(Duration.ofSeconds(seconds)).filter(Duration::isPositive),
                height,
                "");
    }
}
