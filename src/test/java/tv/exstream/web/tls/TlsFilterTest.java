package tv.exstream.web.tls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TlsFilterTest {
    private static final String BROWSER = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
    private static final TlsState OPEN =
            new TlsState(OptionalInt.of(8443), Optional.empty(), Optional.empty());

    @Test
    void browsersAreSentToTheSamePageWithTls() throws Exception {
        MockHttpServletRequest request = request("GET", BROWSER);
        request.setQueryString("day=1");

        MockHttpServletResponse answer = through(request, true, OPEN);

        assertThat(answer.getStatus()).isEqualTo(307);
        assertThat(answer.getHeader("Location")).isEqualTo("https://tv.lan:8443/guide?day=1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET  | */*       | tv.lan    | 192.168.1.9
                    GET  |           | tv.lan    | 192.168.1.9
                    POST | text/html | tv.lan    | 192.168.1.9
                    GET  | text/html | tv.lan    | 127.0.0.1
                    GET  | text/html | localhost | ::1
                    GET  | text/html | tv.lan    | 10.0.0.1
                    GET  | text/html | tv"lan    | 192.168.1.9
                    """)
    void playersThisMachineAndProxiesAreServedAsTheyAsk(
            String method, String accept, String host, String peer) throws Exception {
        MockHttpServletRequest request = request(method, accept);
        request.setServerName(host);
        request.setRemoteAddr(peer);

        assertThat(through(request, true, OPEN).getStatus()).isEqualTo(200);
    }

    @Test
    void nobodyIsSentWhereNobodyListensOrWhenItIsNotWanted() throws Exception {
        assertThat(through(request("GET", BROWSER), true, TlsState.OFF).getStatus()).isEqualTo(200);
        assertThat(through(request("GET", BROWSER), false, OPEN).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletRequest request(String method, String accept) {
        var request = new MockHttpServletRequest(method, "/guide");
        request.setServerName("tv.lan");
        request.setRemoteAddr("192.168.1.9");
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        return request;
    }

    private static MockHttpServletResponse through(
            MockHttpServletRequest request, boolean redirect, TlsState state)
            throws ServletException, IOException {
        var filter = new TlsFilter(() -> redirect, () -> state, "10.0.0.1"::equals);
        var answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        return answer;
    }
}
