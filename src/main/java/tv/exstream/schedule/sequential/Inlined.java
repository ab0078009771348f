package tv.exstream.schedule.sequential;

import java.util.List;
import java.util.stream.Stream;

/// A part of a schedule in which no sequence is included by name any more.
public sealed interface Inlined {
    /// Anything but [Directive.Include].
    record One(Directive directive) implements Inlined {}

    /// The items of a sequence where it was included once, in the order of the file; they are what
    /// [Directive.ShuffleSequence] orders anew, a sequence among them moving as a whole.
    ///
    /// @param items may be empty
    record Group(String sequence, List<Inlined> items) implements Inlined {
        public Group {
            items = List.copyOf(items);
        }
    }

    /// The directives one after another.
    default Stream<Directive> flat() {
        return switch (this) {
            case One(Directive directive) -> Stream.of(directive);
            case Group(String _, List<Inlined> items) -> items.stream().flatMap(Inlined::flat);
        };
    }
}
