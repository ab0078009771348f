package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.time.Lengths.minutes;

import java.util.List;
import org.junit.jupiter.api.Test;

class StillCommandTest {
    @Test
    void aSmallPictureOfAPlaceIsMade() {
        List<String> args =
                new StillCommand(item("Alien").at("/m/alien.mkv").build().file(), minutes(10))
                        .args();

        assertThat(args)
                .containsSubsequence(
                        "-ss", "600.000000", "-i", "file:/m/alien.mkv", "-frames:v", "1")
                .containsSubsequence("-vf", "scale=480:-2", "-c:v", "mjpeg")
                .endsWith("pipe:1");
    }
}
