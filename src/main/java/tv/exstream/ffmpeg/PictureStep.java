package tv.exstream.ffmpeg;

import java.util.Optional;

/// A filter of pictures, which says where it must have them and what it makes of them.
public sealed interface PictureStep extends Filter permits VideoFilter, DeviceFilter {
    /// Where pictures must be; empty when it does not touch them.
    Optional<Place> place();

    /// What its pictures are like, given what comes in.
    FrameState after(FrameState before);
}
