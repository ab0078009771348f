package tv.exstream.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.ffmpeg.Capabilities.Printed;

class CapabilitiesTest {
    private static final Printed PRINTED =
            new Printed(
                    "ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026 the FFmpeg developers\n",
                    """
                    Encoders:
                     V..... = Video
                     ------
                     V....D libx264              libx264 H.264 / AVC / MPEG-4 AVC (codec h264)
                     A....D aac                  AAC (Advanced Audio Coding)
                    """,
                    """
                    Filters:
                      T.. = Timeline support
                     TS. bwdif             V->V       Deinterlace the input image.
                     ... showwaves         A->V       Convert input audio to a video output.
                     .. tpad              V->V       Temporarily pad video frames.
                    """,
                    "Hardware acceleration methods:\nvdpau\nvaapi\n\n");

    @Test
    void namesAreReadFromWhatFfmpegPrints() {
        Capabilities capabilities = Capabilities.of(PRINTED, Optional.empty());

        assertThat(capabilities.version()).isEqualTo("5.1.9-0+deb12u1");
        assertThat(capabilities.encoders()).containsExactlyInAnyOrder("libx264", "aac");
        assertThat(capabilities.filters()).containsExactlyInAnyOrder("bwdif", "showwaves", "tpad");
        assertThat(capabilities.accelerations()).containsExactlyInAnyOrder("vdpau", "vaapi");
    }

    @Test
    void whatWeCannotDoWithoutIsNamed() {
        Capabilities none = Capabilities.of(new Printed("", "", "", ""), Optional.empty());

        assertThat(none.version()).isEqualTo("unknown");
        assertThat(none.missing()).startsWith("encoder libx264", "encoder aac", "filter aformat");
    }

    @Test
    void textNeedsAFontAndTheFilter() {
        Optional<Path> font = Optional.of(Path.of("/fonts/Sans.ttf"));

        assertThat(Capabilities.of(PRINTED, font).drawsText()).isFalse();
        assertThat(Abilities.all().drawsText()).isTrue();
        assertThat(Abilities.least().drawsText()).isFalse();
    }
}
