package tv.exstream.mp4;

/// Pictures of a presentation.
///
/// @param width pixels
/// @param height pixels
public record VideoTrack(VideoConfig config, int width, int height) {}
