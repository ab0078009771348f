package tv.exstream.ffmpeg;

import java.util.List;
import tv.exstream.ffmpeg.FilterGraph.Chain;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.AudioStream;

/// The way of the sound from the file, or from nowhere, to the house layout.
final class SoundChain {
    private SoundChain() {}

    /// Where the sound starts and which part of it is kept.
    ///
    /// @param start the first sample there is, counted from time zero; may be negative
    /// @param from the first sample kept, counted from `start`
    /// @param to the sample after the last
    record Filters(AudioFormat format, long start, long from, long to) {}

    static Chain of(List<AudioStream> streams, Filters filters, String label) {
        AudioFormat format = filters.format();
        var kept = new AudioFilter.Samples(filters.from(), filters.to());
        return AudioChoice.of(streams)
                .map(
                        stream ->
                                new Chain(
                                        List.of("0:" + stream.index()),
                                        List.of(
                                                new AudioFilter.Resample(format, filters.start()),
                                                new AudioFilter.Layout(format),
                                                new AudioFilter.PadWithSilence(),
                                                kept),
                                        List.of(label)))
                .orElseGet(
                        () ->
                                new Chain(
                                        List.of(),
                                        List.of(
                                                new AudioFilter.Silence(format),
                                                new AudioFilter.StartAt(filters.start()),
                                                kept),
                                        List.of(label)));
    }
}
