package tv.exstream.expression;

import java.util.ArrayList;
import java.util.List;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Cuts an expression into its tokens. Used once and owned by one thread.
final class Tokens {
    /// Longer ones first, so that `<=` is not read as `<`.
    private static final List<String> SIGNS =
            List.of(
                    "==", "!=", "<>", "<=", ">=", "&&", "||", "=", "<", ">", "+", "-", "*", "/",
                    "%", "(", ")", "!", ",");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /// @return at least the token that says the end
    static List<Token> of(String text) {
        return new Tokens(text).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                addToken(text.charAt(at));
            }
        }
        add(Token.Kind.END, "", at);
        return tokens;
    }

    private void addToken(char first) {
        int start = at;
        if (isDigit(first) || first == '.') {
            add(Token.Kind.NUMBER, number(), start);
        } else if (Character.isLetter(first) || first == '_') {
            add(Token.Kind.WORD, word(), start);
        } else if (first == '\'' || first == '"') {
            add(Token.Kind.TEXT, quoted(first), start);
        } else if (first == '[') {
            add(Token.Kind.BRACKETED, quoted(']').strip(), start);
        } else {
            add(Token.Kind.SIGN, sign(), start);
        }
    }

    private void add(Token.Kind kind, String word, int start) {
        tokens.add(new Token(kind, word, start + 1));
    }

    private String number() {
        int start = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("[0-9]+(\\.[0-9]+)?|\\.[0-9]+")) {
            throw wrong(
                    Wanted.suchAs(Demand.A_NUMBER, Remark.of(Demand.EITHER, "15", "0.5")), start);
        }
        return number;
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(start, at);
    }

    /// A backslash takes the next character as it is.
    private String quoted(char end) {
        int start = at;
        StringBuilder inside = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != end; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            inside.append(text.charAt(at));
        }
        if (at >= text.length()) {
            throw wrong(Remark.of(Demand.AN_ENDING, String.valueOf(end)), start);
        }
        at++;
        return inside.toString();
    }

    private String sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return sign;
            }
        }
        throw wrong(Wanted.plain(Demand.A_WORD_OR_MORE), at);
    }

    private ProblemException wrong(Remark wanted, int index) {
        return new ProblemException(
                Problem.INVALID_EXPRESSION,
                Remark.of(Demand.EXPRESSION_WRONG, Expression.SUBJECT, wanted, index + 1, text));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
