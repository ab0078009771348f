package tv.exstream.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// How a [Instruction.Fit] uses its time.
///
/// @param head filler before its first item
/// @param tail filler after its last item
public record Terms(
        Extent extent,
        Padding padding,
        Spare spare,
        Reach reach,
        List<Roll> head,
        List<Roll> tail) {
    public Terms {
        head = List.copyOf(head);
        tail = List.copyOf(tail);
    }

    public static Terms of(Extent extent) {
        return new Terms(extent, Padding.NONE, Spare.END, new Reach.Within(), List.of(), List.of());
    }

    /// Whether items begin at marks.
    boolean marksEach() {
        return padding.mark().isPresent() && padding.of() == Padding.Of.EACH;
    }

    /// How much it is. An item that alone is longer is shown nevertheless.
    public sealed interface Extent {
        /// What fits up to the end of the window around it, or up to this much later.
        record ToEnd(Duration lateness) implements Extent {}

        /// What fits into this length.
        record Longest(Duration length) implements Extent {
            public Longest {
                if (!length.isPositive()) {
                    throw UnacceptableException.mustBe(
                            "length", Wanted.plain(Demand.POSITIVE), length);
                }
            }
        }

        /// So many items.
        record Items(int count) implements Extent {
            public Items {
                if (count < 1) {
                    throw UnacceptableException.mustBe("items", Wanted.atLeast(1), count);
                }
            }
        }
    }

    /// @param mark what is padded to; absent for no padding
    public record Padding(Optional<Target.Mark> mark, Of of) {
        public static final Padding NONE = new Padding(Optional.empty(), Of.EACH);

        public enum Of {
            /// Every item begins at a mark.
            EACH,
            /// Only the whole ends at one.
            WHOLE,
        }
    }

    /// Who gets the time that is left over.
    public enum Spare {
        /// The end of it.
        END,
        /// All items, in shares as even as marks allow.
        DISTRIBUTE,
    }

    /// What happens to an item that comes next and would not end in time.
    public sealed interface Reach {
        /// It waits for the next time.
        record Within() implements Reach {}

        /// It is cut.
        record Cut() implements Reach {}

        /// It may last this much longer, when it begins in time.
        record Extend(Duration most) implements Reach {}

        /// The padding before it gives way by up to this much.
        record Compress(Duration most) implements Reach {}
    }
}
