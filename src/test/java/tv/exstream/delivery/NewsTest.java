package tv.exstream.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelRemoved;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.config.CommandLine;
import tv.exstream.config.Config;
import tv.exstream.config.ConfigReader;
import tv.exstream.config.LiveConfig;
import tv.exstream.library.Findings;
import tv.exstream.library.Findings.Finding;
import tv.exstream.library.Outcome;
import tv.exstream.library.ScanReport;
import tv.exstream.session.EndedViewer;
import tv.exstream.session.SessionEvent;
import tv.exstream.session.ViewerDetails;
import tv.exstream.session.ViewerEnd;
import tv.exstream.session.ViewerKind;
import tv.exstream.webhook.Event;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.InMemoryToldTroubles;
import tv.exstream.webhook.ToldTroubles;

class NewsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final News news = new News(() -> NOON, new SecureRandom());

    private final ToldTroubles told = new InMemoryToldTroubles();

    private final Set<String> sources = new TreeSet<>(Set.of("Films", "panel"));

    @Test
    void whatIsToldIsTakenInOrderAndEachHasAnIdOfItsOwn() throws InterruptedException {
        news.tell(EventKind.HEALTH_MENDED, new Told.Mended("database"));
        news.tell(EventKind.SOURCE_RECOVERED, new Told.SourceRecovery("panel"));

        List<Event> taken = taken();

        assertThat(taken)
                .extracting(Event::said)
                .containsExactly("{\"part\":\"database\"}", "{\"source\":\"panel\"}");
        assertThat(taken).extracting(Event::id).doesNotHaveDuplicates();
        assertThat(taken).extracting(Event::id).allMatch(id -> id.matches("msg_[0-9a-f]{32}"));
        assertThat(taken()).isEmpty();
    }

    @Test
    void whoTellsNeverWaitsHoweverMuchThereIs() throws InterruptedException {
        for (int n = 0; n < 5_000; n++) {
            news.tell(EventKind.HEALTH_MENDED, new Told.Mended("part " + n));
        }

        assertThat(taken()).hasSize(1_000);
    }

    @Test
    void aScanIsToldWithWhatItFound() throws InterruptedException {
        var scans = scanNews();

        scans.finished(report("Films", Map.of(Outcome.ADDED, Findings.of(3))));

        assertThat(taken())
                .extracting(Event::said)
                .containsExactly(
                        "{\"library\":\"Films\",\"seconds\":1.5,\"unchanged\":7,\"counts\":{\"ADDED\":3}}");
    }

    @Test
    void aSourceThatFailsIsToldOnceAndOnceThatItIsReadAgain() throws InterruptedException {
        var scans = scanNews();
        ScanReport failed = report("panel", Map.of(Outcome.FAILED, refusal("panel")));

        scans.finished(failed);
        scans.finished(failed);
        scans.finished(report("panel", Map.of()));
        scans.finished(report("panel", Map.of()));

        List<Event> told =
                taken().stream().filter(each -> each.kind() != EventKind.SCAN_FINISHED).toList();
        assertThat(told)
                .extracting(Event::kind)
                .containsExactly(EventKind.SOURCE_FAILED, EventKind.SOURCE_RECOVERED);
        assertThat(told.getFirst().said()).contains("it answers with status 403");
    }

    @Test
    void aFileThatCannotBeReadIsNoFailureOfItsSource() throws InterruptedException {
        scanNews().finished(report("panel", Map.of(Outcome.FAILED, refusal("/films/a.mkv"))));

        assertThat(taken()).extracting(Event::kind).containsExactly(EventKind.SCAN_FINISHED);
    }

    @Test
    void settingsAreToldByWhereTheyChanged() throws InterruptedException {
        var live = new LiveConfig(config(Map.of()));
        live.listen(new SettingsNews(news, live.now())::changed);

        live.become(config(Map.of("EXSTREAMTV_TUNER_NAME", "Attic")));
        live.become(config(Map.of("EXSTREAMTV_TUNER_NAME", "Attic")));

        assertThat(taken()).extracting(Event::said).containsExactly("{\"sections\":[\"tuner\"]}");
    }

    @Test
    void whoeverWatchesIsToldWithWhatIsKnownOfTheOne() throws InterruptedException {
        var sessions = new SessionNews(news);
        Channel films = ChannelBuilder.channel(5).named("Films").build();
        var details = new ViewerDetails("10.0.0.7", "VLC/3.0.18", ViewerKind.HLS);

        sessions.happened(new SessionEvent.Joined(films, 7, details));
        sessions.happened(new SessionEvent.Emptied(films));
        sessions.happened(
                new SessionEvent.Left(
                        new EndedViewer(
                                7,
                                films,
                                details,
                                NOON,
                                NOON.plusSeconds(90),
                                ViewerEnd.IDLE,
                                "")));

        String viewer =
                "{\"channel\":{\"number\":\"5\",\"name\":\"Films\"},\"viewer\":"
                        + "{\"id\":7,\"kind\":\"HLS\",\"address\":\"10.0.0.7\",\"agent\":\"VLC/3.0.18\"}";
        assertThat(taken())
                .extracting(Event::kind, Event::said)
                .containsExactly(
                        tuple(EventKind.VIEWER_JOINED, viewer + "}"),
                        tuple(EventKind.VIEWER_LEFT, viewer + ",\"how\":\"IDLE\",\"seconds\":90}"));
    }

    @Test
    @DisplayName("STR-59: channels that are made, changed and removed are told")
    void channelsThatAreEditedAreTold() throws InterruptedException {
        var channels = new InMemoryChannels();
        Channel films = channels.add(ChannelBuilder.channel(5).named("Films").draft());
        var edits = new ChannelEditNews(news, channels);

        edits.added(new ChannelAdded(films.id()));
        edits.changed(new ChannelChanged(films));
        edits.removed(new ChannelRemoved(films));
        edits.added(new ChannelAdded(new ChannelId(99)));

        String said = "{\"channel\":{\"number\":\"5\",\"name\":\"Films\"}}";
        assertThat(taken())
                .extracting(Event::kind, Event::said)
                .containsExactly(
                        tuple(EventKind.CHANNEL_ADDED, said),
                        tuple(EventKind.CHANNEL_CHANGED, said),
                        tuple(EventKind.CHANNEL_REMOVED, said));
    }

    @Test
    void aSourceThatFailedInTheRunBeforeIsToldAsRecovered() throws InterruptedException {
        scanNews().finished(report("panel", Map.of(Outcome.FAILED, refusal("panel"))));

        scanNews().finished(report("panel", Map.of()));

        assertThat(taken())
                .extracting(Event::kind)
                .filteredOn(kind -> kind != EventKind.SCAN_FINISHED)
                .containsExactly(EventKind.SOURCE_FAILED, EventKind.SOURCE_RECOVERED);
    }

    @Test
    void aSourceThatIsGoneOrCalledOtherwiseIsForgottenWithTheNextScan() {
        var scans = scanNews();
        scans.finished(report("panel", Map.of(Outcome.FAILED, refusal("panel"))));
        assertThat(told.of(ToldTroubles.Kind.SOURCE)).containsOnlyKeys("panel");

        sources.remove("panel");
        sources.add("attic");
        scans.finished(report("attic", Map.of(Outcome.FAILED, refusal("attic"))));

        assertThat(told.of(ToldTroubles.Kind.SOURCE)).containsOnlyKeys("attic");
    }

    /// As a run of the server begins.
    private ScanNews scanNews() {
        return new ScanNews(news, new OpenTroubles(told, ToldTroubles.Kind.SOURCE), () -> sources);
    }

    private List<Event> taken() throws InterruptedException {
        return news.take(Duration.ofMillis(1));
    }

    private static Config config(Map<String, String> settings) {
        return ConfigReader.read(CommandLine.parse(List.of("--media", "/media/tv")), settings);
    }

    private static Findings refusal(String path) {
        return Findings.NONE.with(new Finding(path, "it answers with status 403"));
    }

    private static ScanReport report(String library, Map<Outcome, Findings> findings) {
        return new ScanReport(library, NOON, Duration.ofMillis(1_500), 7, findings, Findings.NONE);
    }
}
