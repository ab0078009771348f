package tv.exstream.web.api;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.process.Accelerators;
import tv.exstream.process.AcceleratorsSnapshot;
import tv.exstream.process.Ceiling;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.ProcessBudget;
import tv.exstream.process.ProcessSnapshot;
import tv.exstream.process.Processes;
import tv.exstream.process.RefusalReason;
import tv.exstream.process.Refusals;
import tv.exstream.process.TrialDesk;
import tv.exstream.web.api.FfmpegAnswer.ProcessEntry;
import tv.exstream.web.api.FfmpegAnswer.ProcessesEntry;
import tv.exstream.web.api.HealthCheck.Weight;

/// The ffmpeg of the real server.
@Configuration(proxyBeanMethods = false)
class FfmpegConfiguration {
    /// The others make nothing that is sent.
    private static final Pattern SHOWN =
            Pattern.compile(
                    "(?:h264|hevc|av1|mpeg2|lib(?:x26|svtav1|aom)|aac|ac3|eac3|mp2|libopus).*");

    @Bean
    FfmpegView ffmpegView(FfmpegTools tools, Accelerators accelerators, TrialDesk desk, Gate gate) {
        return new FfmpegView(() -> answer(tools, accelerators.snapshot(), gate), desk::test);
    }

    @Bean
    Gate gate(
            ProcessBudget budget,
            Supplier<Ceiling> ceiling,
            Processes processes,
            Refusals refusals) {
        return new Gate(budget, ceiling, processes, refusals);
    }

    @Bean
    HealthCheck hardwareHealth(Accelerators accelerators) {
        return new HealthCheck(
                "hardware", Weight.OPTIONAL, () -> FfmpegWords.health(accelerators.snapshot()));
    }

    private static FfmpegAnswer answer(FfmpegTools tools, AcceleratorsSnapshot known, Gate gate) {
        Optional<String> defect = tools.defect();
        return new FfmpegAnswer(
                tools.capabilities().version(),
                defect.isPresent() ? "" : tools.ffmpeg().toString(),
                defect,
                tools.capabilities().encoders().stream()
                        .filter(SHOWN.asMatchPredicate())
                        .sorted()
                        .toList(),
                known.wanted().map(FfmpegWords::name).orElse("auto"),
                known.isTesting(),
                Optional.of(known.report().testedAt())
                        .filter(_ -> !known.report().results().isEmpty()),
                FfmpegWords.accelerators(known),
                FfmpegWords.fallbacks(known),
                gate.entry());
    }

    /// What decides about processes.
    record Gate(
            ProcessBudget budget,
            Supplier<Ceiling> ceiling,
            Processes processes,
            Refusals refusals) {
        ProcessesEntry entry() {
            Ceiling most = ceiling.get();
            return new ProcessesEntry(
                    most.most(),
                    most.setBy(),
                    budget.taken(),
                    processes.waiting(),
                    budget.pressures(),
                    refused(),
                    longest().toMillis(),
                    running(processes.snapshots()));
        }

        private Map<String, Long> refused() {
            return Arrays.stream(RefusalReason.values())
                    .collect(Collectors.toMap(RefusalReason::label, refusals::count));
        }

        private Duration longest() {
            Duration place = budget.waits().longest();
            Duration start = processes.waits().longest();
            return place.compareTo(start) > 0 ? place : start;
        }

        private static List<ProcessEntry> running(List<ProcessSnapshot> snapshots) {
            Function<ProcessSnapshot, ProcessEntry> entry =
                    each ->
                            new ProcessEntry(
                                    each.pid(),
                                    each.kind().name(),
                                    each.age().toSeconds(),
                                    each.bytes(),
                                    Optional.of(each.frames()).filter(count -> count >= 0),
                                    each.speed());
            return snapshots.stream().map(entry).toList();
        }
    }
}
