package tv.exstream.pick;

import java.util.List;
import java.util.OptionalInt;
import tv.exstream.rendition.Treatment;

/// The streams that are heard and shown, and why. Immutable.
///
/// @param audio the main sound
/// @param trials of the rules that were tested, in their order; may be empty
/// @param tracks what each sound track of the channel carries, in their order; at least one
public record Picked(Choice audio, Choice subtitles, List<Trial> trials, List<Choice> tracks) {
    public Picked {
        trials = List.copyOf(trials);
        tracks = List.copyOf(tracks);
        boolean heard = tracks.getFirst().isMade();
        if (heard && !tracks.stream().allMatch(Choice::isMade)) {
            throw new IllegalArgumentException(
                    "every track must carry something where the first does: " + tracks);
        }
    }

    /// For a channel with one sound track.
    Picked(Choice audio, Choice subtitles, List<Trial> trials) {
        this(audio, subtitles, trials, List.of(audio));
    }

    Picked over(List<Choice> others) {
        return new Picked(audio, subtitles, trials, others);
    }

    /// What became of a rule.
    ///
    /// @param number from 1
    public record Trial(int number, boolean decided, Reason outcome) {}

    public Treatment treatment() {
        OptionalInt shown = subtitles.stream();
        List<Integer> others =
                tracks.stream().skip(1).flatMap(track -> track.stream().stream().boxed()).toList();
        return new Treatment(tracks.getFirst().stream(), shown).with(others);
    }
}
