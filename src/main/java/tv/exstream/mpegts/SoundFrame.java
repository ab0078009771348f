package tv.exstream.mpegts;

import java.util.Optional;

/// One frame of sound in a transport stream, as its header says.
///
/// @param sampleRate samples per second
/// @param size bytes of the frame, header included
/// @param samples samples of each channel in the frame
record SoundFrame(int sampleRate, int size, int samples) {
    /// Reads the header at `at`; empty when the bytes are none or the frame does not end within `length` bytes.
    static Optional<SoundFrame> parse(StreamCoding coding, byte[] bytes, int at, int length) {
        Optional<SoundFrame> frame =
                switch (coding) {
                    case AAC_ADTS ->
                            AdtsHeader.parse(bytes, at, length)
                                    .map(
                                            adts ->
                                                    new SoundFrame(
                                                            adts.sampleRate(),
                                                            adts.size(),
                                                            adts.samples()));
                    case AC3, EAC3 -> Ac3Header.parse(bytes, at, length);
                    case MPEG_AUDIO -> LayerTwoHeader.parse(bytes, at, length);
                    case OPUS_MONO, OPUS_STEREO, OPUS_5_1, OPUS_7_1 ->
                            OpusPacket.parse(bytes, at, length);
                    case H264, HEVC, MPEG2_VIDEO -> Optional.empty();
                };
        return frame.filter(found -> found.size() <= length);
    }
}
