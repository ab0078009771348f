package tv.exstream.overlay;

/// Graphics are others now, or other channels have them.
public record GraphicsChanged() {}
