package tv.exstream.web.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.job.TimelineCounts;
import tv.exstream.prepare.FillQueue;
import tv.exstream.prepare.NextVersions;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.Refusals;
import tv.exstream.relay.Relays;
import tv.exstream.session.Restarts;
import tv.exstream.session.Sessions;
import tv.exstream.store.DiskRenditions;

/// The meters of the real server; those of HTTP and of the JVM come by themselves.
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
    @Bean
    ProcessMetrics processMetrics(ProcessBudget budget, Processes processes, Refusals refusals) {
        return new ProcessMetrics(budget, processes, refusals);
    }

    @Bean
    StoreMetrics storeMetrics(DiskRenditions renditions) {
        return new StoreMetrics(renditions::snapshot);
    }

    @Bean
    SessionMetrics sessionMetrics(Sessions sessions, Restarts restarts) {
        return new SessionMetrics(
                sessions::snapshots, sessions::totals, restarts::refusals, restarts::pausing);
    }

    @Bean
    FillMetrics fillMetrics(FillQueue fills, NextVersions versions) {
        return new FillMetrics(fills::snapshot, versions::counts);
    }

    @Bean
    LiveMetrics liveMetrics(Relays relays) {
        return new LiveMetrics(relays::snapshot);
    }

    @Bean
    TimelineMetrics timelineMetrics(TimelineCounts counts) {
        return new TimelineMetrics(counts);
    }
}
