package tv.exstream.library.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tv.exstream.library.InMemoryScanRecords;
import tv.exstream.library.Prober;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Scans;
import tv.exstream.live.Leases;
import tv.exstream.media.Fingerprint;
import tv.exstream.media.InMemoryMediaItems;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItemBuilder;
import tv.exstream.media.MediaKind;
import tv.exstream.media.Metadata;
import tv.exstream.media.Title;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.source.InMemoryRemoteFiles;
import tv.exstream.source.InMemorySecrets;
import tv.exstream.source.InMemorySources;
import tv.exstream.source.ListOrigin;
import tv.exstream.source.Origin;
import tv.exstream.source.RemoteAddress;
import tv.exstream.source.RemoteFile;
import tv.exstream.source.RemotePath;
import tv.exstream.source.Secrets;
import tv.exstream.source.Source;
import tv.exstream.source.SourceId;
import tv.exstream.source.SourceSettings;
import tv.exstream.source.Sources;
import tv.exstream.source.WebAddress;

/// A source that has what a test says, and where readings of it keep what they find.
final class Readings implements SourceClient {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    final InMemoryMediaItems media = new InMemoryMediaItems();
    final Sources sources = new InMemorySources();
    final Secrets secrets = new InMemorySecrets();
    final InMemoryRemoteFiles files = new InMemoryRemoteFiles(media);
    final List<Path> probed = new ArrayList<>();
    final Leases leases = new Leases();

    /// Whether a viewer waits for what is made of a file.
    volatile Predicate<Path> awaited = _ -> true;

    final FileLeases fileLeases =
            new FileLeases(
                    leases,
                    id -> new FileLeases.Account(account(id), connections()),
                    Duration.ofSeconds(2),
                    path -> awaited.test(path));
    volatile Instant now = NOW;
    final Storehouse house =
            new Storehouse(sources, files, new PendingFiles(), fileLeases, probing(), () -> now);
    volatile Predicate<WebAddress> own = _ -> false;
    final SourceClients clients = new SourceClients(List.of(this), each -> own.test(each));
    final SourceScan.Surroundings around =
            new SourceScan.Surroundings(house, new Semaphore(3), () -> 0);
    final Scans scans = new Scans(() -> NOW, new InMemoryScanRecords());
    final SourceDesk desk = new SourceDesk(scans, secrets, clients, around);
    volatile int allowed;
    volatile Consumer<Origin> admission = _ -> {};
    volatile Consumer<Path> whenProbed = _ -> {};
    volatile Reading reading = _ -> {};
    volatile URI soundAddress = URI.create("http://127.0.0.1:9/silence");

    /// Whether there may be another address.
    volatile Predicate<RemoteFile> forgotten = _ -> false;

    /// Done while it is found out where a file is.
    volatile Runnable whenAddressed = () -> {};

    /// Those of which it was said that another program asks.
    final List<SourceId> askedOtherwise = new ArrayList<>();

    /// Those of which it was said that they are there no more.
    final List<SourceId> left = new ArrayList<>();

    /// With each question for a file.
    volatile Map<String, String> told = Map.of("X-Token", "secret");

    volatile URI address = URI.create("http://127.0.0.1:9/nothing");

    /// What a source does when it is read.
    interface Reading {
        void onto(Shelf shelf) throws IOException, InterruptedException;
    }

    /// In the house.
    static SourceSettings settings(String name) {
        return settings(name, "http://127.0.0.1/list");
    }

    static SourceSettings settings(String name, String list) {
        return new SourceSettings(
                name, new ListOrigin.Playlist(new WebAddress(list)), Duration.ZERO, false);
    }

    static RemoteItem item(String key, String version) {
        MediaFile file = MediaItemBuilder.item(key).build().file();
        return described(
                key,
                version,
                Optional.of(
                        new Contents(
                                file.duration(),
                                file.video(),
                                file.audio(),
                                file.subtitles(),
                                file.chapters())));
    }

    static RemoteItem unknown(String key) {
        return described(key, "1", Optional.empty());
    }

    /// One whose sound is apart.
    static RemoteItem apart(String key) {
        return new RemoteItem(
                key,
                "at " + key,
                new Fingerprint(0, Instant.EPOCH, "1"),
                MediaKind.OTHER_VIDEO,
                Title.named("Film " + key),
                Metadata.NONE,
                Optional.empty(),
                Optional.empty(),
                RemoteItem.Sound.APART);
    }

    private static RemoteItem described(String key, String version, Optional<Contents> contents) {
        return new RemoteItem(
                key,
                "at " + key,
                new Fingerprint(0, Instant.EPOCH, version),
                MediaKind.MOVIE,
                Title.named("Film " + key),
                Metadata.NONE,
                contents,
                Optional.empty());
    }

    Source add(String name) {
        return sources.add(settings(name));
    }

    ScanReport read(Source source) throws InterruptedException {
        return new SourceScan(source, this, around).scan(new ScanListener() {});
    }

    List<String> names(Source source) {
        return media.under(RemotePath.folder(source.id())).stream()
                .map(MediaItem::title)
                .map(Title::name)
                .toList();
    }

    @Override
    public void admit(Origin origin) {
        admission.accept(origin);
    }

    @Override
    public boolean serves(Origin origin) {
        return true;
    }

    @Override
    public void read(Source source, Shelf shelf) throws IOException, InterruptedException {
        reading.onto(shelf);
    }

    @Override
    public RemoteAddress address(Source source, RemoteFile file) {
        whenAddressed.run();
        return new RemoteAddress(file.path().isSound() ? soundAddress : address, told);
    }

    @Override
    public boolean forget(Source source, RemoteFile file) {
        return forgotten.test(file);
    }

    @Override
    public void askOtherwise(SourceId source) {
        askedOtherwise.add(source);
    }

    @Override
    public void forget(SourceId source) {
        left.add(source);
    }

    /// What the connections of a source count for.
    String account(SourceId source) {
        return Leases.account(sources.find(source).orElseThrow());
    }

    private int connections() {
        return allowed;
    }

    /// Every file can be played whose name does not say otherwise.
    private Prober probing() {
        return (path, fingerprint) -> {
            synchronized (probed) {
                probed.add(path);
            }
            whenProbed.accept(path);
            if (path.toString().contains("broken")) {
                throw new ProblemException(Problem.MEDIA_UNREADABLE, "it is broken");
            }
            if (path.toString().contains("slow")) {
                throw new ProblemException(Problem.MEDIA_SLOW, "it was not read in time");
            }
            return MediaItemBuilder.item("x").at(path).fingerprint(fingerprint).build().file();
        };
    }
}
