package tv.exstream.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.exstream.media.AudioFormat;
import tv.exstream.media.AudioStream;
import tv.exstream.mpegts.SoundLabel;

/// What the sound tracks of a rendition carry. A stream that several tracks carry is made once. Immutable.
///
/// @param streams what has to be made, each once, the first for the first track; an absent one is silence; at least one
/// @param sources for each track, in order, the place in `streams` of what it carries
/// @param labels what receivers are told of each track
/// @param format what silence is made in
public record HeardTracks(
        List<Optional<AudioStream>> streams,
        List<Integer> sources,
        List<SoundLabel> labels,
        AudioFormat format) {
    public HeardTracks {
        streams = List.copyOf(streams);
        sources = List.copyOf(sources);
        labels = List.copyOf(labels);
    }

    static HeardTracks of(RenditionRequest request) {
        List<Optional<AudioStream>> carried = new ArrayList<>();
        for (int track = 0; track < request.profile().tracks().size(); track++) {
            carried.add(request.treatment().heard(request.item().file(), track));
        }
        List<Optional<AudioStream>> streams = carried.stream().distinct().toList();
        return new HeardTracks(
                streams,
                carried.stream().map(streams::indexOf).toList(),
                request.profile().hasUsualTracks()
                        ? List.of(SoundLabel.NONE)
                        : carried.stream().map(TrackLabels::of).toList(),
                request.profile().audio());
    }

    /// A GOP with the sound that was made, as the tracks carry it. A stream that ends before the picture goes on as silence.
    ///
    /// @param made its track `n` is the stream at place `n`
    public Gop arrange(Gop made) {
        List<Sound> carried = new ArrayList<>();
        for (Sound sound : made.orSilent(format, streams.size()).sounds()) {
            for (int track = 0; track < sources.size(); track++) {
                if (sources.get(track) == sound.track()) {
                    carried.add(sound.in(track));
                }
            }
        }
        return made.with(carried, made.codings().labelled(labels));
    }
}
