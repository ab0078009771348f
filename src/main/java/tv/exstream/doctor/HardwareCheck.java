package tv.exstream.doctor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tv.exstream.ffmpeg.Accelerator;
import tv.exstream.process.TrialResult;
import tv.exstream.process.TrialResult.Verdict;

/// Looks at what the trials of hardware have shown.
record HardwareCheck(List<TrialResult> results) {
    HardwareCheck {
        results = List.copyOf(results);
    }

    /// One for each accelerator that this ffmpeg was built for.
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Arrays.stream(Accelerator.values())
                .filter(each -> each != Accelerator.SOFTWARE)
                .map(this::builtIn)
                .filter(tried -> !tried.isEmpty())
                .forEach(tried -> findings.add(finding(tried)));
        if (findings.isEmpty()) {
            findings.add(Finding.fine("hardware encoders", "none is built in"));
        }
        return findings;
    }

    private List<TrialResult> builtIn(Accelerator accelerator) {
        return results.stream()
                .filter(each -> each.accelerator() == accelerator)
                .filter(each -> each.verdict() != Verdict.NOT_BUILT_IN)
                .toList();
    }

    private static Finding finding(List<TrialResult> tried) {
        TrialResult first = tried.getFirst();
        String subject = "hardware " + lower(first.accelerator());
        List<TrialResult> working = with(tried, Verdict.WORKS);
        List<TrialResult> failing = with(tried, Verdict.FAILED);
        if (!working.isEmpty()) {
            String device = working.getFirst().detail();
            return Finding.fine(
                    subject,
                    "works for " + codecs(working) + (device.isEmpty() ? "" : " on " + device));
        }
        return failing.isEmpty()
                ? Finding.fine(subject, "is not in this machine: " + first.detail())
                : Finding.weak(
                        subject,
                        "fails: " + failing.getFirst().detail(),
                        remedy(first.accelerator()));
    }

    private static List<TrialResult> with(List<TrialResult> tried, Verdict verdict) {
        return tried.stream().filter(each -> each.verdict() == verdict).toList();
    }

    private static String codecs(List<TrialResult> results) {
        return results.stream()
                .map(each -> each.codec().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String remedy(Accelerator accelerator) {
        return switch (accelerator) {
            case NVENC -> "install NVIDIA's driver; a container needs --gpus all";
            case QSV, VAAPI, AMF, VULKAN ->
                    "install the driver (intel-media-va-driver or mesa-va-drivers) and let this user use it:"
                            + " sudo usermod -aG render \"$USER\"";
            case V4L2 -> "let this user use it: sudo usermod -aG video \"$USER\"";
            case VIDEOTOOLBOX, SOFTWARE -> "see docs/hardware.md";
        };
    }

    private static String lower(Accelerator accelerator) {
        return accelerator.name().toLowerCase(Locale.ROOT);
    }
}
