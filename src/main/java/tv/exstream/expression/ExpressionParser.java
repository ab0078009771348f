package tv.exstream.expression;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Remark;
import tv.exstream.remark.Wanted;

/// Turns text into a [Term]. Used once and owned by one thread.
///
/// ```
///   or        and { ("or" | "||") and }
///   and       not { ("and" | "&&") not }
///   not       "not" not | compared
///   compared  sum { ("=" | "==" | "!=" | "<>" | "<" | "<=" | ">" | ">=" | ["not"] "like") sum }
///   sum       product { ("+" | "-") product }
///   product   unary { ("*" | "/" | "%") unary }
///   unary     ("-" | "+" | "!") unary | number | text | "true" | "false" | variable | "(" or ")"
/// ```
final class ExpressionParser {
    /// Far beyond what a person can follow; keeps the call stack short whatever the text is.
    private static final int MOST_NESTED = 50;

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int nested;

    private ExpressionParser(String text) {
        this.text = text;
        this.tokens = Tokens.of(text);
    }

    static Term parse(String text) {
        var parser = new ExpressionParser(text);
        Term term = parser.or();
        if (parser.next().kind() != Token.Kind.END) {
            throw parser.wrong(Demand.ITS_END);
        }
        return term;
    }

    private Term or() {
        Term left = and();
        while (takes("or", "||")) {
            left = new Term.Binary(Operator.OR, left, and());
        }
        return left;
    }

    private Term and() {
        Term left = not();
        while (takes("and", "&&")) {
            left = new Term.Binary(Operator.AND, left, not());
        }
        return left;
    }

    private Term not() {
        if (!next().isWord("not")) {
            return compared();
        }
        at++;
        return nested(() -> new Term.Not(not()));
    }

    private Term compared() {
        Term left = sum();
        for (Optional<Operator> found = comparison(); found.isPresent(); found = comparison()) {
            left = new Term.Binary(found.get(), left, sum());
        }
        return left;
    }

    private Optional<Operator> comparison() {
        if (next().isWord("not") && tokens.get(at + 1).isWord("like")) {
            at += 2;
            return Optional.of(Operator.UNLIKE);
        }
        Optional<Operator> found =
                next().isWord("like")
                        ? Optional.of(Operator.LIKE)
                        : next().kind() == Token.Kind.SIGN
                                ? comparison(next().text())
                                : Optional.empty();
        found.ifPresent(_ -> at++);
        return found;
    }

    private static Optional<Operator> comparison(String sign) {
        return switch (sign) {
            case "=", "==" -> Optional.of(Operator.EQUAL);
            case "!=", "<>" -> Optional.of(Operator.UNEQUAL);
            case "<" -> Optional.of(Operator.LESS);
            case "<=" -> Optional.of(Operator.AT_MOST);
            case ">" -> Optional.of(Operator.MORE);
            case ">=" -> Optional.of(Operator.AT_LEAST);
            default -> Optional.empty();
        };
    }

    private Term sum() {
        Term left = product();
        while (next().isSign("+") || next().isSign("-")) {
            Operator operator = take().isSign("+") ? Operator.PLUS : Operator.MINUS;
            left = new Term.Binary(operator, left, product());
        }
        return left;
    }

    private Term product() {
        Term left = unary();
        while (next().isSign("*") || next().isSign("/") || next().isSign("%")) {
            Operator operator =
                    switch (take().text()) {
                        case "*" -> Operator.TIMES;
                        case "/" -> Operator.DIVIDED_BY;
                        default -> Operator.MODULO;
                    };
            left = new Term.Binary(operator, left, unary());
        }
        return left;
    }

    private Term unary() {
        Token token = next();
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case TEXT -> constant(Value.of(take().text()));
            case BRACKETED -> new Term.Variable(take().text(), token.position());
            case WORD -> word(token);
            case SIGN -> signed(token);
            case END -> throw wrong(Demand.A_VALUE);
        };
    }

    private Term number(Token token) {
        double number = Double.parseDouble(token.text());
        if (Double.isInfinite(number)) {
            throw wrong(Demand.A_SHORTER_NUMBER);
        }
        at++;
        return constant(Value.of(number));
    }

    private Term word(Token token) {
        if (List.of("and", "or", "not", "like").contains(token.text().toLowerCase(Locale.ROOT))) {
            throw wrong(Demand.A_VALUE);
        }
        at++;
        if (token.isWord("true") || token.isWord("false")) {
            return constant(new Value.Truth(token.isWord("true")));
        }
        if (next().isSign("(")) {
            at--;
            throw wrong(Demand.A_VARIABLE);
        }
        return new Term.Variable(token.text(), token.position());
    }

    private Term signed(Token sign) {
        return switch (sign.text()) {
            case "-" -> nested(() -> new Term.Negative(afterSign()));
            case "+" -> nested(this::afterSign);
            case "!" -> nested(() -> new Term.Not(afterSign()));
            case "(" -> nested(this::inParentheses);
            default -> throw wrong(Demand.A_VALUE);
        };
    }

    private Term afterSign() {
        at++;
        return unary();
    }

    private Term inParentheses() {
        at++;
        Term inside = or();
        if (!next().isSign(")")) {
            throw wrong(Remark.of(Demand.EITHER, "')'", Wanted.plain(Demand.AN_OPERATOR)));
        }
        at++;
        return inside;
    }

    private Term nested(Supplier<Term> inside) {
        if (nested == MOST_NESTED) {
            throw new ProblemException(
                    Problem.INVALID_EXPRESSION,
                    Remark.of(
                            Demand.EXPRESSION_DEEP,
                            Expression.SUBJECT,
                            MOST_NESTED,
                            next().position(),
                            text));
        }
        nested++;
        Term term = inside.get();
        nested--;
        return term;
    }

    private static Term constant(Value value) {
        return new Term.Constant(value);
    }

    private boolean takes(String word, String sign) {
        boolean found = next().isWord(word) || next().isSign(sign);
        at += found ? 1 : 0;
        return found;
    }

    private Token next() {
        return tokens.get(at);
    }

    private Token take() {
        at++;
        return tokens.get(at - 1);
    }

    private ProblemException wrong(Demand wanted) {
        return wrong(Wanted.plain(wanted));
    }

    private ProblemException wrong(Remark wanted) {
        return new ProblemException(
                Problem.INVALID_EXPRESSION,
                Remark.of(
                        Demand.EXPRESSION_WRONG,
                        Expression.SUBJECT,
                        wanted,
                        next().position(),
                        text));
    }
}
