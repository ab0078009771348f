package tv.exstream.collection;

import java.util.List;
import java.util.Optional;

/// What may take the place of what somebody types in a query.
///
/// @param from of the first character that a proposal replaces, from 0
/// @param to behind the last one
/// @param all the best first; may be empty
public record Proposals(int from, int to, List<Proposal> all) {
    public Proposals {
        all = List.copyOf(all);
    }

    /// @param text as it is written into the query
    /// @param shown as people call it
    /// @param count of the items that have a value; of values only
    public record Proposal(Kind kind, String text, String shown, Optional<Integer> count) {
        static Proposal of(Kind kind, String text) {
            return new Proposal(kind, text, text, Optional.empty());
        }
    }

    public enum Kind {
        FIELD,
        /// How a field is asked.
        OPERATOR,
        /// Of a field, or of titles where a clause may come.
        VALUE,
        /// The name of a smart collection.
        COLLECTION,
        /// What joins and negates clauses.
        JOIN,
    }
}
