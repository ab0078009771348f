package tv.exstream.collection.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tv.exstream.media.MediaId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Which media are meant. Immutable.
///
/// [#read] makes one of text and [#print] text of one; what is printed reads back as the same query.
public sealed interface Query {
    /// All of these; everything when there are none. None of them is an `And` itself.
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of these; nothing when there are none. None of them is an `Or` itself.
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(Query part) implements Query {}

    /// @param condition of a kind that fits the type of the field
    record Match(Field field, Condition condition) implements Query {
        public Match {
            if (field.isText() != condition instanceof Condition.Text) {
                throw new IllegalArgumentException(
                        "condition must fit the field %s: %s".formatted(field, condition));
            }
        }
    }

    /// These items.
    record Ids(Set<MediaId> ids) implements Query {
        public Ids {
            ids = Set.copyOf(ids);
        }
    }

    /// What the smart collection of this name means.
    record Smart(String name) implements Query {}

    /// What reading a text has led to.
    sealed interface Reading {
        record Understood(Query query) implements Reading {}

        /// @param position of the character at which it is wrong, from 0; at most the length of the text
        /// @param message what was found and what was wanted
        record Refused(int position, Remark message) implements Reading {}
    }

    static Reading read(String text) {
        try {
            return new Reading.Understood(new Parser(text).parse());
        } catch (SyntaxException e) {
            return new Reading.Refused(e.position(), e.remark());
        }
    }

    /// @throws ProblemException QUERY_UNREADABLE
    static Query parse(String text) {
        return switch (read(text)) {
            case Reading.Understood(Query query) -> query;
            case Reading.Refused(int position, Remark message) ->
                    throw new ProblemException(
                            Problem.QUERY_UNREADABLE,
                            Remark.of(Demand.QUERY_WRONG, position + 1, message));
        };
    }

    static Query everything() {
        return new And(List.of());
    }

    static Query nothing() {
        return new Or(List.of());
    }

    static Query and(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        for (Query part : parts) {
            flat.addAll(part instanceof And(List<Query> inner) ? inner : List.of(part));
        }
        return flat.size() == 1 ? flat.getFirst() : new And(flat);
    }

    static Query or(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        for (Query part : parts) {
            flat.addAll(part instanceof Or(List<Query> inner) ? inner : List.of(part));
        }
        return flat.size() == 1 ? flat.getFirst() : new Or(flat);
    }

    /// A value as it stands in the text of a query, in quotes when it has to.
    static String written(String value) {
        return Printer.value(value);
    }

    /// The text of it. Lists of ids have none: they stand only in queries that are ready to be run.
    default String print() {
        return Printer.print(this);
    }
}
