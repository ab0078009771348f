package tv.exstream.library.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LookUpsTest {
    private interface Meanwhile {
        void happens() throws IOException, InterruptedException;
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<String> asked = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Videos.NOW;
    private Meanwhile whileWaiting = () -> {};
    private Optional<YtDlpFailure> failure = Optional.empty();
    private int height = 720;
    private Duration life = Duration.ofHours(6);

    /// What the answers do not say.
    private String without = "";

    /// Whether there is a form in 720 lines that is better than the one with sound.
    private boolean better;

    private final LookUps lookUps = new LookUps(this::lookUp, () -> 5, () -> now, this::pause);

    @Test
    @DisplayName("SRC-16: an address is asked for once, and again shortly before it expires")
    void anAddressIsAskedForOnceUntilItExpires() throws Exception {
        assertThat(lookUps.picture(wanted("a")).uri().getQuery()).contains("id=a");
        assertThat(lookUps.picture(wanted("a")).headers()).containsKey("User-Agent");
        assertThat(asked).hasSize(1);

        now = now.plus(Duration.ofHours(6)).minus(LookUps.MARGIN);
        assertThat(lookUps.picture(wanted("a")).uri().getQuery()).contains("id=a");

        assertThat(asked).containsExactly("a", "a");
    }

    @Test
    @DisplayName("SRC-16: picture and sound of a video are found by one question")
    void pictureAndSoundAreFoundTogether() throws Exception {
        height = 1_080;

        assertThat(lookUps.picture(wanted("a")).uri().getQuery()).endsWith("itag=137");
        assertThat(lookUps.sound(wanted("a")).uri().getQuery()).endsWith("itag=140");

        assertThat(asked).containsExactly("a");
    }

    @Test
    @DisplayName(
            "SRC-16: who reads on after an address expired reads the same form, if it is there")
    void theFormStaysWhenAddressesAreRenewed() throws Exception {
        assertThat(lookUps.picture(wanted("a")).uri().getQuery()).endsWith("itag=22");
        now = now.plus(Duration.ofHours(7));
        better = true;

        assertThat(lookUps.picture(wanted("a")).uri().getQuery()).endsWith("itag=22");

        without = "\"format_id\":\"22\"";
        now = now.plus(Duration.ofHours(7));
        assertThat(lookUps.picture(wanted("a")).uri().getQuery()).endsWith("itag=136");
        assertThat(asked).hasSize(3);
    }

    @Test
    void addressesThatAreRefusedAreForgottenUnlessTheyAreNew() throws Exception {
        assertThat(lookUps.forget(wanted("a"))).as("nothing is known of it").isFalse();
        lookUps.picture(wanted("a"));
        assertThat(lookUps.forget(wanted("a"))).as("it was just looked up").isFalse();
        lookUps.picture(wanted("a"));
        assertThat(asked).hasSize(1);

        now = now.plus(LookUps.FRESH);
        assertThat(lookUps.forget(wanted("a"))).isTrue();
        lookUps.picture(wanted("a"));

        assertThat(asked).containsExactly("a", "a");
    }

    @Test
    void addressesThatHoldNoMoreAreNotHandedOut() {
        life = LookUps.MARGIN;

        assertThatThrownBy(() -> lookUps.picture(wanted("a")))
                .hasMessage("YouTube says of no address that it holds");
    }

    @Test
    void aVideoWithoutSoundOrPictureIsNotPlayed() {
        without = "\"acodec\":\"mp4a.40.2\"";

        assertThatThrownBy(() -> lookUps.video(wanted("a")))
                .hasMessage("it has no picture or no sound that can be fetched");
    }

    @Test
    void whatWasReadIsNotAskedForAgainWhenItIsPlayed() throws Exception {
        assertThat(lookUps.video(wanted("a")).id()).isEqualTo("a");

        assertThat(lookUps.picture(wanted("a")).uri().getHost()).endsWith("googlevideo.example");

        assertThat(asked).hasSize(1);
    }

    @Test
    @DisplayName("SRC-17: five videos a minute are looked up, after five at once")
    void videosAreLookedUpSeldom() throws Exception {
        for (int n = 0; n < LookUps.BURST + 2; n++) {
            lookUps.video(wanted("v" + n));
        }

        assertThat(pauses).containsExactly(Duration.ofSeconds(12), Duration.ofSeconds(12));
    }

    @Test
    @DisplayName("SRC-17: readings wait until all turns are there, and leave the rest for playing")
    void readingsLeaveTheBurstForPlaying() throws Exception {
        for (int n = 0; n < 3; n++) {
            lookUps.video(wanted("r" + n, new LookUps.Turn.Spare()));
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(12), Duration.ofSeconds(12));
        pauses.clear();

        for (int n = 0; n < LookUps.BURST - 1; n++) {
            lookUps.video(wanted("p" + n));
        }
        assertThat(pauses).isEmpty();
        lookUps.video(wanted("r", new LookUps.Turn.Spare()));

        assertThat(pauses).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("SRC-17: who reads waits again when somebody has played meanwhile")
    void readingsWaitAgainAfterSomebodyPlayed() throws Exception {
        lookUps.video(wanted("p"));
        whileWaiting = () -> lookUps.video(wanted("q"));

        lookUps.video(wanted("r", new LookUps.Turn.Spare()));

        assertThat(asked).containsExactly("p", "q", "r");
        assertThat(pauses).containsExactly(Duration.ofSeconds(12), Duration.ofSeconds(12));
    }

    @Test
    void whoCannotWaitForHisTurnIsToldWhenItComes() throws Exception {
        for (int n = 0; n < LookUps.BURST; n++) {
            lookUps.video(wanted("v" + n));
        }
        var hurried = wanted("w", new LookUps.Turn.Soon(Duration.ofSeconds(10)));

        assertThatThrownBy(() -> lookUps.picture(hurried))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("turn comes in 13 s");
        assertThat(asked).doesNotContain("w");
    }

    @Test
    @DisplayName("SRC-17, F19: who is shut out asks nothing for a while, and for longer each time")
    void whoIsShutOutAsksNothing() throws Exception {
        failure = Optional.of(YtDlpFailure.BOT_CHECK);
        assertThatThrownBy(() -> lookUps.video(wanted("a"))).isInstanceOf(YtDlpException.class);
        assertThatThrownBy(() -> lookUps.video(wanted("b")))
                .hasMessageContaining("left alone for 11 more minutes");
        assertThat(asked).containsExactly("a");

        now = now.plus(LookUps.FIRST_PAUSE);
        assertThatThrownBy(() -> lookUps.video(wanted("b"))).hasMessageContaining("robot");
        assertThatThrownBy(() -> lookUps.video(wanted("c")))
                .hasMessageContaining("left alone for 21 more minutes");

        now = now.plus(LookUps.FIRST_PAUSE.multipliedBy(2));
        failure = Optional.empty();
        assertThat(lookUps.video(wanted("c")).id()).isEqualTo("c");
    }

    @Test
    void whatIsWrongWithOneVideoShutsNobodyOut() throws Exception {
        failure = Optional.of(YtDlpFailure.PRIVATE);
        assertThatThrownBy(() -> lookUps.video(wanted("a"))).hasMessage("it is private");
        failure = Optional.empty();

        assertThat(lookUps.video(wanted("b")).id()).isEqualTo("b");
    }

    private Video lookUp(Page page, Optional<String> cookies) throws IOException {
        String id = page.path().replace("watch?v=", "");
        asked.add(id);
        if (failure.isPresent()) {
            throw new YtDlpException(failure.get(), failure.get().reason());
        }
        String answer = Videos.json(id, now.plus(life));
        if (better) {
            answer = answer.replace("137", "136").replace("1080", "720");
        }
        return Video.read(without.isEmpty() ? answer : answer.replace(without, "\"x\":1"));
    }

    private LookUps.Wanted wanted(String id) {
        return wanted(id, new LookUps.Turn.Soon(PATIENCE));
    }

    private LookUps.Wanted wanted(String id, LookUps.Turn turn) {
        return new LookUps.Wanted(id, height, Optional.empty(), turn);
    }

    private void pause(Duration time) throws InterruptedException {
        pauses.add(time);
        Meanwhile meanwhile = whileWaiting;
        whileWaiting = () -> {};
        try {
            meanwhile.happens();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        now = now.plus(time);
    }
}
