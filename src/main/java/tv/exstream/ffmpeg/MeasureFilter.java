package tv.exstream.ffmpeg;

import java.util.List;
import java.util.stream.Collectors;
import tv.exstream.media.Stretch;

/// One step that says something about pictures or sound and hands them on.
public sealed interface MeasureFilter extends Filter {
    /// When the picture is black. A few small pictures a second show a fade, and take most of the work of looking at them away.
    record Black() implements MeasureFilter {}

    /// When there is silence: quieter than the noise of old recordings, for as long as a break is at least.
    record Silence() implements MeasureFilter {}

    /// How loud a stream is by EBU R 128, at the end.
    ///
    /// @param stream its index, by which what is said of it is known
    record Loudness(int stream) implements MeasureFilter {}

    /// Of how many frames both fields are of one moment, at the end.
    record Fields() implements MeasureFilter {}

    /// Where the picture is not black, after every frame, of all that were seen.
    record Edges() implements MeasureFilter {}

    /// Only the pictures of some stretches.
    record Within(List<Stretch> stretches) implements MeasureFilter {}

    /// Only one picture of so many.
    record OneOf(int pictures) implements MeasureFilter {}

    /// The same pictures twice.
    record Twice() implements MeasureFilter {}

    /// The name of the filter that says how loud a stream is.
    String LOUDNESS = "ebur128@sound";

    @Override
    default String text() {
        return switch (this) {
            case Black() -> "fps=10,scale=160:90,blackdetect=d=0.2:pic_th=0.98:pix_th=0.1";
            case Silence() -> "silencedetect=n=-50dB:d=0.2";
            case Loudness(int stream) ->
                    "%s%d=peak=true:framelog=verbose".formatted(LOUDNESS, stream);
            case Fields() -> "idet";
            case Edges() -> "cropdetect=limit=0.094:round=2:reset=0";
            case Within(List<Stretch> stretches) ->
                    stretches.stream()
                            .map(MeasureFilter::between)
                            .collect(Collectors.joining("+", "select='", "'"));
            case OneOf(int pictures) -> "select='not(mod(n,%d))'".formatted(pictures);
            case Twice() -> "split";
        };
    }

    private static String between(Stretch stretch) {
        return "between(t,%s,%s)"
                .formatted(Timestamps.seconds(stretch.start()), Timestamps.seconds(stretch.end()));
    }
}
