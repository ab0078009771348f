package tv.exstream.collection.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tv.exstream.collection.query.Query.And;
import tv.exstream.collection.query.Query.Ids;
import tv.exstream.collection.query.Query.Match;
import tv.exstream.collection.query.Query.Not;
import tv.exstream.collection.query.Query.Or;
import tv.exstream.collection.query.Query.Smart;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// A query in which everything that stands by its name has been put in.
///
/// @param warnings what could not be put in and therefore matches nothing; in the order of the text
public record Expansion(Query query, List<Remark> warnings) {
    /// As deep as smart collections may stand in one another.
    private static final int DEEPEST = 100;

    public Expansion {
        warnings = List.copyOf(warnings);
    }

    /// What stands behind the names in a query.
    public interface Names {
        /// The text of the smart collection of this name.
        Optional<String> smart(String name);

        /// The members of the manual collections whose names fulfil the condition.
        Query members(TextMatch name);
    }

    /// @throws ProblemException COLLECTION_CYCLE when a smart collection contains itself, QUERY_UNREADABLE when the whole has
    ///     too many clauses
    public static Expansion of(Query query, Names names) {
        Expander expander = new Expander(names);
        Query whole = expander.expand(query);
        return new Expansion(whole, expander.warnings);
    }

    /// Owned by one thread.
    private static final class Expander {
        private final Names names;
        private final Deque<String> within = new ArrayDeque<>();
        private final List<Remark> warnings = new ArrayList<>();
        private int clauses;

        Expander(Names names) {
            this.names = names;
        }

        Query expand(Query query) {
            return switch (query) {
                case And(List<Query> parts) -> Query.and(parts.stream().map(this::expand).toList());
                case Or(List<Query> parts) -> Query.or(parts.stream().map(this::expand).toList());
                case Not(Query part) -> new Not(expand(part));
                case Match match -> match(match);
                case Ids ids -> ids;
                case Smart(String name) -> smart(name);
            };
        }

        private Query match(Match match) {
            count();
            return switch (match.field()) {
                case COLLECTION ->
                        names.members(
                                TextMatch.of(match.field(), (Condition.Text) match.condition()));
                // Whoever knows it by another title means it as well.
                case TITLE ->
                        Query.or(
                                List.of(match, new Match(Field.ORIGINAL_TITLE, match.condition())));
                default -> match;
            };
        }

        private void count() {
            if (++clauses > Parser.MOST_CLAUSES) {
                throw new ProblemException(
                        Problem.QUERY_UNREADABLE,
                        Remark.of(Demand.TOO_MANY_CLAUSES_IN_ALL, Parser.MOST_CLAUSES));
            }
        }

        private Query smart(String name) {
            count();
            boolean repeated = within.stream().anyMatch(name::equalsIgnoreCase);
            if (repeated || within.size() == DEEPEST) {
                throw new ProblemException(
                        Problem.COLLECTION_CYCLE,
                        Remark.of(
                                Demand.SMART_CYCLE,
                                "%s -> %s".formatted(String.join(" -> ", within), name)));
            }
            return names.smart(name)
                    .map(text -> nested(name, text))
                    .orElseGet(() -> nothing(Remark.of(Demand.SMART_UNKNOWN, name)));
        }

        private Query nested(String name, String text) {
            within.addLast(name);
            Query inner =
                    switch (Query.read(text)) {
                        case Query.Reading.Understood(Query query) -> expand(query);
                        case Query.Reading.Refused(int _, Remark message) ->
                                nothing(Remark.of(Demand.SMART_WRONG, name, message));
                    };
            within.removeLast();
            return inner;
        }

        private Query nothing(Remark warning) {
            warnings.add(warning);
            return Query.nothing();
        }
    }
}
