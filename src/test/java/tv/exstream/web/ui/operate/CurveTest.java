package tv.exstream.web.ui.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
    @Test
    void whatIsNotKnownIsAGapThatNoLineCrosses() {
        Curve curve = Curve.of(Arrays.asList(0.0, 10.0, null, null, 10.0, 0.0), 10);

        assertThat(curve.line()).isEqualTo("M0.0 39.0L20.0 1.0M80.0 1.0L100.0 39.0");
        assertThat(curve.area())
                .isEqualTo(
                        "M0.0 40.0L0.0 39.0L20.0 1.0L20.0 40.0zM80.0 40.0L80.0 1.0L100.0 39.0L100.0 40.0z");
    }

    @Test
    void aValueBetweenGapsIsADot() {
        Curve curve = Curve.of(Arrays.asList(0.0, null, 10.0, null, null), 10);

        assertThat(curve.line()).isEqualTo("M0.0 39.0L0.0 39.0M50.0 1.0L50.0 1.0");
    }

    @Test
    void nothingIsDrawnOfWhatNobodyTold() {
        assertThat(Curve.of(List.of(), 0).line()).isEmpty();
        assertThat(Curve.of(Arrays.asList(null, null), 0).area()).isEmpty();
    }
}
