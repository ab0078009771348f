package tv.exstream.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.prepare.ScriptedRuns.makesNothing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.media.AudioStream;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.Profile;
import tv.exstream.media.SoundTrack;
import tv.exstream.rendition.Need;
import tv.exstream.rendition.RenditionRequest;
import tv.exstream.rendition.Treatment;
import tv.exstream.rendition.Urgency;

/// What is made of files in which a sound has nothing where a fill begins.
class MissingSoundTest {
    private static final Fill.Outcome DONE = new Fill.Outcome.Done();
    private static final RunResult STANDS = new RunResult.StoodStill("it wrote nothing for 12 s");
    private static final RunResult MISSING =
            new RunResult.Failed(FailureCause.SOUND_MISSING.reason());
    private static final RunResult FAILED = new RunResult.Failed("ffmpeg failed");

    @TempDir Path folder;
    private final FaultyRenditions renditions = new FaultyRenditions();
    private final ScriptedRuns runs = new ScriptedRuns(renditions);
    private MediaItem film;

    @BeforeEach
    void putFilm() {
        film = new Shelf(folder).foreign("alien", Duration.ofMinutes(4));
    }

    @Test
    void aMinuteIsMadeWithTheFirstSoundAloneWhenAFurtherOneHasNothing() throws Exception {
        runs.then(makesNothing(MISSING));

        assertThat(fill(commented(), 137, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly("ENCODE 137..6000", "ENCODE 137..1650 FIRST", "ENCODE 1650..6000");
    }

    @Test
    void whoWaitsStillGetsTheFirstFramesAtOnce() throws Exception {
        runs.then(makesNothing(MISSING));

        assertThat(fill(commented(), 137, Urgency.VIEWER)).isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly(
                        "ENCODE_AT_ONCE 137..400",
                        "ENCODE_AT_ONCE 137..400 FIRST",
                        "ENCODE 400..6000");
    }

    @Test
    void aCopyGoesOnAsACopy() throws Exception {
        MediaItem conforming = new Shelf(folder).conforming("alien", Duration.ofMinutes(4));
        runs.then(makesNothing(MISSING));

        assertThat(fill(commented(conforming), 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly("COPY 0..6000", "COPY 0..1500 FIRST", "COPY 1500..6000");
    }

    @Test
    void silenceIsMadeOfWhatHasNoSoundThere() throws Exception {
        runs.then(makesNothing(MISSING));

        assertThat(fill(new RenditionRequest(film, Shelf.PROFILE), 0, Urgency.SOON))
                .isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly("ENCODE 0..6000", "ENCODE 0..1500 NONE", "ENCODE 1500..6000");
    }

    @Test
    void silenceIsMadeWhereNoneOfSeveralSoundsHasAnything() throws Exception {
        runs.then(makesNothing(MISSING), makesNothing(MISSING));

        assertThat(fill(commented(), 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly(
                        "ENCODE 0..6000",
                        "ENCODE 0..1500 FIRST",
                        "ENCODE 0..1500 NONE",
                        "ENCODE 1500..6000");
    }

    @Test
    void aSoundThatHasNothingForLongIsTriedLessAndLessOften() throws Exception {
        film = new Shelf(folder).foreign("opera", Duration.ofMinutes(40));
        for (int n = 0; n < 6; n++) {
            runs.then(makesNothing(MISSING), ScriptedRuns.filled());
        }

        assertThat(fill(new RenditionRequest(film, Shelf.PROFILE), 0, Urgency.SOON))
                .isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly(
                        "ENCODE 0..60000",
                        "ENCODE 0..1500 NONE",
                        "ENCODE 1500..60000",
                        "ENCODE 1500..4500 NONE",
                        "ENCODE 4500..60000",
                        "ENCODE 4500..10500 NONE",
                        "ENCODE 10500..60000",
                        "ENCODE 10500..22500 NONE",
                        "ENCODE 22500..60000",
                        "ENCODE 22500..34500 NONE",
                        "ENCODE 34500..60000",
                        "ENCODE 34500..46500 NONE",
                        "ENCODE 46500..60000");
    }

    @Test
    void aSoundThatCameBackIsTriedAfterAMinuteAgain() throws Exception {
        film = new Shelf(folder).foreign("opera", Duration.ofMinutes(40));
        runs.then(makesNothing(MISSING), ScriptedRuns.filled());
        runs.then(makesNothing(MISSING), ScriptedRuns.filled());
        runs.then(ScriptedRuns.makes(5_000, new RunResult.EndedEarly()), makesNothing(MISSING));

        assertThat(fill(new RenditionRequest(film, Shelf.PROFILE), 0, Urgency.SOON))
                .isEqualTo(DONE);

        assertThat(runs.orders().subList(3, 7))
                .containsExactly(
                        "ENCODE 1500..4500 NONE",
                        "ENCODE 4500..60000",
                        "ENCODE 5000..60000",
                        "ENCODE 5000..6500 NONE");
    }

    @Test
    void aSoundThatCannotBeReadIsNoReasonForSilence() throws Exception {
        runs.otherwise(makesNothing(FAILED));

        assertThat(fill(commented(), 0, Urgency.SOON))
                .isEqualTo(new Fill.Outcome.Failed("ffmpeg failed"));

        assertThat(runs.orders()).containsExactly("ENCODE 0..6000", "ENCODE 0..1500 FIRST");
    }

    @Test
    @DisplayName("F07: what had no connection is made in no other way, and its file is not blamed")
    void aConnectionThatIsMissingIsNoReasonForLess() throws Exception {
        String reason = FailureCause.CONNECTIONS_IN_USE.reason();
        MediaItem conforming = new Shelf(folder).conforming("alien", Duration.ofMinutes(4));
        runs.otherwise(makesNothing(new RunResult.Failed(reason)));

        assertThat(fill(commented(conforming), 0, Urgency.SOON))
                .isEqualTo(new Fill.Outcome.Failed(reason));

        assertThat(runs.orders()).containsExactly("COPY 0..6000");
    }

    @Test
    void aDiskThatWakesUpCostsNoSound() throws Exception {
        runs.then(makesNothing(STANDS));

        assertThat(fill(commented(), 0, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders()).containsExactly("ENCODE 0..6000", "ENCODE 0..6000");
    }

    @Test
    void whatStandsStillTwiceIsMadeWithLessSound() throws Exception {
        runs.then(makesNothing(STANDS), makesNothing(STANDS));

        assertThat(fill(commented(), 137, Urgency.SOON)).isEqualTo(DONE);

        assertThat(runs.orders())
                .containsExactly(
                        "ENCODE 137..6000",
                        "ENCODE 137..6000",
                        "ENCODE 137..1650 FIRST",
                        "ENCODE 1650..6000");
    }

    @Test
    void whatStandsStillWithoutSoundAsWellIsAFailure() throws Exception {
        runs.otherwise(makesNothing(STANDS));

        assertThat(fill(commented(), 0, Urgency.SOON))
                .isEqualTo(new Fill.Outcome.Unreadable("it wrote nothing for 12 s"));

        assertThat(runs.orders())
                .containsExactly(
                        "ENCODE 0..6000",
                        "ENCODE 0..6000",
                        "ENCODE 0..1500 FIRST",
                        "ENCODE 0..1500 NONE");
    }

    private RenditionRequest commented() {
        return commented(film);
    }

    private static RenditionRequest commented(MediaItem item) {
        AudioStream first = MediaItemBuilder.stereo();
        MediaItem two =
                MediaItemBuilder.item("alien")
                        .at(item.file().path())
                        .lasting(item.duration())
                        .video(item.file().picture().orElseThrow())
                        .fingerprint(item.file().fingerprint())
                        .audio(first, new AudioStream(2, "aac", 2, 48_000, "eng", "", false))
                        .build();
        Profile profile =
                new Profile(
                        Shelf.PROFILE.video(),
                        Shelf.PROFILE.audio(),
                        List.of(SoundTrack.MAIN, SoundTrack.in("en")));
        var treatment = new Treatment(OptionalInt.of(first.index()), OptionalInt.empty());
        return new RenditionRequest(two, profile, treatment.with(List.of(2)));
    }

    private Fill.Outcome fill(RenditionRequest request, long from, Urgency urgency)
            throws Exception {
        var parts = new Fill.Parts(renditions, runs, new RefusedCopies(), new Sources(_ -> {}));
        return new Fill(new Need.Frames(request, from), urgency, parts).run();
    }
}
