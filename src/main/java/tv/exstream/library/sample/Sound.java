package tv.exstream.library.sample;

import java.util.List;

/// The sound of a clip: a tone with a short beep at every full second, in some layout and codec.
enum Sound {
    NONE(0, ""),
    AAC_MONO(1, "-c:a aac -b:a 64k"),
    AAC_STEREO(2, "-c:a aac -b:a 128k"),
    AAC_SURROUND(6, "-c:a aac -b:a 320k"),
    AC3_SURROUND(6, "-c:a ac3 -b:a 384k"),
    MP2_STEREO(2, "-c:a mp2 -b:a 192k"),
    MP3_STEREO(2, "-c:a libmp3lame -b:a 128k"),
    MP3_MONO(1, "-c:a libmp3lame -b:a 64k"),
    OPUS_STEREO(2, "-c:a libopus -b:a 96k");

    private final int channels;
    private final String coding;

    Sound(int channels, String coding) {
        this.channels = channels;
        this.coding = coding;
    }

    boolean isPresent() {
        return channels > 0;
    }

    /// Encoder arguments; empty for [#NONE].
    List<String> coding() {
        return isPresent() ? List.of(coding.split(" ")) : List.of();
    }

    /// The filter that spreads the mono tone over the channels, each at a level of its own so that swapped channels are heard.
    String spread() {
        return switch (channels) {
            case 1 -> "anull";
            case 2 -> "pan=stereo|c0=c0|c1=0.5*c0";
            default -> "pan=5.1|c0=c0|c1=0.5*c0|c2=0.8*c0|c3=0.1*c0|c4=0.3*c0|c5=0.2*c0";
        };
    }
}
