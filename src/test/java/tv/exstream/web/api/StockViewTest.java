package tv.exstream.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.exstream.channel.ChannelBuilder.channel;
import static tv.exstream.media.MediaItemBuilder.item;
import static tv.exstream.playout.AiringBuilder.airing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.HeldStops;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.channel.InMemoryStops;
import tv.exstream.channel.Stop;
import tv.exstream.collection.Browsing;
import tv.exstream.collection.CollectionEdits;
import tv.exstream.collection.Contents;
import tv.exstream.collection.InMemoryFirstRuns;
import tv.exstream.collection.InMemoryMediaCollections;
import tv.exstream.collection.MediaCollection;
import tv.exstream.collection.query.InMemoryMatches;
import tv.exstream.collection.query.InMemoryShelves;
import tv.exstream.db.Database;
import tv.exstream.db.JooqDescriptions;
import tv.exstream.db.TemporaryDatabase;
import tv.exstream.guide.Guide;
import tv.exstream.guide.GuideRules;
import tv.exstream.library.Findings;
import tv.exstream.library.InMemoryScanRecords;
import tv.exstream.library.Library;
import tv.exstream.library.Outcome;
import tv.exstream.library.Rhythm;
import tv.exstream.library.ScanRecord;
import tv.exstream.library.ScanReport;
import tv.exstream.library.ScanState;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaKind;
import tv.exstream.playout.InMemoryPlayouts;
import tv.exstream.rendition.SlateCause;
import tv.exstream.schedule.InMemoryChanges;
import tv.exstream.schedule.InMemorySchedules;
import tv.exstream.schedule.part.InMemoryParts;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Part;
import tv.exstream.schedule.part.PartId;
import tv.exstream.schedule.part.PartKind;
import tv.exstream.schedule.part.Parts;
import tv.exstream.session.FeedSnapshot;
import tv.exstream.session.Outlook;
import tv.exstream.session.RestartSnapshot;
import tv.exstream.session.SessionSnapshot;
import tv.exstream.session.ViewerKind;

class StockViewTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @TempDir private Path folder;

    private final InMemoryChannels channels = new InMemoryChannels();
    private final InMemoryMediaItems items = new InMemoryMediaItems();
    private final InMemoryMediaCollections collections = new InMemoryMediaCollections();
    private final CollectionEdits edits = new CollectionEdits(collections);
    private final InMemoryPlayouts playouts = new InMemoryPlayouts();
    private final InMemorySchedules schedules = new InMemorySchedules(playouts);
    private final Parts parts = new InMemoryParts(schedules, new InMemoryChanges(schedules));
    private final InMemoryScanRecords records = new InMemoryScanRecords();
    @AutoClose private Scans scans = new Scans(() -> NOON, records);
    @AutoClose private Database database;
    private final HeldStops stops = new HeldStops(new InMemoryStops());
    private final Map<ChannelId, Outlook.View> seen = new HashMap<>();
    private List<SessionSnapshot> sessions = List.of();
    private StockView view;

    @BeforeEach
    void open() {
        database = TemporaryDatabase.in(folder);
        view = view();
    }

    private StockView view() {
        var sources =
                new Contents.Sources(
                        items,
                        collections,
                        new InMemoryMatches(items),
                        new InMemoryFirstRuns(collections));
        var holdings = new Holdings(sources, () -> NOON, ZoneOffset.UTC, _ -> {});
        var pictures = new MediaPictures(items, new JooqDescriptions(database));
        var browsing = new Browsing(collections, new InMemoryShelves(items));
        return new StockView(
                new StockView.Aired(channels, playouts, () -> states().of(channels.all())),
                new StockView.Held(
                        holdings,
                        new MediaGroupsView(holdings, browsing, pictures),
                        new CollectionView(holdings, edits, List.of(), pictures),
                        parts,
                        scans));
    }

    private ChannelStates states() {
        var guide = new Guide(playouts, items, GuideRules.USUAL);
        var present = new Present(playouts, guide::described, guide::soon);
        var sight =
                new ChannelStates.Sight(
                        (asked, now) ->
                                present.at(now, asked).stream()
                                        .map(ChannelStateConfiguration::planned)
                                        .toList(),
                        playouts,
                        new ChannelStates.Prospects(this::view, (channel, _) -> view(channel)),
                        new ChannelStates.Watchers(() -> sessions, List::of),
                        _ -> Optional.empty(),
                        () -> _ -> ChannelFacts.Around.FINE);
        return new ChannelStates(sight, stops, () -> NOON);
    }

    private Outlook.View view(Channel channel) {
        return seen.getOrDefault(channel.id(), new Outlook.View.Ready());
    }

    @Test
    @DisplayName(
            "UI-10: channels are counted, and those that show no programme or have no schedule")
    void channelsAreCountedWithThoseThatWantALook() {
        shows(channel(1), NOON);
        shows(channel(2), NOON.plusSeconds(60));
        Channel _ = channels.add(channel(3).draft());

        assertThat(view.now().channels()).isEqualTo(new Stock.OfChannels(3, 2, 2));
    }

    @Test
    void aChannelThatListsLeaveOutCountsAndIsNotDarkForThat() {
        shows(channel(1).hidden(), NOON);

        assertThat(view.now().channels()).isEqualTo(new Stock.OfChannels(1, 0, 1));
    }

    @Test
    void aChannelThatPausesIsDarkWhateverIsPlanned() {
        sessions = List.of(pausing(showing(channel(7), NOON)));

        assertThat(view.now().channels().dark()).isEqualTo(1);
    }

    @Test
    @DisplayName("UI-60: a channel that was taken off the air is dark whatever is planned")
    void aChannelThatWasTakenOffTheAirIsDark() {
        Channel stopped = showing(channel(7), NOON);
        shows(channel(8), NOON);

        Stop _ = stops.stop(stopped.id(), NOON, "bedtime");

        assertThat(view.now().channels()).isEqualTo(new Stock.OfChannels(2, 1, 2));
    }

    @Test
    @DisplayName("UI-60: a channel is dark on which something else is shown than is planned")
    void aChannelOnASlateIsDark() {
        Channel damaged = showing(channel(7), NOON);
        Channel gone = showing(channel(8), NOON);
        seen.put(damaged.id(), new Outlook.View.ToBeMade(item("Film").build(), Optional.of("no")));
        seen.put(gone.id(), new Outlook.View.Nothing(SlateCause.MEDIA_GONE));
        sessions = List.of(Snapshots.session("8", ViewerKind.TRANSPORT_STREAM));

        assertThat(view.now().channels().dark()).isEqualTo(2);
    }

    @Test
    @DisplayName("UI-10: media are counted by kind, without what belongs to others")
    void mediaAreCountedByKind() {
        items.add(item("Alien").movieOf(1979));
        items.add(item("Clip"));
        items.add(item("Trailer").ofKind(MediaKind.EXTRA));

        assertThat(view.now().media()).isEqualTo(Map.of("movie", 1, "other_video", 1));
    }

    @Test
    void whatIsAddedIsCounted() {
        assertThat(view.now().media()).isEmpty();
        assertThat(view.now().collections()).isZero();
        items.add(item("Alien").movieOf(1979));
        MediaCollection _ = edits.add("Best", new MediaCollection.Content.Manual(List.of(), false));

        assertThat(view.now().media()).isEqualTo(Map.of("movie", 1));
        assertThat(view.now().collections()).isEqualTo(1);
    }

    @Test
    void collectionsOfFoldersAreNotCounted() {
        MediaCollection _ =
                edits.add(
                        "Films",
                        new MediaCollection.Content.Folder(Path.of("/media/films"), List.of()));

        assertThat(view.now().collections()).isZero();
    }

    @Test
    void partsAreCountedByKind() {
        Part block = new Part(PartId.fresh(PartKind.BLOCK), new Label("Night", ""), "{}");
        assertThat(parts.add(block, Set.of(), parts.version())).isPresent();

        assertThat(view.now().parts()).isEqualTo(Map.of("blocks", 1));
    }

    @Test
    void placesOfMediaAreCountedWithoutTheCardsThatAreMadeHere() {
        startAfter(
                scan("films", Findings.NONE),
                scan("away", found("away")),
                scan("removed", found("removed")));
        known("films", "away", Library.CARDS);

        assertThat(view.now().libraries()).isEqualTo(new Stock.OfLibraries(2, 1));
    }

    @Test
    void aFileThatCannotBeReadIsNoPlaceThatCannot() {
        startAfter(scan("films", found("/media/films/broken.mkv")));
        known("films");

        assertThat(view.now().libraries()).isEqualTo(new Stock.OfLibraries(1, 0));
    }

    @Test
    void aPlaceWhoseReadingBrokeCouldNotBeRead() {
        startAfter(new ScanRecord("films", ScanState.BROKEN, NOON, NOON, Optional.empty()));
        known("films");

        assertThat(view.now().libraries()).isEqualTo(new Stock.OfLibraries(1, 1));
    }

    private void shows(ChannelBuilder wanted, Instant start) {
        Channel _ = showing(wanted, start);
    }

    private Channel showing(ChannelBuilder wanted, Instant start) {
        MediaItem film = items.add(item("Film").movieOf(1979));
        Channel channel = channels.add(wanted.draft());
        playouts.add(
                channel.id(), airing(film.id()).at(start).lasting(Duration.ofHours(1)).build());
        return channel;
    }

    /// A server that has kept what became of these.
    private void startAfter(ScanRecord... done) {
        scans.close();
        Stream.of(done).forEach(records::put);
        scans = new Scans(() -> NOON, records);
        view = view();
    }

    private void known(String... names) {
        Stream.of(names)
                .forEach(
                        name ->
                                scans.put(
                                        new Subject(
                                                name,
                                                List.of(Path.of("/media/" + name)),
                                                Rhythm.every(Duration.ofDays(1)),
                                                _ -> {
                                                    throw new IllegalStateException("not asked");
                                                })));
    }

    private static Findings found(String path) {
        return Findings.of(1, new Findings.Finding(path, "it does not answer"));
    }

    private static ScanRecord scan(String name, Findings failed) {
        var report =
                new ScanReport(
                        name,
                        NOON,
                        Duration.ofSeconds(1),
                        0,
                        Map.of(Outcome.FAILED, failed),
                        Findings.NONE);
        return new ScanRecord(name, ScanState.ENDED, NOON, NOON, Optional.of(report));
    }

    private static SessionSnapshot pausing(Channel channel) {
        SessionSnapshot sent = Snapshots.session("7");
        FeedSnapshot feed = sent.feed();
        return new SessionSnapshot(
                channel,
                sent.started(),
                sent.state(),
                sent.viewers(),
                new FeedSnapshot(
                        feed.pieces(),
                        feed.slates(),
                        feed.fillers(),
                        feed.restarts(),
                        feed.clockSteps(),
                        true,
                        feed.lead(),
                        feed.lastError()),
                new RestartSnapshot("OPEN", 5, Map.of(), Duration.ofSeconds(30)));
    }
}
