package tv.exstream.guide;

import tv.exstream.media.Outline;

/// A media item, what a guide calls it and what else it says about it.
record Listed(Outline outline, Details details, Headline headline) {}
