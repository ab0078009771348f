package tv.exstream.schedule.block;

import tv.exstream.schedule.FillerPreset;

/// What goes with programmes and fills the time between them, as one level says it.
///
/// @param watermarks their names
/// @param graphics names of on-screen graphics
/// @param breaks what interrupts a block; that of the time at which the block is to begin
/// @param filler for time that no item takes
/// @param deadAir for time that even filler leaves, cut to fit
public record Decor(
        Layer<String> watermarks,
        Layer<String> graphics,
        Layer<Break> breaks,
        Layer<Filler> filler,
        Layer<FillerPreset> deadAir) {
    public static final Decor INHERIT =
            new Decor(
                    Layer.inherit(),
                    Layer.inherit(),
                    Layer.inherit(),
                    Layer.inherit(),
                    Layer.inherit());

    /// Filler for a gap.
    public record Filler(FillerPreset preset, Ending ending) {}

    /// How filler ends a gap.
    public enum Ending {
        /// No clip is cut, so some of the gap may stay.
        WHOLE_CLIPS,
        /// The last clip is cut.
        CUT_TO_FIT,
    }

    /// Filler that interrupts a block.
    public record Break(Place place, FillerPreset preset) {}

    public enum Place {
        BLOCK_START,
        BETWEEN_ITEMS,
        BLOCK_END,
        /// Where the preset's own rule lets it interrupt an item.
        CHAPTERS,
    }
}
