package tv.exstream.ffmpeg;

/// One step of a filter graph.
public sealed interface Filter
        permits PictureStep,
                AudioFilter,
                OverlayFilter,
                SubtitleFilter,
                ScreenFilter,
                MeasureFilter {
    /// As it is written in a graph.
    String text();
}
