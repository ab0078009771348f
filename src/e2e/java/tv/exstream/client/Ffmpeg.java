package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.client.Television.FRAMES;
import static tv.exstream.client.Television.OVER_A_JOIN;

import java.net.URI;

/// Stops at the first error.
record Ffmpeg() implements Player {
    @Override
    public Tool tool() {
        return Tool.FFMPEG;
    }

    @Override
    public Run play(URI url, String name) {
        return Tool.FFMPEG.start(
                "-v",
                "warning",
                "-xerror",
                "-nostats",
                "-progress",
                "pipe:1",
                "-user_agent",
                name,
                "-i",
                url.toString(),
                "-t",
                Long.toString(OVER_A_JOIN.toSeconds()),
                "-map",
                "0:v:0",
                "-map",
                "0:a:0",
                "-f",
                "null",
                "-");
    }

    @Override
    public String agent(String name) {
        return name;
    }

    @Override
    public void assertPlayed(Run run) {
        Run.End end = run.end();
        Printed printed = end.printed();
        assertThat(end.exitCode()).as(printed.text()).isZero();
        assertThat(printed.linesBesides("[a-z_0-9]+=.*")).as("complaints").isEmpty();
        assertThat(printed.lastNumber("^frame=([0-9]+)"))
                .as(printed.text())
                .isGreaterThanOrEqualTo(FRAMES);
        assertThat(printed.lastNumber("^drop_frames=([0-9]+)")).isZero();
    }
}
