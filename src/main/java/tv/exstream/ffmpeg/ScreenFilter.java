package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.PictureFormat;
import tv.exstream.media.VideoFormat;

/// One step in drawing a screen and making the sound of it.
sealed interface ScreenFilter extends Filter {
    /// Colour bars (SMPTE RP 219) without end.
    record Bars(VideoFormat format) implements ScreenFilter {}

    /// Snow without end. Its grains are four pixels wide: finer ones are neither seen nor worth their bytes.
    record Snow(VideoFormat format) implements ScreenFilter {}

    /// The first picture of a file.
    record Still(Path file, PictureFormat format) implements ScreenFilter {}

    /// One line of text from a file in the working folder.
    ///
    /// @param x where its left end is, as an expression of the frame width `w` and the text width `tw`
    /// @param baseline where it stands, in lines from the top
    /// @param seen in which pictures; empty for all
    record Line(String file, Font font, String x, int baseline, Optional<Pictures> seen)
            implements ScreenFilter {}

    /// The pictures `[from, to)`, counted from 0.
    record Pictures(long from, long to) {}

    /// How text is drawn.
    ///
    /// @param colour such as `0xffffff`
    record Font(Path file, int size, String colour, Ground ground) {}

    /// What is behind text.
    enum Ground {
        NONE,
        /// A dark box, so that text can be read on anything.
        BOX
    }

    /// A sound by its formula, without end.
    ///
    /// @param left the sample number `n` of the left or only channel, -1..1, as an expression of ffmpeg
    /// @param right of the right one
    record Wave(AudioFormat format, String left, String right) implements ScreenFilter {}

    /// The first samples over and over.
    record Repeat(long samples) implements ScreenFilter {}

    /// Begin and end in silence.
    record Fade(long samples, long fade) implements ScreenFilter {}

    /// @param factor 0..1
    record Volume(double factor) implements ScreenFilter {}

    @Override
    default String text() {
        return switch (this) {
            case Bars(VideoFormat format) ->
                    "smptehdbars=s=%dx%d:r=%s"
                            .formatted(format.width(), format.height(), format.rate());
            case Snow(VideoFormat format) -> snow(format);
            case Still(Path file, PictureFormat format) ->
                    "movie=filename=%s:format_name=%s"
                            .formatted(FilterText.quoted(file.toString()), demuxer(format));
            case Line line -> drawText(line);
            case Wave(AudioFormat format, String left, String right) ->
                    "aevalsrc=exprs=%s:s=%d:c=%s"
                            .formatted(
                                    FilterText.quoted(
                                            format.channels() == 1 ? left : left + "|" + right),
                                    format.sampleRate(),
                                    format.channels() == 1 ? "mono" : "stereo");
            case Repeat(long samples) -> "aloop=loop=-1:size=%d".formatted(samples);
            case Fade(long samples, long fade) ->
                    "afade=t=in:ss=0:ns=%d,afade=t=out:ss=%d:ns=%d"
                            .formatted(fade, samples - fade, fade);
            case Volume(double factor) -> "volume=%s".formatted(decimal(factor));
        };
    }

    /// The same on every machine.
    static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String snow(VideoFormat format) {
        return "color=c=gray:s=%dx%d:r=%s,noise=c0s=100:c0f=t+u:c0_seed=1,scale=%d:%d:flags=neighbor,setsar=1"
                .formatted(
                        even(format.width() / 4),
                        even(format.height() / 4),
                        format.rate(),
                        format.width(),
                        format.height());
    }

    private static int even(int size) {
        return Math.max(2, size / 2 * 2);
    }

    /// Those that read one picture, whatever the name of its file.
    private static String demuxer(PictureFormat format) {
        return switch (format) {
            case PNG -> "png_pipe";
            case JPEG -> "jpeg_pipe";
            case WEBP -> "webp_pipe";
            case GIF -> "gif";
        };
    }

    private static String drawText(Line line) {
        Font font = line.font();
        String box =
                switch (font.ground()) {
                    case NONE -> "";
                    case BOX ->
                            ":box=1:boxcolor=black@0.7:boxborderw=" + Math.max(1, font.size() / 4);
                };
        return "drawtext=fontfile=%s:textfile=%s:expansion=none:fontsize=%d:fontcolor=%s%s:x=%s:y=%s%s"
                .formatted(
                        FilterText.quoted(font.file().toString()),
                        FilterText.quoted(line.file()),
                        font.size(),
                        font.colour(),
                        box,
                        line.x(),
                        line.baseline() + "-ascent",
                        line.seen().map(ScreenFilter::enabled).orElse(""));
    }

    private static String enabled(Pictures seen) {
        return ":enable="
                + FilterText.quoted("between(n,%d,%d)".formatted(seen.from(), seen.to() - 1));
    }
}
