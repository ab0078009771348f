package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.media.MediaItem;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Position;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.rendition.Urgency;

/// What is made of files whose pictures are not shown as they are.
class TreatedFillTest {
    private static final Overlay MARK =
            new Overlay(
                    new Overlay.Picture("a.png", 0),
                    new Overlay.Area(0, 0, 1_280, 720, Position.TOP),
                    100,
                    Optional.empty());

    @TempDir Path folder;
    private final FaultyRenditions renditions = new FaultyRenditions();
    private final ScriptedRuns runs = new ScriptedRuns(renditions);
    private MediaItem conforming;

    @BeforeEach
    void putFilm() {
        conforming = new Shelf(folder).conforming("alien", Duration.ofMinutes(10));
    }

    @Test
    void whoWaitsForWrittenPicturesWaitsForTheTextOfThreeMinutesAtMost() throws Exception {
        fillWritten(137, Urgency.VIEWER);

        assertThat(runs.orders())
                .containsExactly(
                        "ENCODE_AT_ONCE 137..400",
                        "ENCODE 400..4900",
                        "ENCODE 4900..9400",
                        "ENCODE 9400..13900",
                        "ENCODE 13900..15000");
    }

    @Test
    void writtenPicturesAreEncodedAlthoughTheFileConforms() throws Exception {
        fillWritten(0, Urgency.SOON);

        assertThat(runs.orders()).containsExactly("ENCODE 0..15000");
    }

    @Test
    void ofWhatIsSeenForAWhileNoMoreIsMade() throws Exception {
        var treatment =
                new Treatment(
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        List.of(MARK),
                        OptionalLong.of(1_250));

        assertThat(fill(treatment, 1_000, Urgency.SOON)).isEqualTo(new Fill.Outcome.Done());

        assertThat(runs.orders()).containsExactly("ENCODE 1000..1250");
    }

    private void fillWritten(long from, Urgency urgency) throws Exception {
        assertThat(fill(new Treatment(OptionalInt.empty(), OptionalInt.of(2)), from, urgency))
                .isEqualTo(new Fill.Outcome.Done());
    }

    private Fill.Outcome fill(Treatment treatment, long from, Urgency urgency) throws Exception {
        var request = new RenditionRequest(conforming, Shelf.PROFILE, treatment);
        var parts = new Fill.Parts(renditions, runs, new RefusedCopies(), new Sources(_ -> {}));
        return new Fill(new Need.Frames(request, from), urgency, parts).run();
    }
}
