package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.prepare.ScriptedRuns.makes;
import static tv.exstream.prepare.ScriptedRuns.makesNothing;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItem;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionIndex;
import tv.exstream.rendition.RenditionKey;
import tv.exstream.rendition.Urgency;

/// Fills of what is shown from an in-point to the next key frame.
class LeadInFillTest {
    /// 15,000 frames.
    private static final Duration LENGTH = Duration.ofMinutes(10);

    private static final Fill.Outcome DONE = new Fill.Outcome.Done();
    private static final RunResult ENDED_EARLY = new RunResult.EndedEarly();
    private static final RunResult KILLED = new RunResult.Failed("ffmpeg was killed");

    @TempDir Path folder;
    private final FaultyRenditions renditions = new FaultyRenditions();
    private final ScriptedRuns runs = new ScriptedRuns(renditions);
    private MediaItem conforming;
    private MediaItem foreign;

    @BeforeEach
    void putFilms() {
        var shelf = new Shelf(folder);
        conforming = shelf.conforming("alien", LENGTH);
        foreign = shelf.foreign("solaris", LENGTH);
    }

    @Test
    void aLeadInIsMadeOverTheChunkThatHasItsFrames() throws Exception {
        renditions.store(key(foreign), 0, 15_000);

        assertThat(leadIn(foreign, 130, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE 130..150");
        assertThat(runs.placings()).containsExactly(Placing.OVER);
        assertThat(index(foreign).playedTo(130, 0)).isEqualTo(15_000);
        assertThat(index(foreign).endFrame()).isEmpty();
    }

    @Test
    void aLeadInIsNeverCopied() throws Exception {
        renditions.store(key(conforming), 0, 15_000);

        assertThat(leadIn(conforming, 130, Urgency.VIEWER)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE_AT_ONCE 130..150");
    }

    @Test
    void aLeadInThatBreaksOffIsGoneOnWith() throws Exception {
        renditions.store(key(foreign), 0, 15_000);
        runs.then(makes(141, KILLED));

        assertThat(leadIn(foreign, 130, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE 130..150", "ENCODE 141..150");
    }

    @Test
    void aLeadInThatCannotBeMadeIsNotTheEndOfTheItem() throws Exception {
        renditions.store(key(foreign), 0, 15_000);
        runs.otherwise(makesNothing(ENDED_EARLY));

        assertThat(leadIn(foreign, 14_980, Urgency.SOON))
                .isEqualTo(new Fill.Outcome.Unreadable("frames 14980..15000 cannot be made"));

        assertThat(runs.orders()).containsExactly("ENCODE 14980..15000", "DRAW 14980..15000");
        assertThat(index(foreign).endFrame()).isEmpty();
    }

    @Test
    void withNothingToLeadIntoThereIsNothingToDo() throws Exception {
        renditions.store(key(foreign), 0, 100);

        assertThat(leadIn(foreign, 50, Urgency.SOON)).isEqualTo(DONE);
        assertThat(leadIn(foreign, 100, Urgency.SOON)).isEqualTo(DONE);
        assertThat(leadIn(foreign, 99_999, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).isEmpty();
    }

    private Fill.Outcome leadIn(MediaItem item, long from, Urgency urgency) throws Exception {
        var parts = new Fill.Parts(renditions, runs, new RefusedCopies(), new Sources(_ -> {}));
        return new Fill(new Need.LeadIn(Shelf.request(item), from), urgency, parts).run();
    }

    private RenditionIndex index(MediaItem item) {
        return renditions.index(key(item));
    }

    private static RenditionKey key(MediaItem item) {
        return Shelf.request(item).key();
    }
}
