package tv.exstream.relay;

import tv.exstream.media.MediaId;
import tv.exstream.outbound.Reach;

/// Says how far the addresses of a live source lead. Thread-safe.
interface Naming {
    /// Asked with each attempt.
    Reach reach(MediaId item);
}
