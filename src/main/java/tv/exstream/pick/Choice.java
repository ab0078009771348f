package tv.exstream.pick;

import java.util.List;
import java.util.OptionalInt;

/// The stream that is taken, and why. Immutable.
///
/// @param stream its number in the file; empty for none
/// @param verdicts on every stream, in file order
public record Choice(OptionalInt stream, Reason reason, List<Verdict> verdicts) {
    public Choice {
        verdicts = List.copyOf(verdicts);
    }

    boolean isMade() {
        return stream.isPresent();
    }

    /// The same for another reason.
    Choice because(Reason other) {
        return new Choice(stream, other, verdicts);
    }
}
