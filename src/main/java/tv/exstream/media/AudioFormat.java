package tv.exstream.media;

/// The audio half of a house format: AAC-LC.
///
/// @param sampleRate samples per second: 44,100 or 48,000
/// @param channels 1 or 2
/// @param bitrateKbps 32..512
public record AudioFormat(int sampleRate, int channels, int bitrateKbps) {
    public AudioFormat {
        if (sampleRate != 48_000 && sampleRate != 44_100) {
            throw new IllegalArgumentException(
                    "audio sample rate must be 44100 or 48000: " + sampleRate);
        }
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("audio channels must be 1 or 2: " + channels);
        }
        if (bitrateKbps < 32 || bitrateKbps > 512) {
            throw new IllegalArgumentException(
                    "audio bitrate must be 32..512 kbit/s: " + bitrateKbps);
        }
    }
}
