package tv.exstream.library.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.collection.CollectionChanged;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.library.Library;
import tv.exstream.library.Prober;
import tv.exstream.library.Rhythm;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanLog;
import tv.exstream.library.ScanRecords;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Scans;
import tv.exstream.library.Subject;
import tv.exstream.library.local.FirstChannels.Seeds;
import tv.exstream.library.local.FirstChannels.Stored;
import tv.exstream.media.FileChanged;
import tv.exstream.media.MediaItems;
import tv.exstream.media.Trash;
import tv.exstream.outbound.Outbound;
import tv.exstream.outbound.PointerReach;
import tv.exstream.process.Ffprobe;

/// Scans the folders of the configuration once the server is ready, and from then on. A new channel is published as a
/// [ChannelAdded] event, the end of a scan as its [ScanReport].
@Configuration(proxyBeanMethods = false)
@Import(Stored.class)
class LocalConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(LocalConfiguration.class);

    @Bean(destroyMethod = "close")
    LocalScanner localScanner(
            MediaItems items, Prober localProber, InstantSource clock, LongSupplier nanoTime) {
        return new LocalScanner(items, localProber, clock, nanoTime);
    }

    @Bean(destroyMethod = "close")
    FolderBrowser folderBrowser(LongSupplier nanoTime) {
        return new FolderBrowser(FolderBrowser.usual(), nanoTime);
    }

    @Bean
    Prober localProber(Ffprobe ffprobe, PointerReach pointers, Outbound outbound) {
        return new PointerProber(ffprobe::probe, pointers, outbound);
    }

    @Bean
    Seeds channelSeeds(Config config, RandomGenerator random) {
        return new Seeds(config.timeline().zone(), random);
    }

    @Bean
    FirstChannels firstChannels(
            Stored stored, InstantSource clock, Seeds seeds, ApplicationEventPublisher events) {
        return new FirstChannels(
                stored,
                clock,
                seeds,
                channel -> events.publishEvent(new ChannelAdded(channel.id())));
    }

    /// What follows is published as a [CollectionChanged] event.
    @Bean
    FollowedFolders followedFolders(Scans scans, Stored stored, ApplicationEventPublisher events) {
        var followed =
                new FollowedFolders(
                        stored.collections(),
                        stored.items(),
                        id -> events.publishEvent(new CollectionChanged(id)));
        scans.listen(followed);
        return followed;
    }

    @Bean(destroyMethod = "close")
    Scans scans(InstantSource clock, ScanRecords records) {
        return new Scans(clock, records);
    }

    @Bean(destroyMethod = "close")
    LocalLibraries localLibraries(
            LiveConfig live, LocalScanner scanner, Scans scans, LongSupplier nanoTime) {
        return new LocalLibraries(live, scans, scanner, nanoTime);
    }

    /// Cards are a library of their own.
    @Bean
    Cards cardLibrary(Config config, LocalScanner scanner, Scans scans) {
        boolean made = made(config.cardFolder());
        if (made) {
            Library library = Library.of(Library.CARDS, List.of(config.cardFolder()));
            Rhythm rhythm = Rhythm.every(config.media().scanning().rescan());
            scans.put(Subject.of(library, scanner, rhythm));
        }
        return new Cards(scans, made);
    }

    record Cards(Scans scans, boolean made) {
        void begin() {
            if (made) {
                scans.begin(Library.CARDS);
            }
        }
    }

    private static boolean made(Path folder) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException e) {
            LOG.warn("cards cannot be kept folder={}", folder, e);
            return false;
        }
    }

    /// @param length how long what is gone is kept; zero for ever
    record Forgetting(Trash trash, Supplier<Duration> length, InstantSource clock)
            implements ScanListener {
        @Override
        public void finished(ScanReport report) {
            Duration after = length.get();
            int forgotten = after.isZero() ? 0 : trash.forget(clock.instant().minus(after));
            if (forgotten > 0) {
                LOG.info("trash forgotten count={} after={}", forgotten, after);
            }
        }
    }

    @Bean
    Forgetting forgetting(Scans scans, Trash trash, LiveConfig live, InstantSource clock) {
        Supplier<Duration> length = live.of(config -> config.media().scanning().forgetAfter());
        var forgetting = new Forgetting(trash, length, clock);
        scans.listen(forgetting);
        return forgetting;
    }

    @Bean
    Beginning beginning(LocalLibraries libraries, Cards cards) {
        return new Beginning(libraries, cards);
    }

    /// What begins once the server is ready.
    record Beginning(LocalLibraries libraries, Cards cards) {
        void begin() {
            libraries.begin();
            cards.begin();
        }
    }

    @Bean
    WithoutCards firstChannelsWithoutCards(FirstChannels firstChannels, Config config) {
        return new WithoutCards(firstChannels, config.cardFolder());
    }

    /// In this order: a channel is made and its event published before the report tells that all is done.
    @Bean
    ApplicationListener<ApplicationReadyEvent> firstScan(
            Scans scans,
            Beginning beginning,
            WithoutCards firstChannels,
            ApplicationEventPublisher events) {
        scans.listen(new ScanLog());
        scans.listen(firstChannels);
        scans.listen(
                new ScanListener() {
                    @Override
                    public void finished(ScanReport report) {
                        events.publishEvent(report);
                    }
                });
        return _ -> beginning.begin();
    }

    /// Cards are no channel of their own.
    ///
    /// @param folder of the cards
    record WithoutCards(FirstChannels channels, Path folder) implements ScanListener {
        @Override
        public void completed(FirstLevel level) {
            if (!level.root().equals(folder.toAbsolutePath().normalize())) {
                channels.completed(level);
            }
        }

        @Override
        public void finished(ScanReport report) {
            channels.finished(report);
        }
    }

    @Bean
    ChangedFiles changedFiles(Scans scans) {
        return new ChangedFiles(scans);
    }

    /// Has files looked at that turned out to be other ones than those that were scanned.
    record ChangedFiles(Scans scans) {
        @EventListener
        void fileChanged(FileChanged event) {
            scans.startSoon();
        }
    }
}
