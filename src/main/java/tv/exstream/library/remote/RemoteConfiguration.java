package tv.exstream.library.remote;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.iptv.Subscriptions;
import tv.exstream.library.Scans;
import tv.exstream.live.Leases;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.Processes;
import tv.exstream.rendition.AwaitedFiles;
import tv.exstream.source.RemoteFiles;
import tv.exstream.source.Secrets;
import tv.exstream.source.SourceId;
import tv.exstream.source.Sources;

/// Puts the beans of this package together, and reads sources once the server is ready.
@Configuration(proxyBeanMethods = false)
class RemoteConfiguration {
    /// Arbitrary: a machine with many sources does not read them all at once.
    private static final int READ_AT_ONCE = 3;

    /// Arbitrary: looking into a file takes some seconds, and two may be ahead.
    private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(30);

    /// Some ten thousand posters; a person who has more films sees them fetched again.
    private static final long MOST_ARTWORK_BYTES = 1L << 30;

    private final InstantSource clock;

    RemoteConfiguration(InstantSource clock) {
        this.clock = clock;
    }

    @Bean
    SourceClients sourceClients(ObjectProvider<SourceClient> clients, LiveConfig live) {
        return new SourceClients(
                clients.orderedStream().toList(),
                address -> OwnAddresses.of(live.now().server()).has(address));
    }

    @Bean
    RemoteReading remoteReading(
            Storehouse house, SourceClients clients, Outbound outbound, PointerReach pointers) {
        return new RemoteReading(house, clients, outbound.streaming(), pointers);
    }

    @Bean
    PointerReach pointerReach(LiveConfig live, Outbound outbound) {
        return PointerReach.to(live.of(config -> config.media().hosts()), outbound.border());
    }

    @Bean
    ArtworkCache artworkCache(Config config, Outbound outbound) {
        return new ArtworkCache(
                config.data().resolve("artwork"), MOST_ARTWORK_BYTES, outbound, clock);
    }

    @Bean
    RemoteArtwork remoteArtwork(RemoteReading reading, PointerReach pointers, ArtworkCache cache) {
        return new RemoteArtwork(reading::question, pointers, cache);
    }

    @Bean(destroyMethod = "close")
    RemoteDoor remoteDoor(
            RemoteReading reading, SecureRandom keys, Processes processes, LongSupplier nanoTime)
            throws IOException {
        RemoteDoor door = new RemoteDoor(reading, keys, nanoTime);
        processes.openDoor(door::address);
        return door;
    }

    @Bean
    Storehouse storehouse(Sources sources, RemoteFiles files, FileLeases leases, Ffprobe ffprobe) {
        return new Storehouse(sources, files, new PendingFiles(), leases, ffprobe::probe, clock);
    }

    @Bean
    FileLeases fileLeases(
            Leases leases, Sources sources, Subscriptions subscriptions, AwaitedFiles awaited) {
        Function<SourceId, FileLeases.Account> accounts =
                id ->
                        sources.find(id)
                                .map(Leases::account)
                                .map(
                                        name ->
                                                new FileLeases.Account(
                                                        name, subscriptions.find(id).limit()))
                                .orElse(FileLeases.Account.UNLIMITED);
        return new FileLeases(leases, accounts, FOR_A_CONNECTION, awaited);
    }

    @Bean
    SourceDesk sourceDesk(
            Scans scans, Secrets secrets, SourceClients clients, SourceScan.Surroundings around) {
        return new SourceDesk(scans, secrets, clients, around);
    }

    @Bean(destroyMethod = "close")
    SourceScan.Surroundings readingSurroundings(Storehouse house, LongSupplier nanoTime) {
        return new SourceScan.Surroundings(house, new Semaphore(READ_AT_ONCE), nanoTime);
    }

    /// The door is open by then.
    @Bean
    ApplicationListener<ApplicationReadyEvent> firstReadings(SourceDesk desk, RemoteDoor door) {
        return _ -> desk.begin();
    }

    @Bean
    PatientQuestions patientQuestions(Outbound outbound) {
        return new PatientQuestions(outbound, Thread::sleep);
    }

    @Bean
    Changes sourceChanges() {
        return new Changes();
    }

    @Bean(destroyMethod = "close")
    Announcements announcements(Changes changes, SourceDesk desk, LongSupplier nanoTime) {
        Announcements.Reader reader =
                source -> {
                    Instant now = clock.instant();
                    return !desk.read(source).began().isBefore(now);
                };
        return new Announcements(changes, reader, Announcements.USUAL, nanoTime);
    }

    @Bean(destroyMethod = "close")
    EventWatch eventWatch(
            Sources sources,
            ObjectProvider<EventClient> clients,
            Outbound outbound,
            Announcements announcements) {
        return new EventWatch(
                sources::all,
                new EventWatch.Servers(clients.orderedStream().toList(), outbound),
                announcements,
                EventWatch.Rhythms.USUAL);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> firstEvents(EventWatch watch) {
        return _ -> watch.begin();
    }
}
