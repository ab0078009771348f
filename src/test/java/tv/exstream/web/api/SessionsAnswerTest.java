package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.session.HlsViewer;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerKind;
import tv.exstream.session.WatchState;

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
                        List.of(player("7")),
                        List.of());

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
                                17,
                                "192.0.2.7",
                                "VLC/3.0",
                                "HDHOMERUN",
                                "ACTIVE",
                                Snapshots.NOON.plusSeconds(1),
                                940,
                                1,
                                3,
                                "realtime"));
        assertThat(session.state()).isEqualTo("ACTIVE");
        assertThat(session.restarts())
                .isEqualTo(
                        new SessionsAnswer.RestartsEntry(
                                0, "CLOSED", 1, Map.of("COOL_DOWN", 2L), 0));
    }

    @Test
    void whoPlaysOverHlsIsToldWithHowFarBehindItIs() {
        SessionsAnswer answer = SessionsAnswer.of(List.of(), List.of(player("7")), List.of());

        assertThat(answer.hlsPlayers())
                .containsExactly(
                        new SessionsAnswer.HlsPlayer(
                                23,
                                7,
                                "7",
                                "Channel 7",
                                "192.0.2.9",
                                "Safari",
                                "ACTIVE",
                                Snapshots.NOON,
                                90));
    }

    @Test
    void theShortFormAddsUpAllWhoWatchAChannelAndLeavesOutTheRest() {
        SessionsAnswer answer =
                SessionsAnswer.of(
                        List.of(
                                Snapshots.session("5"),
                                Snapshots.session("7", ViewerKind.TRANSPORT_STREAM)),
                        List.of(player("7"), player("9")),
                        List.of());

        assertThat(Watching.of(answer))
                .isEqualTo(
                        new Watching(
                                3,
                                List.of(
                                        new Watching.Watched("7", "Channel 7", 2),
                                        new Watching.Watched("9", "Channel 9", 1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''  | ''          |                  |        | 5 5 7 9",
                "7   | ''          |                  |        | 7",
                "''  | 192.0.2.9   |                  |        | 7 9",
                "''  | ''          | HDHOMERUN        |        | 5",
                "''  | ''          | HLS              | ACTIVE | 7 9",
                "''  | ''          |                  | IDLE   | ''",
            })
    void whoWatchesIsFoundByChannelAddressWayAndState(
            String channel, String address, ViewerKind kind, WatchState state, String wanted) {
        var parameters =
                new ViewerParameters(
                        channel, address, Optional.ofNullable(kind), Optional.ofNullable(state));

        ViewersAnswer some = parameters.some(watched(), new ListParameters("", "", "", ""));

        assertThat(numbers(some)).isEqualTo(wanted);
        assertThat(some.total()).isEqualTo(some.viewers().size());
    }

    @Test
    void whoWatchesIsReadPartByPart() {
        var all = new ViewerParameters("", "", Optional.empty(), Optional.empty());

        ViewersAnswer first = all.some(watched(), new ListParameters("", "3", "", "-number"));
        ViewersAnswer rest =
                all.some(
                        watched(),
                        new ListParameters(first.next().orElseThrow(), "3", "", "-number"));

        assertThat(numbers(first) + ", " + numbers(rest)).isEqualTo("9 7 5, 5");
        assertThat(rest.next()).isEmpty();
    }

    private static SessionsAnswer watched() {
        return SessionsAnswer.of(
                List.of(Snapshots.session("5", ViewerKind.TRANSPORT_STREAM, ViewerKind.HDHOMERUN)),
                List.of(player("9"), player("7")),
                List.of());
    }

    private static String numbers(ViewersAnswer some) {
        return String.join(
                " ", some.viewers().stream().map(ViewersAnswer.WatchingEntry::number).toList());
    }

    private static SessionsAnswer sessions(SessionSnapshot... sessions) {
        return SessionsAnswer.of(List.of(sessions), List.of(), List.of());
    }

    private static HlsViewer player(String number) {
        return new HlsViewer(
                23,
                Snapshots.channel(number),
                new ViewerDetails("192.0.2.9", "Safari", ViewerKind.HLS),
                Duration.ofSeconds(90),
                Snapshots.NOON,
                WatchState.ACTIVE);
    }
}
