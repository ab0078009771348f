package tv.exstream.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FragmentsTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aPartThatHtmxAsksForIsAnsweredAlone() {
        request.addHeader("HX-Request", "true");
        request.addHeader("HX-Target", "list");

        assertThat(Fragments.of(request, "operate/jobs", "list", "summary"))
                .isEqualTo("operate/jobs :: list");
    }

    @Test
    void withoutHtmxTheWholePageIsAnswered() {
        request.addHeader("HX-Target", "list");

        assertThat(Fragments.of(request, "operate/jobs", "list")).isEqualTo("operate/jobs");
    }

    /// Names of views are evaluated.
    @ParameterizedTest
    @ValueSource(strings = {"other", "__${T(java.lang.Runtime)}__", "list :: x", ""})
    void whatThePageDoesNotOfferIsNoFragment(String target) {
        request.addHeader("HX-Request", "true");
        request.addHeader("HX-Target", target);

        assertThat(Fragments.of(request, "operate/jobs", "list")).isEqualTo("operate/jobs");
    }
}
