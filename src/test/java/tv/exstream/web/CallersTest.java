package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tv.exstream.account.Caller;
import tv.exstream.account.IpAddress;
import tv.exstream.account.Peer;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

class CallersTest {
    @AfterEach
    void nobodyAsks() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStandingIsAsItIsFoundOut(boolean found) {
        assertThat(standing(() -> found).holds()).isEqualTo(found);
    }

    @Test
    void aDatabaseThatIsBusyPutsNobodyOut() {
        Callers.Standing unknown =
                standing(
                        () -> {
                            throw new ProblemException(Problem.DATABASE_BUSY, "on purpose");
                        });

        assertThat(unknown.holds()).isTrue();
    }

    @Test
    void whoeverAsksForNobodyLasts() {
        assertThat(Callers.standing().holds()).isTrue();
    }

    /// Of somebody whose request this thread answers.
    private static Callers.Standing standing(Callers.Standing found) {
        var request = new MockHttpServletRequest();
        Peer peer = new Peer(IpAddress.of(new byte[] {10, 0, 0, 1}), true);
        Callers.note(request, new Callers.Visitor(new Caller.Nobody(), peer, found));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return Callers.standing();
    }
}
