package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.library.Findings;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.ScanReport;
import tv.exstream.library.ScanState;
import tv.exstream.store.StoreSnapshot;
import tv.exstream.tuner.ListenerHealth;
import tv.exstream.tuner.ListenerHealth.State;

@DisplayName("INV-25: health tells the truth")
class HealthFindingsTest {
    private static final Instant NOW = Snapshots.NOON;

    @Test
    void aStoreWithRoomIsUpAndSaysHowMuch() {
        PlainFinding finding =
                PlainFinding.of(HealthFindings.ofStore(store(Optional.empty(), true), NOW));

        assertThat(finding)
                .isEqualTo(
                        PlainFinding.up("31400 MB of 50000 MB used, 412000 MB free on the disk"));
    }

    @Test
    void aDiskThatWasJustFullIsReportedAndForgottenLater() {
        StoreSnapshot full = store(Optional.of(NOW), true);

        assertThat(HealthFindings.ofStore(full, NOW.plusSeconds(1)).status())
                .isEqualTo(HealthStatus.DEGRADED);
        assertThat(HealthFindings.ofStore(full, NOW.plus(HealthFindings.RECENTLY)).status())
                .isEqualTo(HealthStatus.UP);
    }

    @Test
    void aStoreThatAnotherServerWritesToIsDegraded() {
        assertThat(HealthFindings.ofStore(store(Optional.empty(), false), NOW).status())
                .isEqualTo(HealthStatus.DEGRADED);
    }

    @Test
    void sourcesThatCannotBeReadAreNamedWithTheReason() {
        PlainFinding finding =
                sources(
                        List.of(
                                scan("Films", "Films/a.mkv: broken"),
                                scan("Home Jellyfin", "Home Jellyfin: connection refused"),
                                scan("Attic", "Attic: no answer within 20 s")),
                        Set.of());

        assertThat(finding)
                .isEqualTo(
                        PlainFinding.degraded(
                                "cannot be read: Attic: no answer within 20 s; Home Jellyfin:"
                                        + " connection refused"));
    }

    @Test
    void aFolderThatIsAwayIsNamed() {
        PlainFinding finding =
                sources(List.of(scan("local", "/media: no such folder")), Set.of("/media"));

        assertThat(finding)
                .isEqualTo(PlainFinding.degraded("cannot be read: /media: no such folder"));
    }

    @Test
    void aFileThatCannotBeReadIsNoFaultOfItsLibrary() {
        assertThat(sources(List.of(scan("Films", "/media/a.mkv: broken")), Set.of("/media")))
                .isEqualTo(PlainFinding.up("libraries and sources that could be read: 1"));
    }

    private static PlainFinding sources(List<ScanRecord> scans, Set<String> folders) {
        return PlainFinding.of(HealthFindings.ofSources(scans, folders));
    }

    private static PlainFinding discovery(List<ListenerHealth> listeners) {
        return PlainFinding.of(HealthFindings.ofDiscovery(listeners));
    }

    private static PlainFinding timelines(
            Map<ChannelNumber, Optional<Instant>> horizons, Instant now) {
        return PlainFinding.of(HealthFindings.ofTimelines(horizons, now));
    }

    private static ScanRecord scan(String library, String failed) {
        String[] finding = failed.split(": ", 2);
        var findings = Findings.of(1, new Findings.Finding(finding[0], finding[1]));
        var report =
                new ScanReport(
                        library,
                        NOW,
                        Duration.ofSeconds(1),
                        0,
                        Map.of(Outcome.FAILED, findings),
                        Findings.NONE);
        return new ScanRecord(library, ScanState.ENDED, NOW, NOW, Optional.of(report));
    }

    @Test
    void plannedChannelsAreUp() {
        assertThat(timelines(channels(3, Optional.of(NOW.plusSeconds(1))), NOW))
                .isEqualTo(PlainFinding.up("3 channels are planned"));
    }

    @Test
    void aChannelWhoseTimelineEndedIsNamed() {
        var horizons = channels(2, Optional.of(NOW.plusSeconds(60)));
        horizons.put(new ChannelNumber(5, 1), Optional.of(NOW));

        assertThat(timelines(horizons, NOW))
                .isEqualTo(PlainFinding.degraded("nothing is planned on channel 5.1"));
    }

    @Test
    void whenNoChannelIsPlannedNothingCanBeShown() {
        assertThat(timelines(channels(9, Optional.of(NOW)), NOW))
                .isEqualTo(PlainFinding.down("no channel has anything planned"));
    }

    @Test
    void manyDarkChannelsAreNotAllListed() {
        var horizons = channels(9, Optional.of(NOW));
        horizons.put(new ChannelNumber(10, 0), Optional.of(NOW.plusSeconds(60)));

        assertThat(timelines(horizons, NOW).detail())
                .isEqualTo("nothing is planned on channel 1, 2, 3, 4, 5 and 4 more");
    }

    @Test
    void aChannelThatWasJustMadeAndHasNoRulesIsNoFault() {
        var horizons = channels(2, Optional.empty());

        assertThat(timelines(horizons, NOW))
                .isEqualTo(PlainFinding.up("0 channels are planned, 2 without rules"));

        horizons.put(new ChannelNumber(5, 1), Optional.of(NOW));
        assertThat(timelines(horizons, NOW))
                .isEqualTo(PlainFinding.down("no channel has anything planned"));
    }

    @Test
    void aServerWithoutChannelsIsUp() {
        assertThat(timelines(Map.of(), NOW).status()).isEqualTo(HealthStatus.UP);
    }

    @Test
    void aListenerThatCannotListenIsNamedWithItsReason() {
        PlainFinding finding =
                discovery(
                        List.of(
                                listener("SSDP", State.LISTENING, ""),
                                listener("HDHomeRun discovery", State.FAILED, "port in use")));

        assertThat(finding).isEqualTo(PlainFinding.down("HDHomeRun discovery: port in use"));
    }

    @Test
    void discoveryThatIsSwitchedOffIsNoFault() {
        assertThat(discovery(List.of(listener("SSDP", State.OFF, ""))))
                .isEqualTo(PlainFinding.up("switched off"));
    }

    private static StoreSnapshot store(Optional<Instant> lastFull, boolean isOwned) {
        return new StoreSnapshot(
                31_400_000_000L, 50_000_000_000L, 412_000_000_000L, 12, 3, 1, lastFull, isOwned);
    }

    private static Map<ChannelNumber, Optional<Instant>> channels(
            int count, Optional<Instant> horizon) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(major -> new ChannelNumber(major, 0))
                .collect(Collectors.toMap(number -> number, _ -> horizon));
    }

    private static ListenerHealth listener(String name, State state, String detail) {
        return new ListenerHealth(name, state, detail, 0, 0, 0, Instant.EPOCH);
    }
}
