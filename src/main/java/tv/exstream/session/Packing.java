package tv.exstream.session;

import tv.exstream.hls.Content;

/// How a segment is packed.
sealed interface Packing {
    /// All of it in MPEG-TS.
    record Packets() implements Packing {}

    /// Some of it in fragmented MP4.
    record Fragments(Content content) implements Packing {}
}
