package tv.exstream.vitals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.prepare.FillQueue;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.Sessions;
import tv.exstream.store.DiskRenditions;
import tv.exstream.store.StoreSnapshot;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class VitalsConfiguration {
    @Bean
    Vitals vitals() {
        return new Vitals();
    }

    @Bean
    Gauges gauges() {
        return Files.isReadable(Path.of("/proc/self/stat"))
                ? LinuxGauges.ofThisProcess()
                : JavaGauges.ofThisProcess();
    }

    @Bean
    Audience audience(Sessions sessions, HlsStreams streams, FillQueue fills) {
        return new Audience(sessions, streams, fills);
    }

    @Bean
    Disks disks(Config config, DiskRenditions renditions) {
        return new Disks(config.data(), renditions);
    }

    @Bean
    VitalsUpkeep vitalsUpkeep(Gauges gauges, Vitals vitals, List<Part> parts, Sampler.Time time) {
        List<Supplier<Map<Measure, Double>>> others =
                parts.stream().<Supplier<Map<Measure, Double>>>map(part -> part::measured).toList();
        return new VitalsUpkeep(new Sampler(gauges, others, vitals, time));
    }

    @Bean
    Sampler.Time samplingTime(InstantSource clock, LongSupplier nanoTime) {
        return new Sampler.Time(clock, nanoTime, Runtime.getRuntime().availableProcessors());
    }

    /// A part of the server that tells something of itself.
    interface Part {
        Map<Measure, Double> measured();
    }

    /// Who watches, and what is made for them.
    record Audience(Sessions sessions, HlsStreams streams, FillQueue fills) implements Part {
        @Override
        public Map<Measure, Double> measured() {
            int streaming =
                    sessions.everything().stream().mapToInt(each -> each.viewers().size()).sum();
            return Map.of(
                    Measure.VIEWERS,
                    (double) streaming + streams.viewers().size(),
                    Measure.FILLS,
                    (double) fills.snapshot().running().size());
        }
    }

    /// What lies on disks.
    record Disks(Path data, DiskRenditions renditions) implements Part {
        @Override
        public Map<Measure, Double> measured() {
            StoreSnapshot store = renditions.snapshot();
            return Map.of(
                    Measure.RENDITIONS,
                    (double) store.bytesUsed(),
                    Measure.RENDITIONS_FREE,
                    (double) store.freeBytes(),
                    Measure.DATA_FREE,
                    (double) data.toFile().getUsableSpace());
        }
    }
}
