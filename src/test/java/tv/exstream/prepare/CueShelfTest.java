package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.time.Lengths.seconds;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.subtitle.Cue;
import tv.exstream.subtitle.Cues;
import tv.exstream.subtitle.Stretch;

@Timeout(60)
class CueShelfTest {
    private static final MediaFile FILM = MediaItemBuilder.item("film").file();
    private static final Cues HELLO = Cues.of(List.of(new Cue(seconds(1), seconds(2), "hello")));

    @TempDir private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final List<Stretch> read = new ArrayList<>();
    private final Queue<Runnable> work = new ArrayDeque<>();
    private Optional<Cues> answer = Optional.of(HELLO);

    @Test
    void whatIsAskedForIsReadOnceInTheBackground() {
        CueShelf shelf = shelf();

        assertThat(shelf.of(stretch(0))).isEmpty();
        assertThat(shelf.of(stretch(0))).isEmpty();
        runAll();

        assertThat(shelf.of(stretch(0))).hasValue(HELLO);
        assertThat(read).containsExactly(stretch(0));
    }

    @Test
    void whatWasReadBeforeARestartIsNotReadAgain() {
        shelf().of(stretch(0));
        runAll();
        CueShelf later = shelf();

        later.of(stretch(0));
        runAll();

        assertThat(later.of(stretch(0))).hasValue(HELLO);
        assertThat(read).hasSize(1);
    }

    @Test
    void whatIsOnDiskWaitsForNothingThatIsReadFromFiles() throws Exception {
        shelf().of(stretch(0));
        runAll();
        CueShelf later = shelf();
        later.of(stretch(1));
        later.of(stretch(0));

        assertThat(later.await(stretch(0), Duration.ZERO)).hasValue(HELLO);
        assertThat(work).as("what is being read").hasSize(2);
        assertThat(read).containsExactly(stretch(0));
    }

    @Test
    void whatCannotBeReadIsTriedAgainAfterAMinute() {
        answer = Optional.empty();
        CueShelf shelf = shelf();
        shelf.of(stretch(0));
        runAll();

        assertThat(shelf.of(stretch(0))).isEmpty();
        assertThat(work).isEmpty();

        answer = Optional.of(HELLO);
        nanos.addAndGet(CueShelf.PAUSE.toNanos());
        shelf.of(stretch(0));
        runAll();
        assertThat(shelf.of(stretch(0))).hasValue(HELLO);
    }

    @Test
    void whoWaitsGetsItAsSoonAsItIsThere() throws Exception {
        var shelf = new CueShelf(_ -> answer, files(), Thread::startVirtualThread, nanos::get);

        assertThat(shelf.await(stretch(0), Duration.ofMinutes(1))).hasValue(HELLO);
    }

    @Test
    @DisplayName("whoever waits for what cannot be read does not wait for long")
    void whoWaitsInVainIsToldAtOnce() throws Exception {
        var shelf =
                new CueShelf(
                        _ -> {
                            throw new ProblemException(Problem.FFMPEG_UNUSABLE, "no ffmpeg");
                        },
                        files(),
                        Thread::startVirtualThread,
                        nanos::get);

        assertThat(shelf.await(stretch(0), Duration.ofMinutes(10))).isEmpty();
        assertThat(shelf.await(stretch(0), Duration.ofMinutes(10))).isEmpty();
    }

    @Test
    void patienceEnds() throws Exception {
        assertThat(shelf().await(stretch(0), Duration.ZERO)).isEmpty();
        assertThat(shelf().await(stretch(0), Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void whatWaitsIsBounded() {
        CueShelf shelf = shelf();
        for (int n = 0; n < 2 * CueShelf.MOST_WAITING; n++) {
            shelf.of(stretch(n));
        }
        assertThat(work).hasSize(CueShelf.MOST_WAITING);
        runAll();

        assertThat(shelf.of(stretch(0))).hasValue(HELLO);
        assertThat(shelf.of(stretch(CueShelf.MOST_WAITING))).isEmpty();
    }

    @Test
    void whatIsInMemoryIsBoundedByItsSize() {
        int chars = (int) HeldCues.MOST_BYTES / Character.BYTES / 4;
        answer = Optional.of(Cues.of(List.of(new Cue(seconds(1), seconds(2), "x".repeat(chars)))));
        CueShelf shelf = shelf();
        for (int n = 0; n < 4; n++) {
            shelf.of(stretch(n));
            runAll();
        }

        assertThat(shelf.of(stretch(1))).isPresent();
        assertThat(shelf.of(stretch(3))).isPresent();
        assertThat(shelf.of(stretch(0))).isEmpty();
    }

    private void runAll() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private CueShelf shelf() {
        return new CueShelf(
                stretch -> {
                    read.add(stretch);
                    return answer;
                },
                files(),
                work::add,
                nanos::get);
    }

    private CueFiles files() {
        return new CueFiles(folder, CueFiles.Bounds.USUAL);
    }

    private static Stretch stretch(long number) {
        return new Stretch(FILM, 2, number);
    }
}
