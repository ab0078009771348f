package tv.exstream.web.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.ffmpeg.AcceleratedCodec;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.process.AcceleratorsSnapshot;
import tv.exstream.process.TrialResult;
import tv.exstream.process.TrialResult.Verdict;
import tv.exstream.web.api.FfmpegAnswer.AcceleratorEntry;
import tv.exstream.web.api.FfmpegAnswer.CodecEntry;
import tv.exstream.web.api.FfmpegAnswer.FallbackEntry;
import tv.exstream.web.api.HealthCheck.Finding;

/// Says in words what is known about accelerators.
final class FfmpegWords {
    private FfmpegWords() {}

    static String name(Accelerator accelerator) {
        return accelerator.name().toLowerCase(Locale.ROOT);
    }

    static List<AcceleratorEntry> accelerators(AcceleratorsSnapshot known) {
        return Arrays.stream(Accelerator.values()).map(each -> entry(each, known)).toList();
    }

    static List<FallbackEntry> fallbacks(AcceleratorsSnapshot known) {
        return known.fallbacks().stream()
                .map(
                        each ->
                                new FallbackEntry(
                                        each.at(),
                                        name(each.accelerator()),
                                        each.what(),
                                        each.reason()))
                .toList();
    }

    /// Hardware that is there and fails, or sits out, is worth a look; hardware that is not there is nobody's fault, unless it was asked for.
    static Finding health(AcceleratorsSnapshot known) {
        if (known.report().results().isEmpty()) {
            return Finding.up(
                    Said.of(
                            known.isTesting()
                                    ? Phrase.HARDWARE_IN_TRIAL
                                    : Phrase.HARDWARE_UNTRIED));
        }
        List<String> benched = known.benched().keySet().stream().map(FfmpegWords::name).toList();
        if (!benched.isEmpty()) {
            return Finding.degraded(
                    Said.of(
                            Phrase.HARDWARE_SITS_OUT,
                            String.join(", ", benched.stream().sorted().toList())));
        }
        Optional<Accelerator> idle = known.wanted().filter(each -> !works(each, known));
        return idle.map(each -> Finding.degraded(Said.of(Phrase.HARDWARE_UNFIT, name(each))))
                .orElseGet(() -> Finding.up(working(known)));
    }

    private static Said working(AcceleratorsSnapshot known) {
        List<String> names =
                Arrays.stream(Accelerator.values())
                        .filter(each -> works(each, known))
                        .map(FfmpegWords::name)
                        .toList();
        return names.isEmpty()
                ? Said.of(Phrase.HARDWARE_NONE)
                : Said.of(Phrase.HARDWARE_WORKS, String.join(", ", names));
    }

    private static boolean works(Accelerator accelerator, AcceleratorsSnapshot known) {
        return results(accelerator, known).stream()
                .anyMatch(each -> each.verdict() == Verdict.WORKS);
    }

    private static AcceleratorEntry entry(Accelerator accelerator, AcceleratorsSnapshot known) {
        List<TrialResult> results = results(accelerator, known);
        String state =
                results.stream()
                        .map(TrialResult::verdict)
                        .max(Verdict::compareTo)
                        .map(FfmpegWords::state)
                        .orElse("not tested");
        return new AcceleratorEntry(
                name(accelerator),
                state,
                results.stream().map(FfmpegWords::codec).toList(),
                known.active().getOrDefault(accelerator, 0),
                known.sessions().getOrDefault(accelerator, 0),
                known.benched().getOrDefault(accelerator, Duration.ZERO).toSeconds());
    }

    private static List<TrialResult> results(Accelerator accelerator, AcceleratorsSnapshot known) {
        List<TrialResult> results = new ArrayList<>();
        for (AcceleratedCodec codec : AcceleratedCodec.values()) {
            known.report().of(accelerator, codec).ifPresent(results::add);
        }
        return results;
    }

    private static CodecEntry codec(TrialResult result) {
        return new CodecEntry(
                result.codec().name().toLowerCase(Locale.ROOT),
                state(result.verdict()),
                result.detail());
    }

    private static String state(Verdict verdict) {
        return switch (verdict) {
            case NOT_BUILT_IN -> "not built in";
            case NO_DEVICE -> "no device";
            case FAILED -> "failed";
            case WORKS -> "works";
        };
    }
}
