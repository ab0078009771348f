package tv.exstream.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tv.exstream.media.VideoFormat;
import tv.exstream.overlay.Overlay.Area;
import tv.exstream.overlay.Plate;
import tv.exstream.overlay.Position;
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
    /// @param slide how it comes and goes within that; empty when it does not move
    record Over(Area area, Optional<Stretch> seen, Optional<Slide> slide)
            implements OverlayFilter {}

    /// A picture of everything that overlays may disturb, without end.
    record TestPicture(VideoFormat format) implements OverlayFilter {}

    /// One picture of a bar.
    ///
    /// @param colour with its opacity
    /// @param left how much of it at its left end has the accent's colour
    record Bar(Sheet sheet, String colour, int left, String accent) implements OverlayFilter {}

    /// One picture of nothing.
    ///
    /// @param colour that does not shine through where something is drawn half
    record Clear(Sheet sheet, String colour) implements OverlayFilter {}

    /// The size of a picture that something is drawn on.
    record Sheet(int width, int height, FrameRate rate) {}

    /// Words from a file in the working folder.
    ///
    /// @param x where their left end is, as an expression of the width `w` and the text width `tw`
    /// @param baseline where they stand, in lines from the top
    /// @param expanded whether the file has expressions that are written out in every picture
    /// @param box the options of what is behind the words; empty for nothing
    record Words(String file, Look look, String x, int baseline, boolean expanded, String box)
            implements OverlayFilter {}

    /// How words are drawn.
    record Look(Path font, int size, String colour) {}

    /// The one picture that there is, from time zero on, for ever.
    record Repeat() implements OverlayFilter {}

    /// After time zero; may begin before it.
    record Stretch(Duration from, Duration to) {}

    /// @param length of coming, and of going
    record Slide(Edge edge, Duration length) {}

    /// From where something comes into a picture.
    enum Edge {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        /// The nearest; empty for the middle.
        static Optional<Edge> of(Position position, Plate.Shape shape) {
            if (shape == Plate.Shape.BAR) {
                return Optional.of(LEFT);
            }
            return switch (position) {
                case TOP_LEFT, TOP, TOP_RIGHT -> Optional.of(TOP);
                case BOTTOM_LEFT, BOTTOM, BOTTOM_RIGHT -> Optional.of(BOTTOM);
                case LEFT -> Optional.of(LEFT);
                case RIGHT -> Optional.of(RIGHT);
                case CENTER -> Optional.empty();
            };
        }
    }

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
            case Over over -> OverlayText.over(over);
            case TestPicture(VideoFormat format) ->
                    "testsrc2=s=%dx%d:r=%s"
                            .formatted(format.width(), format.height(), format.rate());
            case Bar bar -> OverlayText.bar(bar);
            case Clear(Sheet sheet, String colour) -> OverlayText.ground(sheet, colour + "@0");
            case Words words -> OverlayText.words(words);
            case Repeat() -> "loop=loop=-1:size=1,setpts=N";
        };
    }
}
