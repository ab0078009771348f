package tv.exstream.process;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;

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
    Processes processes(Config config, Refusals refusals, Machine machine) {
        ServerFolders folders =
                new ServerFolders(config.data().resolve("processes"), ProcessHandle.current());
        Starts.Rate rate = new Starts.Rate(config.gate().startsPerSecond(), STARTS_AT_ONCE);
        return new Processes(
                folders.own(),
                System.getenv(),
                new Processes.Pace(rate, refusals, machine.memory(), nanoTime));
    }

    @Bean
    Ceiling ceiling(Config config, Machine machine) {
        return Ceiling.of(
                config.ffmpeg().processes(),
                Runtime.getRuntime().availableProcessors(),
                machine,
                config.gate().spareDescriptors());
    }

    @Bean
    ProcessBudget processBudget(Ceiling ceiling, MachineGuard guard, Refusals refusals) {
        int mostFills = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return ProcessBudget.of(new Places(ceiling.most(), mostFills), guard, refusals, nanoTime);
    }

    @Bean
    MachineGuard machineGuard(Config config, Machine machine) {
        return new MachineGuard(
                machine, config.gate().memoryPercent() / 100.0, config.gate().spareDescriptors());
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
