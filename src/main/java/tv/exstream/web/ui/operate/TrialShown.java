package tv.exstream.web.ui.operate;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.media.Profile;
import tv.exstream.web.api.Said;
import tv.exstream.web.api.TrialAnswer;
import tv.exstream.web.ui.Wording;

/// A trial as the page shows it.
///
/// @param state as in `troubleshoot.trial.STATE`
/// @param format the house format, all of it
/// @param command as one could type it
/// @param log some lines
/// @param video where what was made is; empty when it cannot be watched
public record TrialShown(
        long id,
        String title,
        Instant begun,
        String state,
        Wording reason,
        String profile,
        Profile format,
        String accelerator,
        Wording encodedBecause,
        String command,
        String log,
        List<FindingShown> findings,
        List<Facts> facts,
        double madeSeconds,
        double speed,
        String video) {
    public TrialShown {
        findings = List.copyOf(findings);
        facts = List.copyOf(facts);
    }

    /// What is in a file.
    ///
    /// @param key `input` or `output`
    /// @param loudness of what was made, in LUFS; empty where nobody measured it
    public record Facts(
            String key, double seconds, String pictures, List<Sound> sounds, String loudness) {
        public Facts {
            sounds = List.copyOf(sounds);
        }
    }

    /// @param language may be empty
    public record Sound(String codec, int channels, String language) {}

    /// Something that ffmpeg complained about.
    ///
    /// @param reason what it means; may be empty
    /// @param first what was said the first time
    public record FindingShown(String severity, int times, Wording reason, String first) {}

    /// @param words how what the server says is said on the page
    static TrialShown of(TrialAnswer trial, Function<Said, Wording> words) {
        return new TrialShown(
                trial.id(),
                trial.title(),
                trial.begun(),
                trial.state(),
                words.apply(trial.reason()),
                trial.profile(),
                trial.format(),
                trial.accelerator(),
                words.apply(trial.encodedBecause()),
                trial.command().stream().map(TrialShown::quoted).collect(Collectors.joining(" ")),
                String.join("\n", trial.log()),
                trial.findings().stream()
                        .map(
                                each ->
                                        new FindingShown(
                                                each.severity(),
                                                each.times(),
                                                words.apply(each.reason()),
                                                each.first()))
                        .toList(),
                facts(trial),
                trial.madeSeconds(),
                trial.speed(),
                trial.video().map(path -> path.substring(1)).orElse(""));
    }

    public boolean runs() {
        return state.equals("waiting") || state.equals("running") || state.equals("checking");
    }

    /// As a colour.
    public String colour() {
        return switch (state) {
            case "done" -> "good";
            case "failed" -> "bad";
            case "cancelled" -> "warn";
            default -> "busy";
        };
    }

    /// Whether it was made slower than it is watched.
    public boolean isSlow() {
        return state.equals("done") && speed < 1;
    }

    private static List<Facts> facts(TrialAnswer trial) {
        String loudness =
                trial.measured().stream()
                        .flatMap(measured -> measured.loudness().stream())
                        .map(each -> "%.1f LUFS".formatted(each.integratedLufs()))
                        .collect(Collectors.joining(", "));
        return Stream.concat(
                        trial.input().map(file -> facts("input", file, "")).stream(),
                        trial.output().map(file -> facts("output", file, loudness)).stream())
                .toList();
    }

    private static Facts facts(String key, TrialAnswer.FileEntry file, String loudness) {
        return new Facts(
                key,
                file.seconds(),
                file.pictures().stream().map(TrialShown::picture).collect(Collectors.joining("; ")),
                file.sounds().stream()
                        .map(each -> new Sound(each.codec(), each.channels(), each.language()))
                        .toList(),
                loudness);
    }

    private static String picture(TrialAnswer.PictureEntry picture) {
        return "%s %d×%d %s"
                .formatted(picture.codec(), picture.width(), picture.height(), picture.rate())
                .strip();
    }

    /// What a shell would take for something else is put into quotes.
    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./:=,+@%-]+")
                ? argument
                : "'" + argument.replace("'", "'\\''") + "'";
    }
}
