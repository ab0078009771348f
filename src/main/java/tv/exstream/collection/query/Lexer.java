package tv.exstream.collection.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tv.exstream.collection.query.Token.Kind;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// Cuts the text of a query into tokens. Owned by one thread.
final class Lexer {
    /// Longer than any that a person or program writes: 4,096 clauses of 24 characters.
    static final int LONGEST = 100_000;

    /// They end a word wherever they stand.
    private static final String PARTING = "()[]{},:=~<>\"";

    /// The longer ones of the same beginning first.
    private static final List<Kind> SIGNS = EnumSet.range(Kind.OPEN, Kind.EITHER).stream().toList();

    /// They count only at the beginning of a clause; within a word or a value they are part of it.
    private static final List<Kind> PREFIXES = List.of(Kind.PLUS, Kind.MINUS, Kind.BANG);

    /// After these a value follows, not a clause.
    private static final Set<Kind> BEFORE_VALUES =
            EnumSet.of(
                    Kind.COLON,
                    Kind.EQUAL,
                    Kind.UNEQUAL,
                    Kind.TILDE,
                    Kind.NOT_TILDE,
                    Kind.LESS,
                    Kind.AT_MOST,
                    Kind.MORE,
                    Kind.AT_LEAST,
                    Kind.COMMA,
                    Kind.OPEN_LIST,
                    Kind.OPEN_BRACE);

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /// All tokens, the last of which is the end.
    ///
    /// @throws SyntaxException when a quote is not closed or the text is too long
    static List<Token> tokens(String text) {
        if (text.length() > LONGEST) {
            throw new SyntaxException(
                    LONGEST, Remark.of(Demand.QUERY_TOO_LONG, LONGEST, text.length()));
        }
        return new Lexer(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || isLoneDash()) {
                at++;
            } else if (c == '"') {
                quoted();
            } else if (!sign()) {
                word();
            }
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    /// `Blade - Runner`: only a dash before a word excludes it.
    private boolean isLoneDash() {
        return text.charAt(at) == '-'
                && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private boolean sign() {
        List<Kind> possible = new ArrayList<>(SIGNS);
        if (tokens.isEmpty() || !BEFORE_VALUES.contains(tokens.getLast().kind())) {
            possible.addAll(PREFIXES);
        }
        for (Kind kind : possible) {
            if (text.startsWith(kind.sign(), at)) {
                tokens.add(new Token(kind, kind.sign(), at));
                at += kind.sign().length();
                return true;
            }
        }
        return false;
    }

    private void quoted() {
        int start = at++;
        StringBuilder inner = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            inner.append(character());
        }
        if (at == text.length()) {
            throw new SyntaxException(start, Remark.of(Demand.QUOTE_OPEN));
        }
        at++;
        tokens.add(new Token(Kind.QUOTED, inner.toString(), start));
    }

    private void word() {
        int start = at;
        StringBuilder word = new StringBuilder();
        while (at < text.length() && !endsWord()) {
            boolean escaped = text.charAt(at) == '\\';
            char c = character();
            // A sign that parts words like any other, and no wildcard.
            word.append(escaped && (c == '*' || c == '?') ? ' ' : c);
        }
        tokens.add(new Token(Kind.WORD, word.toString(), start));
    }

    private boolean endsWord() {
        char c = text.charAt(at);
        return Character.isWhitespace(c)
                || PARTING.indexOf(c) >= 0
                || text.startsWith("!=", at)
                || text.startsWith("!~", at);
    }

    /// The next one, with a backslash taken off.
    private char character() {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
            at++;
        }
        return text.charAt(at++);
    }
}
