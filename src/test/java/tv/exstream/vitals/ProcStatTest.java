package tv.exstream.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines are of real machines.
class ProcStatTest {
    @Test
    void aProcessIsReadBehindItsNameWhateverThatIs() {
        String stat =
                "19814 (a) R 1 (b) S 19805 19805 6066 0 -1 4194304 98 0 0 0 210 30 400 5 20 0 1 0"
                        + " 105136 3133440 354 18446744073709551615 94656474263552 0";

        assertThat(ProcStat.used(stat))
                .contains(new ProcStat.Used(Duration.ofMillis(2_400), Duration.ofMillis(4_050)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 (x) R 1 2", "nonsense"})
    void whatIsNoProcessIsNone(String stat) {
        assertThat(ProcStat.used(stat)).isEmpty();
    }

    @Test
    void aProcessorThatWaitsForADiskIsIdle() {
        assertThat(
                        ProcStat.busy(
                                List.of(
                                        "cpu  100 0 50 800 50 0 10 20 33 0",
                                        "cpu0 1 2 3 4 5 6 7 8")))
                .contains(new Counted.Busy(180, 1_030));
        assertThat(ProcStat.busy(List.of("intr 1"))).isEmpty();
    }

    @Test
    void onlyNetworksThatLeadOutOfTheMachineCount() {
        ProcStat.Traffic traffic =
                ProcStat.traffic(
                        List.of(
                                "Inter-|   Receive                                                |"
                                        + "  Transmit",
                                " face |bytes    packets errs drop fifo frame compressed"
                                        + " multicast|bytes    packets",
                                "    lo:    3193      29    0    0    0     0          0         0 "
                                        + "    3193      29    0",
                                "  eth0:    1000      29    0    0    0     0          0         0 "
                                        + "    7000      29    0",
                                "docker0: 5555      29    0    0    0     0          0         0   "
                                        + "  5555      29    0",
                                " wlan0:      11      29    0    0    0     0          0         0 "
                                        + "      22      29    0"),
                        Set.of());

        assertThat(traffic.received()).hasValue(1_011);
        assertThat(traffic.sent()).hasValue(7_022);
        assertThat(ProcStat.traffic(List.of(), Set.of()).sent()).isEqualTo(OptionalLong.empty());
    }

    @Test
    void whatBridgesBondsAndTunnelsPassOnIsCountedOnceByTheDevice() {
        ProcStat.Traffic traffic =
                ProcStat.traffic(
                        List.of(
                                "  eth0:    1000      29    0    0    0     0          0         0 "
                                        + "    7000      29    0",
                                "   br0:    1000      29    0    0    0     0          0         0 "
                                        + "    7000      29    0",
                                " bond0:    1000      29    0    0    0     0          0         0 "
                                        + "    7000      29    0"),
                        Set.of("eth0"));

        assertThat(traffic.received()).hasValue(1_000);
        assertThat(traffic.sent()).hasValue(7_000);
    }

    @Test
    void memoryOfAProcessIsToldInKilobytesWhateverPagesAre() {
        assertThat(ProcStat.resident(List.of("Name:\tx", "VmRSS:\t    2048 kB", "Threads:\t1")))
                .hasValue(2_048 * 1_024);
        assertThat(ProcStat.resident(List.of("Name:\tkthreadd"))).isEmpty();
    }

    @Test
    void memoryInUseIsWhatIsNotAvailable() {
        assertThat(
                        ProcStat.memoryInUse(
                                List.of(
                                        "MemTotal:       1000 kB",
                                        "MemFree:         10 kB",
                                        "MemAvailable:    400 kB")))
                .hasValue(600 * 1_024);
        assertThat(ProcStat.memoryInUse(List.of("MemTotal: 1000 kB"))).isEmpty();
    }
}
