package tv.exstream.collection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import tv.exstream.collection.Selection.Pick;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// What a person changes about the picks of a collection without naming all of them.
public sealed interface PickChange {
    /// What it is about; may name one twice.
    List<Pick> picks();

    /// Puts picks in; those that are there already stay where they are.
    ///
    /// @param before the pick that they stand before; at the end when there is none
    record Add(List<Pick> picks, Optional<Pick> before) implements PickChange {
        public Add {
            picks = List.copyOf(picks);
        }
    }

    /// Takes picks out, if they are there.
    record Remove(List<Pick> picks) implements PickChange {
        public Remove {
            picks = List.copyOf(picks);
        }
    }

    /// Puts picks that are there elsewhere, in this order.
    ///
    /// @param before as in [Add]; must not be one of them
    record Move(List<Pick> picks, Optional<Pick> before) implements PickChange {
        public Move {
            picks = List.copyOf(picks);
        }
    }

    /// @throws ProblemException INVALID_VALUE when a pick is not there that has to be
    default List<Pick> applied(List<Pick> picks) {
        return switch (this) {
            case Add(List<Pick> more, Optional<Pick> before) -> {
                SequencedSet<Pick> fresh = new LinkedHashSet<>(more);
                picks.forEach(fresh::remove);
                yield inserted(picks, List.copyOf(fresh), before);
            }
            case Remove(List<Pick> some) -> without(picks, some);
            case Move(List<Pick> some, Optional<Pick> before) -> {
                some.forEach(pick -> requireIn(picks, pick));
                yield inserted(
                        without(picks, some), List.copyOf(new LinkedHashSet<>(some)), before);
            }
        };
    }

    private static List<Pick> without(List<Pick> picks, List<Pick> some) {
        List<Pick> rest = new ArrayList<>(picks);
        rest.removeAll(new LinkedHashSet<>(some));
        return rest;
    }

    private static List<Pick> inserted(List<Pick> picks, List<Pick> some, Optional<Pick> before) {
        before.ifPresent(pick -> requireIn(picks, pick));
        List<Pick> all = new ArrayList<>(picks);
        all.addAll(before.map(picks::indexOf).orElse(picks.size()), some);
        return all;
    }

    private static void requireIn(List<Pick> picks, Pick pick) {
        if (!picks.contains(pick)) {
            throw new ProblemException(
                    Problem.INVALID_VALUE, Remark.of(Demand.PICK_FOREIGN, pick.label()));
        }
    }
}
