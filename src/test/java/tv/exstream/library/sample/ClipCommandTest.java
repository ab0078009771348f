package tv.exstream.library.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.Golden;

class ClipCommandTest {
    private static final Path SIDECARS = Path.of("/sidecars");

    @Test
    void theCommandsOfAllClipsAreAsRecorded() throws Exception {
        StringBuilder text = new StringBuilder();
        for (Clip clip : Clips.ALL) {
            Path output = Path.of("/media").resolve(clip.path());
            text.append("# ").append(clip.path()).append('\n');
            for (List<String> attempt :
                    new ClipCommand(clip, Lettering.OF_THE_SYSTEM, SIDECARS).attempts(output)) {
                text.append(String.join("\n    ", attempt)).append("\n\n");
            }
        }

        Golden.assertMatches("sample/commands.txt", text.toString());
    }

    @Test
    void textIsLeftOutWhereFfmpegCannotWrite() {
        List<String> command =
                new ClipCommand(Clips.ALL.getFirst(), Lettering.OMITTED, SIDECARS)
                        .attempts(Path.of("out.mkv"))
                        .getFirst();

        assertThat(command).noneMatch(argument -> argument.contains("drawtext"));
    }

    @Test
    void numbersAndPathsOfClipsAreUnique() {
        assertThat(Clips.ALL).extracting(Clip::number).doesNotHaveDuplicates();
        assertThat(Clips.ALL).extracting(Clip::path).doesNotHaveDuplicates();
    }

    @Test
    void theClipsMakeThreeFoldersAtTheFirstLevel() {
        assertThat(Clips.ALL)
                .extracting(clip -> clip.path().substring(0, clip.path().indexOf('/')))
                .containsOnly("Northern Lights", "Harbour Watch", "Films");
    }

    @Test
    void aClipNumberThatTheBandCannotShowIsRefused() {
        Clip clip = Clips.ALL.getFirst();

        assertThatThrownBy(() -> new Clip(16, clip.path(), clip.card(), 1, clip.material()))
                .hasMessage("clip number must be 1..15: 16");
    }
}
