package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.config.Config;
import tv.exstream.media.Profile;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.process.StandInFfmpeg;
import tv.exstream.rendition.SlateReason;
import tv.exstream.screen.Card;
import tv.exstream.screen.Look;

/// Cards by a program that stands in for ffmpeg: the file it is to write is `$out`.
class CardsTest {
    private static final Card CARD =
            new Card("ident", Look.USUAL.screen(SlateReason.OFF_AIR), Duration.ofSeconds(5));

    @TempDir private Path folder;
    private Processes processes;

    @BeforeEach
    void start() {
        processes = new Processes(folder.resolve("children"), System.getenv(), System::nanoTime);
    }

    @AfterEach
    void stop() {
        processes.close();
    }

    @Test
    void ffmpegWritesTheFileSoThatNoneOfItIsInOurMemory() throws Exception {
        cards("echo drawn >\"$out\"").put(CARD, Profile.HD_720, Optional.empty(), "{}");

        assertThat(files()).isDirectoryContaining(file -> file.endsWith("ident.ts"));
        assertThat(files().resolve("ident.ts")).hasContent("drawn");
        assertThat(Files.readString(folder.resolve("ffmpeg.calls"))).contains(" -fs 419430400 -y ");
    }

    @Test
    void whatACardIsDrawnFromIsKeptBesideItAndGoesWithIt() throws Exception {
        Cards cards = cards("echo drawn >\"$out\"");
        cards.put(CARD, Profile.HD_720, Optional.empty(), "first");
        cards.put(CARD, Profile.HD_720, Optional.empty(), "second \u00fc");

        assertThat(cards.origin("ident")).hasValue("second \u00fc");
        assertThat(cards.names()).containsExactly("ident");
        cards.remove("ident");
        assertThat(cards.origin("ident")).isEmpty();
        assertThat(files()).isEmptyDirectory();
    }

    @Test
    void ofACardOfAnEarlierReleaseNothingIsKept() throws Exception {
        Files.createDirectories(files());
        Files.createFile(files().resolve("ident.ts"));

        assertThat(cards("exit 0").origin("ident")).isEmpty();
        assertThat(cards("exit 0").origin("../ident")).isEmpty();
    }

    @Test
    void aCardThatWasCutOffIsNone() throws Exception {
        Cards cards = cards("truncate -s 400M \"$out\"");

        assertThatThrownBy(() -> cards.put(CARD, Profile.HD_720, Optional.empty(), "{}"))
                .hasMessage("card must have less than 419430400 bytes");
        assertThat(files()).isEmptyDirectory();
    }

    @Test
    void aFullDiskIsCalledOne() throws Exception {
        Cards cards =
                cards("echo 'av_interleaved_write_frame(): No space left on device' >&2; exit 1");

        assertThatThrownBy(() -> cards.put(CARD, Profile.HD_720, Optional.empty(), "{}"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.DISK_FULL))
                .hasMessage("card cannot be drawn: the disk is full");
        assertThat(files()).isEmptyDirectory();
    }

    @Test
    void anFfmpegThatWritesNothingHasFailedWhateverItSays() throws Exception {
        Cards cards = cards("exit 0");

        assertThatThrownBy(() -> cards.put(CARD, Profile.HD_720, Optional.empty(), "{}"))
                .hasMessageStartingWith("card cannot be drawn: ");
        assertThat(cards.names()).isEmpty();
    }

    @Test
    void whatAServerLeftUnfinishedIsRemovedAtTheNextStart() throws Exception {
        Files.createDirectories(files());
        Files.createFile(files().resolve(".card123.part"));
        Files.createFile(files().resolve("ident.ts"));

        assertThat(cards("exit 0").names()).containsExactly("ident");
        assertThat(files()).isDirectoryNotContaining("glob:**.part");
    }

    private Path files() {
        return folder.resolve("cards");
    }

    /// @param drawing for the shell
    private Cards cards(String drawing) throws InterruptedException {
        String script = "for last; do :; done; out=${last#file:}\n" + drawing;
        Path ffmpeg = StandInFfmpeg.in(folder, Map.of("libx264", script));
        FfmpegTools tools =
                FfmpegTools.find(
                        new Config.Ffmpeg(ffmpeg.toString(), ffmpeg.toString(), 0),
                        SearchPath.of(""),
                        processes);
        return new Cards(tools, processes, new ProcessBudget(2, 1), files());
    }
}
