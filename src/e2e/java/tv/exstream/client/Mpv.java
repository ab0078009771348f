package tv.exstream.client;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.client.Television.OVER_A_JOIN;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Says which streams it plays, and why it ends.
record Mpv() implements Player {
    /// Everything that it prints when all is well.
    static final String WELL =
            " *\\(\\+\\) (Video|Audio) .*|[AV]O: \\[null] .*|Exiting\\.\\.\\. \\(End of file\\)|Playing: .*| *";

    @Override
    public Tool tool() {
        return Tool.MPV;
    }

    @Override
    public Run play(URI url, String name) {
        return start(
                "--vo=null",
                "--length=" + OVER_A_JOIN.toSeconds(),
                "--user-agent=" + name,
                url.toString());
    }

    /// Starts it without a loudspeaker.
    ///
    /// @param arguments what is special this time, and the address
    static Run start(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--no-config", "--ao=null"));
        all.addAll(List.of("--msg-level=all=warn,cplayer=info", "--term-status-msg="));
        all.addAll(List.of(arguments));
        return Tool.MPV.start(all.toArray(String[]::new));
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
        assertThat(printed.lines("Video --vid=1 \\(h264 [0-9]+x[0-9]+ 25.000fps\\)")).hasSize(1);
        assertThat(printed.lines("Audio --aid=1 \\(aac 2ch 48000Hz\\)")).hasSize(1);
        assertThat(printed.lines("\\(End of file\\)")).hasSize(1);
        assertThat(printed.linesBesides(WELL)).as("complaints").isEmpty();
    }
}
