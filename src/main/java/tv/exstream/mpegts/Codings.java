package tv.exstream.mpegts;

import java.util.List;
import java.util.function.Predicate;
import tv.exstream.mpegts.ProgramMap.ElementaryStream;

/// What picture and sound of a programme are coded in.
///
/// @param audio of all its sound tracks
/// @param tracks what is said of each; at least one
public record Codings(StreamCoding video, StreamCoding audio, List<SoundLabel> tracks) {
    private static final List<SoundLabel> ONE_TRACK = List.of(SoundLabel.NONE);

    /// What plays everywhere.
    public static final Codings USUAL = new Codings(StreamCoding.H264, StreamCoding.AAC_ADTS);

    public Codings {
        tracks = tracks.isEmpty() ? ONE_TRACK : List.copyOf(tracks);
        if (!video.isVideo() || audio.isVideo()) {
            throw new IllegalArgumentException(
                    "codings must be of picture and sound: %s, %s".formatted(video, audio));
        }
    }

    /// With one sound track, of which nothing is said.
    public Codings(StreamCoding video, StreamCoding audio) {
        this(video, audio, ONE_TRACK);
    }

    /// Of the first streams of a programme that we know, and the sound that is coded like the first; what it lacks is as usual, which
    /// makes no difference.
    static Codings of(ProgramMap map) {
        StreamCoding audio = first(map, coding -> !coding.isVideo(), USUAL.audio);
        return new Codings(
                first(map, StreamCoding::isVideo, USUAL.video),
                audio,
                map.allOf(audio).stream().map(ElementaryStream::label).toList());
    }

    /// Whether picture and sound are coded alike, whatever is said of the sound tracks.
    public boolean areLike(Codings other) {
        return video == other.video && audio == other.audio;
    }

    /// The same with other sound tracks.
    public Codings labelled(List<SoundLabel> others) {
        return new Codings(video, audio, others);
    }

    private static StreamCoding first(
            ProgramMap map, Predicate<StreamCoding> kind, StreamCoding otherwise) {
        return map.streams().stream()
                .flatMap(stream -> stream.coding().stream())
                .filter(kind)
                .findFirst()
                .orElse(otherwise);
    }
}
