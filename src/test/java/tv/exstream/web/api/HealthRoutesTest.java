package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tv.exstream.account.Area;
import tv.exstream.account.Caller;
import tv.exstream.account.IpAddress;
import tv.exstream.account.Peer;
import tv.exstream.account.Role;
import tv.exstream.web.Callers;
import tv.exstream.web.api.HealthCheck.Finding;
import tv.exstream.web.api.HealthCheck.Weight;

class HealthRoutesTest {
    @Test
    void strangersLearnWhetherTheServerIsReadyAndNothingElse() throws InterruptedException {
        assertThat(ready(new Caller.Nobody()))
                .isEqualTo(new HealthReport(HealthStatus.DEGRADED, List.of()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMayAskForTheHealthLearnsItHere(Role role) throws InterruptedException {
        HealthReport report = ready(new Caller.Guest(EnumSet.of(Area.API), role));

        assertThat(report.status()).isEqualTo(HealthStatus.DEGRADED);
        assertThat(report.parts()).hasSize(role == Role.VIEWER ? 0 : 1);
    }

    @Test
    void aServerWithoutADoorTellsEverybody() throws InterruptedException {
        assertThat(ready(new MockHttpServletRequest()).parts()).hasSize(1);
    }

    private static HealthReport ready(Caller caller) throws InterruptedException {
        var request = new MockHttpServletRequest();
        var peer = new Peer(IpAddress.of(new byte[] {10, 0, 0, 7}), true);
        Callers.note(request, new Callers.Visitor(caller, peer));
        return ready(request);
    }

    private static HealthReport ready(MockHttpServletRequest request) throws InterruptedException {
        var check =
                new HealthCheck(
                        "disk",
                        Weight.ESSENTIAL,
                        () -> Finding.degraded(Said.quoted("/home/anna is full")));
        try (var checks = HealthChecksTest.checks(check)) {
            return new HealthRoutes(checks, () -> Instant.EPOCH.plus(Duration.ofDays(1)))
                    .ready(request)
                    .getBody();
        }
    }
}
