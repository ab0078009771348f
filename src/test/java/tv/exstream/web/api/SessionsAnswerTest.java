package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.session.HlsViewer;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;

class SessionsAnswerTest {
    @Test
    void sessionsAreInTheOrderOfTheirNumbersAndViewersAreAddedUp() {
        SessionsAnswer answer =
                SessionsAnswer.of(
                        List.of(
                                Snapshots.session("10", ViewerKind.TRANSPORT_STREAM),
                                Snapshots.session("5.1"),
                                Snapshots.session(
                                        "5", ViewerKind.TRANSPORT_STREAM, ViewerKind.HDHOMERUN)),
                        List.of(player("7")));

        assertThat(answer.viewers()).isEqualTo(4);
        assertThat(answer.sessions())
                .extracting(SessionsAnswer.SessionEntry::number)
                .containsExactly("5", "5.1", "10");
    }

    @Test
    void whatAViewerAndItsSessionHaveSeenIsTold() {
        SessionsAnswer.SessionEntry session =
                sessions(Snapshots.session("5", ViewerKind.HDHOMERUN)).sessions().getFirst();

        assertThat(session.slates()).containsEntry("TUNING", 2L);
        assertThat(session.leadSeconds()).isEqualTo(2.96);
        assertThat(session.lastError()).contains("the file is gone");
        assertThat(session.clients().getFirst())
                .isEqualTo(
                        new SessionsAnswer.ViewerEntry(
                                "192.0.2.7",
                                "VLC/3.0",
                                "HDHOMERUN",
                                Snapshots.NOON.plusSeconds(1),
                                940,
                                1));
    }

    @Test
    void whoPlaysOverHlsIsToldWithHowFarBehindItIs() {
        SessionsAnswer answer = SessionsAnswer.of(List.of(), List.of(player("7")));

        assertThat(answer.hlsPlayers())
                .containsExactly(
                        new SessionsAnswer.HlsPlayer(
                                "7", "Channel 7", "192.0.2.9", "Safari", Snapshots.NOON, 90));
    }

    @Test
    void theShortFormAddsUpAllWhoWatchAChannelAndLeavesOutTheRest() {
        SessionsAnswer answer =
                SessionsAnswer.of(
                        List.of(
                                Snapshots.session("5"),
                                Snapshots.session("7", ViewerKind.TRANSPORT_STREAM)),
                        List.of(player("7"), player("9")));

        assertThat(Watching.of(answer))
                .isEqualTo(
                        new Watching(
                                3,
                                List.of(
                                        new Watching.Watched("7", "Channel 7", 2),
                                        new Watching.Watched("9", "Channel 9", 1))));
    }

    private static SessionsAnswer sessions(SessionSnapshot... sessions) {
        return SessionsAnswer.of(List.of(sessions), List.of());
    }

    private static HlsViewer player(String number) {
        return new HlsViewer(
                Snapshots.channel(number),
                new ViewerDetails("192.0.2.9", "Safari", ViewerKind.HLS),
                Duration.ofSeconds(90),
                Snapshots.NOON);
    }
}
