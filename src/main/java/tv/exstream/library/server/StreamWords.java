package tv.exstream.library.server;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tv.exstream.library.remote.JsonRow;
import tv.exstream.library.remote.RemoteStreams;
import tv.exstream.media.Trait;

/// What a server calls the parts of what it says of a stream. Immutable.
///
/// @param preferred the field that says whether the file marks it as its default
/// @param traits the fields that say what else it is
public record StreamWords(
        String index,
        String codec,
        String width,
        String height,
        String profile,
        String level,
        String references,
        String channels,
        String samples,
        String language,
        String title,
        String forced,
        String preferred,
        Map<String, Trait> traits) {
    private static final int MOST_STREAMS = 1_000;

    public StreamWords {
        traits = Map.copyOf(traits);
    }

    /// Its number in the file; 0 when the server says none that makes sense.
    public int index(JsonRow stream) {
        return stream.number(index, 0, MOST_STREAMS).orElse(0);
    }

    /// ffmpeg's name of it; empty when the server says none.
    public String codec(JsonRow stream) {
        return RemoteStreams.codec(stream.text(codec));
    }

    Set<Trait> traits(JsonRow stream) {
        Set<Trait> found = EnumSet.noneOf(Trait.class);
        traits.forEach(
                (field, trait) -> {
                    if (stream.isSet(field)) {
                        found.add(trait);
                    }
                });
        return found;
    }
}
