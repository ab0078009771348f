package tv.exstream.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.media.AudioCodec;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.AudioStream;

/// The way of the sound from the file, or from nowhere, to the house layout.
///
/// @param start the first sample there is, counted from time zero; may be negative
/// @param from the first sample kept, counted from `start`
/// @param to the sample after the last
/// @param number what the first sample kept is numbered
record SoundChain(AudioFormat format, long start, long from, long to, long number) {
    /// What the sound is called in a graph, counted from 0.
    static String label(int number) {
        return number == 0 ? "a" : "a" + number;
    }

    /// The sound of streams, silence where there is none, under the labels of their places.
    ///
    /// @param first the place of the first that is wanted
    List<Chain> heard(List<Optional<AudioStream>> streams, int first) {
        List<Chain> chains = new ArrayList<>();
        for (int n = first; n < streams.size(); n++) {
            String label = label(n);
            chains.add(
                    streams.get(n)
                            .map(stream -> ofFile(stream, label))
                            .orElseGet(() -> silence(label)));
        }
        return chains;
    }

    /// The sound of a stream under the first label, and once more as far as the file has any under another label.
    List<Chain> heardTwice(AudioStream stream, String again) {
        Stream<AudioFilter> twice = Stream.of(new AudioFilter.Twice());
        return List.of(
                new Chain(
                        List.of(SoundInput.label(stream)),
                        Stream.concat(toHouse(stream), twice).toList(),
                        List.of("heard", again)),
                new Chain(
                        List.of("heard"),
                        kept(new AudioFilter.PadWithSilence()).toList(),
                        List.of(label(0))));
    }

    private Chain ofFile(AudioStream stream, String label) {
        return new Chain(
                List.of(SoundInput.label(stream)),
                Stream.concat(toHouse(stream), kept(new AudioFilter.PadWithSilence())).toList(),
                List.of(label));
    }

    private Chain silence(String label) {
        return new Chain(List.of(), kept(new AudioFilter.Silence(format)).toList(), List.of(label));
    }

    /// Loudness is made of what will be heard, so after mixing.
    private Stream<AudioFilter> toHouse(AudioStream stream) {
        Stream.Builder<AudioFilter> filters = Stream.builder();
        filters.add(new AudioFilter.Resample(format, start));
        if (format.mixes(stream)) {
            filters.add(new AudioFilter.Mix(stream.channels(), format));
        }
        if (format.isFoldedBeforeLoudness(stream)) {
            filters.add(new AudioFilter.Layout(format));
        }
        format.loudness()
                .ifPresent(
                        target ->
                                filters.add(
                                        new AudioFilter.Loud(
                                                target,
                                                format.usable(stream),
                                                format.sampleRate())));
        return filters.add(new AudioFilter.Layout(format)).build();
    }

    /// Other encoders than that of AAC refuse a first frame of another length than theirs.
    private Stream<AudioFilter> kept(AudioFilter endless) {
        Stream<AudioFilter> kept =
                Stream.of(
                        endless,
                        new AudioFilter.Samples(from, to),
                        new AudioFilter.StartAt(number));
        return format.codec() == AudioCodec.AAC
                ? kept
                : Stream.concat(
                        kept, Stream.of(new AudioFilter.FramesOf(format.codec().frameSamples())));
    }
}
