package tv.exstream.ffmpeg;

/// One step of a filter graph.
public sealed interface Filter
        permits VideoFilter, AudioFilter, OverlayFilter, ScreenFilter, SubtitleFilter {
    /// As it is written in a graph.
    String text();
}
