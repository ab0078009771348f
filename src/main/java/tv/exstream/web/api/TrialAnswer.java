package tv.exstream.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.ffmpeg.FailureCause;
import tv.exstream.guide.Headline;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.Profile;
import tv.exstream.media.VideoStream;
import tv.exstream.process.Ending;
import tv.exstream.rendition.Refusal;
import tv.exstream.tryout.Finding;
import tv.exstream.tryout.Tryout;
import tv.exstream.tryout.TryoutFailure;

/// What came of trying a media item in a house format.
///
/// @param state `waiting` for the machine, `running`, `checking`, `done`, `failed` or `cancelled`
/// @param reason why it failed; empty when it did not
/// @param profile the house format in words
/// @param format all of it
/// @param encodedBecause why the picture is encoded; empty when it is copied
/// @param command the program and its arguments, without secrets; empty before it runs
/// @param log what ffmpeg said, the first line first; the first 500 lines
/// @param findings what it complained about, the worst first
/// @param input what is in the file; absent when that cannot be told
/// @param output what is in what was made
/// @param measured of what was made; absent when somebody else needed the machine
/// @param madeSeconds how much was made
/// @param tookSeconds how long ffmpeg ran
/// @param speed seconds of media per second
/// @param video where what was made can be watched for some minutes; absent when it cannot
public record TrialAnswer(
        long id,
        long media,
        String title,
        Instant begun,
        String state,
        Said reason,
        String profile,
        Profile format,
        String accelerator,
        Said encodedBecause,
        List<String> command,
        List<String> log,
        List<TrialFindingEntry> findings,
        Optional<FileEntry> input,
        Optional<FileEntry> output,
        Optional<MeasurementEntry> measured,
        double madeSeconds,
        double tookSeconds,
        double speed,
        Optional<String> video) {
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final Said NOTHING = Said.quoted("");

    public TrialAnswer {
        command = List.copyOf(command);
        log = List.copyOf(log);
        findings = List.copyOf(findings);
    }

    /// Something that ffmpeg complained about.
    ///
    /// @param severity `warning`, `error` or `fatal`, by ffmpeg's judgement
    /// @param cause stable, such as `truncated`; `other` where it is not known to mean anything
    /// @param reason what it means, in words; empty where nobody knows
    /// @param first what was said the first time
    public record TrialFindingEntry(
            String severity, String cause, Said reason, int times, String first) {
        static TrialFindingEntry of(Finding finding) {
            return new TrialFindingEntry(
                    lower(finding.severity()),
                    finding.cause().map(TrialAnswer::lower).orElse("other"),
                    finding.cause().map(cause -> Said.of(Term.of(cause))).orElse(NOTHING),
                    finding.times(),
                    finding.first());
        }
    }

    /// What a probe has found.
    public record FileEntry(
            double seconds,
            long bytes,
            List<PictureEntry> pictures,
            List<MediaDetails.AudioEntry> sounds,
            int subtitles) {
        static FileEntry of(MediaFile file) {
            return new FileEntry(
                    file.duration().toMillis() / MILLIS_PER_SECOND,
                    file.fingerprint().size(),
                    file.video().stream().map(PictureEntry::of).toList(),
                    MediaDetails.audio(file),
                    file.subtitles().size());
        }
    }

    /// A stream of pictures.
    ///
    /// @param rate pictures per second, such as `25` or `24000/1001`; empty where it varies
    /// @param scan how the lines were taken
    public record PictureEntry(
            int stream, String codec, int width, int height, String rate, String scan) {
        static PictureEntry of(VideoStream stream) {
            return new PictureEntry(
                    stream.index(),
                    stream.codec(),
                    stream.width(),
                    stream.height(),
                    stream.rate().map(Object::toString).orElse(""),
                    lower(stream.scan()));
        }
    }

    static TrialAnswer of(Tryout tryout, boolean isThere) {
        Tryout.Known known = tryout.known();
        return new TrialAnswer(
                tryout.id(),
                tryout.wish().item().id().value(),
                title(tryout.wish().item()),
                tryout.begun(),
                lower(known.state()),
                known.failure().map(TrialAnswer::reason).orElse(NOTHING),
                tryout.wish().profile().toString(),
                tryout.wish().profile(),
                FfmpegWords.name(tryout.wish().accelerator()),
                tryout.encodedBecause().map(why -> Said.of(Term.of(why))).orElse(NOTHING),
                known.command(),
                tryout.log(),
                tryout.findings().stream().map(TrialFindingEntry::of).toList(),
                known.input().map(FileEntry::of),
                known.output().map(FileEntry::of),
                known.measured().map(MeasurementEntry::of),
                known.made().toMillis() / MILLIS_PER_SECOND,
                known.took().toMillis() / MILLIS_PER_SECOND,
                Math.round(known.speed() * 100) / 100.0,
                Optional.of("/api/trials/%d/video".formatted(tryout.id())).filter(_ -> isThere));
    }

    private static Said reason(TryoutFailure failure) {
        return switch (failure) {
            case TryoutFailure.Caused(FailureCause cause) -> Said.of(Term.of(cause));
            case TryoutFailure.Ended(Ending why) -> Said.of(why);
            case TryoutFailure.Unplaceable(Refusal why) ->
                    Said.of(Phrase.TRIAL_UNPLACEABLE, Term.of(why));
            case TryoutFailure.TooLarge(long most) -> Said.of(Phrase.TRIAL_TOO_LARGE, most);
            case TryoutFailure.Told(String message) -> Said.reason(message);
        };
    }

    private static String title(MediaItem item) {
        Headline headline = Headline.of(item.outline());
        return headline.subtitle().isEmpty()
                ? headline.title()
                : headline.title() + ": " + headline.subtitle();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
