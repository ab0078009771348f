package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;

class AtOnceTest {
    @Test
    void oneToAThousandAreTakenEachOnce() {
        assertThatCode(() -> AtOnce.require("ids", Objection.EACH_ITEM, numbers(1_000)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> AtOnce.require("ids", Objection.EACH_ITEM, List.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessage("ids must have 1..1000 entries: 0");
        assertThatThrownBy(() -> AtOnce.require("ids", Objection.EACH_ITEM, numbers(1_001)))
                .hasMessage("ids must have 1..1000 entries: 1001");
        assertThatThrownBy(() -> AtOnce.require("ids", Objection.EACH_ITEM, List.of(1, 2, 1)))
                .hasMessage("ids must name each item once: 1");
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
