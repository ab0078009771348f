package tv.exstream.tryout;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Device;
import tv.exstream.ffmpeg.Materials;
import tv.exstream.process.Accelerators;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.Ffprobe;
import tv.exstream.process.Measurer;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.Processes;
import tv.exstream.process.TrialResult;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class TryoutConfiguration {
    private final Config config;
    private final InstantSource clock;
    private final LongSupplier nanoTime;

    TryoutConfiguration(Config config, InstantSource clock, LongSupplier nanoTime) {
        this.config = config;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    @Bean
    TryoutRun.Tools tryoutTools(
            FfmpegTools ffmpeg, Processes processes, Ffprobe probe, ProcessBudget budget) {
        var measurer = new Measurer(budget, new Measurer.Tools(ffmpeg, processes), clock::instant);
        return new TryoutRun.Tools(ffmpeg, processes, probe, measurer);
    }

    @Bean
    TryoutRun.Parts tryoutParts(TryoutRun.Tools tools, ProcessBudget budget) {
        return new TryoutRun.Parts(tools, budget, new Materials(config.overlayFolder()), nanoTime);
    }

    @Bean
    Tryouts tryouts(TryoutRun.Parts parts, Accelerators accelerators) {
        return new Tryouts(
                config.data().resolve("trials"),
                tryout -> new TryoutRun(tryout, parts).run(device(tryout.wish(), accelerators)),
                clock);
    }

    /// The one on which the accelerator has shown that it works.
    private static Device device(Wish wish, Accelerators accelerators) {
        return AcceleratedCodec.of(wish.profile().video().coding().codec())
                .flatMap(codec -> accelerators.snapshot().report().of(wish.accelerator(), codec))
                .map(TrialResult::detail)
                .filter(detail -> detail.startsWith("/dev/"))
                .map(detail -> new Device(Optional.of(Path.of(detail))))
                .orElse(Device.FIRST);
    }
}
