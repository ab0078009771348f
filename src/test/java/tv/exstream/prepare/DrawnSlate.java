package tv.exstream.prepare;

import tv.exstream.rendition.ChunkWriter;
import tv.exstream.rendition.GopSample;
import tv.exstream.time.FrameRate;

/// Streams as ffmpeg would draw them for slates: time zero is ten seconds into the stream.
final class DrawnSlate {
    private static final int TEN_SECONDS = 250;

    private DrawnSlate() {}

    static byte[] stream(int frames) {
        return ChunkWriter.write(sample().reordering(0).gop(TEN_SECONDS, frames));
    }

    /// One whose pictures refer to later ones, which cannot be cut anywhere.
    static byte[] reordered() {
        return ChunkWriter.write(sample().reordering(2).gop(TEN_SECONDS, 50));
    }

    private static GopSample sample() {
        return new GopSample(FrameRate.FPS_25, 1, 0).smallest(40).largest(100);
    }
}
