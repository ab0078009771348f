package tv.exstream.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tv.exstream.ffmpeg.Capabilities;
import tv.exstream.process.FfmpegTools;
import tv.exstream.process.SearchPath;

/// Looks at Java and ffmpeg.
final class ToolCheck {
    private static final int JAVA_WANTED = 25;

    private final FfmpegTools tools;
    private final Doctor.Attempts attempts;
    private final SearchPath path;

    ToolCheck(FfmpegTools tools, Doctor.Attempts attempts, SearchPath path) {
        this.tools = tools;
        this.attempts = attempts;
        this.path = path;
    }

    List<Finding> findings() throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(java(Runtime.version()));
        findings.add(ffmpeg());
        if (tools.defect().isEmpty()) {
            findings.add(text(tools.capabilities()));
            findings.add(optionalParts(tools.capabilities()));
            findings.addAll(new HardwareCheck(attempts.results()).findings());
        }
        return findings;
    }

    static Finding java(Runtime.Version version) {
        return version.feature() >= JAVA_WANTED
                ? Finding.fine("Java", version.toString())
                : Finding.wrong(
                        "Java",
                        "must be %d or newer: %s".formatted(JAVA_WANTED, version),
                        "start with ./exstreamtv, which finds a newer one");
    }

    private Finding ffmpeg() {
        Optional<String> defect = tools.defect();
        if (defect.isPresent()) {
            return Finding.wrong(
                    "ffmpeg",
                    defect.get(),
                    install(Installer::toInstallFfmpeg, "install ffmpeg 5.1 or newer"));
        }
        return Finding.fine(
                "ffmpeg", "%s at %s".formatted(tools.capabilities().version(), tools.ffmpeg()));
    }

    private Finding text(Capabilities capabilities) {
        if (capabilities.drawsText()) {
            return Finding.fine("text in pictures", capabilities.font().orElseThrow().toString());
        }
        String why =
                capabilities.hasFilter("drawtext")
                        ? "no font was found"
                        : "this ffmpeg lacks the filter drawtext";
        return Finding.weak(
                "text in pictures",
                why + "; slates and samples have no words",
                install(Installer::toInstallAFont, "install the DejaVu fonts"));
    }

    private Finding optionalParts(Capabilities capabilities) {
        List<String> lacking =
                Stream.of("zscale", "tonemap", "subtitles", "yadif", "loudnorm")
                        .filter(filter -> !capabilities.hasFilter(filter))
                        .toList();
        return lacking.isEmpty()
                ? Finding.fine("filters", "tone mapping, subtitles, deinterlacing and loudness")
                : Finding.weak(
                        "filters",
                        "this ffmpeg lacks " + String.join(", ", lacking),
                        install(Installer::toInstallFfmpeg, "install a complete ffmpeg"));
    }

    private String install(Function<Installer, String> command, String otherwise) {
        return Installer.on(path).map(command).orElse(otherwise);
    }
}
