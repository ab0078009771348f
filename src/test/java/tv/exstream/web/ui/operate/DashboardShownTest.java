package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.exstream.web.api.FillsAnswer;
import tv.exstream.web.api.FillsAnswer.FillEntry;

class DashboardShownTest {
    @Test
    void whatIsBeingPreparedSaysHowFarItHasComeOfHowMuch() {
        var fills =
                new FillsAnswer(
                        List.of(new FillEntry("Alien", "VIEWER", 300.4, 1_200.2, 8.4)),
                        2,
                        1,
                        4,
                        List.of());

        assertThat(DashboardShown.making(fills))
                .containsExactly(new DashboardShown.Making("Alien", "viewer", 300, 1_200, 8.4));
    }
}
