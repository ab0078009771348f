package tv.exstream.overlay;

import java.time.Duration;
import java.util.Optional;

/// Something over pictures of the house format, with everything that the result depends on. Immutable.
///
/// @param area in which it lies, in pixels of the house format
/// @param opacity in percent, 1..100
/// @param visible when it is seen, in media time; empty for always
public record Overlay(Content content, Area area, int opacity, Optional<Visible> visible) {
    /// What is seen.
    public sealed interface Content permits Picture, Plate {}

    /// A picture.
    ///
    /// @param file the name of its file, which has other bytes only under another name
    /// @param width in pixels of the house format; 0 for as many as the picture has
    public record Picture(String file, int width) implements Content {}

    /// A rectangle, margins taken off, and where in it the picture lies.
    ///
    /// @param x of its left edge
    /// @param y of its upper edge
    public record Area(int x, int y, int width, int height, Position position) {}

    /// A stretch of media time, coming and going included.
    ///
    /// @param from may be before the media's beginning
    /// @param fade how long it takes to appear, and again to disappear
    public record Visible(Duration from, Duration to, Duration fade) {
        public Visible {
            if (from.compareTo(to) >= 0) {
                throw new IllegalArgumentException("%s must precede %s".formatted(from, to));
            }
        }
    }
}
