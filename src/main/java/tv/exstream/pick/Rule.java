package tv.exstream.pick;

import java.util.Optional;
import tv.exstream.expression.Expression;

/// A rule that decides when it holds and everything that it wants is there. Immutable.
///
/// @param when over [Situation#VARIABLES]
/// @param audio the sound that it wants; empty for what the preferences choose
/// @param subtitles those that it wants; empty for none
public record Rule(Expression when, Optional<Wanted> audio, Optional<Wanted> subtitles) {
    public Rule {
        when = Bounds.within("when", when, Situation.VARIABLES);
    }
}
