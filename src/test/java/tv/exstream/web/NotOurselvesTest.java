package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tv.exstream.outbound.SelfMark;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class NotOurselvesTest {
    private final SelfMark mark = SelfMark.random(new SplittableRandom(1));
    private final NotOurselves interceptor = new NotOurselves(mark);

    @Test
    @DisplayName("H06: what this server asks itself is refused, with a code that says so")
    void whatWeAskOurselvesIsRefused() {
        assertThatThrownBy(() -> asked(mark))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem()).isEqualTo(Problem.OWN_ADDRESS));
        assertThat(ProblemStatus.of(Problem.OWN_ADDRESS).value()).isEqualTo(508);
    }

    @Test
    @DisplayName("H06: another server of ours is let in, and so is everybody else")
    void othersAreLetIn() {
        assertThat(asked(SelfMark.random(new SplittableRandom(2)))).isTrue();
        assertThat(interceptor.preHandle(new MockHttpServletRequest(), answer(), this)).isTrue();
    }

    private boolean asked(SelfMark by) {
        var request = new MockHttpServletRequest();
        request.addHeader(SelfMark.HEADER, by.text());
        return interceptor.preHandle(request, answer(), this);
    }

    private static MockHttpServletResponse answer() {
        return new MockHttpServletResponse();
    }
}
