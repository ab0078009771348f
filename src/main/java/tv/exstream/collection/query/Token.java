package tv.exstream.collection.query;

import java.util.Locale;
import java.util.Set;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;

/// A piece of the text of a query.
///
/// @param text a word or what stands in quotes, without quotes and backslashes; else the sign itself
/// @param start of its first character, from 0
record Token(Kind kind, String text, int start) {
    private static final Set<Kind> COMPARISONS =
            Set.of(
                    Kind.COLON,
                    Kind.EQUAL,
                    Kind.UNEQUAL,
                    Kind.TILDE,
                    Kind.NOT_TILDE,
                    Kind.LESS,
                    Kind.AT_MOST,
                    Kind.MORE,
                    Kind.AT_LEAST);

    /// What a token is.
    enum Kind {
        WORD(""),
        QUOTED(""),
        OPEN("("),
        CLOSE(")"),
        OPEN_LIST("["),
        CLOSE_LIST("]"),
        OPEN_BRACE("{"),
        CLOSE_BRACE("}"),
        COMMA(","),
        COLON(":"),
        UNEQUAL("!="),
        NOT_TILDE("!~"),
        EQUAL("="),
        TILDE("~"),
        AT_MOST("<="),
        LESS("<"),
        AT_LEAST(">="),
        MORE(">"),
        BOTH("&&"),
        EITHER("||"),
        PLUS("+"),
        MINUS("-"),
        BANG("!"),
        END("");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /// Empty when there is no one way to write it.
        String sign() {
            return sign;
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /// Whether it is this word, in whatever case and not in quotes.
    boolean isWord(String word) {
        return kind == Kind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
    }

    boolean isComparison() {
        return COMPARISONS.contains(kind);
    }

    boolean isValue() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /// For messages.
    Remark shown() {
        return switch (kind) {
            case END -> Remark.of(Demand.THE_END);
            case QUOTED -> Remark.quoted("\"" + text + "\"");
            default -> Remark.quoted(text);
        };
    }
}
