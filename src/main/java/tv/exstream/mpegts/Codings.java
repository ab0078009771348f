package tv.exstream.mpegts;

import java.util.function.Predicate;
import tv.exstream.mpegts.ProgramMap.ElementaryStream;

/// What picture and sound of a programme are coded in.
public record Codings(StreamCoding video, StreamCoding audio) {
    /// What plays everywhere.
    public static final Codings USUAL = new Codings(StreamCoding.H264, StreamCoding.AAC_ADTS);

    public Codings {
        if (!video.isVideo() || audio.isVideo()) {
            throw new IllegalArgumentException(
                    "codings must be of picture and sound: %s, %s".formatted(video, audio));
        }
    }

    /// Of the first streams of a programme that we know; what it lacks is as usual, which makes no difference.
    static Codings of(ProgramMap map) {
        return new Codings(
                first(map, StreamCoding::isVideo, USUAL.video),
                first(map, coding -> !coding.isVideo(), USUAL.audio));
    }

    private static StreamCoding first(
            ProgramMap map, Predicate<StreamCoding> kind, StreamCoding otherwise) {
        return map.streams().stream()
                .map(ElementaryStream::type)
                .flatMap(type -> StreamCoding.ofType(type).stream())
                .filter(kind)
                .findFirst()
                .orElse(otherwise);
    }
}
