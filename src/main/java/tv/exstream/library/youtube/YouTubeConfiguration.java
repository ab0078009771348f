package tv.exstream.library.youtube;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.SearchPath;
import tv.exstream.source.Secrets;
import tv.exstream.source.Sources;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class YouTubeConfiguration {
    @Bean
    YtDlp ytDlp(Config config, Processes processes, ProcessBudget budget, InstantSource clock) {
        return new YtDlp(
                new YtDlp.Parts(
                        config.youTube().program(),
                        SearchPath.of(System.getenv().getOrDefault("PATH", "")),
                        processes,
                        budget,
                        clock));
    }

    @Bean
    LookUps lookUps(YtDlp program, LiveConfig live, InstantSource clock) {
        return new LookUps(
                program::video, () -> live.now().youTube().perMinute(), clock, Thread::sleep);
    }

    @Bean
    Visitor youTubeVisitor(Sources sources, Secrets secrets) {
        return new Visitor(sources, secrets);
    }

    @Bean
    YouTubeClient youTubeClient(YtDlp program, LookUps lookUps, Visitor visitor) {
        return new YouTubeClient(program, lookUps, visitor);
    }

    @Bean
    YouTubePages youTubePages(LookUps lookUps, Visitor visitor, InstantSource clock) {
        return new YouTubePages(lookUps, visitor, clock);
    }
}
