package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.prepare.ScriptedRuns.filled;
import static tv.exstream.prepare.ScriptedRuns.makes;
import static tv.exstream.prepare.ScriptedRuns.makesNothing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItem;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.Refusal;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;
import tv.exstream.source.RemotePath;
import tv.exstream.source.SourceId;

class FillTest {
    /// 15,000 frames.
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private static final Fill.Outcome DONE = new Fill.Outcome.Done();
    private static final RunResult FILLED = new RunResult.Filled();
    private static final RunResult ENDED_EARLY = new RunResult.EndedEarly();
    private static final RunResult REFUSED = new RunResult.Refused(Refusal.GOP_TOO_LONG);
    private static final RunResult KILLED = new RunResult.Failed("ffmpeg was killed");

    @TempDir Path folder;
    private final FaultyRenditions renditions = new FaultyRenditions();
    private final ScriptedRuns runs = new ScriptedRuns(renditions);
    private final RefusedCopies refused = new RefusedCopies();
    private final List<MediaItem> changed = new ArrayList<>();
    private MediaItem conforming;
    private MediaItem foreign;

    @BeforeEach
    void putFilms() {
        var shelf = new Shelf(folder);
        conforming = shelf.conforming("alien", LENGTH);
        foreign = shelf.foreign("solaris", LENGTH);
    }

    @Test
    void aConformingFileIsCopied() throws Exception {
        assertThat(fill(conforming, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("COPY 0..15000");
        assertThat(index(conforming).isComplete()).isTrue();
    }

    @Test
    void anyOtherFileIsEncoded() throws Exception {
        assertThat(fill(foreign, 0, Urgency.BACKGROUND)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE 0..15000");
        assertThat(index(foreign).isComplete()).isTrue();
    }

    @Test
    void aRefusedCopyIsEncodedFromWhereItGotToAndNeverTriedAgain() throws Exception {
        runs.then(makes(9_000, REFUSED));

        fill(conforming, 7_000, Urgency.SOON);
        fill(conforming, 0, Urgency.SOON);

        assertThat(runs.orders())
                .containsExactly("COPY 7000..15000", "ENCODE 9000..15000", "ENCODE 0..7000");
    }

    @Test
    void aCopyRefusedAtOnceIsEncodedFromTheStart() throws Exception {
        runs.then(makesNothing(REFUSED));

        assertThat(fill(conforming, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("COPY 0..15000", "ENCODE 0..15000");
    }

    @Test
    void aCopyThatFailsIsEncodedButTriedAgainNextTime() throws Exception {
        runs.then(makesNothing(KILLED));

        fill(conforming, 7_000, Urgency.SOON);
        fill(conforming, 0, Urgency.SOON);

        assertThat(runs.orders())
                .containsExactly("COPY 7000..15000", "ENCODE 7000..15000", "COPY 0..7000");
    }

    @Test
    void aCopyThatCannotGetPastAShorterChunkIsEncodedThere() throws Exception {
        runs.then(makesNothing(FILLED));

        assertThat(fill(conforming, 110, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("COPY 110..15000", "ENCODE 110..15000");
    }

    @Test
    void whoWaitsGetsTenSecondsAtOnceUpToAKeyFrameOfTheGridAndQualityFromThereOn()
            throws Exception {
        assertThat(fill(foreign, 137, Urgency.VIEWER)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE_AT_ONCE 137..400", "ENCODE 400..15000");
    }

    @Test
    void aRunAtOnceEndsWhereSomethingIsStored() throws Exception {
        renditions.store(key(foreign), 250, 15_000);

        fill(foreign, 137, Urgency.VIEWER);

        assertThat(runs.orders()).containsExactly("ENCODE_AT_ONCE 137..250");
    }

    @Test
    void aRunAtOnceLeavesNoFrameOrTwoBeforeWhatIsStored() throws Exception {
        renditions.store(key(foreign), 252, 15_000);

        fill(foreign, 0, Urgency.VIEWER);

        assertThat(runs.orders()).containsExactly("ENCODE_AT_ONCE 0..252");
    }

    @Test
    void aRunAtOnceThatFailsOnItsWayIsFollowedByQuality() throws Exception {
        runs.then(makes(200, KILLED));

        assertThat(fill(foreign, 137, Urgency.VIEWER)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE_AT_ONCE 137..400", "ENCODE 200..15000");
    }

    @Test
    void aCopyIsFastEnoughForWhoWaitsUnlessItIsRefused() throws Exception {
        runs.then(makesNothing(REFUSED));

        fill(conforming, 0, Urgency.VIEWER);

        assertThat(runs.orders())
                .containsExactly("COPY 0..15000", "ENCODE_AT_ONCE 0..250", "ENCODE 250..15000");
    }

    @Test
    @DisplayName(
            "F12 an item that is shorter than it was said to be ends where nothing more can be made")
    void endedEarly() throws Exception {
        runs.then(makes(4_000, ENDED_EARLY));
        runs.otherwise(makesNothing(ENDED_EARLY));

        assertThat(fill(conforming, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly(
                        "COPY 0..15000",
                        "COPY 4000..15000",
                        "ENCODE 4000..15000",
                        "DRAW 4000..15000");
        assertThat(index(conforming).endFrame()).hasValue(4_000);
    }

    @Test
    void aPictureThatEndsBeforeItsSoundIsDrawn() throws Exception {
        runs.then(makes(4_000, ENDED_EARLY), makesNothing(ENDED_EARLY));

        assertThat(fill(foreign, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly("ENCODE 0..15000", "ENCODE 4000..15000", "DRAW 4000..15000");
        assertThat(index(foreign).endFrame()).hasValue(15_000);
    }

    @Test
    @DisplayName("F12 a silent picture that ends early is not followed by a title")
    void aSilentPictureThatEndsEarlyIsTheEnd() throws Exception {
        MediaItem silent = new Shelf(folder).silent("nosferatu", LENGTH);
        runs.then(makes(4_000, ENDED_EARLY), makesNothing(ENDED_EARLY));

        assertThat(fill(silent, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE 0..15000", "ENCODE 4000..15000");
        assertThat(index(silent).endFrame()).hasValue(4_000);
    }

    @Test
    @DisplayName(
            "F09, STR-71: a run that ends as if all were well in the middle is repeated from there")
    void endedEarlyForNoReason() throws Exception {
        runs.then(makes(4_000, ENDED_EARLY));

        assertThat(fill(foreign, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE 0..15000", "ENCODE 4000..15000");
    }

    @Test
    @DisplayName(
            "F12 a file that goes while it is read is told, and not taken for the end of the item")
    void gone() throws Exception {
        runs.then(
                (order, output) -> {
                    output.make(0, 4_000);
                    Shelf.delete(foreign);
                    return ENDED_EARLY;
                });

        assertThat(fill(foreign, 0, Urgency.SOON))
                .isEqualTo(new Fill.Outcome.Unreadable("the file is not there"));

        assertThat(runs.orders()).containsExactly("ENCODE 0..15000");
        assertThat(index(foreign).endFrame()).isEmpty();
        assertThat(changed).containsExactly(foreign);
    }

    @Test
    @DisplayName(
            "F12 a file that is replaced during the last attempt is not taken for the end of the item")
    void replacedDuringTheLastAttempt() throws Exception {
        runs.then(makes(4_000, ENDED_EARLY), makesNothing(ENDED_EARLY));
        runs.otherwise(
                (_, _) -> {
                    Shelf.replace(foreign);
                    return ENDED_EARLY;
                });

        assertThat(fill(foreign, 0, Urgency.SOON))
                .isEqualTo(
                        new Fill.Outcome.Unreadable("the file has changed since it was scanned"));

        assertThat(runs.orders()).last().isEqualTo("DRAW 4000..15000");
        assertThat(index(foreign).endFrame()).isEmpty();
        assertThat(changed).containsExactly(foreign);
    }

    @Test
    @DisplayName("F12 a file that was replaced while its last frames were made is told")
    void replacedAtTheEnd() throws Exception {
        runs.then(
                (order, output) -> {
                    output.make(order.from(), order.to());
                    Shelf.replace(foreign);
                    return FILLED;
                });

        assertThat(fill(foreign, 0, Urgency.SOON)).isInstanceOf(Fill.Outcome.Unreadable.class);

        assertThat(index(foreign).endFrame()).isEmpty();
        assertThat(changed).containsExactly(foreign);
    }

    @Test
    @DisplayName("F12 a file that is another one now is not touched")
    void replacedBefore() throws Exception {
        Shelf.replace(foreign);

        assertThat(fill(foreign, 0, Urgency.VIEWER)).isInstanceOf(Fill.Outcome.Unreadable.class);

        assertThat(runs.orders()).isEmpty();
        assertThat(changed).containsExactly(foreign);
    }

    @Test
    void onlyWhatIsMissingIsMade() throws Exception {
        renditions.store(key(foreign), 500, 600);
        renditions.store(key(foreign), 1_000, 1_500);

        assertThat(fill(foreign, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly("ENCODE 0..500", "ENCODE 600..1000", "ENCODE 1500..15000");
    }

    @Test
    void holesOfOneOrTwoFramesAreLeft() throws Exception {
        renditions.store(key(foreign), 0, 500);
        renditions.store(key(foreign), 502, 14_998);

        assertThat(fill(foreign, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).isEmpty();
        assertThat(index(foreign).endFrame()).hasValue(14_998);
    }

    @Test
    void threeFramesAreNotLeft() throws Exception {
        renditions.store(key(foreign), 0, 500);
        renditions.store(key(foreign), 503, 14_997);

        assertThat(fill(foreign, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE 500..503", "ENCODE 14997..15000");
    }

    @Test
    void anItemOfOneFrameIsMade() throws Exception {
        MediaItem blink = new Shelf(folder).foreign("blink", Duration.ofMillis(1));

        assertThat(fill(blink, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE 0..1");
    }

    @Test
    void aRunThatBeginsAFrameLateHasMadeSomething() throws Exception {
        runs.then(
                (order, output) -> {
                    output.make(order.from() + 1, 4_000);
                    return KILLED;
                });

        assertThat(fill(foreign, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE 0..15000", "ENCODE 4000..15000");
    }

    @Test
    void aHoleThatCannotBeMadeIsNotTheEndOfTheItem() throws Exception {
        renditions.store(key(foreign), 5_000, 6_000);
        runs.then(makes(4_000, ENDED_EARLY));
        runs.otherwise(makesNothing(ENDED_EARLY));

        assertThat(fill(foreign, 0, Urgency.SOON))
                .isEqualTo(new Fill.Outcome.Unreadable("frames 4000..5000 cannot be made"));

        assertThat(index(foreign).endFrame()).isEmpty();
    }

    @Test
    void whatIsMadeAndNotStoredIsAFailureAndNotTheEndOfTheItem() throws Exception {
        runs.otherwise(makesNothing(FILLED));

        assertThat(fill(foreign, 0, Urgency.SOON))
                .isEqualTo(new Fill.Outcome.Failed("frame 0 was made but is not stored"));

        assertThat(runs.orders()).containsExactly("ENCODE 0..15000");
        assertThat(index(foreign).endFrame()).isEmpty();
    }

    @Test
    @DisplayName("F09 a run that is killed is repeated from where it got to")
    void killed() throws Exception {
        runs.then(makes(4_000, KILLED), makes(4_500, KILLED));

        assertThat(fill(foreign, 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly("ENCODE 0..15000", "ENCODE 4000..15000", "ENCODE 4500..15000");
    }

    @Test
    @DisplayName("F09 a run that fails before it has made anything is a failure")
    void failed() throws Exception {
        runs.then(makes(4_000, KILLED), makesNothing(KILLED));

        assertThat(fill(foreign, 0, Urgency.SOON))
                .isEqualTo(new Fill.Outcome.Failed("ffmpeg was killed"));
    }

    @Test
    void picturesThatFitNoFrameAreAFailure() throws Exception {
        runs.otherwise(makesNothing(new RunResult.Refused(Refusal.IRREGULAR_FRAMES)));

        assertThat(fill(foreign, 0, Urgency.SOON))
                .isEqualTo(
                        new Fill.Outcome.Unreadable(
                                "its pictures cannot be placed: IRREGULAR_FRAMES"));
        assertThat(refused.contains(key(foreign))).isFalse();
    }

    @Test
    @DisplayName("F14 without room to record the end the fill fails with the reason")
    void diskFull() throws Exception {
        runs.then(
                (order, output) -> {
                    output.make(order.from(), order.to());
                    renditions.fill();
                    return FILLED;
                });

        assertThat(fill(foreign, 0, Urgency.SOON))
                .isEqualTo(new Fill.Outcome.Failed("no room for renditions"));
    }

    @Test
    void beyondTheEndThereIsNothingToDoButToSaySo() throws Exception {
        assertThat(fill(foreign, 99_999, Urgency.VIEWER)).isEqualTo(DONE);

        assertThat(runs.orders()).isEmpty();
        assertThat(index(foreign).endFrame()).hasValue(15_000);
    }

    @Test
    void whatIsCompleteNeedsNoFile() throws Exception {
        fill(foreign, 0, Urgency.SOON);
        Shelf.delete(foreign);

        assertThat(fill(foreign, 0, Urgency.SOON)).isEqualTo(DONE);
        assertThat(runs.orders()).hasSize(1);
    }

    @Test
    void aFillThatWasStoppedBeforeItBeganStartsNothing() throws Exception {
        Fill fill = newFill(foreign, 0, Urgency.SOON);
        fill.stop("nobody needs it");

        assertThat(fill.run()).isEqualTo(new Fill.Outcome.Stopped());
        assertThat(runs.orders()).isEmpty();
    }

    @Test
    void aFillThatIsStoppedKeepsWhatItHasMade() throws Exception {
        Fill fill = newFill(foreign, 0, Urgency.VIEWER);
        runs.then(
                filled(),
                (order, output) -> {
                    output.make(order.from(), 300);
                    fill.stop("nobody needs it");
                    return KILLED;
                });

        assertThat(fill.run()).isEqualTo(new Fill.Outcome.Stopped());
        assertThat(runs.orders()).containsExactly("ENCODE_AT_ONCE 0..250", "ENCODE 250..15000");
        assertThat(fill.reached()).isEqualTo(300);
        assertThat(index(foreign).missingFrom(0)).isEqualTo(300);
    }

    @Test
    @DisplayName("LIB-9: with its disk away the same rendition is made of the file of its source")
    void aFileThatIsAwayIsReadFromItsSource() throws Exception {
        RemotePath remote = new RemotePath(new SourceId(3), "1.mkv");
        List<Path> read = new ArrayList<>();
        runs.otherwise(
                (order, output) -> {
                    read.add(order.item().file().path());
                    output.make(order.from(), order.to());
                    return FILLED;
                });
        Path local = foreign.file().path();
        var sources =
                new Sources(
                        changed::add, path -> Optional.of(remote).filter(_ -> path.equals(local)));
        var parts = new Fill.Parts(renditions, runs, refused, sources);
        var begin = new Need.Frames(Shelf.request(foreign), 7_000);
        assertThat(new Fill(begin, Urgency.SOON, parts).run()).isEqualTo(DONE);
        Shelf.delete(foreign);

        var all = new Need.Frames(Shelf.request(foreign), 0);
        assertThat(new Fill(all, Urgency.SOON, parts).run()).isEqualTo(DONE);

        assertThat(read).containsExactly(local, remote.path());
        assertThat(index(foreign).isComplete()).isTrue();
        assertThat(changed).isEmpty();
    }

    private Fill.Outcome fill(MediaItem item, long from, Urgency urgency) throws Exception {
        return newFill(item, from, urgency).run();
    }

    private Fill newFill(MediaItem item, long from, Urgency urgency) {
        var sources = new Sources(changed::add);
        return new Fill(
                new Need.Frames(Shelf.request(item), from),
                urgency,
                new Fill.Parts(renditions, runs, refused, sources));
    }

    private RenditionIndex index(MediaItem item) {
        return renditions.index(key(item));
    }

    private static RenditionKey key(MediaItem item) {
        return Shelf.request(item).key();
    }
}
