package tv.exstream.collection.query;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import tv.exstream.collection.query.Condition.Bound;

/// Queries of every kind, by chance.
final class AnyQuery {
    private static final List<String> TEXTS =
            List.of(
                    "alien",
                    "the office",
                    "a",
                    "or",
                    "NOT",
                    "q\"uo\\te",
                    "x:y",
                    "in",
                    "*",
                    "1979",
                    "-");

    /// A world without collections.
    static final Expansion.Names NOTHING =
            new Expansion.Names() {
                @Override
                public Optional<String> smart(String name) {
                    return Optional.empty();
                }

                @Override
                public Query members(TextMatch name) {
                    return Query.nothing();
                }
            };

    private AnyQuery() {}

    static Query of(Random random) {
        return of(random, 3);
    }

    private static Query of(Random random, int depth) {
        return switch (depth == 0 ? 3 : random.nextInt(5)) {
            case 0 -> Query.and(parts(random, depth));
            case 1 -> Query.or(parts(random, depth));
            case 2 -> new Query.Not(of(random, depth - 1));
            default -> leaf(random);
        };
    }

    private static List<Query> parts(Random random, int depth) {
        return Stream.generate(() -> of(random, depth - 1)).limit(1 + random.nextInt(3)).toList();
    }

    private static Query leaf(Random random) {
        List<Field> fields =
                Stream.of(Field.values()).filter(field -> field != Field.COLLECTION).toList();
        Field field = fields.get(random.nextInt(fields.size()));
        return new Query.Match(
                field, field.isText() ? text(field, random) : measure(field, random));
    }

    private static Condition text(Field field, Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size()));
        return switch (random.nextInt(field.type() == Field.Type.PLOT ? 4 : 7)) {
            case 0 -> new Condition.Phrase(text);
            case 1 -> new Condition.Wildcard("a" + text + "*?");
            case 2 -> new Condition.Present();
            case 3 -> new Condition.Contains(text);
            case 4 -> new Condition.Equal(text);
            case 5 -> new Condition.OneOf(List.of(text, "other"));
            default -> new Condition.StartsWith(text);
        };
    }

    private static Condition measure(Field field, Random random) {
        long value = random.nextInt(3_000);
        return switch (random.nextInt(field.type() == Field.Type.DATE ? 4 : 2)) {
            case 0 -> new Condition.Exactly(value);
            case 1 -> new Condition.Between(bound(random, value), bound(random, value + 10));
            case 2 -> new Condition.InTheLast(1 + random.nextInt(9), Condition.Span.WEEK);
            default -> new Condition.NotInTheLast(1 + random.nextInt(9), Condition.Span.YEAR);
        };
    }

    private static Bound bound(Random random, long value) {
        return switch (random.nextInt(3)) {
            case 0 -> new Bound.Including(value);
            case 1 -> new Bound.Excluding(value);
            default -> new Bound.Open();
        };
    }
}
