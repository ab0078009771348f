package tv.exstream.vitals;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.measure.Measure;
import tv.exstream.prepare.FillQueue;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.Sessions;
import tv.exstream.store.DiskRenditions;
import tv.exstream.store.StoreSnapshot;

/// The parts of the server that tell something of themselves.
@Configuration(proxyBeanMethods = false)
class MeasuredPartsConfiguration {
    @Bean
    Audience audience(Sessions sessions, HlsStreams streams, FillQueue fills) {
        return new Audience(sessions, streams, fills);
    }

    @Bean
    Disks disks(Config config, DiskRenditions renditions) {
        return new Disks(config.data(), renditions);
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
