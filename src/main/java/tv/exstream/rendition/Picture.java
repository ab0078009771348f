package tv.exstream.rendition;

import java.nio.ByteBuffer;

/// One coded picture on the frame grid.
///
/// @param frame the media frame it is shown as
/// @param payload an access unit; read-only
public record Picture(long frame, ByteBuffer payload) {}
