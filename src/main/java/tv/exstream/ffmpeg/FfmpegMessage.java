package tv.exstream.ffmpeg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One line of ffmpeg's standard error, given the options of [FfmpegCommand].
public sealed interface FfmpegMessage {
    /// How far it is.
    ///
    /// @param frames written so far
    record Frames(long frames) implements FfmpegMessage {}

    /// It has written everything.
    record Finished() implements FfmpegMessage {}

    /// Another value of a progress report.
    record Detail(String name, String value) implements FfmpegMessage {}

    /// Something went wrong, or may have.
    ///
    /// @param component such as `mov,mp4 @ 0x55`; may be empty
    record Complaint(Severity severity, String component, String text) implements FfmpegMessage {}

    /// How bad it is by ffmpeg's judgement, which is a hint at most: a missing file is an error, a missing picture a warning.
    enum Severity {
        WARNING,
        ERROR,
        FATAL
    }

    static FfmpegMessage of(String line) {
        Matcher progress = Patterns.PROGRESS.matcher(line);
        if (progress.matches()) {
            return progress(progress.group(1), progress.group(2).strip());
        }
        Matcher complaint = Patterns.COMPLAINT.matcher(line);
        if (complaint.matches()) {
            return new Complaint(
                    severity(complaint.group(2)),
                    Optional.ofNullable(complaint.group(1)).orElse(""),
                    complaint.group(3));
        }
        return new Complaint(Severity.WARNING, "", line);
    }

    private static FfmpegMessage progress(String name, String value) {
        if (name.equals("progress") && value.equals("end")) {
            return new Finished();
        }
        return name.equals("frame") && value.matches("\\d{1,18}")
                ? new Frames(Long.parseLong(value))
                : new Detail(name, value);
    }

    private static Severity severity(String level) {
        return switch (level) {
            case "panic", "fatal" -> Severity.FATAL;
            case "error" -> Severity.ERROR;
            default -> Severity.WARNING;
        };
    }

    /// Compiled once.
    final class Patterns {
        private static final Pattern PROGRESS = Pattern.compile("([a-z0-9_]{1,30})=([^\\[\\]]*)");

        private static final Pattern COMPLAINT =
                Pattern.compile("(?:\\[([^\\]]{1,100} @ [^\\]]+)\\] )?\\[([a-z]+)\\] (.*)");

        private Patterns() {}
    }
}
