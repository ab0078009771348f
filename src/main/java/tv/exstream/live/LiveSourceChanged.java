package tv.exstream.live;

import tv.exstream.media.MediaId;

/// Tells that a live source was added or removed, or that something else is said of it now.
public record LiveSourceChanged(MediaId item) {}
