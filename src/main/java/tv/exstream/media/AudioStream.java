package tv.exstream.media;

import java.util.Optional;
import java.util.Set;

/// One audio stream of a file as ffprobe describes it.
///
/// @param index the stream's number in the file; from [#APART] on when it comes apart from the picture
/// @param codec ffmpeg's codec name, such as `aac`
/// @param channels 1 mono, 2 stereo, 6 for 5.1
/// @param sampleRate samples per second
/// @param language ISO 639 code as written in the file; empty when there is none
/// @param title the stream's own title; may be empty
/// @param preferred whether the file marks this stream as its default
/// @param traits what else it is, by its dispositions and its title; may be empty
/// @param loudness how loud it is; absent where that was not measured
public record AudioStream(
        int index,
        String codec,
        int channels,
        int sampleRate,
        String language,
        String title,
        boolean preferred,
        Set<Trait> traits,
        Optional<MeasuredLoudness> loudness) {
    /// The first stream of sound that comes apart has this number, the others follow; as those of subtitles in files of their own.
    public static final int APART = SubtitleStream.BESIDE;

    public AudioStream {
        traits = Trait.completed(traits, title);
    }

    /// One whose dispositions say nothing, and that was not measured.
    public AudioStream(
            int index,
            String codec,
            int channels,
            int sampleRate,
            String language,
            String title,
            boolean preferred) {
        this(
                index,
                codec,
                channels,
                sampleRate,
                language,
                title,
                preferred,
                Set.of(),
                Optional.empty());
    }

    /// Whether it comes apart from the picture.
    public boolean isApart() {
        return index >= APART;
    }

    /// The same under another number.
    AudioStream numbered(int other) {
        return new AudioStream(
                other, codec, channels, sampleRate, language, title, preferred, traits, loudness);
    }

    /// The same with another loudness.
    AudioStream measured(Optional<MeasuredLoudness> other) {
        return new AudioStream(
                index, codec, channels, sampleRate, language, title, preferred, traits, other);
    }
}
