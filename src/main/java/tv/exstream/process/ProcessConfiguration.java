package tv.exstream.process;

import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {
    @Bean
    Processes processes(Config config, LongSupplier nanoTime) {
        ServerFolders folders =
                new ServerFolders(config.data().resolve("processes"), ProcessHandle.current());
        return new Processes(folders.own(), System.getenv(), nanoTime);
    }

    @Bean
    ProcessBudget processBudget(Config config) {
        return ProcessBudget.of(
                config.ffmpeg().processes(), Runtime.getRuntime().availableProcessors());
    }

    @Bean
    FfmpegTools ffmpegTools(Config config, Processes processes) throws InterruptedException {
        String path = System.getenv().getOrDefault("PATH", "");
        return FfmpegTools.find(config.ffmpeg(), SearchPath.of(path), processes);
    }

    @Bean
    Ffprobe ffprobe(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new Ffprobe(tools, processes, budget);
    }
}
