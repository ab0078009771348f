package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.media.MediaItemBuilder.item;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Stop;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.rendition.SlateCause;
import tv.exstream.session.FeedSnapshot;
import tv.exstream.session.Outlook.View;
import tv.exstream.session.RestartSnapshot;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerKind;
import tv.exstream.web.api.ChannelFacts.Around;

class ChannelDiagnosisTest {
    private static final Instant NOON = Snapshots.NOON;
    private static final Channel CHANNEL = Snapshots.channel("5");
    private static final MediaItem FILM = item("film").build();
    private static final View READY = new View.Ready();

    @Test
    @DisplayName(
            "UI-60: a channel is idle, starting, live, on a slate or paused, with reason and next"
                    + " attempt")
    void theStateOfAChannelIsTold() {
        assertThat(state(facts(READY)).state()).isEqualTo("idle");
        assertThat(state(watched(READY)).state()).isEqualTo("live");
        assertThat(state(watched(toBeMade(""))).state()).isEqualTo("starting");
        assertThat(state(watched(toBeMade("it is damaged"))).state()).isEqualTo("slate");
        assertThat(state(watched(new View.Nothing(SlateCause.MEDIA_GONE))).state())
                .isEqualTo("slate");
        assertThat(state(facts(READY)).troubles()).isEmpty();

        ChannelStateAnswer paused = state(with(facts(READY), pausing()));
        assertThat(paused.state()).isEqualTo("paused");
        assertThat(paused.retryInSeconds()).contains(42.0);
        assertThat(reasons(paused)).containsExactly("paused");
        assertThat(paused.troubles().getFirst().detail().english())
                .isEqualTo("the decoder fell over");
    }

    @ParameterizedTest
    @DisplayName("UI-62: why a channel is dark is told")
    @CsvSource({
        "MEDIA_GONE, media_gone, look_at_content",
        "BROKEN_OFF, broken_off, look_at_file",
        "NO_SIGNAL, source_down, look_at_source",
        "NOT_PREPARED, not_prepared, look_at_file",
        "NOTHING_SCHEDULED, nothing_scheduled, look_at_rules"
    })
    void everyCauseOfASlateIsAReason(SlateCause cause, String reason, String remedy) {
        ChannelStateAnswer answer = state(facts(new View.Nothing(cause)));

        assertThat(answer.troubles())
                .singleElement()
                .satisfies(
                        trouble -> {
                            assertThat(trouble.reason()).isEqualTo(reason);
                            assertThat(trouble.remedy()).isEqualTo(remedy);
                        });
    }

    @Test
    @DisplayName("UI-62: no rules, no plan and a free hour are three things")
    void whyNothingIsScheduledIsTold() {
        View nothing = new View.Nothing(SlateCause.NOTHING_SCHEDULED);

        assertThat(reasons(state(planned(nothing, Optional.empty())))).containsExactly("no_rules");
        assertThat(reasons(state(planned(nothing, Optional.of(NOON.minusSeconds(1))))))
                .containsExactly("nothing_planned");
        assertThat(reasons(state(planned(nothing, Optional.of(NOON.plusSeconds(1))))))
                .containsExactly("nothing_scheduled");
        assertThat(state(facts(nothing)).state()).isEqualTo("off_air");
    }

    @Test
    @DisplayName(
            "UI-62: whatever lacks around the channel is told: ffmpeg, disk, processes, tuners")
    void whatLacksAroundIsTold() {
        Around poor =
                new Around(
                        Optional.of("not installed"),
                        Optional.of(Said.of(Phrase.STORE_FULL, 3)),
                        true,
                        true);

        assertThat(reasons(state(with(watched(toBeMade("")), poor))))
                .containsExactly("ffmpeg_unusable", "disk_full", "process_limit", "tuner_limit");
        assertThat(reasons(state(with(facts(READY), poor)))).containsExactly("tuner_limit");
        assertThat(reasons(state(watched(toBeMade(""))))).containsExactly("being_prepared");
    }

    @Test
    @DisplayName("UI-60: a channel is dark where viewers see no programme, or would not")
    void whoOnlyWaitsIsNotInTheDark() {
        Around noTuner = new Around(Optional.empty(), Optional.empty(), false, true);

        assertThat(state(facts(READY)).dark()).isFalse();
        assertThat(state(watched(toBeMade(""))).dark()).isFalse();
        assertThat(state(with(facts(READY), noTuner)).dark()).isFalse();
        assertThat(state(facts(toBeMade("it is damaged"))).dark()).isTrue();
        assertThat(state(stopped(facts(READY))).dark()).isTrue();
        assertThat(state(with(facts(READY), pausing())).dark()).isTrue();
        assertThat(state(facts(new View.Nothing(SlateCause.NOTHING_SCHEDULED))).dark()).isTrue();
    }

    @Test
    @DisplayName("UI-62: a source that is down is told from one whose connections are in use")
    void whatIsWrongWithASourceIsTold() {
        MediaItem live = live();
        View silent = new View.ToBeMade(live, Optional.of("the server does not answer"));
        View busy = new View.ToBeMade(live, Optional.of(FailureCause.CONNECTIONS_IN_USE.reason()));

        assertThat(reasons(state(facts(silent)))).containsExactly("source_down");
        assertThat(reasons(state(facts(busy)))).containsExactly("source_busy");
    }

    @Test
    void aStoppedChannelSaysSoFirst() {
        ChannelFacts stopped = stopped(facts(new View.Nothing(SlateCause.MEDIA_GONE)));

        assertThat(state(stopped).state()).isEqualTo("stopped");
        assertThat(state(stopped).since()).contains(NOON.minusSeconds(60));
        assertThat(reasons(state(stopped))).containsExactly("stopped", "media_gone");
        assertThat(state(stopped).troubles().getFirst().remedy()).isEqualTo("start_it");
    }

    private static ChannelStateAnswer state(ChannelFacts facts) {
        return ChannelDiagnosis.of(facts);
    }

    private static List<String> reasons(ChannelStateAnswer answer) {
        return answer.troubles().stream().map(ChannelStateAnswer.Trouble::reason).toList();
    }

    private static View toBeMade(String failure) {
        return new View.ToBeMade(FILM, Optional.of(failure).filter(reason -> !reason.isEmpty()));
    }

    private static MediaItem live() {
        return item("live").ofKind(MediaKind.LIVE).build();
    }

    private static ChannelFacts facts(View view) {
        return planned(view, Optional.of(NOON.plus(Duration.ofDays(14))));
    }

    private static ChannelFacts planned(View view, Optional<Instant> planned) {
        return new ChannelFacts(
                CHANNEL,
                NOON,
                Optional.empty(),
                planned,
                Optional.of("A Film"),
                view,
                Optional.empty(),
                0,
                Optional.empty(),
                Around.FINE);
    }

    private static ChannelFacts watched(View view) {
        return with(facts(view), Snapshots.session("5", ViewerKind.TRANSPORT_STREAM));
    }

    private static ChannelFacts with(ChannelFacts facts, SessionSnapshot session) {
        return new ChannelFacts(
                facts.channel(),
                facts.now(),
                facts.stop(),
                facts.planned(),
                facts.title(),
                facts.view(),
                Optional.of(session),
                facts.others(),
                facts.live(),
                facts.around());
    }

    private static ChannelFacts with(ChannelFacts facts, Around around) {
        return new ChannelFacts(
                facts.channel(),
                facts.now(),
                facts.stop(),
                facts.planned(),
                facts.title(),
                facts.view(),
                facts.session(),
                facts.others(),
                facts.live(),
                around);
    }

    private static ChannelFacts stopped(ChannelFacts facts) {
        return new ChannelFacts(
                facts.channel(),
                facts.now(),
                Optional.of(new Stop(CHANNEL.id(), NOON.minusSeconds(60), "bedtime")),
                facts.planned(),
                facts.title(),
                facts.view(),
                facts.session(),
                facts.others(),
                facts.live(),
                facts.around());
    }

    private static SessionSnapshot pausing() {
        SessionSnapshot usual = Snapshots.session("5", ViewerKind.TRANSPORT_STREAM);
        FeedSnapshot feed =
                new FeedSnapshot(
                        1,
                        Map.of(),
                        0,
                        0,
                        0,
                        true,
                        Duration.ZERO,
                        Optional.of("the decoder fell over"));
        return new SessionSnapshot(
                usual.channel(),
                usual.started(),
                usual.state(),
                usual.viewers(),
                feed,
                new RestartSnapshot("OPEN", 5, Map.of(), Duration.ofSeconds(42)));
    }
}
