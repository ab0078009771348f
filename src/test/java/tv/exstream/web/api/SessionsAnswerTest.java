package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.session.ViewerKind;

class SessionsAnswerTest {
    @Test
    void sessionsAreInTheOrderOfTheirNumbersAndViewersAreAddedUp() {
        SessionsAnswer answer =
                SessionsAnswer.of(
                        List.of(
                                Snapshots.session("10", ViewerKind.HLS),
                                Snapshots.session("5.1"),
                                Snapshots.session(
                                        "5", ViewerKind.TRANSPORT_STREAM, ViewerKind.HDHOMERUN)));

        assertThat(answer.viewers()).isEqualTo(3);
        assertThat(answer.sessions())
                .extracting(SessionsAnswer.SessionEntry::number)
                .containsExactly("5", "5.1", "10");
    }

    @Test
    void whatAViewerAndItsSessionHaveSeenIsTold() {
        SessionsAnswer.SessionEntry session =
                SessionsAnswer.of(List.of(Snapshots.session("5", ViewerKind.HLS)))
                        .sessions()
                        .getFirst();

        assertThat(session.slates()).containsEntry("TUNING", 2L);
        assertThat(session.leadSeconds()).isEqualTo(2.96);
        assertThat(session.lastError()).contains("the file is gone");
        assertThat(session.clients().getFirst())
                .isEqualTo(
                        new SessionsAnswer.ViewerEntry(
                                "192.0.2.7",
                                "VLC/3.0",
                                "HLS",
                                Snapshots.NOON.plusSeconds(1),
                                940,
                                1));
    }

    @Test
    void theShortFormLeavesOutWhatChangesAllTheTime() {
        Watching watching =
                Watching.of(SessionsAnswer.of(List.of(Snapshots.session("5", ViewerKind.HLS))));

        assertThat(watching)
                .isEqualTo(new Watching(1, List.of(new Watching.Entry("5", "Channel 5", 1))));
    }
}
