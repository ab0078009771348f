package tv.exstream.collection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tv.exstream.collection.Proposals.Kind;
import tv.exstream.collection.Proposals.Proposal;
import tv.exstream.collection.query.Completion;
import tv.exstream.collection.query.Completion.Wanted;
import tv.exstream.collection.query.Expansion;
import tv.exstream.collection.query.Field;
import tv.exstream.collection.query.Matches;
import tv.exstream.collection.query.Query;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Remark;

/// Helps to write queries. Thread-safe.
public final class Editor {
    private static final List<String> JOINS = List.of("AND", "OR", "NOT");
    private static final List<String> NEGATION = List.of("NOT");

    /// Fields that have no other name, with the sign that has to follow.
    private static final List<String> SPECIAL =
            List.of(
                    "added_inthelast:",
                    "added_notinthelast:",
                    "released_inthelast:",
                    "released_notinthelast:",
                    "released_onthisday",
                    "smart_collection:");

    private final Search search;
    private final Expansion.Names names;

    public Editor(Search search, MediaCollections collections) {
        this.search = search;
        this.names = new CollectionNames(collections);
    }

    /// What a query is like.
    public sealed interface Check {
        /// @param text how it is shown
        /// @param warnings what matches nothing because it does not exist or cannot be read
        record Right(String text, List<Remark> warnings) implements Check {
            public Right {
                warnings = List.copyOf(warnings);
            }
        }

        /// @param position of the character at which it is wrong, from 0; 0 when all of it is
        /// @param message what was wanted there and what was found
        record Wrong(int position, Remark message) implements Check {}
    }

    public Check check(String text) {
        return switch (Query.read(text)) {
            case Query.Reading.Refused(int position, Remark message) ->
                    new Check.Wrong(position, message);
            case Query.Reading.Understood(Query query) -> checked(query);
        };
    }

    private Check checked(Query query) {
        try {
            return new Check.Right(query.print(), Expansion.of(query, names).warnings());
        } catch (ProblemException e) {
            return new Check.Wrong(0, e.remark());
        }
    }

    /// What may stand at a place of a query.
    ///
    /// @param cursor how many characters are before it
    /// @param most how many at most, up to [Search#MOST]
    public Proposals complete(String text, int cursor, int most) {
        Completion place = Completion.at(text, cursor);
        List<Proposal> all = proposals(place.wanted(), most).limit(Math.max(0, most)).toList();
        return new Proposals(place.from(), place.to(), all);
    }

    private Stream<Proposal> proposals(Wanted wanted, int most) {
        return switch (wanted) {
            case Wanted.Clause(String beginning) ->
                    Stream.concat(clause(beginning, most), words(Kind.JOIN, NEGATION, beginning));
            case Wanted.Next(String beginning) ->
                    Stream.concat(words(Kind.JOIN, JOINS, beginning), clause(beginning, most));
            case Wanted.Operator(Field field, String beginning) ->
                    words(Kind.OPERATOR, field.type().operators(), beginning);
            case Wanted.Value(Field field, String beginning) ->
                    search.values(field, beginning, most).stream().map(Editor::value);
            case Wanted.SmartName(String beginning) ->
                    search.smartCollections(beginning, most).stream()
                            .map(name -> value(Kind.COLLECTION, name, Optional.empty()));
            case Wanted.Unknown() -> Stream.empty();
        };
    }

    /// Titles only of what has been begun: there are too many.
    private Stream<Proposal> clause(String beginning, int most) {
        Stream<String> fields =
                Stream.concat(Arrays.stream(Field.values()).map(Field::printed), SPECIAL.stream());
        Stream<Proposal> titles =
                beginning.isEmpty()
                        ? Stream.empty()
                        : search.values(Field.TITLE, beginning, most).stream().map(Editor::value);
        return Stream.concat(words(Kind.FIELD, fields.sorted().toList(), beginning), titles);
    }

    private static Stream<Proposal> words(Kind kind, List<String> words, String beginning) {
        String begins = beginning.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(begins))
                .map(word -> Proposal.of(kind, word));
    }

    private static Proposal value(Matches.Value value) {
        return value(Kind.VALUE, value.text(), Optional.of(value.count()));
    }

    private static Proposal value(Kind kind, String text, Optional<Integer> count) {
        return new Proposal(kind, Query.written(text), text, count);
    }
}
