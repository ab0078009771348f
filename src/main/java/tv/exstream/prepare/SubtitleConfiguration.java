package tv.exstream.prepare;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessKind;
import tv.exstream.process.Processes;
import tv.exstream.process.SubtitleReader;
import tv.exstream.subtitle.ReadSubtitles;

/// Puts together what reads the subtitles that viewers may choose.
@Configuration(proxyBeanMethods = false)
class SubtitleConfiguration {
    /// A disk reads one thing after another; one more is for another disk.
    private static final int SUBTITLES_AT_ONCE = 2;

    private final Config config;
    private final LongSupplier nanoTime;

    SubtitleConfiguration(Config config, LongSupplier nanoTime) {
        this.config = config;
        this.nanoTime = nanoTime;
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService subtitleReading() {
        return new ThreadPoolExecutor(
                SUBTITLES_AT_ONCE,
                SUBTITLES_AT_ONCE,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(CueShelf.MOST_WAITING),
                Thread.ofPlatform().daemon().name("subtitle-reading-", 1).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Bean
    ReadSubtitles readSubtitles(
            FfmpegTools tools,
            Processes processes,
            ProcessBudget budget,
            ExecutorService subtitleReading) {
        var reader =
                new CueReader(new SubtitleReader(tools, processes, ProcessKind.SUBTITLES), budget);
        var files = new CueFiles(config.data().resolve("subtitles"), CueFiles.Bounds.USUAL);
        return new CueShelf(reader, files, subtitleReading, nanoTime);
    }
}
