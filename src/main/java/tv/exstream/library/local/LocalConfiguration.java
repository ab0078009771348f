package tv.exstream.library.local;

import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tv.exstream.channel.ChannelAdded;
import tv.exstream.config.Config;
import tv.exstream.library.Library;
import tv.exstream.library.ScanListener;
import tv.exstream.library.ScanLog;
import tv.exstream.library.ScanReport;
import tv.exstream.library.Scans;
import tv.exstream.library.Scans.Rhythm;
import tv.exstream.library.local.FirstChannels.Seeds;
import tv.exstream.library.local.FirstChannels.Stored;
import tv.exstream.media.FileChanged;
import tv.exstream.media.MediaItems;
import tv.exstream.process.Ffprobe;

/// Scans the folders of the configuration once the server is ready, and from then on. A new channel is published as a
/// [ChannelAdded] event, the end of a scan as its [ScanReport].
@Configuration(proxyBeanMethods = false)
@Import(Stored.class)
class LocalConfiguration {
    /// The library of all folders that the configuration names.
    private static final String LIBRARY = "local";

    @Bean(destroyMethod = "close")
    LocalScanner localScanner(
            MediaItems items, Ffprobe ffprobe, InstantSource clock, LongSupplier nanoTime) {
        return new LocalScanner(items, ffprobe::probe, clock, nanoTime);
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

    @Bean(destroyMethod = "close")
    Scans scans(Config config, LocalScanner scanner) {
        List<Library> libraries =
                config.media().folders().isEmpty()
                        ? List.of()
                        : List.of(Library.of(LIBRARY, config.media().folders()));
        return new Scans(scanner, libraries, Rhythm.every(config.media().rescan()));
    }

    /// In this order: a channel is made and its event published before the report tells that all is done.
    @Bean
    ApplicationListener<ApplicationReadyEvent> firstScan(
            Scans scans, FirstChannels firstChannels, ApplicationEventPublisher events) {
        scans.listen(new ScanLog());
        scans.listen(firstChannels);
        scans.listen(
                new ScanListener() {
                    @Override
                    public void finished(ScanReport report) {
                        events.publishEvent(report);
                    }
                });
        return _ -> scans.startAll();
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
