package tv.exstream.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A variable, perhaps with members of members of it, or texts and such paths one after another. Immutable.
///
/// @param terms at least one
record PlainExpression(List<Term> terms) {
    private static final String PATH = "[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*(?:\\(\\))?)*";
    private static final String TEXT = "'[^']*'";
    private static final Pattern TERM =
            Pattern.compile("\\s*(?:(%s)|(%s))\\s*".formatted(PATH, TEXT));

    /// Words that are no variables.
    private static final List<String> RESERVED =
            List.of("true", "false", "null", "param", "session", "application", "new", "not", "T");

    PlainExpression {
        terms = List.copyOf(terms);
    }

    /// A part of it.
    sealed interface Term {
        /// Null where it is not simple.
        @Nullable Object value(Function<String, @Nullable Object> variables);
    }

    /// A text in quotes.
    record Text(String value) implements Term {
        @Override
        public Object value(Function<String, @Nullable Object> variables) {
            return value;
        }
    }

    /// A variable and the members that lead from it to a value.
    record Path(String variable, List<PlainMember> members) implements Term {
        Path {
            members = List.copyOf(members);
        }

        @Override
        public @Nullable Object value(Function<String, @Nullable Object> variables) {
            Object value = variables.apply(variable);
            for (PlainMember member : members) {
                if (value == null) {
                    return null;
                }
                value = member.of(value);
            }
            return value;
        }
    }

    /// Empty when it is another kind of expression.
    static Optional<PlainExpression> parse(String text) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            terms.add(matcher.group(1) == null ? text(matcher.group(2)) : path(matcher.group(1)));
            at = matcher.end();
            if (at == text.length()) {
                return Optional.of(new PlainExpression(terms)).filter(PlainExpression::isPlain);
            }
            if (text.charAt(at) != '+') {
                return Optional.empty();
            }
            at++;
        }
        return Optional.empty();
    }

    private static Term text(String quoted) {
        return new Text(quoted.substring(1, quoted.length() - 1));
    }

    private static Term path(String path) {
        String[] names = path.split("\\.", -1);
        return new Path(names[0], Stream.of(names).skip(1).map(PlainMember::of).toList());
    }

    /// Values alone may be numbers that are added up.
    private boolean isPlain() {
        return terms.stream().noneMatch(PlainExpression::isReserved)
                && (terms.size() == 1 || terms.stream().limit(2).anyMatch(Text.class::isInstance));
    }

    private static boolean isReserved(Term term) {
        return term instanceof Path path && RESERVED.contains(path.variable());
    }

    /// Null where it is not simple: a value is absent, or is told by other means than those of texts and whole numbers.
    @Nullable Object value(Function<String, @Nullable Object> variables) {
        if (terms.size() == 1) {
            return terms.getFirst().value(variables);
        }
        StringBuilder all = new StringBuilder();
        for (Term term : terms) {
            Object value = term.value(variables);
            if (!(value instanceof String || value instanceof Integer || value instanceof Long)) {
                return null;
            }
            all.append(value);
        }
        return all.toString();
    }
}
