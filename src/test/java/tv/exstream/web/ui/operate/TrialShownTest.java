package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.media.Profile;
import tv.exstream.web.api.MediaDetails;
import tv.exstream.web.api.Said;
import tv.exstream.web.api.TrialAnswer;
import tv.exstream.web.api.TrialAnswer.FileEntry;
import tv.exstream.web.api.TrialAnswer.PictureEntry;
import tv.exstream.web.api.TrialAnswer.TrialFindingEntry;
import tv.exstream.web.ui.Wording;
import tv.exstream.web.ui.operate.TrialShown.FindingShown;
import tv.exstream.web.ui.operate.TrialShown.Sound;

class TrialShownTest {
    private static final Said NOTHING = Said.quoted("");

    @Test
    void whatTheServerSaysIsSaidInTheWordsOfThePage() {
        TrialShown shown = shown(trial("failed", Said.quoted("no room"), Said.quoted("too tall")));

        assertThat(shown.reason()).isEqualTo(page("no room"));
        assertThat(shown.encodedBecause()).isEqualTo(page("too tall"));
        assertThat(shown.findings())
                .containsExactly(
                        new FindingShown("error", 2, page("it is damaged"), "concealing errors"));
    }

    @Test
    void whatIsInAFileIsToldStreamByStream() {
        TrialShown.Facts facts = shown(trial("done", NOTHING, NOTHING)).facts().getFirst();

        assertThat(facts.key()).isEqualTo("input");
        assertThat(facts.pictures()).isEqualTo("h264 1280×720 25");
        assertThat(facts.sounds()).containsExactly(new Sound("aac", 2, "deu"));
    }

    @Test
    void theCommandIsAsSomebodyWouldTypeIt() {
        assertThat(shown(trial("done", NOTHING, NOTHING)).command())
                .isEqualTo("ffmpeg -i '/media/it'\\''s one.mkv'");
    }

    @ParameterizedTest
    @CsvSource({
        "done, good, false",
        "failed, bad, false",
        "cancelled, warn, false",
        "running, busy, true"
    })
    void everyStateHasAColour(String state, String colour, boolean runs) {
        TrialShown shown = shown(trial(state, NOTHING, NOTHING));

        assertThat(shown.colour()).isEqualTo(colour);
        assertThat(shown.runs()).isEqualTo(runs);
    }

    @Test
    void whatIsMadeSlowerThanItIsWatchedIsMarkedOnceItIsDone() {
        assertThat(shown(trial("done", NOTHING, NOTHING)).isSlow()).isTrue();
        assertThat(shown(trial("running", NOTHING, NOTHING)).isSlow()).isFalse();
    }

    private static TrialShown shown(TrialAnswer trial) {
        return TrialShown.of(trial, said -> page(said.english()));
    }

    private static Wording page(String text) {
        return new Wording("page: " + text, "");
    }

    private static TrialAnswer trial(String state, Said reason, Said encodedBecause) {
        return new TrialAnswer(
                1,
                17,
                "Film",
                Instant.EPOCH,
                state,
                reason,
                "1280x720@25/1",
                Profile.HD_720,
                "software",
                encodedBecause,
                List.of("ffmpeg", "-i", "/media/it's one.mkv"),
                List.of(),
                List.of(
                        new TrialFindingEntry(
                                "error",
                                "damaged",
                                Said.quoted("it is damaged"),
                                2,
                                "concealing errors")),
                Optional.of(file()),
                Optional.empty(),
                Optional.empty(),
                5,
                10,
                0.5,
                Optional.empty());
    }

    private static FileEntry file() {
        return new FileEntry(
                60,
                1_000,
                List.of(new PictureEntry(0, "h264", 1280, 720, "25", "progressive")),
                List.of(new MediaDetails.AudioEntry(1, "aac", 2, "deu", "", true, List.of())),
                0);
    }
}
