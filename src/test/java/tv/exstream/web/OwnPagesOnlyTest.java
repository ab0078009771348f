package tv.exstream.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

@DisplayName("H35: another site cannot change anything")
class OwnPagesOnlyTest {
    @Test
    void ourOwnPageMayChangeThings() {
        MockHttpServletRequest request = post();
        request.addHeader("Sec-Fetch-Site", "same-origin");
        request.addHeader("Origin", "http://tv.lan:8411");

        assertThat(isLetIn(request)).isTrue();
    }

    @Test
    void aProgramThatIsNoBrowserMayChangeThings() {
        assertThat(isLetIn(post())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatABrowserCallsForeignIsRefused(String site) {
        MockHttpServletRequest request = post();
        request.addHeader("Sec-Fetch-Site", site);

        assertRefused(request);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "http://tv.lan:9999", "null", "not a url", "http:"})
    void anOlderBrowserIsJudgedByItsOrigin(String origin) {
        MockHttpServletRequest request = post();
        request.addHeader("Origin", origin);

        assertRefused(request);
    }

    @Test
    void readingIsOpenToAll() {
        MockHttpServletRequest request = post();
        request.setMethod("GET");
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(isLetIn(request)).isTrue();
    }

    private static void assertRefused(MockHttpServletRequest request) {
        assertThatThrownBy(() -> isLetIn(request))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.FOREIGN_ORIGIN));
    }

    private static boolean isLetIn(MockHttpServletRequest request) {
        return new OwnPagesOnly().preHandle(request, new MockHttpServletResponse(), new Object());
    }

    private static MockHttpServletRequest post() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/scan");
        request.addHeader("Host", "tv.lan:8411");
        return request;
    }
}
