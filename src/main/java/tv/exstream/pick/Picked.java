package tv.exstream.pick;

import java.util.List;
import java.util.OptionalInt;
import tv.exstream.rendition.Treatment;

/// The streams that are heard and shown, and why. Immutable.
///
/// @param trials of the rules that were tested, in their order; may be empty
public record Picked(Choice audio, Choice subtitles, List<Trial> trials) {
    public Picked {
        trials = List.copyOf(trials);
    }

    /// What became of a rule.
    ///
    /// @param number from 1
    public record Trial(int number, boolean decided, String outcome) {}

    public Treatment treatment() {
        OptionalInt shown = subtitles.stream();
        return new Treatment(audio.stream(), shown);
    }
}
