package tv.exstream.ffmpeg;

import java.util.List;
import java.util.Optional;
import tv.exstream.media.AudioStream;

/// How much of the sound of a file one run makes. What it does not make is silence in the tracks that carry it.
public enum Hearing {
    ALL,
    /// The stream that is heard first.
    FIRST,
    NONE;

    /// What to try when that makes nothing: the same when nothing less can be made of those streams.
    public Hearing less(List<Optional<AudioStream>> wanted) {
        return switch (this) {
            case ALL -> wanted.size() > 1 ? FIRST : orNone(wanted);
            case FIRST -> orNone(wanted);
            case NONE -> NONE;
        };
    }

    private Hearing orNone(List<Optional<AudioStream>> wanted) {
        return wanted.getFirst().isPresent() ? NONE : this;
    }

    /// The streams that are made of all that are wanted, at least one; an absent one is silence.
    List<Optional<AudioStream>> of(List<Optional<AudioStream>> wanted) {
        return switch (this) {
            case ALL -> wanted;
            case FIRST -> List.of(wanted.getFirst());
            case NONE -> List.of(Optional.empty());
        };
    }
}
