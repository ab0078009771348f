package tv.exstream.web.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tv.exstream.live.LiveLabels;
import tv.exstream.web.api.LiveNow;
import tv.exstream.web.api.LiveSourceEntry;

class LiveShownTest {
    private static LiveShown shown(LiveNow... joined) {
        return LiveShown.of(
                new LiveSourceEntry(
                        5,
                        "World",
                        List.of("http://a.example/1", "http://b.example/2"),
                        5_400,
                        2,
                        "EXStreamTV",
                        Optional.empty(),
                        LiveLabels.NONE,
                        List.of(7L),
                        Optional.of(3),
                        List.of(joined)));
    }

    private static LiveNow from(long id, String failure) {
        return new LiveNow(
                id,
                0,
                "join",
                1,
                0,
                1,
                9,
                0,
                Optional.of(failure).filter(text -> !text.isEmpty()),
                Optional.empty());
    }

    @Test
    void whatIsNotWatchedIsInNoTrouble() {
        assertThat(shown().state()).isEqualTo("idle");
        assertThat(shown().colour()).isEqualTo("idle");
    }

    @Test
    void whatFlowsComesFromItselfOrFromAnother() {
        assertThat(shown(from(5, "")).state()).isEqualTo("received");
        assertThat(shown(from(7, "")).state()).isEqualTo("replaced");
        assertThat(shown(from(7, "")).colour()).isEqualTo("warn");
    }

    @Test
    void whereNothingComesItSaysWhy() {
        assertThat(shown(from(5, ""), from(5, "it ended")).state()).isEqualTo("failing");
        assertThat(shown(from(5, "it ended")).trouble()).isEqualTo("it ended");
    }

    @Test
    void aFormHasItAsTheInterfaceTakesIt() {
        assertThat(shown().programme()).isEqualTo("PT1H30M");
        assertThat(shown().lines()).isEqualTo("http://a.example/1\nhttp://b.example/2");
        assertThat(shown().userAgent()).isEmpty();
        assertThat(shown().isOfPerson()).isFalse();
    }
}
