package tv.exstream.guide;

import tv.exstream.media.Outline;

/// A media item and what a guide calls it.
record Listed(Outline outline, Headline headline) {}
