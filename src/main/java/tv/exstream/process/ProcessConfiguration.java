package tv.exstream.process;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class ProcessConfiguration {
    /// Ten starts together are what a few viewers who tune at once and a scan make.
    private static final int STARTS_AT_ONCE = 10;

    private final LongSupplier nanoTime;

    ProcessConfiguration(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    @Bean
    Machine machine() {
        return OsMachine.current(new LinuxMemory(Path.of("/")));
    }

    @Bean
    Processes processes(LiveConfig live, Refusals refusals, Machine machine) {
        ServerFolders folders =
                new ServerFolders(live.now().data().resolve("processes"), ProcessHandle.current());
        return new Processes(
                folders.own(),
                System.getenv(),
                new Processes.Pace(
                        live.of(
                                config ->
                                        new Starts.Rate(
                                                config.gate().startsPerSecond(), STARTS_AT_ONCE)),
                        refusals,
                        machine.memory(),
                        nanoTime));
    }

    @Bean
    Supplier<Ceiling> ceiling(LiveConfig live, Machine machine) {
        return () -> ceiling(live.now(), machine);
    }

    private static Ceiling ceiling(Config config, Machine machine) {
        return Ceiling.of(
                config.ffmpeg().processes(),
                Runtime.getRuntime().availableProcessors(),
                machine,
                config.gate().spareDescriptors());
    }

    @Bean
    ProcessBudget processBudget(Supplier<Ceiling> ceiling, MachineGuard guard, Refusals refusals) {
        int mostFills = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return ProcessBudget.of(
                new Places(() -> ceiling.get().most(), mostFills), guard, refusals, nanoTime);
    }

    @Bean
    MachineGuard machineGuard(LiveConfig live, Machine machine) {
        return new MachineGuard(
                machine,
                () -> live.now().gate().memoryPercent() / 100.0,
                live.now().gate().spareDescriptors());
    }

    @Bean
    FfmpegTools ffmpegTools(Config config, Processes processes) throws InterruptedException {
        String path = System.getenv().getOrDefault("PATH", "");
        return FfmpegTools.find(config.ffmpeg(), SearchPath.of(path), processes);
    }

    @Bean
    Accelerators accelerators(Config config, InstantSource clock) {
        return new Accelerators(config.hardware(), clock, nanoTime);
    }

    @Bean
    Trials trials(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new Trials(tools, processes, budget);
    }

    @Bean
    TrialDesk trialDesk(
            Config config, Trials trials, Accelerators accelerators, InstantSource clock) {
        TrialFile file = new TrialFile(config.data().resolve("hardware.json"));
        return new TrialDesk(new TrialDesk.Parts(trials, file, accelerators), clock);
    }

    @Bean
    Ffprobe ffprobe(FfmpegTools tools, Processes processes, ProcessBudget budget) {
        return new Ffprobe(tools, processes, budget);
    }
}
