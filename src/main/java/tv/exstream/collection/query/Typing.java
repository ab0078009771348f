package tv.exstream.collection.query;

import java.util.List;
import java.util.Optional;
import tv.exstream.collection.query.Completion.Wanted;
import tv.exstream.collection.query.Token.Kind;

/// The text of a query up to the place where somebody is typing. Immutable.
///
/// @param before the tokens before what is being typed
/// @param typed of what is being typed, without an opening quote; may be empty
/// @param from where that begins, with its quote
record Typing(String text, List<Token> before, String typed, int from) {
    private static final String SMART = "smart_collection";

    /// Of a quote that nobody has closed yet, all that is in it is being typed.
    static Typing of(String text) {
        try {
            return of(text, Lexer.tokens(text));
        } catch (SyntaxException e) {
            List<Token> before = withoutEnd(Lexer.tokens(text.substring(0, e.position())));
            return new Typing(text, before, text.substring(e.position() + 1), e.position());
        }
    }

    private static Typing of(String text, List<Token> tokens) {
        List<Token> all = withoutEnd(tokens);
        boolean begun = !all.isEmpty() && all.getLast().is(Kind.WORD) && !endsInSpace(text);
        return begun
                ? new Typing(text, withoutEnd(all), all.getLast().text(), all.getLast().start())
                : new Typing(text, all, "", text.length());
    }

    private static boolean endsInSpace(String text) {
        return Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private static List<Token> withoutEnd(List<Token> tokens) {
        return tokens.subList(0, tokens.size() - 1);
    }

    Completion completion() {
        return inList().or(this::afterOperator)
                .or(this::afterField)
                .or(this::inGroup)
                .orElseGet(() -> isBeginning() ? of(new Wanted.Clause(typed)) : next());
    }

    private Completion next() {
        return of(new Wanted.Next(typed));
    }

    private Completion of(Wanted wanted) {
        return new Completion(from, text.length(), wanted);
    }

    /// The last token but so many; the end when there are not as many.
    private Token last(int earlier) {
        int index = before.size() - 1 - earlier;
        return index < 0 ? new Token(Kind.END, "", 0) : before.get(index);
    }

    private static Optional<Field> field(Token token) {
        return token.is(Kind.WORD) ? Field.named(token.text()) : Optional.empty();
    }

    /// `genre IN [comedy, science fi`: all words since the comma are one value. The bounds of a range cannot be guessed.
    private Optional<Completion> inList() {
        int open = lastOpen(Kind.OPEN_LIST, Kind.CLOSE_LIST);
        if (open < 0) {
            return Optional.empty();
        }
        int value = before.size();
        while (value > open + 1 && !before.get(value - 1).is(Kind.COMMA)) {
            value--;
        }
        int begin = value < before.size() ? before.get(value).start() : from;
        return Optional.of(
                listed(open)
                        .<Completion>map(
                                field ->
                                        new Completion(
                                                begin,
                                                text.length(),
                                                value(field, unquoted(text.substring(begin)))))
                        .orElseGet(() -> of(new Wanted.Unknown())));
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }

    /// The field whose values are listed from that token on.
    private Optional<Field> listed(int open) {
        int in = open - 1;
        if (in < 1 || !before.get(in).isWord("in")) {
            return Optional.empty();
        }
        return field(before.get(before.get(in - 1).isWord("not") && in > 1 ? in - 2 : in - 1));
    }

    /// The index of the last one that is not closed; -1 when all are.
    private int lastOpen(Kind open, Kind close) {
        int depth = 0;
        for (int at = before.size() - 1; at >= 0; at--) {
            if (before.get(at).is(close)) {
                depth++;
            } else if (before.get(at).is(open) && --depth < 0) {
                return at;
            }
        }
        return -1;
    }

    private Optional<Completion> afterOperator() {
        if (!last(0).isComparison()) {
            return Optional.empty();
        }
        Token name = last(1);
        Wanted wanted =
                name.isWord(SMART)
                        ? new Wanted.SmartName(typed)
                        : field(name)
                                .map(field -> value(field, typed))
                                .orElse(new Wanted.Unknown());
        return Optional.of(of(wanted));
    }

    private static Wanted value(Field field, String beginning) {
        return field.isText() ? new Wanted.Value(field, beginning) : new Wanted.Unknown();
    }

    private Optional<Completion> afterField() {
        Optional<Completion> after =
                field(last(0))
                        .filter(_ -> !last(1).isComparison())
                        .map(field -> of(new Wanted.Operator(field, typed)));
        return after.or(this::afterNot);
    }

    private Optional<Completion> afterNot() {
        return field(last(1))
                .filter(_ -> last(0).isWord("not"))
                .map(
                        field ->
                                new Completion(
                                        last(0).start(),
                                        text.length(),
                                        new Wanted.Operator(field, "not " + typed)));
    }

    /// `genre:(comedy OR ho`.
    private Optional<Completion> inGroup() {
        int open = lastOpen(Kind.OPEN, Kind.CLOSE);
        if (open < 2 || !before.get(open - 1).is(Kind.COLON)) {
            return Optional.empty();
        }
        boolean complete = typed.isEmpty() && !isBeginning();
        return field(before.get(open - 2))
                .map(field -> complete ? next() : of(value(field, typed)));
    }

    /// Whether a clause has to come.
    private boolean isBeginning() {
        Token last = last(0);
        return switch (last.kind()) {
            case END, OPEN, COMMA, BOTH, EITHER, PLUS, MINUS, BANG -> true;
            case WORD -> last.isWord("and") || last.isWord("or") || last.text().equals("NOT");
            default -> false;
        };
    }
}
