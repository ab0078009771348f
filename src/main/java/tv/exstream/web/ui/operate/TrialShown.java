package tv.exstream.web.ui.operate;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.exstream.media.Profile;
import tv.exstream.web.api.TrialAnswer;

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
        String reason,
        String profile,
        Profile format,
        String accelerator,
        String encodedBecause,
        String command,
        String log,
        List<TrialAnswer.TrialFindingEntry> findings,
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
            String key, double seconds, String pictures, String sounds, String loudness) {}

    static TrialShown of(TrialAnswer trial) {
        return new TrialShown(
                trial.id(),
                trial.title(),
                trial.begun(),
                trial.state(),
                trial.reason(),
                trial.profile(),
                trial.format(),
                trial.accelerator(),
                trial.encodedBecause(),
                trial.command().stream().map(TrialShown::quoted).collect(Collectors.joining(" ")),
                String.join("\n", trial.log()),
                trial.findings(),
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
                        .map(
                                each ->
                                        "%s %d ch %s"
                                                .formatted(
                                                        each.codec(),
                                                        each.channels(),
                                                        each.language())
                                                .strip())
                        .collect(Collectors.joining("; ")),
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
