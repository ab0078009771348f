package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.media.VideoFormat;
import tv.exstream.overlay.Overlay.Area;
import tv.exstream.time.FrameRate;

/// One step in putting a picture over others.
public sealed interface OverlayFilter extends Filter {
    /// A picture from a file of ours.
    ///
    /// @param moving whether it moves, over and over
    record Source(Path file, boolean moving) implements OverlayFilter {}

    /// As wide as this, with its own shape.
    record Width(int pixels) implements OverlayFilter {}

    /// @param percent 100 for as opaque as it is
    record Opacity(int percent) implements OverlayFilter {}

    /// A still picture as a moving one that lasts for ever.
    record Still(FrameRate rate) implements OverlayFilter {}

    /// @param appear whether it does the one or the other
    record Fade(boolean appear, Duration from, Duration length) implements OverlayFilter {}

    /// Put the second picture over the first one.
    ///
    /// @param seen when; empty for always
    record Over(Area area, Optional<Stretch> seen) implements OverlayFilter {}

    /// A picture of everything that overlays may disturb, without end.
    record TestPicture(VideoFormat format) implements OverlayFilter {}

    /// After time zero; may begin before it.
    record Stretch(Duration from, Duration to) {}

    @Override
    default String text() {
        return switch (this) {
            case Source(Path file, boolean moving) ->
                    "movie=filename=%s%s"
                            .formatted(
                                    FilterText.quoted(file.toString()),
                                    moving ? ":loop=0,setpts=N/FRAME_RATE/TB" : "");
            case Width(int pixels) -> "scale=%d:-1".formatted(pixels);
            case Opacity(int percent) ->
                    "format=rgba,colorchannelmixer=aa="
                            + String.format(Locale.ROOT, "%.2f", percent / 100.0);
            case Still(FrameRate rate) -> "loop=loop=-1:size=1,setpts=N/FRAME_RATE/TB,fps=" + rate;
            case Fade(boolean appear, Duration from, Duration length) ->
                    "fade=t=%s:st=%s:d=%s:alpha=1"
                            .formatted(
                                    appear ? "in" : "out",
                                    Timestamps.seconds(from),
                                    Timestamps.seconds(length));
            case Over(Area area, Optional<Stretch> seen) -> over(area, seen);
            case TestPicture(VideoFormat format) ->
                    "testsrc2=s=%dx%d:r=%s"
                            .formatted(format.width(), format.height(), format.rate());
        };
    }

    private static String over(Area area, Optional<Stretch> seen) {
        String enabled =
                seen.map(
                                stretch ->
                                        ":enable="
                                                + FilterText.quoted(
                                                        "between(t,%s,%s)"
                                                                .formatted(
                                                                        Timestamps.seconds(
                                                                                stretch.from()),
                                                                        Timestamps.seconds(
                                                                                stretch.to()))))
                        .orElse("");
        return "overlay=x=%s:y=%s:eof_action=repeat%s%s"
                .formatted(
                        place(area.x(), area.width(), area.position().horizontal(), "w"),
                        place(area.y(), area.height(), area.position().vertical(), "h"),
                        ":shortest=1",
                        enabled);
    }

    /// Where a picture of the length `own` begins that lies at the start, in the middle or at the end of a stretch.
    private static String place(int start, int length, int side, String own) {
        return switch (side) {
            case -1 -> String.valueOf(start);
            case 0 -> "%d+(%d-%s)/2".formatted(start, length, own);
            default -> "%d-%s".formatted(start + length, own);
        };
    }
}
