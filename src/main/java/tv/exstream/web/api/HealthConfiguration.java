package tv.exstream.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.db.Database;
import tv.exstream.job.FollowedFiles;
import tv.exstream.job.ScriptsWanted;
import tv.exstream.library.PathText;
import tv.exstream.library.Scans;
import tv.exstream.playout.Playouts;
import tv.exstream.process.FfmpegTools;
import tv.exstream.store.DiskRenditions;
import tv.exstream.tuner.LanPresence;
import tv.exstream.web.api.HealthCheck.Finding;
import tv.exstream.web.api.HealthCheck.Weight;

/// How to ask each part of the real server how it is doing.
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    HealthCheck databaseHealth(Database database) {
        return new HealthCheck(
                "database",
                Weight.ESSENTIAL,
                () -> {
                    database.check();
                    return Finding.up(Said.of(Phrase.ANSWERS));
                });
    }

    @Bean
    HealthCheck ffmpegHealth(FfmpegTools tools) {
        return new HealthCheck(
                "ffmpeg",
                Weight.ESSENTIAL,
                () ->
                        tools.defect()
                                .map(Said::quoted)
                                .map(Finding::down)
                                .orElseGet(
                                        () ->
                                                Finding.up(
                                                        Said.of(
                                                                Phrase.FFMPEG_VERSION,
                                                                tools.capabilities().version()))));
    }

    @Bean
    HealthCheck renditionsHealth(DiskRenditions renditions, InstantSource clock) {
        return new HealthCheck(
                "renditions",
                Weight.ESSENTIAL,
                () -> HealthFindings.ofStore(renditions.snapshot(), clock.instant()));
    }

    @Bean
    HealthCheck timelinesHealth(Channels channels, Playouts playouts, InstantSource clock) {
        return new HealthCheck(
                "timelines",
                Weight.ESSENTIAL,
                () -> HealthFindings.ofTimelines(horizons(channels, playouts), clock.instant()));
    }

    @Bean
    HealthCheck discoveryHealth(LanPresence presence) {
        return new HealthCheck(
                "discovery", Weight.OPTIONAL, () -> HealthFindings.ofDiscovery(presence.health()));
    }

    @Bean
    HealthCheck scriptsHealth(ScriptsWanted scripts, InstantSource clock) {
        return new HealthCheck(
                "scripts",
                Weight.OPTIONAL,
                () -> HealthFindings.ofScripts(scripts.all(), clock.instant()));
    }

    @Bean
    HealthCheck scheduleFilesHealth(FollowedFiles followed, Channels channels) {
        return new HealthCheck(
                "schedule files",
                Weight.OPTIONAL,
                () -> HealthFindings.ofFiles(followed.troubles(), channels.all()));
    }

    @Bean
    HealthCheck sourcesHealth(Scans scans) {
        return new HealthCheck(
                "sources",
                Weight.OPTIONAL,
                () -> HealthFindings.ofSources(scans.records(), folders(scans)));
    }

    private static Set<String> folders(Scans scans) {
        return scans.subjects().stream()
                .flatMap(subject -> subject.folders().stream())
                .map(PathText::of)
                .collect(Collectors.toSet());
    }

    private static Map<ChannelNumber, Optional<Instant>> horizons(
            Channels channels, Playouts playouts) {
        Map<ChannelId, Instant> known = playouts.horizons();
        Map<ChannelNumber, Optional<Instant>> horizons = new HashMap<>();
        for (Channel channel : channels.all()) {
            horizons.put(channel.number(), Optional.ofNullable(known.get(channel.id())));
        }
        return horizons;
    }
}
