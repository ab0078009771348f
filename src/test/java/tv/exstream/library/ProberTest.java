package tv.exstream.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class ProberTest {
    private static final Path FILE = Path.of("/media/alien.mkv");
    private static final Fingerprint FINGERPRINT = new Fingerprint(1, Instant.EPOCH, "00");

    @Test
    void whatIsFoundIsHandedOn() throws Exception {
        MediaFile media = MediaItemBuilder.item("alien").file();

        assertThat(((Prober) (_, _) -> media).look(FILE, FINGERPRINT))
                .isEqualTo(new ProbeResult.Playable(media));
    }

    @Test
    @DisplayName(
            "a broken file, a slow one and a machine without ffprobe are told apart, without the path")
    void failuresAreToldApart() throws Exception {
        assertThat(failing(Problem.MEDIA_UNREADABLE))
                .isEqualTo(new ProbeResult.Unreadable("cannot be read: why"));
        assertThat(failing(Problem.MEDIA_SLOW))
                .isEqualTo(new ProbeResult.Unsure("cannot be read: why"));
        assertThat(failing(Problem.FFMPEG_UNUSABLE))
                .isEqualTo(new ProbeResult.Unable("cannot be read: why"));
    }

    @Test
    void whatTheProbeDoesNotUnderstandIsUnreadable() throws Exception {
        Prober prober =
                (_, _) -> {
                    throw new IllegalArgumentException("level -5");
                };

        assertThat(prober.look(FILE, FINGERPRINT))
                .isEqualTo(
                        new ProbeResult.Unreadable(
                                "cannot be understood: java.lang.IllegalArgumentException: level -5"));
    }

    private static ProbeResult failing(Problem problem) throws InterruptedException {
        Prober prober =
                (file, _) -> {
                    throw new ProblemException(problem, file + " cannot be read: why");
                };
        return prober.look(FILE, FINGERPRINT);
    }
}
