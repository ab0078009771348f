package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.client.Television.FRAMES;

import java.net.URI;

/// Plays for ever and counts what it shows.
record GStreamer() implements Player {
    @Override
    public Tool tool() {
        return Tool.GST_LAUNCH;
    }

    @Override
    public Run play(URI url, String name) {
        return Tool.GST_LAUNCH.start(
                "-v",
                "playbin",
                "uri=" + url,
                "video-sink=fpsdisplaysink video-sink=fakesink text-overlay=false sync=true",
                "audio-sink=fakesink sync=true");
    }

    @Override
    public String agent(String name) {
        return "GStreamer souphttpsrc";
    }

    @Override
    public void assertPlayed(Run run) {
        Printed printed =
                run.await(
                        FRAMES + " frames are shown",
                        now -> now.lastNumber("rendered: ([0-9]+)") >= FRAMES);
        assertThat(printed.lastNumber("dropped: ([0-9]+)")).isZero();
        assertThat(printed.lines("audio/x-raw.*rate=\\(int\\)48000")).isNotEmpty();
        assertThat(printed.lines("(?i)error|warning|not found|mismatch"))
                .as("complaints")
                .isEmpty();
    }
}
