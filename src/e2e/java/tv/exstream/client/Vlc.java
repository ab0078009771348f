package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.client.Television.OVER_A_JOIN;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Its exit code says nothing, so its log is read.
record Vlc() implements Player {
    /// VLC counts from the beginning of an HLS playlist, of which it plays no more than the last three target durations.
    private static final long WITH_WHAT_IS_LISTED = 24;

    private static final String NOBODY = "65534";

    /// Complaints of the parts that fetch, take apart, decode and show. The first packet of sound primes a decoder,
    /// and on a busy machine a picture may be late; VLC says so.
    static final String COMPLAINT =
            "(access|http|prefetch|adaptive|hls|ts|demux|input|packetizer|avcodec|faad|decoder"
                    + "|output|vout|clock)[a-z ]* (error|warning):(?! decoded zero sample| picture is too late)"
                    + "|discontinuity|TS duplicate|libdvbpsi error";

    @Override
    public Tool tool() {
        return Tool.VLC;
    }

    @Override
    public Run play(URI url, String name) {
        return start(OVER_A_JOIN.toSeconds() + WITH_WHAT_IS_LISTED, url);
    }

    /// Plays an address, or each entry of a playlist in turn, for so long.
    static Run start(long seconds, URI url) {
        List<String> arguments =
                List.of(
                        "-I",
                        "dummy",
                        "-vv",
                        "--vout=dummy",
                        "--aout=dummy",
                        "--run-time=" + seconds,
                        "--play-and-exit",
                        url.toString(),
                        "vlc://quit");
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // VLC does not run as root.
            command.addAll(
                    List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(Tool.VLC.command(arguments));
        return Run.of(command, Map.of("HOME", "/nonexistent", "XDG_RUNTIME_DIR", "/nonexistent"));
    }

    @Override
    public String agent(String name) {
        return "VLC/";
    }

    @Override
    public void assertPlayed(Run run) {
        Printed printed = run.end().printed();
        assertThat(printed.lines("Received first picture")).as(printed.text()).hasSize(1);
        assertThat(printed.lines("audio output debug: input .* 48000 Hz Stereo")).isNotEmpty();
        assertThat(printed.lines(COMPLAINT)).as("complaints").isEmpty();
    }
}
