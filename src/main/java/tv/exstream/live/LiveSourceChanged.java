package tv.exstream.live;

import tv.exstream.media.MediaId;

/// Tells that something else is said of a live source now, or that it was removed.
public record LiveSourceChanged(MediaId item) {}
