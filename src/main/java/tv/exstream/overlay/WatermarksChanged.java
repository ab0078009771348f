package tv.exstream.overlay;

/// Watermarks are others now, or other channels have them.
public record WatermarksChanged() {}
