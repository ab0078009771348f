package tv.exstream.web.ui.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tv.exstream.web.api.ChannelStateAnswer;
import tv.exstream.web.api.ChannelStateAnswer.Trouble;
import tv.exstream.web.api.Said;

class ConditionTest {
    @ParameterizedTest
    @CsvSource({
        "stopped, true, 0, stopped, STOPPED",
        "paused, true, 3, failing, PAUSED",
        "off_air, true, 0, nothing_scheduled, GAP",
        "off_air, true, 0, no_schedule, EMPTY",
        "idle, false, 0, '', READY",
        "idle, true, 0, not_prepared, BROKEN",
        "live, false, 2, '', LIVE",
        "starting, false, 1, '', STARTING",
        "slate, true, 1, source_down, SLATE",
        "slate, true, 0, gone, BROKEN"
    })
    @DisplayName(
            "UI-62: how a channel is doing follows from its state, its viewers and what is wrong")
    void howAChannelIsDoing(
            String state, boolean dark, int viewers, String reason, Condition condition) {
        List<Trouble> troubles =
                reason.isEmpty()
                        ? List.of()
                        : List.of(new Trouble(reason, Said.quoted(""), "wait"));
        var channel =
                new ChannelStateAnswer(
                        "5",
                        "Kids",
                        state,
                        dark,
                        viewers,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        troubles);

        assertThat(Condition.of(channel)).isEqualTo(condition);
        assertThat(condition.word()).isEqualTo(condition.name().toLowerCase(Locale.ROOT));
        assertThat(ConditionShown.of(channel).isWatchable()).isEqualTo(!state.equals("stopped"));
    }
}
