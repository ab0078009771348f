package tv.exstream.channelfile;

import java.util.Optional;
import tv.exstream.overlay.Watermark;

/// A watermark as a file has it.
///
/// @param name by which it is known here and elsewhere
/// @param picture the bytes of its picture, in Base64; absent when it has none of its own, or one that is too large for a file
record WatermarkText(String name, Watermark look, Optional<String> picture) {}
