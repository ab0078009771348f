package tv.exstream.library.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tv.exstream.library.Prober;
import tv.exstream.outbound.Border;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.WebAddress;

@DisplayName("Of an address in a file that cannot be looked into, it is said")
class PointerProberTest {
    @RegisterExtension
    static final WireMockExtension SERVER =
            WireMockExtension.newInstance()
                    .options(WireMockConfiguration.options().dynamicPort())
                    .build();

    private static final Prober NO_FILES =
            (file, _) -> {
                throw new ProblemException(Problem.MEDIA_UNREADABLE, "" + file);
            };

    @AutoClose private final Outbound outbound = new Outbound(Border.REAL, System::nanoTime);

    private final PointerProber prober =
            new PointerProber(
                    NO_FILES, PointerReach.to(List.of("127.0.0.1"), Border.REAL), outbound);

    @Test
    @DisplayName("which host does not answer")
    void closedPort() throws Exception {
        int port = closed();

        assertThat(prober.refusal(new WebAddress("http://127.0.0.1:%d/a.mkv".formatted(port))))
                .contains("127.0.0.1: nothing answers at its address");
    }

    @Test
    @DisplayName("what its server answers, and nothing when that is what was asked for")
    void status() throws Exception {
        SERVER.stubFor(WireMock.get("/a.mkv").willReturn(WireMock.unauthorized()));
        SERVER.stubFor(WireMock.get("/b.mkv").willReturn(WireMock.ok("film")));

        assertThat(
                        prober.refusal(
                                new WebAddress(
                                        SERVER.url("/a.mkv").replace("localhost", "127.0.0.1"))))
                .contains("127.0.0.1: it answers with status 401");
        assertThat(
                        prober.refusal(
                                new WebAddress(
                                        SERVER.url("/b.mkv").replace("localhost", "127.0.0.1"))))
                .isEmpty();
    }

    private static int closed() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
