package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Players that know nothing of catch-up watch what was on a while ago.
@ExtendWith(Television.Shared.class)
class CatchUpTest {
    private static Television television;
    private static Past past;

    @TempDir private Path folder;

    @BeforeAll
    static void begin(Television shared) {
        television = shared;
        past = shared.past();
    }

    @Test
    void ffmpegPlaysWhatWasOn() {
        Watch watch = new Watch(new Ffmpeg(), "1", Watch.HLS, past.path());
        double behind = television.now().getEpochSecond() - past.start().getEpochSecond() - 1.0;

        try (Run run = watch.begin(television)) {
            assertThat(watch.awaitCounted(television.audience()).behindSeconds())
                    .isGreaterThan(behind);
            watch.player().assertPlayed(run);
        }
    }

    @Test
    void ffmpegBeginsWithTheFirstPictureOfAProgramme() throws Exception {
        past.assertBegins(television.url(past.path()).toString());
    }

    @Test
    void mpvBeginsWithTheFirstPictureOfAProgramme() throws Exception {
        try (Run run =
                Mpv.start(
                        "--vo=image",
                        "--vo-image-format=png",
                        "--vo-image-outdir=" + folder,
                        "--frames=1",
                        television.url(past.path()).toString())) {
            Run.End end = run.end();

            assertThat(end.exitCode()).as(end.printed().text()).isZero();
        }
        past.assertBegins(folder.resolve("00000001.png").toString());
    }
}
